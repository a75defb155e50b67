import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import { createRecord, saveRecord } from '../../db/records';
import type { ReadDb, WriteDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import * as queries from './queries';

/** So many are looked up in one statement. */
const blockSize = 500;

const reader = (db: WriteDb) => db as unknown as ReadDb;

async function ownersOf(db: WriteDb, ids: readonly string[]) {
  const rows = [];
  for (let start = 0; start < ids.length; start += blockSize) {
    rows.push(...(await queries.ownersOf(reader(db), ids.slice(start, start + blockSize))));
  }
  return rows;
}

/** An owner is given up by handing over only. @throws AppError `validation` with details.kind `hand_over` */
export async function refuseSilentHandOver(
  db: WriteDb,
  ids: readonly string[],
  ownerId: string | null,
): Promise<void> {
  const owned = (await ownersOf(db, ids)).filter((row) => row.ownerId !== null && row.ownerId !== ownerId);
  if (owned.length > 0) {
    throw new AppError('validation', 'A customer with an owner is handed over', {
      kind: 'hand_over',
      count: owned.length,
    });
  }
}

/**
 * Gives customers to another owner and keeps a record of it.
 * @throws AppError `not_found` when the new owner is not in the team, `forbidden` when one of the customers is another person's
 */
export async function handOver(
  { db, log }: MutationContext,
  { ids, toId, note }: { ids: readonly string[]; toId: string; note: string | null },
): Promise<{ count: number; batchId: string | null }> {
  const to = await queries.memberById(reader(db), toId);
  if (to?.active !== 1) throw new AppError('not_found', 'This person is not in the team', { id: toId });
  const rows = (await ownersOf(db, ids)).filter((row) => row.ownerId !== toId);
  for (const row of rows) requireOwnerOrManager(log.access, row.ownerId);
  for (const { id, ownerId, version } of rows) {
    await createRecord(db, log, 'handovers', { customerId: id, fromId: ownerId, toId, note });
    await saveRecord(db, log, 'customers', { id, baseVersion: version, set: { ownerId: toId } });
  }
  return { count: rows.length, batchId: log.batchId };
}

/** @throws AppError `forbidden` for others than the owner and managers, `validation` without sign-in */
export async function restrict(
  { db, log }: MutationContext,
  { id, baseVersion, restricted }: { id: string; baseVersion: number; restricted: boolean },
): Promise<Saved> {
  if (!log.access) throw new AppError('validation', 'Turn sign-in on first', { kind: 'no_sign_in' });
  const [row] = await queries.ownersOf(reader(db), [id]);
  // Nobody but a manager can restrict a customer of nobody.
  if (row) requireOwnerOrManager(log.access, row.ownerId ?? '');
  return saveRecord(db, log, 'customers', { id, baseVersion, set: { restricted } });
}

function requireOwnerOrManager(access: MutationContext['caller']['access'], ownerId: string | null): void {
  if (access === null || access.role === 'manager' || ownerId === access.memberId || ownerId === null) return;
  throw new AppError('forbidden', 'This customer is another person’s', { kind: 'not_yours' });
}
