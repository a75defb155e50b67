import type { ComingDay } from '@shared/features/contacts/rules';
import { sql } from 'kysely';
import type { AnyDb, ReadDb } from '../../db/tables';

/** People of one customer: who is there, most influential first, then by name; then those who left, the latest first. */
export async function contactsOf(db: ReadDb, customerId: string) {
  const rows = await db
    .selectFrom('contacts')
    .selectAll()
    .where('customerId', '=', customerId)
    .where('deletedAt', 'is', null)
    .orderBy(sql`coalesce(leftOn, '9999')`, 'desc')
    .orderBy(sql`coalesce(influence, 0)`, 'desc')
    .orderBy('name')
    .execute();
  return rows.map(({ rowId: _, ...row }) => row);
}

/** A person who is not in the recycle bin, whole. */
export async function contactById(db: ReadDb, id: string) {
  const row = await db
    .selectFrom('contacts')
    .selectAll()
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { rowId: _, ...contact } = row;
  return contact;
}

/** Who reports to whom among the people of the customer whom somebody is at. */
export const reportingBeside = (db: ReadDb, id: string) =>
  db
    .selectFrom('contacts')
    .select(['id', 'reportsTo'])
    .where('customerId', '=', (of) => of.selectFrom('contacts').select('customerId').where('id', '=', id))
    .where('deletedAt', 'is', null)
    .execute();

/** A person and their customer by name, both still there and in sight. */
export const placeOf = (db: ReadDb, contactId: string) =>
  db
    .selectFrom('contacts')
    .innerJoin('customers', 'customers.id', 'contacts.customerId')
    .select(['contacts.id', 'contacts.customerId', 'customers.name as customerName', 'contacts.name'])
    .where('contacts.id', '=', contactId)
    .where('contacts.deletedAt', 'is', null)
    .where('customers.deletedAt', 'is', null)
    .executeTakeFirst();

export const customerById = (db: ReadDb, id: string) =>
  db
    .selectFrom('customers')
    .select(['id', 'name', 'currency'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();

/** Important days of one person, by their place in the year. */
export const datesOf = (db: ReadDb, contactId: string) =>
  db
    .selectFrom('contactDates')
    .select(['id', 'version', 'contactId', 'customerId', 'label', 'day', 'remindDays'])
    .where('contactId', '=', contactId)
    .where('deletedAt', 'is', null)
    .orderBy(sql`substr(day, -5)`)
    .orderBy('rowId')
    .execute();

/** Contents of the pictures of a customer's people. */
export const photosOf = (db: ReadDb, customerId: string) =>
  db
    .selectFrom('contacts')
    .select('photo')
    .distinct()
    .where('customerId', '=', customerId)
    .where('photo', 'is not', null)
    .where('deletedAt', 'is', null)
    .execute();

/** A team's next week of birthdays can be thousands in a large file; the nearest are shown, those of the best customers first. */
const mostBirthdays = 40;
const mostOfAKind = 200;

export interface DueDay {
  readonly kind: 'birthday' | 'important_day';
  readonly id: string;
  readonly version: number;
  readonly label: string;
  readonly day: string;
  readonly dueOn: string;
  readonly contactId: string;
  readonly personName: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly abcClass: 'A' | 'B' | 'C' | null;
  readonly ownerId: string | null;
}

/** Birthdays that fall on the days given, of people who are still there. */
export async function birthdaysOn(db: ReadDb, days: readonly ComingDay[], ownerId: string | undefined) {
  const owned = ownerId === undefined ? sql`` : sql`AND c.ownerId = ${ownerId}`;
  // CROSS JOIN keeps the order: the few days first, then the index by day.
  const found = await sql<DueDay>`
    SELECT 'birthday' AS kind, p.id, p.version, '' AS label, p.birthday AS day, d.value ->> 'date' AS dueOn,
      p.id AS contactId, p.name AS personName, c.id AS customerId, c.name AS customerName, c.abcClass, c.ownerId
    FROM json_each(${JSON.stringify(days)}) d
    CROSS JOIN contacts p ON substr(p.birthday, -5) = d.value ->> 'monthDay'
      AND p.birthday IS NOT NULL AND p.deletedAt IS NULL AND p.leftOn IS NULL
    CROSS JOIN customers c ON c.id = p.customerId AND c.deletedAt IS NULL ${owned}
    ORDER BY d.value ->> 'ahead', c.abcClass IS NULL, c.abcClass, p.name LIMIT ${mostBirthdays}`.execute(
    db as unknown as AnyDb,
  );
  return found.rows;
}

/** Important days among the days given whose reminder has begun, of people who are still there. */
export async function importantDaysOn(db: ReadDb, days: readonly ComingDay[], ownerId: string | undefined) {
  const owned = ownerId === undefined ? sql`` : sql`AND c.ownerId = ${ownerId}`;
  const found = await sql<DueDay>`
    SELECT 'important_day' AS kind, i.id, i.version, i.label, i.day, d.value ->> 'date' AS dueOn,
      p.id AS contactId, p.name AS personName, c.id AS customerId, c.name AS customerName, c.abcClass, c.ownerId
    FROM json_each(${JSON.stringify(days)}) d
    CROSS JOIN contactDates i ON substr(i.day, -5) = d.value ->> 'monthDay' AND i.deletedAt IS NULL
      AND i.remindDays >= d.value ->> 'ahead' AND (i.day LIKE '--%' OR i.day = d.value ->> 'date')
    CROSS JOIN contacts p ON p.id = i.contactId AND p.deletedAt IS NULL AND p.leftOn IS NULL
    CROSS JOIN customers c ON c.id = p.customerId AND c.deletedAt IS NULL ${owned}
    ORDER BY d.value ->> 'ahead', p.name LIMIT ${mostOfAKind}`.execute(db as unknown as AnyDb);
  return found.rows;
}
