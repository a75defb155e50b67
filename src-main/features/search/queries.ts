import { sql } from 'kysely';
import type { AnyDb, ReadDb } from '../../db/tables';

export interface Candidate {
  readonly docId: number;
  readonly kind: number;
  readonly rowId: number;
}

/** More than this are not ranked: a broad first letter must answer as fast as a whole name. */
const candidateLimit = 150;

const beginningLimit = 30;

const any = (db: ReadDb): AnyDb => db as unknown as AnyDb;

/** Index entries that match, names before the rest. */
export async function candidates(db: ReadDb, match: string, kind: number | null): Promise<Candidate[]> {
  const ofKind = kind === null ? sql`` : sql`AND (rowid & 7) = ${kind}`;
  const take = (column: string) =>
    sql<Candidate>`SELECT rowid AS docId, rowid & 7 AS kind, rowid >> 3 AS rowId FROM searchIndex
      WHERE searchIndex MATCH ${column + match} ${ofKind} LIMIT ${candidateLimit}`.execute(any(db));
  // A column filter takes in one term only: what is joined stands in brackets.
  const named = (await take('{name} : ')).rows;
  if (named.length >= candidateLimit) return named;
  const seen = new Set(named.map((row) => row.docId));
  const other = (await take('')).rows;
  return [...named, ...other.filter((row) => !seen.has(row.docId))];
}

/** Customers whose name begins with what was typed, by index: the best hits, however many others match. */
export async function customersBeginning(db: ReadDb, nameKey: string): Promise<number[]> {
  const rows = await db
    .selectFrom('customers')
    .select('rowId')
    .where('nameKey', '>=', nameKey)
    .where('nameKey', '<', `${nameKey}\u{10ffff}`)
    .where('deletedAt', 'is', null)
    .orderBy('nameKey')
    .limit(beginningLimit)
    .execute();
  return rows.map((row) => row.rowId);
}

/** Whether anything stands in the index under the beginning of a word. */
export async function isKnown(db: ReadDb, match: string): Promise<boolean> {
  const found = await sql`SELECT 1 FROM main.searchIndex WHERE searchIndex MATCH ${match} LIMIT 1`.execute(
    any(db),
  );
  return found.rows.length > 0;
}

/** Words of the index that begin with a letter; as one text, since thousands of small objects cost more than reading them. */
export async function termsFrom(db: ReadDb, letter: string): Promise<string[]> {
  const next = String.fromCharCode(letter.charCodeAt(0) + 1);
  const found = await sql<{ terms: string | null }>`SELECT group_concat(term, ' ') AS terms
    FROM temp.searchTerms WHERE term >= ${letter} AND term < ${next}`.execute(any(db));
  return found.rows[0]?.terms?.split(' ') ?? [];
}

const customerColumns = [
  'rowId',
  'id',
  'name',
  'otherName',
  'shortName',
  'city',
  'code',
  'taxNumber',
  'phone',
  'email',
  'web',
  'tags',
  'sortKey',
  'abcClass',
] as const;

export const customersByRowId = (db: ReadDb, rowIds: readonly number[]) =>
  db
    .selectFrom('customers')
    .select(customerColumns)
    .where('rowId', 'in', [...rowIds])
    .where('deletedAt', 'is', null)
    .execute();

export const customersById = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('customers')
    .select(customerColumns)
    .where('id', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .execute();

const ownedBy = ['customers.name as customerName', 'customers.abcClass'] as const;

export const contactsByRowId = (db: ReadDb, rowIds: readonly number[]) =>
  db
    .selectFrom('contacts')
    .innerJoin('customers', 'customers.id', 'contacts.customerId')
    .select([
      'contacts.rowId',
      'contacts.id',
      'contacts.customerId',
      'contacts.name',
      'contacts.position',
      'contacts.mobile',
      'contacts.phone',
      'contacts.email',
      'contacts.wechat',
      ...ownedBy,
    ])
    .where('contacts.rowId', 'in', [...rowIds])
    .where('contacts.deletedAt', 'is', null)
    .where('customers.deletedAt', 'is', null)
    .execute();

export const plansByRowId = (db: ReadDb, rowIds: readonly number[]) =>
  db
    .selectFrom('plans')
    .innerJoin('customers', 'customers.id', 'plans.customerId')
    .select(['plans.rowId', 'plans.id', 'plans.customerId', 'plans.title', 'plans.number', ...ownedBy])
    .where('plans.rowId', 'in', [...rowIds])
    .where('plans.deletedAt', 'is', null)
    .where('customers.deletedAt', 'is', null)
    .execute();

export const complaintsByRowId = (db: ReadDb, rowIds: readonly number[]) =>
  db
    .selectFrom('complaints')
    .innerJoin('customers', 'customers.id', 'complaints.customerId')
    .select([
      'complaints.rowId',
      'complaints.id',
      'complaints.customerId',
      'complaints.number',
      'complaints.title',
      'complaints.orderRef',
      'complaints.batchRef',
      'complaints.product',
      ...ownedBy,
    ])
    .where('complaints.rowId', 'in', [...rowIds])
    .where('complaints.deletedAt', 'is', null)
    .where('customers.deletedAt', 'is', null)
    .execute();

export const activitiesByRowId = (db: ReadDb, rowIds: readonly number[]) =>
  db
    .selectFrom('activities')
    .innerJoin('customers', 'customers.id', 'activities.customerId')
    .select([
      'activities.rowId',
      'activities.id',
      'activities.customerId',
      'activities.title',
      'activities.happenedOn',
      ...ownedBy,
    ])
    .where('activities.rowId', 'in', [...rowIds])
    .where('activities.deletedAt', 'is', null)
    .where('customers.deletedAt', 'is', null)
    .execute();

/** Long texts of a few records: where else the words may stand. */
export async function longText(
  db: ReadDb,
  kind: 'customers' | 'contacts' | 'activities',
  id: string,
): Promise<string | null> {
  const column = kind === 'activities' ? 'body' : 'notes';
  const row = await sql<{ text: string | null }>`
    SELECT ${sql.ref(column)} AS text FROM ${sql.table(kind)} WHERE id = ${id}`.execute(any(db));
  return row.rows[0]?.text ?? null;
}
