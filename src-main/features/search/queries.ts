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

/** Index entries that match, names before the rest. */
export async function candidates(db: ReadDb, match: string, kind: number | null): Promise<Candidate[]> {
  const ofKind = kind === null ? sql`` : sql`AND (rowid & 7) = ${kind}`;
  const take = (column: string) =>
    sql<Candidate>`SELECT rowid AS docId, rowid & 7 AS kind, rowid >> 3 AS rowId FROM searchIndex
      WHERE searchIndex MATCH ${column + match} ${ofKind} LIMIT ${candidateLimit}`.execute(
      db as unknown as AnyDb,
    );
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

export const customersByRowId = (db: ReadDb, rowIds: readonly number[]) =>
  db
    .selectFrom('customers')
    .select(['rowId', 'id', 'name', 'shortName', 'city', 'code', 'abcClass', 'updatedAt'])
    .where('rowId', 'in', [...rowIds])
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
    .select(['plans.rowId', 'plans.id', 'plans.customerId', 'plans.title', ...ownedBy])
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
      ...ownedBy,
    ])
    .where('complaints.rowId', 'in', [...rowIds])
    .where('complaints.deletedAt', 'is', null)
    .where('customers.deletedAt', 'is', null)
    .execute();
