import { type SavedView, viewData } from '@shared/features/views/model';
import { AppError } from '@shared/rpc/errors';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import type { ReadDb, WriteDb } from '../../db/tables';
import type { Caller, MutationContext } from '../../rpc/context';
import * as queries from './queries';

type Values = Pick<SavedView, 'name' | 'shared' | 'data'>;

/** Whose views are one's own: the person's where people sign in, this installation's elsewhere. */
const keeperOf = ({ access, origin }: Caller): string => access?.memberId ?? `origin:${origin}`;
const reader = (db: WriteDb) => db as unknown as ReadDb;

/** Own and shared views in the order of the tabs; one that a newer program wrote and this one cannot read is left out. */
export async function listViews(db: ReadDb, caller: Caller): Promise<SavedView[]> {
  const rows = await queries.viewsFor(db, keeperOf(caller));
  return rows.flatMap((row) => {
    const data = viewData.safeParse(JSON.parse(row.data));
    if (!data.success) return [];
    const { id, version, name, position, keeper } = row;
    return [{ id, version, name, position, shared: keeper === null, data: data.data }];
  });
}

export async function createView({ db, log, caller }: MutationContext, { name, shared, data }: Values) {
  const views = await listViews(reader(db), caller);
  return createRecord(db, log, 'savedViews', {
    name,
    keeper: shared ? null : keeperOf(caller),
    position: Math.max(0, ...views.map((view) => view.position)) + 1,
    data,
  });
}

/** @throws AppError `not_found` for a view that is another person's own, `conflict` */
export async function saveView(
  { db, log, caller }: MutationContext,
  { id, baseVersion, set }: { id: string; baseVersion: number; set: Partial<Values & { position: number }> },
) {
  await requireOwn(db, caller, [id]);
  const { shared, ...rest } = set;
  const keeper = shared === undefined ? {} : { keeper: shared ? null : keeperOf(caller) };
  return saveRecord(db, log, 'savedViews', { id, baseVersion, set: { ...rest, ...keeper } });
}

export async function removeViews({ db, log, caller }: MutationContext, ids: readonly string[]) {
  await requireOwn(db, caller, ids);
  return { count: await markDeleted(db, log, 'savedViews', ids, true), batchId: log.batchId };
}

async function requireOwn(db: WriteDb, caller: Caller, ids: readonly string[]): Promise<void> {
  const own = new Set((await listViews(reader(db), caller)).map((view) => view.id));
  if (ids.some((id) => !own.has(id))) throw new AppError('not_found', 'This view is no longer there', {});
}
