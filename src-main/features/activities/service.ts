import type { ActivityValues } from '@shared/features/activities/model';
import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import { createRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import * as queries from './queries';

/** A page of what happened with a customer, and where the next one begins. */
export async function timeline(db: ReadDb, question: queries.TimelineQuestion) {
  const found = await queries.timelineOf(db, question);
  const entries = found.slice(0, question.limit);
  const last = entries.at(-1);
  return { entries, next: last && found.length > entries.length ? { at: last.at, key: last.key } : null };
}

/** @throws AppError `not_found` for a customer that is not there, `forbidden` */
export async function createActivity(
  { db, log, caller }: MutationContext,
  values: Partial<ActivityValues> & { customerId: string; kind: ActivityValues['kind'] },
): Promise<Saved> {
  const customer = await queries.customerOf(db as unknown as ReadDb, values.customerId);
  if (!customer)
    throw new AppError('not_found', 'This customer is not in the file', { id: values.customerId });
  return createRecord(db, log, 'activities', {
    ...values,
    byName: values.byId ? null : caller.name,
  });
}
