import type { RecordTable } from '@shared/features/history/contract';
import type { Database } from 'better-sqlite3';
import { recordKinds } from '../../db/record-kinds';
import { dependants } from '../history/purge';

/** Removes records for good, as a person did in the other copy, with all that hangs on them here, its history and its index entries. */
export function erase(db: Database, table: RecordTable, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const asked = JSON.stringify(ids);
  const among = 'IN (SELECT value FROM json_each(?))';
  for (const [child, column] of dependants[table] ?? []) {
    const found = db
      .prepare<[string], string>(`SELECT id FROM main.${child} WHERE ${column} ${among}`)
      .pluck()
      .all(asked);
    erase(db, child, found);
  }
  const { search } = recordKinds[table];
  if (search)
    db.prepare(
      `DELETE FROM main.searchIndex WHERE rowid IN (SELECT rowId * 8 + ${search.code} FROM main.${table} WHERE id ${among})`,
    ).run(asked);
  if (table === 'customers') db.prepare(`DELETE FROM main.salesLines WHERE customerId ${among}`).run(asked);
  if (table === 'members') db.prepare(`DELETE FROM main.credentials WHERE memberId ${among}`).run(asked);
  db.prepare(`DELETE FROM main.changes WHERE recordId ${among}`).run(asked);
  db.prepare(`DELETE FROM main.${table} WHERE id ${among}`).run(asked);
  db.prepare(`INSERT OR IGNORE INTO main.purged (tableName, recordId) SELECT ?, value FROM json_each(?)`).run(
    table,
    asked,
  );
}
