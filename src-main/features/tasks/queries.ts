import type { Task } from '@shared/features/tasks/contract';
import { sql } from 'kysely';
import type { ReadDb } from '../../db/tables';

/** Open tasks of a customer, earliest first, those without a day last. */
export const openTasksOf = (db: ReadDb, customerId: string): Promise<Task[]> =>
  db
    .selectFrom('tasks')
    .leftJoin('contacts', 'contacts.id', 'tasks.contactId')
    .select([
      'tasks.id',
      'tasks.version',
      'tasks.customerId',
      'tasks.title',
      'tasks.note',
      'tasks.dueOn',
      'tasks.ownerId',
      'tasks.contactId',
      'tasks.doneOn',
      'contacts.name as contactName',
    ])
    .where('tasks.customerId', '=', customerId)
    .where('tasks.deletedAt', 'is', null)
    .where('tasks.doneOn', 'is', null)
    .orderBy(sql`coalesce(tasks.dueOn, '9999')`)
    .orderBy('tasks.rowId')
    .execute();

/** A customer in sight that is not in the recycle bin, with its owner. */
export const customerOf = (db: ReadDb, id: string) =>
  db
    .selectFrom('customers')
    .select(['id', 'ownerId'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();

/** So many of a kind are shown on Today. */
const mostOfAKind = 200;

/** Tasks not done and due by `until`, the latest of them. */
export function dueTasks(
  db: ReadDb,
  {
    until,
    ownerId,
    customerId,
  }: { until: string; ownerId?: string | undefined; customerId?: string | undefined },
) {
  let rows = db
    .selectFrom('tasks')
    .innerJoin('customers', 'customers.id', 'tasks.customerId')
    .select([
      'tasks.id',
      'tasks.version',
      'tasks.title',
      'tasks.dueOn',
      'tasks.customerId',
      'tasks.ownerId',
      'customers.name as customerName',
      'customers.abcClass',
    ])
    .where('tasks.deletedAt', 'is', null)
    .where('tasks.doneOn', 'is', null)
    .where('tasks.dueOn', 'is not', null)
    .where('tasks.dueOn', '<=', until)
    .where('customers.deletedAt', 'is', null)
    .orderBy('tasks.dueOn', 'desc')
    .limit(mostOfAKind);
  if (ownerId !== undefined) rows = rows.where('tasks.ownerId', '=', ownerId);
  if (customerId !== undefined) rows = rows.where('tasks.customerId', '=', customerId);
  return rows.execute();
}
