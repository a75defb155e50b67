import type { Contact, ContactDateValues, ContactValues, Elsewhere } from '@shared/features/contacts/model';
import { ageOn, comingDays } from '@shared/features/contacts/rules';
import { wouldCircle } from '@shared/features/map/rules';
import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import type { ReadDb, WriteDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import { withOwnFields } from '../fields/service';
import * as queries from './queries';

const reader = (db: WriteDb) => db as unknown as ReadDb;

/** A person who is there. @throws AppError `not_found` */
export async function personById(db: ReadDb, id: string): Promise<Contact> {
  const person = await queries.contactById(db, id);
  if (!person) throw new AppError('not_found', 'This person is not in the file', { id });
  return person;
}

/** @throws AppError `not_found` for a customer that is not there, or in the recycle bin */
export async function requireCustomer(db: ReadDb, id: string): Promise<{ name: string }> {
  const customer = await queries.customerById(db, id);
  if (!customer) throw new AppError('not_found', 'This customer is not in the file', { id });
  return customer;
}

/** One person with what hangs on them. @throws AppError `not_found` */
export async function getPerson(db: ReadDb, id: string) {
  const person = await personById(db, id);
  const customer = await queries.customerById(db, person.customerId);
  if (!customer)
    throw new AppError('not_found', 'This customer is not in the file', { id: person.customerId });
  const elsewhere = async (other: string | null): Promise<Elsewhere | null> =>
    (other && (await queries.placeOf(db, other))) || null;
  return {
    person,
    customer,
    reportsTo: (await elsewhere(person.reportsTo))?.name ?? null,
    dates: await queries.datesOf(db, id),
    movedTo: await elsewhere(person.movedToId),
    movedFrom: await elsewhere(person.movedFromId),
  };
}

/** @throws AppError `not_found` for the customer, `validation` for own fields */
export async function createPerson(
  { db, log }: MutationContext,
  values: Partial<ContactValues> & { customerId: string },
): Promise<Saved> {
  await requireCustomer(reader(db), values.customerId);
  return createRecord(db, log, 'contacts', await withOwnFields(db, 'contact', values));
}

/** @throws AppError `not_found`, `conflict`, `validation` for own fields, or with details.kind `reports_circle` */
export async function savePerson(
  { db, log }: MutationContext,
  save: {
    id: string;
    baseVersion: number;
    set: Partial<ContactValues>;
    lost?: Partial<ContactValues> | undefined;
  },
): Promise<Saved> {
  const { reportsTo } = save.set;
  if (reportsTo && wouldCircle(await queries.reportingBeside(reader(db), save.id), save.id, reportsTo))
    throw new AppError('validation', 'Nobody reports to themselves', { kind: 'reports_circle' });
  const set = await withOwnFields(db, 'contact', save.set);
  return saveRecord(db, log, 'contacts', { ...save, set });
}

/** @throws AppError `not_found` for the person */
export async function addDate(
  { db, log }: MutationContext,
  { contactId, ...values }: ContactDateValues & { contactId: string },
): Promise<Saved> {
  const { customerId } = await personById(reader(db), contactId);
  return createRecord(db, log, 'contactDates', { ...values, contactId, customerId });
}

export const saveDate = (
  { db, log }: MutationContext,
  save: { id: string; baseVersion: number; set: Partial<ContactDateValues> },
): Promise<Saved> => saveRecord(db, log, 'contactDates', save);

export async function removeDates({ db, log }: MutationContext, ids: readonly string[]) {
  return { count: await markDeleted(db, log, 'contactDates', ids, true), batchId: log.batchId };
}

/** Birthdays are told so many days ahead, important days as long before as each says. */
const birthdayDays = 7;
const mostDays = 90;

/**
 * Birthdays and important days that are near, for Today.
 * @param days how far Today looks; birthdays further off than a week are not told all the same
 * @param ownerId limits them to the customers of one person
 */
export async function daysDue(db: ReadDb, today: string, days: number, ownerId?: string) {
  const near = comingDays(today, Math.min(days, birthdayDays));
  const found = [
    ...(await queries.birthdaysOn(db, near, ownerId)),
    ...(await queries.importantDaysOn(db, comingDays(today, mostDays), ownerId)),
  ];
  return found.map((row) => ({
    ...row,
    turns: row.kind === 'birthday' ? ageOn(row.day, row.dueOn) : null,
  }));
}
