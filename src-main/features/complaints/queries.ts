import type { ReadDb } from '../../db/tables';

const listColumns = [
  'complaints.id',
  'complaints.number',
  'complaints.title',
  'complaints.customerId',
  'complaints.kind',
  'complaints.subKind',
  'complaints.severity',
  'complaints.status',
  'complaints.ownerId',
  'complaints.receivedAt',
  'complaints.acknowledgeDue',
  'complaints.solveDue',
  'complaints.acknowledgedAt',
  'complaints.settledAt',
  'complaints.closedAt',
  'complaints.currency',
  'complaints.claimAsked',
  'complaints.claimAgreed',
] as const;

export interface ListQuery {
  readonly customerId?: string | undefined;
  readonly state: 'open' | 'overdue' | 'closed' | 'all';
  readonly kind?: readonly string[] | undefined;
  readonly severity?: readonly number[] | undefined;
  readonly ownerId?: readonly string[] | undefined;
}

/** Complaints of customers that are in sight, last received first, with what a search looks at besides the row's own columns. */
export function listRows(db: ReadDb, query: ListQuery, now: string) {
  let rows = db
    .selectFrom('complaints')
    .innerJoin('customers', 'customers.id', 'complaints.customerId')
    .leftJoin('contacts', 'contacts.id', 'complaints.contactId')
    .select([
      ...listColumns,
      'customers.name as customerName',
      'customers.abcClass',
      'contacts.name as contactName',
      'customers.shortName',
      'customers.sortKey',
      'complaints.product',
      'complaints.orderRef',
      'complaints.batchRef',
    ])
    .where('complaints.deletedAt', 'is', null)
    .where('customers.deletedAt', 'is', null)
    .orderBy('complaints.receivedAt', 'desc')
    .orderBy('complaints.rowId', 'desc');
  if (query.customerId !== undefined) rows = rows.where('complaints.customerId', '=', query.customerId);
  if (query.kind?.length) rows = rows.where('complaints.kind', 'in', [...query.kind]);
  if (query.severity?.length) rows = rows.where('complaints.severity', 'in', [...query.severity]);
  if (query.ownerId?.length) rows = rows.where('complaints.ownerId', 'in', [...query.ownerId]);
  if (query.state === 'closed') rows = rows.where('complaints.closedAt', 'is not', null);
  else if (query.state !== 'all') rows = rows.where('complaints.closedAt', 'is', null);
  if (query.state === 'overdue') {
    rows = rows.where((eb) =>
      eb.or([
        eb.and([eb('complaints.acknowledgedAt', 'is', null), eb('complaints.acknowledgeDue', '<', now)]),
        eb.and([eb('complaints.settledAt', 'is', null), eb('complaints.solveDue', '<', now)]),
      ]),
    );
  }
  return rows.execute();
}

export const byId = (db: ReadDb, id: string) =>
  db.selectFrom('complaints').selectAll().where('id', '=', id).executeTakeFirst();

/** Steps, causes and measures of a complaint, each kind in its order. */
export const rowsOf = (db: ReadDb, complaintId: string) =>
  db
    .selectFrom('complaintRows')
    .selectAll()
    .where('complaintId', '=', complaintId)
    .where('deletedAt', 'is', null)
    .orderBy('kind')
    .orderBy('position')
    .orderBy('rowId')
    .execute();

export const rowsById = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('complaintRows')
    .select(['id', 'complaintId', 'kind', 'version'])
    .where('id', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .execute();

/** All numbers ever given, those of deleted complaints and of ones out of sight included, so that none is given twice. */
export const numbers = (db: ReadDb) =>
  db.withSchema('main').selectFrom('complaints').select('number').execute();

export const customerOf = (db: ReadDb, id: string) =>
  db
    .selectFrom('customers')
    .select(['id', 'name', 'abcClass', 'ownerId', 'currency', 'deletedAt'])
    .where('id', '=', id)
    .executeTakeFirst();

export const contactOf = (db: ReadDb, id: string) =>
  db
    .selectFrom('contacts')
    .select(['id', 'customerId', 'name', 'position'])
    .where('id', '=', id)
    .executeTakeFirst();

/** The member a caller is, by name. */
export const memberNamed = (db: ReadDb, name: string) =>
  db
    .selectFrom('members')
    .select('id')
    .where('name', '=', name)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
