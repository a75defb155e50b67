import type { activitiesContract } from '@shared/features/activities/contract';
import { AppError } from '@shared/rpc/errors';
import type { InputOf } from '@shared/rpc/operation';
import type { Saved } from '@shared/schemas';
import { createRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import { createTask } from '../tasks/service';
import * as queries from './queries';

/** A page of what happened with a customer, and where the next one begins. */
export async function timeline(db: ReadDb, question: queries.TimelineQuestion) {
  const found = await queries.timelineOf(db, question);
  const entries = found.slice(0, question.limit);
  const last = entries.at(-1);
  return { entries, next: last && found.length > entries.length ? { at: last.at, key: last.key } : null };
}

/**
 * Writes down what happened, and the task that follows from it in the same act.
 * @throws AppError `not_found` for a customer that is not there, `forbidden`
 */
export async function createActivity(
  context: MutationContext,
  { followUp, ...values }: InputOf<(typeof activitiesContract)['create']>,
): Promise<Saved> {
  const { db, log, caller } = context;
  const customer = await queries.customerOf(db as unknown as ReadDb, values.customerId);
  if (!customer)
    throw new AppError('not_found', 'This customer is not in the file', { id: values.customerId });
  const created = await createRecord(db, log, 'activities', {
    ...values,
    byName: values.byId ? null : caller.name,
  });
  if (followUp) {
    const { customerId, contactId = null } = values;
    await createTask(context, { ...followUp, customerId, contactId });
  }
  return created;
}
