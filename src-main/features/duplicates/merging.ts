import { lifecycleOf } from '@shared/features/customers/rules';
import { type ComparedSide, mergeableKeys, type Picks } from '@shared/features/duplicates/contract';
import { resultOf } from '@shared/features/duplicates/merging';
import { judge, keysOf, levelOf } from '@shared/features/duplicates/rules';
import { AppError } from '@shared/rpc/errors';
import { requireEditable } from '../../db/editable';
import type { Row } from '../../db/record-kinds';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import type { ReadDb, WriteDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import { handOver } from '../customers/handing-over';
import { recomputeStandingOf } from '../transactions/service';
import * as moving from './moving-queries';
import * as queries from './queries';

const reader = (db: WriteDb) => db as unknown as ReadDb;

/** @throws AppError `not_found` when the customer is not there, deleted, or not seen */
async function livingCustomer(db: ReadDb, id: string) {
  const row = await queries.customerById(db, id);
  if (!row || row.deletedAt !== null)
    throw new AppError('not_found', 'This customer is not in the file', { id, deleted: row !== undefined });
  return row;
}

async function sideOf(db: ReadDb, id: string): Promise<ComparedSide> {
  const row = await livingCustomer(db, id);
  const { version, name, createdAt, updatedAt, restricted } = row;
  const values = Object.fromEntries(mergeableKeys.map((key) => [key, row[key] ?? null]));
  const attached = await queries.attachedTo(db, id);
  return { id, version, name, createdAt, updatedAt, restricted: restricted === 1, values, attached };
}

/** Two customers side by side, and why they may be one. @throws AppError `not_found` */
export async function compare(db: ReadDb, aId: string, bId: string) {
  const [a, b] = [await sideOf(db, aId), await sideOf(db, bId)];
  const judged = judge(keysOf(asFirm(a)), keysOf(asFirm(b)));
  const judgement = judged && { ...judged, reasons: [...judged.reasons], level: levelOf(judged.score) };
  return { a, b, judgement };
}

const asFirm = ({ name, values }: ComparedSide) => {
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : null);
  return {
    name,
    otherName: text('otherName'),
    shortName: text('shortName'),
    taxNumber: text('taxNumber'),
    phone: text('phone'),
    email: text('email'),
    web: text('web'),
    city: text('city'),
  };
};

export interface Merge {
  readonly keepId: string;
  readonly keepVersion: number;
  readonly loseId: string;
  readonly loseVersion: number;
  readonly picks: Picks;
}

/**
 * Merges one customer into another as one batch: the kept one gets what was picked, everything that hangs on the other one moves, and
 * the other one goes to the bin with a sign where it went.
 * @throws AppError `not_found`, `forbidden`, `conflict` with details.kind `stale`, `validation` with details.kind `same_customer`
 */
export async function mergeCustomers(context: MutationContext, merge: Merge) {
  const { db, log } = context;
  const { keepId, loseId } = merge;
  if (keepId === loseId)
    throw new AppError('validation', 'A customer cannot be merged with itself', { kind: 'same_customer' });
  const keep = await sideOf(reader(db), keepId);
  const lose = await sideOf(reader(db), loseId);
  await requireEditable(db, log.access, 'customers', [{ id: keepId }, { id: loseId }]);
  if (keep.version !== merge.keepVersion || lose.version !== merge.loseVersion)
    throw new AppError('conflict', 'One of them was changed since', { kind: 'stale', fields: [] });
  await saveKept(context, keep, lose, merge.picks);
  await markDeleted(db, log, 'notDuplicates', await moving.toldApartOf(db, keepId, loseId), true);
  await moving.moveAll(db, log, loseId, keepId);
  const moved = await moving.moveSales(db, log, loseId, keepId);
  await saveRecord(db, log, 'customers', {
    id: loseId,
    baseVersion: Number.MAX_SAFE_INTEGER,
    set: { mergedIntoId: keepId },
  });
  await markDeleted(db, log, 'customers', [loseId], true);
  if (moved > 0) await recomputeStandingOf(context, [keepId], log.at.slice(0, 10));
  return { count: 2, batchId: log.batchId };
}

async function saveKept(context: MutationContext, keep: ComparedSide, lose: ComparedSide, picks: Picks) {
  const { db, log } = context;
  const { set, lost } = resultOf(keep, lose, picks);
  const { ownerId, ...rest } = set;
  // An owner is given up by handing over only.
  if (ownerId && keep.values.ownerId)
    await handOver(context, { ids: [keep.id], toId: String(ownerId), note: null });
  const owner = ownerId !== undefined && !keep.values.ownerId ? { ownerId } : {};
  // What few may see must not become visible to all.
  const restricted = lose.restricted && !keep.restricted ? { restricted: true } : {};
  await saveRecord(
    db,
    log,
    'customers',
    {
      id: keep.id,
      baseVersion: Number.MAX_SAFE_INTEGER,
      set: { ...rest, ...owner, ...restricted },
      lost,
    },
    (_current, next) => lifecycle(next, log.at.slice(0, 10)),
  );
}

function lifecycle(next: Row, today: string) {
  const sold = typeof next.sales12m === 'number' && next.sales12m > 0;
  const set = next.lifecycleSet as Parameters<typeof lifecycleOf>[0];
  return {
    lifecycle: lifecycleOf(set, (next.firstTrade ?? null) as string | null, sold ? today : null, today),
  };
}

/** Says that two customers are two. @throws AppError `not_found`, `forbidden` when the person may change neither */
export async function tellApart({ db, log }: MutationContext, aId: string, bId: string) {
  if (aId === bId)
    throw new AppError('validation', 'A customer is not different from itself', { kind: 'same_customer' });
  for (const id of [aId, bId]) await livingCustomer(reader(db), id);
  const said = await queries.toldApartBetween(reader(db), aId, bId);
  if (said.some((one) => one.deletedAt === null)) return { count: 0, batchId: null };
  const [customerId, otherId] = (await mayEdit({ db, log }, aId)) ? [aId, bId] : [bId, aId];
  await createRecord(db, log, 'notDuplicates', { customerId, otherId });
  return { count: 1, batchId: log.batchId };
}

async function mayEdit({ db, log }: Pick<MutationContext, 'db' | 'log'>, id: string): Promise<boolean> {
  try {
    await requireEditable(db, log.access, 'customers', [{ id }]);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'forbidden') return false;
    throw error;
  }
}

/** Where a customer went by merging, and which ones came. */
export async function noticesOf(db: ReadDb, id: string) {
  const notice = (row: Awaited<ReturnType<typeof queries.mergesOf>>[number]) => ({
    fromId: row.fromId,
    fromName: row.fromName,
    toId: row.toId,
    toName: row.toName,
    at: row.at ?? row.deletedAt,
    by: row.by ?? '',
    batchId: row.batchId,
  });
  const [into] = await queries.mergesOf(db, id, false);
  return { into: into ? notice(into) : null, from: (await queries.mergesOf(db, id, true)).map(notice) };
}

/** True when a customer is in the bin because it was merged into one that is still in the file: then only undoing the merge brings it back. */
export async function isMerged(db: ReadDb, id: string): Promise<boolean> {
  const row = await queries.customerById(db, id);
  if (!row?.mergedIntoId) return false;
  return (await queries.customerById(db, row.mergedIntoId)) !== undefined;
}
