import { personalKeys } from '@shared/features/contacts/rules';
import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import { createRecord, saveRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import { createCustomer } from '../customers/service';
import * as queries from './queries';
import { personById, requireCustomer } from './service';

interface Move {
  readonly id: string;
  readonly baseVersion: number;
  readonly on: string;
  readonly to: { readonly customerId: string } | { readonly name: string } | null;
}

/**
 * Somebody changes firms: their record stays where it is with all its past, and one begins at the other customer with what is their own.
 * @returns the record they go on with: the new one, or the old one where nobody knows where they went
 * @throws AppError `not_found`, `conflict`, `forbidden`, or `validation` with details.kind `moved` or `same_customer`
 */
export async function movePerson(
  context: MutationContext,
  { id, baseVersion, on, to }: Move,
): Promise<Saved & { customerId: string }> {
  const { db, log } = context;
  const reader = db as unknown as ReadDb;
  const person = await personById(reader, id);
  // Where the new record has gone to the recycle bin, they may move again.
  if (person.movedToId && (await queries.contactById(reader, person.movedToId)))
    throw new AppError('validation', 'This person went to another firm before', { kind: 'moved' });
  if (to === null) {
    const left = await saveRecord(db, log, 'contacts', { id, baseVersion, set: { leftOn: on } });
    return { ...left, customerId: person.customerId };
  }
  const customerId = 'customerId' in to ? to.customerId : (await createCustomer(context, to)).id;
  if (customerId === person.customerId)
    throw new AppError('validation', 'This is where the person is', { kind: 'same_customer' });
  await requireCustomer(reader, customerId);
  const own = Object.fromEntries(personalKeys.map((key) => [key, person[key]]));
  const begun = await createRecord(db, log, 'contacts', {
    ...own,
    photo: person.photo,
    movedFromId: id,
    customerId,
  });
  await saveRecord(db, log, 'contacts', { id, baseVersion, set: { leftOn: on, movedToId: begun.id } });
  // Their days go along; the old record's are silent once they have left.
  for (const { label, day, remindDays } of await queries.datesOf(reader, id))
    await createRecord(db, log, 'contactDates', { label, day, remindDays, contactId: begun.id, customerId });
  return { ...begun, customerId };
}
