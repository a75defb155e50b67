import { type RecordTable, recordTables } from '@shared/features/history/contract';
import { indexEntry } from '@shared/features/search/rules';
import type { Database } from 'better-sqlite3';
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

/** Lays the words of the index beside it as a table, `searchTerms`: what a slip in a typed word may have meant. */
export function readyTerms(db: Database): void {
  const queryOnly = db.pragma('query_only', { simple: true });
  db.pragma('query_only = OFF');
  db.exec("CREATE VIRTUAL TABLE temp.searchTerms USING fts5vocab('main', 'searchIndex', 'row')");
  db.pragma(`query_only = ${queryOnly ? 'ON' : 'OFF'}`);
}

const rebuildBlock = 2000;

/** Writes the whole index anew into an empty one, within the caller's transaction; yields how many records it has taken in. */
export function* fillIndex(db: Database): Generator<number, void, void> {
  const insert = db.prepare('INSERT INTO main.searchIndex (rowid, name, other) VALUES (?, ?, ?)');
  let done = 0;
  for (const table of recordTables) {
    const { search } = recordKinds[table];
    if (!search) continue;
    const rows = db.prepare<[number], Row>(
      `SELECT * FROM main.${table} WHERE rowId > ? AND deletedAt IS NULL ORDER BY rowId LIMIT ${rebuildBlock}`,
    );
    let last = 0;
    for (;;) {
      const block = rows.all(last);
      if (block.length === 0) break;
      for (const row of block) {
        const entry = indexEntry(search.document(row));
        last = Number(row.rowId);
        insert.run(last * 8 + search.code, entry.name, entry.other);
      }
      done += block.length;
      yield done;
    }
  }
}

/** Empties the index and fills it by today's rules: after an upgrade of a file that was indexed by earlier ones. */
export function rebuildIndex(db: Database): void {
  db.exec("INSERT INTO main.searchIndex (searchIndex) VALUES ('delete-all')");
  for (const _ of fillIndex(db));
}
