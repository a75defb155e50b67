import type { ListField } from '@shared/features/customers/filter-rules';
import { sql } from 'kysely';
import type { AnyDb, ReadDb } from '../../db/tables';
import { groupValueOf } from './field-queries';
import type { Condition } from './filter-queries';
import { groupOrder } from './list-queries';

export interface GroupRow {
  readonly value: string | number | null;
  readonly count: number;
  readonly sales12m: number;
  readonly overdue: number;
}

/** Every value of a field among some customers, in the order in which the list shows the groups. */
export async function groupRows(
  db: ReadDb,
  condition: Condition,
  field: ListField,
  desc: boolean,
): Promise<GroupRow[]> {
  const order = groupOrder({ field, desc }, sql`found.value`);
  // In two steps, so that the order is worked out once a group and not once a customer.
  const found = sql<GroupRow>`
    WITH found AS MATERIALIZED (
      SELECT ${groupValueOf(field)} AS value, count(*) AS count, coalesce(sum(customers.sales12m), 0) AS sales12m,
        coalesce(sum(customers.overdue), 0) AS overdue
      FROM customers WHERE ${condition} GROUP BY 1)
    SELECT * FROM found ORDER BY ${order}`;
  return (await found.execute(db as unknown as AnyDb)).rows;
}

export interface SumRow {
  readonly currency: string | null;
  readonly count: number;
  readonly sales12m: number;
  readonly salesPrior: number;
  readonly margin12m: number;
  readonly receivable: number;
  readonly overdue: number;
  readonly creditLimit: number;
}
const summed = ['sales12m', 'salesPrior', 'margin12m', 'receivable', 'overdue', 'creditLimit'] as const;

/** Sums by currency over some customers. */
export async function sumRows(db: ReadDb, condition: Condition): Promise<SumRow[]> {
  const sums = summed.map((key) => sql`coalesce(sum(${sql.ref(`customers.${key}`)}), 0) AS ${sql.ref(key)}`);
  const found = sql<SumRow>`SELECT customers.currency, count(*) AS count, ${sql.join(sums)}
    FROM customers WHERE ${condition} GROUP BY customers.currency ORDER BY customers.currency`;
  return (await found.execute(db as unknown as AnyDb)).rows;
}

/** Sets of tags in use with their number of customers. */
export const tagRows = (db: ReadDb) =>
  db
    .selectFrom('customers')
    .select((eb) => ['tags', eb.fn.countAll<number>().as('count')])
    .where('tags', 'is not', null)
    .where('deletedAt', 'is', null)
    .groupBy('tags')
    .execute();

export async function classCounts(db: ReadDb) {
  return db
    .selectFrom('customers')
    .select((eb) => ['abcClass', eb.fn.countAll<number>().as('n')])
    .where('deletedAt', 'is', null)
    .groupBy('abcClass')
    .execute();
}
