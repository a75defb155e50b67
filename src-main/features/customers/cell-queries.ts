import { sql } from 'kysely';
import type { SqlValue } from '../../db/record-kinds';
import type { AnyDb, ReadDb, WriteDb } from '../../db/tables';

type Db = ReadDb | WriteDb;
const any = (db: Db) => db as unknown as AnyDb;
const list = (values: readonly unknown[]) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

export interface CellRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly ownerId: string | null;
  readonly currency: string | null;
  readonly [column: string]: SqlValue;
}

/** Some columns of some customers, as far as they are there for this person. */
export async function cellRows(
  db: Db,
  ids: readonly string[],
  columns: readonly string[],
): Promise<Map<string, CellRow>> {
  const wanted = new Set(['id', 'name', 'version', 'ownerId', 'currency', ...columns]);
  const found =
    await sql<CellRow>`SELECT ${sql.join([...wanted].map((column) => sql.ref(column)))} FROM customers
    WHERE deletedAt IS NULL AND id IN ${list(ids)}`.execute(any(db));
  return new Map(found.rows.map((row) => [row.id, row]));
}

/** Those of some customers that this person may change; for people who may not change all. */
export async function editableAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ id: string }>`SELECT id FROM editableCustomers WHERE id IN ${list(ids)}`.execute(
    any(db),
  );
  return new Set(found.rows.map((row) => row.id));
}

/** What was changed in some customers, by version. */
export async function changesSince(db: Db, ids: readonly string[]) {
  const found = await sql<{ recordId: string; version: number; fields: string | null }>`
    SELECT recordId, version, fields FROM changes WHERE recordId IN ${list(ids)}`.execute(any(db));
  return found.rows;
}

export const activeMembers = (db: Db) =>
  (db as ReadDb)
    .selectFrom('members')
    .select(['id', 'name'])
    .where('active', '=', 1)
    .where('deletedAt', 'is', null)
    .execute();

/** Customers by their name without legal form. */
export async function customersByName(db: Db, nameKeys: readonly string[]) {
  const found = await sql<{
    id: string;
    name: string;
    nameKey: string;
  }>`SELECT id, name, nameKey FROM customers
    WHERE deletedAt IS NULL AND nameKey IN ${list(nameKeys)}`.execute(any(db));
  return found.rows;
}

/** What every firm belongs to, also those that this person does not see: a circle is one all the same. */
export async function parents(db: Db): Promise<Map<string, string>> {
  const found = await sql<{ id: string; parentId: string }>`SELECT id, parentId FROM main.customers
    WHERE parentId IS NOT NULL AND deletedAt IS NULL`.execute(any(db));
  return new Map(found.rows.map((row) => [row.id, row.parentId]));
}

/** Writes the same columns of many customers, each with its own values, in one statement. */
export async function writeRows(
  db: WriteDb,
  columns: readonly string[],
  rows: readonly Readonly<Record<string, SqlValue>>[],
  at: string,
): Promise<void> {
  const value = (column: string) => sql`j.value ->> ${sql.lit(`$.${column}`)}`;
  const sets = columns.map((column) => sql`${sql.ref(column)} = ${value(column)}`);
  await sql`UPDATE main.customers SET ${sql.join(sets)}, version = version + 1, updatedAt = ${at}
    FROM json_each(${JSON.stringify(rows)}) AS j WHERE customers.id = ${value('id')}`.execute(any(db));
}
