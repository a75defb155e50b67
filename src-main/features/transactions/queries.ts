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

/** Sales of every customer: the last twelve months, the twelve before, and the first and last day of trade. */
export async function salesSums(db: WriteDb, today: string): Promise<SalesSum[]> {
  const result = await sql<SalesSum>`
    SELECT c.id, c.name, c.lifecycleSet, c.firstTrade,
      SUM(CASE WHEN s.soldOn > date(${today}, '-12 months') AND s.soldOn <= ${today} THEN s.amount END) AS last12,
      SUM(CASE WHEN s.soldOn > date(${today}, '-24 months') AND s.soldOn <= date(${today}, '-12 months') THEN s.amount END) AS prior12,
      SUM(CASE WHEN s.soldOn > date(${today}, '-12 months') AND s.soldOn <= ${today} THEN s.margin END) AS margin12,
      MIN(s.soldOn) AS firstSold, MAX(s.soldOn) AS lastSold
    FROM main.customers c LEFT JOIN main.salesLines s ON s.customerId = c.id
    WHERE c.deletedAt IS NULL GROUP BY c.id`.execute(db);
  return result.rows;
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
