import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { versionOf } from './migrate';

/** What says which file it is, who holds it now, and who may sign in: that stays when the contents are replaced. */
const stays = ['fileInfo', 'lease', 'credentials'];

/** How long the writer waits for those who are reading, and for another writer. */
const busyMs = 20_000;

export interface Replacement {
  readonly by: { readonly name: string; readonly origin: string };
  readonly label: string;
  readonly at: string;
}

/**
 * Puts the contents of one file of this program's version in the place of another's, in one transaction of the other. Whoever has it
 * open goes on: until the commit they see the old contents, after it the new ones. SQLite's own page copy would not do: on a file in
 * use it gives up at the first reader it meets. People with a sign-in keep it, and what they may see; the batch that is logged has a
 * number above all that were, so that nobody takes the log for unchanged.
 * @throws AppError `busy`, `too_new`; nothing has changed then
 */
export function replaceContents(target: string, source: string, { by, label, at }: Replacement): void {
  const db = new Database(target, { fileMustExist: true, timeout: busyMs });
  try {
    db.prepare('ATTACH ? AS source').run(source);
    const [is, was] = [versionOf(db), db.pragma('source.user_version', { simple: true })];
    if (is !== was)
      throw new AppError('too_new', 'The two files are of different versions', { path: target });
    db.pragma('synchronous = EXTRA');
    db.pragma('foreign_keys = OFF');
    // Nothing goes to the file before the commit, so that others can read until then.
    db.pragma('cache_spill = OFF');
    // The search index is copied table by table as well.
    db.unsafeMode(true);
    db.exec('BEGIN IMMEDIATE');
    try {
      const lastBatch = maxBatch(db);
      db.exec(
        `CREATE TEMP TABLE signedIn AS SELECT * FROM main.members WHERE id IN (SELECT memberId FROM main.credentials)`,
      );
      for (const table of tablesOf(db)) if (!stays.includes(table)) copyTable(db, table);
      keepMembers(db);
      db.prepare(
        `INSERT INTO main.batches (batchNo, id, at, byName, origin, label, kind) VALUES (?, ?, ?, ?, ?, ?, 'do')`,
      ).run(Math.max(lastBatch, maxBatch(db)) + 1, uuid(), at, by.name, by.origin, label);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  } finally {
    db.close();
  }
}

const maxBatch = (db: Database.Database): number =>
  (db.prepare('SELECT max(batchNo) AS n FROM main.batches').get() as { n: number | null }).n ?? 0;

/** Every table with rows of its own, those of the search index included. */
function tablesOf(db: Database.Database): string[] {
  const rows = db
    .prepare<[], { name: string }>(
      `SELECT name FROM source.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND sql NOT LIKE 'CREATE VIRTUAL %'`,
    )
    .all();
  return rows.map(({ name }) => name);
}

function columnsOf(db: Database.Database, table: string): string[] {
  return (db.pragma(`source.table_info(${table})`) as { name: string }[]).map(({ name }) => `"${name}"`);
}

function copyTable(db: Database.Database, table: string): void {
  const columns = columnsOf(db, table).join();
  db.exec(
    `DELETE FROM main."${table}"; INSERT INTO main."${table}" (${columns}) SELECT ${columns} FROM source."${table}"`,
  );
}

/** Nobody loses or gains rights, or a way in, because older contents came back. */
function keepMembers(db: Database.Database): void {
  const columns = columnsOf(db, 'members')
    .filter((name) => name !== '"rowId"')
    .join();
  db.exec(`DELETE FROM main.members WHERE id IN (SELECT id FROM temp.signedIn);
    INSERT INTO main.members (${columns}) SELECT ${columns} FROM temp.signedIn;
    DROP TABLE temp.signedIn`);
}
