import { type RawBuilder, sql } from 'kysely';
import type { AnyDb, ReadDb } from './tables';

/**
 * The numbers that a query finds, in its order, brought over as one text: a hundred thousand small objects would cost more than finding them.
 * @param query with one column, `n`
 */
export async function numbersOf(db: ReadDb, query: RawBuilder<{ n: number }>): Promise<number[]> {
  const found = await sql<{ all: string }>`SELECT json_group_array(n) AS "all" FROM (${query})`.execute(
    db as unknown as AnyDb,
  );
  return JSON.parse(found.rows[0]?.all ?? '[]') as number[];
}
