import { sql } from 'kysely';
import type { AnyDb, ReadDb } from './tables';

/** Changes whenever anything in the file may have: others' commits, and those of this very connection. */
export async function stampOf(db: ReadDb): Promise<string> {
  const found = await sql<{ version: number; changes: number }>`
    SELECT data_version AS version, total_changes() AS changes FROM pragma_data_version`.execute(
    db as unknown as AnyDb,
  );
  const [row] = found.rows;
  return `${row?.version}:${row?.changes}`;
}
