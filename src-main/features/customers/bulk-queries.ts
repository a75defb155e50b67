import type { CustomerValues } from '@shared/features/customers/model';
import { type RawBuilder, sql } from 'kysely';
import { numbersOf } from '../../db/json-numbers';
import { recordKinds, type SqlValue } from '../../db/record-kinds';
import type { AnyDb, ReadDb, WriteDb } from '../../db/tables';
import type { Condition } from './filter-queries';

/** A column and what it is to hold, worked out for each row. */
export interface Assignment {
  readonly column: string;
  readonly value: RawBuilder<SqlValue>;
  /** Follows from the others; not what the person asked for. */
  readonly follows: boolean;
}

const any = (db: ReadDb | WriteDb) => db as unknown as AnyDb;
const now = (column: string): RawBuilder<SqlValue> => sql.ref(`customers.${column}`);

/** What a bulk edit writes: values that are the same for all, tags by each row's own, and the lifecycle that follows. */
export function assignmentsOf(
  set: Readonly<Record<string, SqlValue>>,
  tags: { readonly add: readonly string[]; readonly remove: readonly string[] },
  today: string,
): Assignment[] {
  const wanted = (column: keyof CustomerValues) =>
    column in set ? sql<SqlValue>`${set[column] ?? null}` : now(column);
  const all: Assignment[] = Object.entries(set)
    .filter(([column]) => column !== 'tags')
    .map(([column, value]) => ({ column, value: sql`${value}`, follows: false }));
  if ('tags' in set || tags.add.length > 0 || tags.remove.length > 0) {
    const value = sql<SqlValue>`changeTags(${wanted('tags')}, ${JSON.stringify(tags.add)}, ${JSON.stringify(tags.remove)})`;
    all.push({ column: 'tags', value, follows: false });
  }
  if ('lifecycleSet' in set || 'firstTrade' in set) {
    const sold = (which: string) =>
      sql`(SELECT ${sql.raw(which)}(s.soldOn) FROM main.salesLines s WHERE s.customerId = customers.id)`;
    const value = sql<SqlValue>`lifecycleOf(${wanted('lifecycleSet')}, ${wanted('firstTrade')}, ${sold('min')}, ${sold('max')}, ${today})`;
    all.push({ column: 'lifecycle', value, follows: true });
  }
  return all;
}

const changes = (assignments: readonly Assignment[]): Condition =>
  sql`(${sql.join(
    assignments.map(({ column, value }) => sql`${now(column)} IS NOT ${value}`),
    sql` OR `,
  )})`;

/** rowIds of some customers, by age. */
export const rowIdsWhere = (db: ReadDb, condition: Condition): Promise<number[]> =>
  numbersOf(db, sql`SELECT customers.rowId AS n FROM customers WHERE ${condition} ORDER BY customers.rowId`);

const among = (rowIds: readonly number[]): Condition =>
  sql`customers.rowId IN (SELECT value FROM json_each(${JSON.stringify(rowIds)}))`;

/** Ids of some rows. */
export async function idsAmong(db: WriteDb, rowIds: readonly number[]): Promise<string[]> {
  const found = await sql<{ id: string }>`SELECT id FROM customers WHERE ${among(rowIds)}`.execute(any(db));
  return found.rows.map((row) => row.id);
}

/** How many are chosen, and how many of them would change. */
export async function countChanges(db: ReadDb, condition: Condition, assignments: readonly Assignment[]) {
  const found = await sql<{ chosen: number; changed: number }>`SELECT count(*) AS chosen,
    coalesce(sum(${changes(assignments)}), 0) AS changed FROM customers WHERE ${condition}`.execute(any(db));
  return found.rows[0] ?? { chosen: 0, changed: 0 };
}

/** True when anybody would change. */
export async function anyChange(
  db: ReadDb,
  condition: Condition,
  assignments: readonly Assignment[],
): Promise<boolean> {
  const found =
    await sql`SELECT 1 FROM customers WHERE ${condition} AND ${changes(assignments)} LIMIT 1`.execute(
      any(db),
    );
  return found.rows.length > 0;
}

/** The first customers by name that would change, with what each field holds and would hold. */
export async function changeExamples(
  db: ReadDb,
  condition: Condition,
  assignments: readonly Assignment[],
  limit: number,
) {
  const pairs = assignments.map(
    ({ column, value }) =>
      sql`${now(column)} AS ${sql.ref(`before:${column}`)}, ${value} AS ${sql.ref(`after:${column}`)}`,
  );
  const found = await sql<Record<string, string | number | null>>`SELECT id, name, ${sql.join(pairs)}
    FROM customers WHERE ${condition} AND ${changes(assignments)} ORDER BY sortKey LIMIT ${limit}`.execute(
    any(db),
  );
  return found.rows.flatMap((row) =>
    assignments
      .map(({ column, follows }) => ({
        follows,
        id: String(row.id),
        name: String(row.name),
        field: column,
        before: row[`before:${column}`] ?? null,
        after: row[`after:${column}`] ?? null,
      }))
      .filter(({ follows, before, after }) => !follows && before !== after)
      .map(({ follows: _, ...change }) => change),
  );
}

/**
 * Writes a block of customers and the history of those that change, each with the fields that differ only.
 * @returns how many changed
 */
export async function writeBlock(
  db: WriteDb,
  { batchNo, at }: { batchNo: number; at: string },
  rowIds: readonly number[],
  assignments: readonly Assignment[],
  derived: Readonly<Record<string, SqlValue>>,
): Promise<number> {
  const fields = assignments.map(
    ({ column, value }) => sql`CASE WHEN ${now(column)} IS NOT ${value}
      THEN ${sql.lit(`,${JSON.stringify(column)}:`)} || json_array(${now(column)}, ${value}) ELSE '' END`,
  );
  const where = sql`${among(rowIds)} AND customers.deletedAt IS NULL AND ${changes(assignments)}`;
  const logged = await sql`
    INSERT INTO main.changes (batchNo, tableName, recordId, customerId, action, version, fields)
    SELECT ${batchNo}, 'customers', id, id, 'update', version + 1, '{' || substr(${sql.join(fields, sql` || `)}, 2) || '}'
    FROM main.customers WHERE ${where}`.execute(any(db));
  const sets = [
    ...assignments.map(({ column, value }) => sql`${sql.ref(column)} = ${value}`),
    ...Object.entries(derived).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  ];
  await sql`UPDATE main.customers SET ${sql.join(sets)}, version = version + 1, updatedAt = ${at} WHERE ${where}`.execute(
    any(db),
  );
  return Number(logged.numAffectedRows ?? 0);
}

/** Customers that a batch has changed among some rows: those whose search entry must follow. */
export async function changedAmong(db: WriteDb, rowIds: readonly number[], at: string): Promise<string[]> {
  const found = await sql<{
    id: string;
  }>`SELECT id FROM main.customers WHERE ${among(rowIds)} AND updatedAt = ${at}`.execute(any(db));
  return found.rows.map((row) => row.id);
}

/** True when one of these columns is looked through by the search. */
export const isSearched = (columns: readonly string[]): boolean =>
  columns.some((column) => recordKinds.customers.search?.columns.includes(column));

/** Whether a firm is there for this person, and whose daughters would stand above themselves under it: it and all above it. */
export async function familyAbove(db: ReadDb | WriteDb, id: string) {
  const there = await sql`SELECT 1 FROM customers WHERE id = ${id} AND deletedAt IS NULL`.execute(any(db));
  // Also through firms that this person does not see: a circle is one all the same.
  const above = await sql<{ id: string }>`
    WITH RECURSIVE above(id) AS (SELECT ${id} UNION SELECT c.parentId FROM above a JOIN main.customers c ON c.id = a.id
      WHERE c.parentId IS NOT NULL AND c.deletedAt IS NULL)
    SELECT id FROM above`.execute(any(db));
  return { there: there.rows.length > 0, above: new Set(above.rows.map((row) => row.id)) };
}
