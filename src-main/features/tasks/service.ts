import type { TaskValues } from '@shared/features/tasks/contract';
import type { DueItem } from '@shared/features/today/contract';
import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import { createRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import * as queries from './queries';

/** @throws AppError `not_found` for a customer that is not there, `forbidden` */
export async function createTask(
  { db, log }: MutationContext,
  values: Partial<TaskValues> & { customerId: string },
): Promise<Saved> {
  const customer = await queries.customerOf(db as unknown as ReadDb, values.customerId);
  if (!customer)
    throw new AppError('not_found', 'This customer is not in the file', { id: values.customerId });
  return createRecord(db, log, 'tasks', { ...values, ownerId: values.ownerId ?? customer.ownerId });
}

/** Tasks as Today tells them. */
export async function tasksDue(
  db: ReadDb,
  question: Parameters<typeof queries.dueTasks>[1],
): Promise<DueItem[]> {
  const rows = await queries.dueTasks(db, question);
  return rows.map((row) => ({
    ...row,
    kind: 'task',
    dueOn: row.dueOn ?? question.until,
    dueAt: null,
    planId: null,
    complaintId: null,
    complaintNumber: null,
  }));
}
