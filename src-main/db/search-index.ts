import type { RecordTable } from '@shared/features/history/contract';
import { indexEntry } from '@shared/features/search/rules';
import { sql } from 'kysely';
import { type Row, recordKinds } from './record-kinds';
import { asRecords } from './records';
import type { WriteDb } from './tables';

/** Brings the index of some records up to date with their rows: gone when deleted, rewritten otherwise. */
export async function reindex(db: WriteDb, table: RecordTable, ids: readonly string[]): Promise<void> {
  const search = recordKinds[table].search;
  if (!search) return;
  for (let start = 0; start < ids.length; start += 500) {
    // Whoever just gave a record away does not see it any more; its entry must follow all the same.
    const rows = await asRecords(db)
      .withSchema('main')
      .selectFrom(table)
      .selectAll()
      .where('id', 'in', ids.slice(start, start + 500))
      .execute();
    for (const row of rows) {
      const docId = Number(row.rowId) * 8 + search.code;
      if (row.deletedAt !== null) {
        await sql`DELETE FROM main.searchIndex WHERE rowid = ${docId}`.execute(db);
        continue;
      }
      const entry = indexEntry(search.document(row as unknown as Row));
      await sql`INSERT OR REPLACE INTO main.searchIndex (rowid, name, other) VALUES (${docId}, ${entry.name}, ${entry.other})`.execute(
        db,
      );
    }
  }
}
