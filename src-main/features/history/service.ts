import type { RecordTable } from '@shared/features/history/contract';
import { references } from '@shared/features/history/references';
import { AppError } from '@shared/rpc/errors';
import type { ChangeLog } from '../../db/change-log';
import { markBatch } from '../../db/mark-batch';
import type { ReadDb, WriteDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import { reverseMerge } from '../duplicates/service';
import { followMerge, madeInTheWay, markAsEffect } from './merge-queries';
import * as queries from './queries';
import { takeAllBack, takeBack } from './taking-back';

type Batch = Awaited<ReturnType<typeof queries.ownBatches>>[number];

/** Replays one installation's acts into what can be undone and redone now. */
export function stacksOf(batches: readonly Batch[]): { undo: Batch[]; redo: Batch[] } {
  const undo: Batch[] = [];
  let redo: Batch[] = [];
  const take = (from: Batch[], id: string | null) => {
    const at = from.findLastIndex((batch) => batch.id === id);
    return at < 0 ? undefined : from.splice(at, 1)[0];
  };
  for (const batch of batches) {
    if (batch.kind === 'do') {
      undo.push(batch);
      redo = [];
    } else if (batch.kind === 'undo') {
      const taken = take(undo, batch.target);
      if (taken) redo.push(taken);
    } else {
      const brought = take(redo, batch.target);
      if (brought) undo.push(brought);
    }
  }
  return { undo, redo };
}

export interface Reversal {
  readonly batchId: string | null;
  readonly label: string | null;
  readonly count: number;
  readonly skipped: number;
}

/** A merge is taken back differently from other acts: it did not change anything by itself. */
const mergeLabel = 'copies.merge';
/** And of customers: what moved with them is more than the person may see. */
const customersMerged = 'duplicates.merge';

const nothing: Reversal = { batchId: null, label: null, count: 0, skipped: 0 };

/** Takes back the last own act, or the batch named. What others changed since is left alone and counted. */
export async function undo({ db, log, caller }: MutationContext, batchId?: string): Promise<Reversal> {
  const reader = db as unknown as ReadDb;
  if (batchId !== undefined) {
    const batch = await queries.batchById(reader, batchId);
    if (!batch) throw new AppError('not_found', 'This change is no longer in the history', { batchId });
    return reverse(db, log, batch, 'undo');
  }
  const last = stacksOf(await queries.ownBatches(reader, caller.origin)).undo.at(-1);
  return last ? reverse(db, log, last, 'undo') : nothing;
}

/** Brings back what was undone last. */
export async function redo({ db, log, caller }: MutationContext): Promise<Reversal> {
  const reader = db as unknown as ReadDb;
  const batches = await queries.ownBatches(reader, caller.origin);
  const last = stacksOf(batches).redo.at(-1);
  if (!last) return nothing;
  const taken = batches.findLast((batch) => batch.kind === 'undo' && batch.target === last.id);
  if (!taken) return nothing;
  return reverse(db, log, { ...taken, label: last.label }, 'redo', last.id);
}

async function reverse(
  db: WriteDb,
  log: ChangeLog,
  batch: { batchNo: number; id: string; label: string },
  kind: 'undo' | 'redo',
  target: string = batch.id,
): Promise<Reversal> {
  log.asReversalOf(target, kind, batch.label);
  const reader = db as unknown as ReadDb;
  const merge = batch.label === mergeLabel ? await queries.ownMerge(reader, target) : undefined;
  let count = 0;
  for (const { tableName, action } of await queries.tablesOfBatch(reader, batch.batchNo)) {
    if (action !== 'update')
      count += await markBatch(db, log, batch.batchNo, tableName as RecordTable, action !== 'delete');
  }
  if (merge && kind === 'undo') await makeRoom(db, log, merge.batchNo);
  // What a merge made is deleted as it is: the number it was given because another had its own must not go back.
  const made = merge ? await queries.madeInBatch(reader, batch.batchNo) : new Set<string>();
  const moved =
    batch.label === customersMerged || merge
      ? await reverseMerge({ db, log }, batch, merge === undefined)
      : null;
  count += moved?.count ?? 0;
  let skipped = moved?.skipped ?? 0;
  const changes = (await queries.updatesOfBatch(reader, batch.batchNo)).filter(
    (change) => !made.has(change.recordId) && !moved?.dealtWith.has(change.changeNo),
  );
  const taken = await takeAllBack(db, log, changes);
  count += taken.count;
  skipped += taken.skipped;
  await moved?.finish();
  if (merge) {
    // Taking back a merge makes the copies as different again as they were: nothing of it is news to others, and it can be repeated.
    await markAsEffect(db, await log.begin());
    await followMerge(db, merge.batchNo, kind === 'redo');
  } else if (count === 0 && skipped > 0) {
    throw new AppError('conflict', 'Others changed this since; nothing was taken back', {
      skipped,
      label: batch.label,
    });
  }
  return { batchId: log.batchId, label: batch.label, count, skipped };
}

/** What was made by the merge gives up the numbers and places that others get back. */
async function makeRoom(db: WriteDb, log: ChangeLog, mergeNo: number): Promise<void> {
  for (const { table, field, id, value, free } of await madeInTheWay(db, mergeNo)) {
    const change = { tableName: table, recordId: id, fields: JSON.stringify({ [field]: [free, value] }) };
    await takeBack(db, log, change);
  }
}

/** A page's history with what each record is called now. */
export async function historyOf(db: ReadDb, recordId: string, limit: number, beforeNo: number | undefined) {
  const changes = await queries.changesOf(db, recordId, limit, beforeNo);
  const byTable = new Map<RecordTable, Set<string>>();
  for (const change of changes) {
    const table = change.tableName as RecordTable;
    byTable.set(table, (byTable.get(table) ?? new Set()).add(change.recordId));
  }
  const titles = new Map<string, string>();
  for (const [table, ids] of byTable) {
    for (const [id, title] of await queries.titlesOf(db, table, [...ids])) titles.set(id, title);
  }
  const fieldsOf = (change: (typeof changes)[number]) =>
    Object.entries(JSON.parse(change.fields ?? '{}') as Record<string, [unknown, unknown]>);
  const named = await namesIn(db, changes.flatMap(fieldsOf));
  return changes.map((change) => ({
    id: change.changeNo,
    table: change.tableName as RecordTable,
    recordId: change.recordId,
    recordTitle: titles.get(change.recordId) ?? null,
    action: change.action,
    at: change.at,
    by: change.byName,
    batchId: change.batchId,
    label: change.label,
    ...(change.effect === 2 && { keptAside: true }),
    ...(named.size > 0 && { names: Object.fromEntries(named) }),
    fields: fieldsOf(change).flatMap(
      // A sealed text says nothing to anybody, its author included.
      ([field, [before, after]]) => (field === 'sealed' ? [] : [{ field, before, after }]),
    ),
  }));
}

/** What those are called now that changed values name by id; who is out of sight has no name. */
async function namesIn(db: ReadDb, fields: readonly [string, readonly [unknown, unknown]][]) {
  const ids = new Set<string>();
  for (const [field, pair] of fields)
    if (references.has(field)) for (const value of pair) if (typeof value === 'string') ids.add(value);
  if (ids.size === 0) return new Map<string, string>();
  const customers = await queries.titlesOf(db, 'customers', [...ids]);
  return new Map([...customers, ...(await queries.titlesOf(db, 'contacts', [...ids]))]);
}

/** What the undo and redo commands would act on now. */
export async function stackLabels(db: ReadDb, origin: string) {
  const stacks = stacksOf(await queries.ownBatches(db, origin));
  return { undo: stacks.undo.at(-1)?.label ?? null, redo: stacks.redo.at(-1)?.label ?? null };
}
