import { sql } from 'kysely';
import type { WriteDb } from '../../db/tables';

export interface SalesSum {
  readonly id: string;
  readonly name: string;
  readonly last12: number | null;
  readonly prior12: number | null;
  readonly margin12: number | null;
  readonly lifecycleSet: 'prospect' | 'new' | 'existing' | 'lost' | null;
  readonly firstTrade: string | null;
  readonly firstSold: string | null;
  readonly lastSold: string | null;
}

/** Sales of every customer, or of some: the last twelve months, the twelve before, and the first and last day of trade. */
export async function salesSums(db: WriteDb, today: string, ids?: readonly string[]): Promise<SalesSum[]> {
  const among = ids ? sql`AND c.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))` : sql``;
  const result = await sql<SalesSum>`
    SELECT c.id, c.name, c.lifecycleSet, c.firstTrade,
      SUM(CASE WHEN s.soldOn > date(${today}, '-12 months') AND s.soldOn <= ${today} THEN s.amount END) AS last12,
      SUM(CASE WHEN s.soldOn > date(${today}, '-24 months') AND s.soldOn <= date(${today}, '-12 months') THEN s.amount END) AS prior12,
      SUM(CASE WHEN s.soldOn > date(${today}, '-12 months') AND s.soldOn <= ${today} THEN s.margin END) AS margin12,
      MIN(s.soldOn) AS firstSold, MAX(s.soldOn) AS lastSold
    FROM main.customers c LEFT JOIN main.salesLines s ON s.customerId = c.id
    WHERE c.deletedAt IS NULL ${among} GROUP BY c.id`.execute(db);
  return result.rows;
}

/**
 * Sales of the customers that sold more than one, of all, and how many sold more: what its class follows from. The index alone is read,
 * so the customer itself is among them with what stands in the file, and is taken out afterwards.
 */
export async function placeAmong(db: WriteDb, id: string, sales: number) {
  const all = await sql<{ before: number; total: number; ahead: number }>`
    SELECT coalesce(sum(CASE WHEN sales12m > ${sales} THEN sales12m END), 0) AS before, coalesce(sum(sales12m), 0) AS total,
      count(CASE WHEN sales12m > ${sales} THEN 1 END) AS ahead
    FROM main.customers INDEXED BY customersBySales WHERE deletedAt IS NULL AND sales12m > 0`.execute(db);
  const own = await sql<{
    sales12m: number | null;
  }>`SELECT sales12m FROM main.customers WHERE id = ${id} AND deletedAt IS NULL`.execute(db);
  const { before, total, ahead } = all.rows[0] ?? { before: 0, total: 0, ahead: 0 };
  const mine = Math.max(0, own.rows[0]?.sales12m ?? 0);
  const counted = mine > sales;
  return {
    before: before - (counted ? mine : 0),
    total: total - mine,
    ahead: ahead - (counted ? 1 : 0),
  };
}

/** Computed columns only: they are no person's change, so neither version nor history moves. */
export async function writeStanding(
  db: WriteDb,
  id: string,
  standing: {
    abcClass: 'A' | 'B' | 'C' | null;
    abcRank: number | null;
    lifecycle: 'prospect' | 'new' | 'existing' | 'lost';
    sales12m: number | null;
    salesPrior: number | null;
    margin12m: number | null;
  },
): Promise<void> {
  await db.updateTable('customers').set(standing).where('id', '=', id).execute();
}

export const addSalesLines = (
  db: WriteDb,
  rows: readonly {
    customerId: string;
    soldOn: string;
    product: string | null;
    quantity: number | null;
    amount: number;
    margin: number | null;
    region: string | null;
    salesperson: string | null;
  }[],
) => db.insertInto('salesLines').values(rows).execute();
