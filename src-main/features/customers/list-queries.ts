import type { ListField } from '@shared/features/customers/filter-rules';
import { rowFields } from '@shared/features/customers/model';
import { type RawBuilder, sql } from 'kysely';
import { numbersOf } from '../../db/json-numbers';
import type { AnyDb, ReadDb } from '../../db/tables';
import { fieldValue, groupValueOf, lettersOf, orderOf, type Value } from './field-queries';
import { type Asked, type Condition, conditionOf } from './filter-queries';
import type { Keyed } from './ordering';

/** Columns of a list row; the page's columns only, since a row of the table is wide. */
const listColumns = ['id', 'version', ...rowFields] as const;
/** Fields every row has; what else is asked for comes in `more`. */
export const inEveryRow: ReadonlySet<string> = new Set(listColumns);

/** A field to sort by; names have an index of their own. */
export interface Sort {
  readonly field: ListField;
  readonly desc: boolean;
}
export interface Order {
  readonly sort: Sort;
  readonly groupBy: Sort | null;
}

const direction = (desc: boolean): RawBuilder<unknown> => sql.raw(desc ? 'DESC' : 'ASC NULLS LAST');

/** Empties last in both directions, equal values by name, equal names by age. */
function orderBy({ sort, groupBy }: Order): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [];
  if (groupBy) {
    const value = groupValueOf(groupBy.field);
    parts.push(groupOrder(groupBy, value));
  }
  if (sort.field.key === 'name') {
    parts.push(sql`customers.sortKey ${sql.raw(sort.desc ? 'DESC' : 'ASC')}`);
  } else {
    parts.push(sql`${orderOf(sort.field)} ${direction(sort.desc)}`, sql`customers.sortKey`);
  }
  return sql.join([...parts, sql`customers.rowId`]);
}

/** Groups by their rank, pinyin or size; values alike in that stand apart by themselves. */
export const groupOrder = (
  { field, desc }: Sort,
  value: Parameters<typeof orderOf>[1],
): RawBuilder<unknown> => {
  const order = orderOf(field, value);
  const ranked = sql`${order} ${direction(desc)}`;
  return order === value ? ranked : sql`${ranked}, ${value} ${direction(desc)}`;
};

/** rowIds of everything that matches, in order. */
export const rowIdsInOrder = (db: ReadDb, asked: Asked, order: Order): Promise<number[]> =>
  numbersOf(
    db,
    sql`SELECT customers.rowId AS n FROM customers WHERE ${conditionOf(asked)} ORDER BY ${orderBy(order)}`,
  );

/** Everything that matches with a value of each. In no order. */
async function keyedBy(db: ReadDb, asked: Asked, value: Value): Promise<Keyed> {
  const found = await sql<{ ids: string; keys: string }>`SELECT json_group_array(customers.rowId) AS ids,
    json_group_array(${value}) AS keys FROM customers WHERE ${conditionOf(asked)}`.execute(
    db as unknown as AnyDb,
  );
  const [row] = found.rows;
  return {
    rowIds: JSON.parse(row?.ids ?? '[]') as number[],
    values: JSON.parse(row?.keys ?? '[]') as Keyed['values'],
  };
}

/** Everything that matches with what it is sorted by: texts themselves where pinyin sorts them. In no order. */
export const keysOf = (db: ReadDb, asked: Asked, field: ListField, asText: boolean): Promise<Keyed> =>
  keyedBy(db, asked, asText ? lettersOf(field) : orderOf(field));

/** Everything that matches with the group it is in, in no order, and the groups in theirs. */
export async function groupsOf(db: ReadDb, asked: Asked, groupBy: Sort) {
  const groups = await keyedBy(db, asked, groupValueOf(groupBy.field));
  // By the values found, so that the order is worked out once a group and not once a customer.
  const found = await sql<{ value: string | number | null }>`
    WITH found AS MATERIALIZED (SELECT j.value FROM json_each(${JSON.stringify([...new Set(groups.values)])}) j)
    SELECT value FROM found ORDER BY ${groupOrder(groupBy, sql`found.value`)}`.execute(
    db as unknown as AnyDb,
  );
  return { groups, inOrder: found.rows.map((one) => one.value) };
}

/** Everything that matches, in no order. */
export const rowIdsOf = (db: ReadDb, asked: Asked): Promise<number[]> =>
  numbersOf(db, sql`SELECT customers.rowId AS n FROM customers WHERE ${conditionOf(asked)}`);

/** The first page of a list, without putting the rest in order. */
export async function firstRowIds(db: ReadDb, asked: Asked, order: Order, limit: number): Promise<number[]> {
  const page = await sql<{ rowId: number }>`SELECT customers.rowId FROM customers WHERE ${conditionOf(asked)}
    ORDER BY ${orderBy(order)} LIMIT ${limit}`.execute(db as unknown as AnyDb);
  return page.rows.map((row) => row.rowId);
}

/** One page by name, found by index first and read whole afterwards, so that a deep offset skips index entries only. */
export async function rowIdsByName(
  db: ReadDb,
  asked: Asked,
  desc: boolean,
  offset: number,
  limit: number,
): Promise<number[]> {
  const page = await sql<{ rowId: number }>`SELECT customers.rowId FROM customers WHERE ${conditionOf(asked)}
    ORDER BY customers.sortKey ${sql.raw(desc ? 'DESC' : 'ASC')} LIMIT ${limit} OFFSET ${offset}`.execute(
    db as unknown as AnyDb,
  );
  return page.rows.map((row) => row.rowId);
}

const parentName = sql<
  string | null
>`(SELECT p.name FROM customers p WHERE p.id = customers.parentId AND p.deletedAt IS NULL)`;

/** Rows in the order of their rowIds; `more` are the fields asked for beside those every row has. */
export async function rowsOf(db: ReadDb, rowIds: readonly number[], more: readonly ListField[]) {
  if (rowIds.length === 0) return [];
  const withParent = more.some((field) => field.key === 'parentId');
  const rows = await db
    .selectFrom('customers')
    .select([...listColumns, 'rowId'])
    .select(more.map((field) => fieldValue(field).as(`more.${field.key}`)))
    .$if(withParent, (query) => query.select(parentName.as('more.parentName')))
    .where(sql<boolean>`customers.rowId IN (SELECT value FROM json_each(${JSON.stringify(rowIds)}))`)
    .execute();
  const byRowId = new Map(rows.map((row) => [row.rowId, row]));
  return rowIds.flatMap((rowId) => {
    const row = byRowId.get(rowId);
    if (!row) return [];
    const values = row as unknown as Record<string, string | number | null>;
    const listed = Object.fromEntries(listColumns.map((key) => [key, row[key]])) as Pick<
      typeof row,
      (typeof listColumns)[number]
    >;
    const others: Record<string, string | number | null> = Object.fromEntries(
      more.map((field) => [field.key, values[`more.${field.key}`] ?? null]),
    );
    if (withParent) others.parentName = values['more.parentName'] ?? null;
    return [{ ...listed, restricted: row.restricted === 1, more: others }];
  });
}

/** How many customers there are: a matter of pages, not of rows, when the deleted ones are counted apart. */
export async function countAll(db: ReadDb): Promise<number> {
  const all = sql<{ n: number }>`SELECT (SELECT count(*) FROM customers)
    - (SELECT count(*) FROM customers WHERE deletedAt IS NOT NULL) AS n`;
  return (await all.execute(db as unknown as AnyDb)).rows[0]?.n ?? 0;
}

export async function countWhere(db: ReadDb, condition: Condition): Promise<number> {
  const row = await sql<{ n: number }>`SELECT count(*) AS n FROM customers WHERE ${condition}`.execute(
    db as unknown as AnyDb,
  );
  return row.rows[0]?.n ?? 0;
}

/** Ids of some rows, by rowId. */
export async function idsOf(db: ReadDb, rowIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('customers')
    .select(['rowId', 'id'])
    .where('rowId', 'in', rowIds)
    .execute();
  return new Map(rows.map((row) => [row.rowId, row.id]));
}

/** The rowId of a customer, and where it would stand by name; undefined when it is not there. */
export const placeOf = (db: ReadDb, id: string) =>
  db
    .selectFrom('customers')
    .select(['rowId', 'sortKey'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();

/** Ids of everybody who is or was in the team, by the pinyin of their names. */
export async function membersByName(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('members')
    .select('id')
    .orderBy(sql`pinyinKey(name)`)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}
