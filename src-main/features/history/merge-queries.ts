import type { RecordTable } from '@shared/features/history/contract';
import { sql } from 'kysely';
import type { SqlValue } from '../../db/record-kinds';
import type { WriteDb } from '../../db/tables';

/** Takes what a merge brought out of effect, or back into it: then it is no longer, or again, part of what this copy follows. */
export async function followMerge(db: WriteDb, mergeNo: number, followed: boolean): Promise<void> {
  const [from, to] = followed ? [2, 0] : [0, 2];
  // Brought changes carry the number of the merge since which they are followed; its decisions stand in its own batch.
  await sql`UPDATE main.changes SET effect = ${to} WHERE effect = ${from} AND version = ${-mergeNo}
    AND batchNo IN (SELECT batchNo FROM main.batches WHERE broughtBy IS NOT NULL OR label = 'copies.merge')`.execute(
    db,
  );
  await sql`UPDATE main.changes SET effect = ${to} WHERE effect = ${from} AND batchNo = ${mergeNo}`.execute(
    db,
  );
}

/** Marks what a batch changed as following from something else: it is no news to other copies. */
export async function markAsEffect(db: WriteDb, batchNo: number): Promise<void> {
  await sql`UPDATE main.changes SET effect = 1 WHERE batchNo = ${batchNo}`.execute(db);
}

/** Values that only one record can have. */
const unique = [
  ['planTexts', 'key'],
  ['plans', 'number'],
  ['complaints', 'number'],
] as const satisfies readonly (readonly [RecordTable, string])[];

export interface InTheWay {
  readonly table: RecordTable;
  readonly field: string;
  readonly id: string;
  readonly value: SqlValue;
  readonly free: SqlValue;
}

/**
 * Records that a merge made and for which others had to give up a number or a place: when the merge is taken back, the others get
 * theirs again, so these must have another.
 */
export async function madeInTheWay(db: WriteDb, mergeNo: number): Promise<InTheWay[]> {
  const found: InTheWay[] = [];
  for (const [table, field] of unique) {
    const target = sql.table(table);
    const column = sql.ref(field);
    const free =
      table === 'plans'
        ? sql`(SELECT max(number) FROM main.plans) + row_number() OVER (ORDER BY r.id)`
        : sql`r.${column} || '~' || r.id`;
    const { rows } = await sql<{ id: string; value: SqlValue; free: SqlValue }>`
      SELECT r.id, r.${column} AS value, ${free} AS free FROM ${target} r
      WHERE r.id IN (SELECT recordId FROM main.changes WHERE batchNo = ${mergeNo} AND tableName = ${table} AND action = 'create')
        AND EXISTS (SELECT 1 FROM main.changes h WHERE h.batchNo = ${mergeNo} AND h.tableName = ${table} AND h.action = 'update'
          AND json_extract(h.fields, ${`$.${field}[0]`}) = r.${column})`.execute(db);
    found.push(...rows.map((row) => ({ table, field, ...row })));
  }
  return found;
}
