import type { CustomerFieldKey } from '@shared/features/customers/fields';
import { customerFieldKeys } from '@shared/features/customers/fields';
import type { CustomerValues } from '@shared/features/customers/model';
import { lifecycleOf, tagsOf, tagText } from '@shared/features/customers/rules';
import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import type { Row } from '../../db/record-kinds';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import type { ReadDb, WriteDb } from '../../db/tables';
import { localDay } from '../../local-day';
import type { MutationContext } from '../../rpc/context';
import { withOwnFields } from '../fields/service';
import { refuseSilentHandOver } from './handing-over';
import { requireParent } from './parents';
import * as queries from './queries';

const known = new Set<string>(customerFieldKeys);

/** A customer with its counts, quarters and the dates its fields were changed. @throws AppError `not_found` */
export async function getCustomer(db: ReadDb, id: string) {
  const row = await queries.byId(db, id);
  if (!row) throw new AppError('not_found', 'This customer is not in the file', { id });
  const { rowId, sortKey, phoneKey, nameKey, restricted, ...values } = row;
  const changedAt: Partial<Record<CustomerFieldKey, string>> = {};
  for (const change of await queries.fieldChanges(db, id)) {
    for (const field of Object.keys(JSON.parse(change.fields ?? '{}'))) {
      if (known.has(field)) changedAt[field as CustomerFieldKey] ??= change.at;
    }
  }
  return {
    ...values,
    restricted: restricted === 1,
    counts: await queries.countsOf(db, id),
    quarters: await queries.quartersOf(db, id),
    changedAt,
  };
}

/** Trade dates decide about the lifecycle where nobody set it; other fields do not touch it. */
function lifecycleWith(sold: { first: string | null; last: string | null }, today: string) {
  return (current: Row, next: Row) => {
    if (current.lifecycleSet === next.lifecycleSet && current.firstTrade === next.firstTrade) return {};
    const set = (next.lifecycleSet ?? null) as CustomerValues['lifecycleSet'];
    const firstTrade = (next.firstTrade ?? null) as string | null;
    return { lifecycle: lifecycleOf(set, firstTrade ?? sold.first, sold.last, today) };
  };
}

/** Values in the form they are stored in. */
async function stored(db: WriteDb, values: Partial<CustomerValues>): Promise<Partial<CustomerValues>> {
  const own = await withOwnFields(db, 'customer', values);
  return own.tags == null ? own : { ...own, tags: tagText(tagsOf(own.tags)) };
}

export async function createCustomer(
  { db, log }: MutationContext,
  values: Partial<CustomerValues>,
): Promise<Saved> {
  const { access } = log;
  // Whoever does not see everything would not see a customer without an owner.
  const own =
    access && access.role !== 'manager' && values.ownerId == null ? { ownerId: access.memberId } : {};
  const all = { ...(await stored(db, values)), ...own };
  if (all.parentId) await requireParent(db, [], all.parentId);
  const lifecycle = lifecycleOf(all.lifecycleSet ?? null, all.firstTrade ?? null, null, localDay(log.at));
  return createRecord(db, log, 'customers', { ...all, lifecycle });
}

/** @throws AppError `not_found`, `conflict`, `validation` with details.kind `hand_over`, `circle` or `custom_field` */
export async function saveCustomer(
  { db, log }: MutationContext,
  save: {
    id: string;
    baseVersion: number;
    set: Partial<CustomerValues>;
    lost?: Partial<CustomerValues> | undefined;
  },
): Promise<Saved> {
  if (save.set.ownerId !== undefined) await refuseSilentHandOver(db, [save.id], save.set.ownerId);
  const set = await stored(db, save.set);
  if (set.parentId) await requireParent(db, [save.id], set.parentId);
  const sold = await queries.soldBetween(db, save.id);
  return saveRecord(db, log, 'customers', { ...save, set }, lifecycleWith(sold, localDay(log.at)));
}

export async function removeCustomers({ db, log }: MutationContext, ids: readonly string[]) {
  const count = await markDeleted(db, log, 'customers', ids, true);
  for (const table of ['contacts', 'plans', 'complaints']) log.touchTable(table);
  return { count, batchId: log.batchId };
}

/** Sales of a customer by quarter, the last twelve at the most, oldest first; for other features. */
export const salesByQuarter = (db: ReadDb, customerId: string) => queries.quartersOf(db, customerId);
