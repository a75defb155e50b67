import type { RecordTable } from '@shared/features/history/contract';
import { sql } from 'kysely';
import { type Row, recordKinds, type SqlValue } from './record-kinds';
import { writeFields } from './records';
import type { WriteDb } from './tables';

/** Some columns of one record, and the version it has with them. */
export interface Write {
  readonly id: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, SqlValue>>;
}

/** Their numbers or keys are unique, so that it matters which of two is written first. */
const inOrder: ReadonlySet<RecordTable> = new Set(['plans', 'planTexts', 'complaints']);

/** What comes out of JSON in SQL as it went in: fractions may lose their last bit, half characters and zeros their meaning. */
const isPlain = (value: SqlValue): boolean =>
  typeof value === 'number'
    ? Number.isSafeInteger(value)
    : value === null || !/[\0\ud800-\udfff]/.test(value);

/**
 * Writes columns of many different records of a table and what those decide, one statement for all that change the same columns; the
 * caller logs it.
 */
export async function writeMany(
  db: WriteDb,
  table: RecordTable,
  writes: readonly Write[],
  at: string,
): Promise<void> {
  const byColumns = new Map<string, { columns: string[]; rows: SqlValue[][] }>();
  for (const { id, version, fields } of writes) {
    if (inOrder.has(table) || !Object.values(fields).every(isPlain)) {
      await writeFields(db, table, id, fields, version, at);
      continue;
    }
    const row: Row = { ...fields, ...recordKinds[table].derive?.(fields) };
    const columns = Object.keys(row).sort();
    const key = columns.join(' ');
    const alike = byColumns.get(key) ?? { columns, rows: [] };
    byColumns.set(key, alike);
    alike.rows.push([id, version, ...columns.map((column) => row[column] ?? null)]);
  }
  for (const { columns, rows } of byColumns.values()) {
    const sets = columns.map(
      (column, place) => sql`${sql.ref(column)} = j.value ->> ${sql.lit(`$[${place + 2}]`)}`,
    );
    await sql`UPDATE main.${sql.table(table)} AS r SET ${sql.join(sets)}, version = j.value ->> '$[1]', updatedAt = ${at}
      FROM json_each(${JSON.stringify(rows)}) j WHERE r.id = j.value ->> '$[0]'`.execute(db);
  }
}
