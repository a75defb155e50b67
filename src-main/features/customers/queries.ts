import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../../db/tables';

export const byId = (db: ReadDb, id: string) =>
  db.selectFrom('customers').selectAll().where('id', '=', id).executeTakeFirst();

/** People, plans and complaints that hang on a customer. */
export async function countsOf(db: ReadDb, customerId: string) {
  const alive = (table: 'contacts' | 'plans' | 'complaints') =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('customerId', '=', customerId)
      .where('deletedAt', 'is', null);
  const row = await db
    .selectNoFrom([
      alive('contacts').as('contacts'),
      alive('plans').as('plans'),
      alive('complaints').as('complaints'),
      alive('complaints').where('closedAt', 'is', null).as('openComplaints'),
    ])
    .executeTakeFirstOrThrow();
  return {
    contacts: row.contacts ?? 0,
    plans: row.plans ?? 0,
    complaints: row.complaints ?? 0,
    openComplaints: row.openComplaints ?? 0,
  };
}

/** Sales by quarter, the last twelve at the most, oldest first. */
export async function quartersOf(db: ReadDb, customerId: string) {
  const quarter = sql<string>`substr(soldOn, 1, 4) || '-Q' || ((CAST(substr(soldOn, 6, 2) AS INTEGER) + 2) / 3)`;
  const rows = await db
    .selectFrom('salesLines')
    .select((eb) => [
      quarter.as('quarter'),
      eb.fn.sum<number>('amount').as('amount'),
      eb.fn.sum<number | null>('margin').as('margin'),
    ])
    .where('customerId', '=', customerId)
    .groupBy(quarter)
    .orderBy(quarter, 'desc')
    .limit(12)
    .execute();
  return rows.reverse();
}

/** The first and the last day of a customer's sales. */
export async function soldBetween(db: ReadDb | WriteDb, customerId: string) {
  const row = await (db as ReadDb)
    .selectFrom('salesLines')
    .select((eb) => [
      eb.fn.min<string | null>('soldOn').as('first'),
      eb.fn.max<string | null>('soldOn').as('last'),
    ])
    .where('customerId', '=', customerId)
    .executeTakeFirst();
  return { first: row?.first ?? null, last: row?.last ?? null };
}

/** When each field of a customer was last changed. */
export async function fieldChanges(db: ReadDb, customerId: string) {
  return (
    db
      .selectFrom('changes')
      .innerJoin('batches', 'batches.batchNo', 'changes.batchNo')
      .select(['changes.fields', 'batches.at'])
      .where('changes.recordId', '=', customerId)
      .where('changes.action', '=', 'update')
      // What a merge brought counts from when it was done, not from when it was merged.
      .where('changes.effect', '=', 0)
      .orderBy('changes.changeNo', 'desc')
      .limit(500)
      .execute()
  );
}

/** The hand-overs of a customer, newest first. */
export const handoversOf = (db: ReadDb, customerId: string) =>
  db
    .selectFrom('handovers')
    .select((eb) => [
      'handovers.id',
      'fromId',
      'toId',
      'note',
      'createdAt as at',
      eb
        .selectFrom('changes')
        .innerJoin('batches', 'batches.batchNo', 'changes.batchNo')
        .select('batches.byName')
        .whereRef('changes.recordId', '=', 'handovers.id')
        .where('changes.action', '=', 'create')
        .limit(1)
        .as('by'),
    ])
    .where('customerId', '=', customerId)
    .where('deletedAt', 'is', null)
    .orderBy('handovers.rowId', 'desc')
    .execute();

export const ownersOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('customers')
    .select(['id', 'ownerId', 'version'])
    .where('id', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .execute();

export const memberById = (db: ReadDb, id: string) =>
  db
    .selectFrom('members')
    .select(['id', 'active'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
