import { sql } from 'kysely';
import type { ReadDb } from '../../db/tables';

/** Open complaints of customers in sight: few, whatever the size of the file. */
export const openComplaints = (db: ReadDb, customerId?: string) =>
  db
    .selectFrom('complaints')
    // A cross join keeps its order in SQLite: the few open complaints first, not all customers, each asked for its own.
    .crossJoin('customers')
    .whereRef('customers.id', '=', 'complaints.customerId')
    .select([
      'complaints.id',
      'complaints.version',
      'complaints.title',
      'complaints.number',
      'complaints.customerId',
      'complaints.ownerId',
      'complaints.receivedAt',
      'complaints.acknowledgeDue',
      'complaints.solveDue',
      'complaints.acknowledgedAt',
      'complaints.settledAt',
      'complaints.closedAt',
      'complaints.followUpOn',
      'complaints.followedUpAt',
      'customers.name as customerName',
      'customers.abcClass',
    ])
    .where('complaints.deletedAt', 'is', null)
    .where('complaints.closedAt', 'is', null)
    .where('customers.deletedAt', 'is', null)
    .$if(customerId !== undefined, (rows) => rows.where('complaints.customerId', '=', customerId ?? ''))
    .execute();

/** An imported or long neglected file may hold thousands of old dates; the ones nearest to today are shown. */
const mostOfAKind = 200;

/** Measures of complaints not done yet and due by `until`; those of closed complaints too, for they are still promised. */
export function dueMeasures(db: ReadDb, until: string, ownerId: string | undefined, customerId?: string) {
  let rows = db
    .selectFrom('complaintRows')
    .innerJoin('complaints', 'complaints.id', 'complaintRows.complaintId')
    .innerJoin('customers', 'customers.id', 'complaints.customerId')
    .select((eb) => [
      'complaintRows.id',
      'complaintRows.version',
      'complaintRows.title',
      'complaintRows.dueOn',
      'complaints.id as complaintId',
      'complaints.number',
      'complaints.customerId',
      eb.fn.coalesce('complaintRows.ownerId', 'complaints.ownerId').as('ownerId'),
      'customers.name as customerName',
      'customers.abcClass',
    ])
    .where('complaintRows.deletedAt', 'is', null)
    .where('complaintRows.dueOn', 'is not', null)
    .where('complaintRows.doneOn', 'is', null)
    .where('complaintRows.dueOn', '<=', until)
    .where('complaintRows.kind', '=', 'measure')
    .where('complaints.deletedAt', 'is', null)
    .where('customers.deletedAt', 'is', null)
    .orderBy('complaintRows.dueOn', 'desc')
    .limit(mostOfAKind);
  if (ownerId !== undefined) {
    rows = rows.where((eb) =>
      eb(eb.fn.coalesce('complaintRows.ownerId', 'complaints.ownerId'), '=', ownerId),
    );
  }
  if (customerId !== undefined) rows = rows.where('complaints.customerId', '=', customerId);
  return rows.execute();
}

/** Actions and key items of living plans, not done and due by `until`. */
export function dueActions(db: ReadDb, until: string, ownerId: string | undefined, customerId?: string) {
  let rows = db
    .selectFrom('planRows')
    .innerJoin('plans', 'plans.id', 'planRows.planId')
    .innerJoin('customers', 'customers.id', 'plans.customerId')
    .select((eb) => [
      'planRows.id',
      'planRows.version',
      'planRows.title',
      'planRows.dueOn',
      'plans.id as planId',
      'plans.customerId',
      eb.fn.coalesce('planRows.ownerId', 'plans.ownerId').as('ownerId'),
      'customers.name as customerName',
      'customers.abcClass',
    ])
    .where('planRows.deletedAt', 'is', null)
    .where('planRows.dueOn', 'is not', null)
    .where('planRows.doneOn', 'is', null)
    .where('planRows.dueOn', '<=', until)
    .where('planRows.kind', 'in', ['action', 'keyItem'])
    .where((eb) =>
      eb.or([eb('planRows.status', 'is', null), eb('planRows.status', 'not in', ['done', 'dropped'])]),
    )
    .where('plans.deletedAt', 'is', null)
    .where('plans.status', '!=', 'archived')
    .where('customers.deletedAt', 'is', null)
    .orderBy('planRows.dueOn', 'desc')
    .limit(mostOfAKind);
  if (ownerId !== undefined) {
    rows = rows.where((eb) => eb(eb.fn.coalesce('planRows.ownerId', 'plans.ownerId'), '=', ownerId));
  }
  if (customerId !== undefined) rows = rows.where('plans.customerId', '=', customerId);
  return rows.execute();
}

/** Reviews of living plans due by `until`. */
export const dueReviews = (db: ReadDb, until: string, customerId?: string) =>
  db
    .selectFrom('plans')
    .innerJoin('customers', 'customers.id', 'plans.customerId')
    .select([
      'plans.id',
      'plans.version',
      'plans.title',
      'plans.reviewOn as dueOn',
      'plans.customerId',
      'plans.ownerId',
      'customers.name as customerName',
      'customers.abcClass',
    ])
    .where('plans.deletedAt', 'is', null)
    .where('plans.status', '!=', 'archived')
    .where('plans.reviewOn', 'is not', null)
    .where('plans.reviewOn', '<=', until)
    .where('customers.deletedAt', 'is', null)
    .$if(customerId !== undefined, (rows) => rows.where('plans.customerId', '=', customerId ?? ''))
    .execute();

/** Next steps with customers due by `until`, the latest of them. */
export function dueNextSteps(db: ReadDb, until: string, ownerId: string | undefined, customerId?: string) {
  let rows = db
    .selectFrom('customers')
    .select(['id', 'version', 'nextStep as title', 'nextStepOn as dueOn', 'ownerId', 'name', 'abcClass'])
    .where('deletedAt', 'is', null)
    .where('nextStepOn', 'is not', null)
    .where('nextStepOn', '<=', until)
    .orderBy('nextStepOn', 'desc')
    .limit(mostOfAKind);
  if (ownerId !== undefined) rows = rows.where('ownerId', '=', ownerId);
  if (customerId !== undefined) rows = rows.where('id', '=', customerId);
  return rows.execute();
}

/** A page of the change log, newest first, each change with the customer it belongs to (null for settings and the like). */
export const latestChanges = (db: ReadDb, beforeNo: number, limit: number) =>
  db
    .selectFrom('changes')
    .innerJoin('batches', 'batches.batchNo', 'changes.batchNo')
    .select([
      'changes.changeNo',
      'batches.at',
      'batches.byName as by',
      'batches.label',
      sql<string | null>`CASE
        WHEN tableName = 'customers' THEN recordId
        WHEN tableName IN ('contacts', 'plans', 'complaints') THEN parentId
        WHEN tableName IN ('planTexts', 'planRows') THEN (SELECT p.customerId FROM plans p WHERE p.id = parentId)
        WHEN tableName = 'complaintRows' THEN (SELECT c.customerId FROM complaints c WHERE c.id = parentId)
      END`.as('customerId'),
    ])
    .where('changes.changeNo', '<', beforeNo)
    // What merges did to follow others' acts is in the log as these acts already.
    .where('changes.effect', '=', 0)
    .orderBy('changes.changeNo', 'desc')
    .limit(limit)
    .execute();

export const customersById = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('customers')
    .select(['id', 'name', 'abcClass', 'ownerId'])
    .where('id', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .execute();

/** Written exactly as the partial indexes are, so that only the few customers concerned are read. */
const troubles = {
  over_limit: { condition: 'receivable > creditLimit', amount: 'receivable - creditLimit' },
  overdue: { condition: 'overdue > 0', amount: 'overdue' },
  declining: { condition: 'sales12m * 10 < salesPrior * 7', amount: 'salesPrior - sales12m' },
} as const;
export type Trouble = keyof typeof troubles;

/** Customers with one kind of trouble, the largest amount first. */
export function troubled(db: ReadDb, reason: Trouble, ownerId: string | undefined, limit: number) {
  const { condition, amount } = troubles[reason];
  let rows = db
    .selectFrom('customers')
    .select(['id', 'name', 'abcClass', 'currency', sql<number>`${sql.raw(amount)}`.as('amount')])
    .where('deletedAt', 'is', null)
    .where(sql<boolean>`${sql.raw(condition)}`)
    .orderBy(sql`${sql.raw(amount)} DESC`)
    .orderBy('sortKey')
    .limit(limit);
  // The plus keeps to the index of the trouble, which holds few; a person may own many.
  if (ownerId !== undefined) rows = rows.where(sql<boolean>`+ownerId = ${ownerId}`);
  return rows.execute();
}

/** Open risks of customers in sight, the latest first; an index holds just these. */
export function openRisks(db: ReadDb, ownerId: string | undefined, limit: number) {
  let rows = db
    .selectFrom('activities')
    .innerJoin('customers', 'customers.id', 'activities.customerId')
    .select([
      'customers.id',
      'customers.name',
      'customers.abcClass',
      'customers.currency',
      'activities.title',
    ])
    .where('activities.deletedAt', 'is', null)
    .where(sql<boolean>`activities.kind = 'risk'`)
    .where('activities.closedOn', 'is', null)
    .where('customers.deletedAt', 'is', null)
    .orderBy('activities.happenedOn', 'desc')
    .limit(limit);
  if (ownerId !== undefined) rows = rows.where('customers.ownerId', '=', ownerId);
  return rows.execute();
}
