import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { migrations } from './migrations';
import { rebuildIndex } from './search-index';

/** "Keyf" in ASCII: marks an SQLite file as Keyfolio's own. */
export const applicationId = 0x4b657966;

/** The file's schema version; 0 for a new, empty file. */
export const versionOf = (db: Database): number => db.pragma('user_version', { simple: true }) as number;

/**
 * Brings the file to this program's schema, each migration in a transaction of its own.
 * @param steps the n-th brings `user_version` to n; others than the shipped ones in tests only
 * @param beforeFirst called once, before anything is changed in a file that already holds data: the place for a backup.
 */
export function migrate(
  db: Database,
  beforeFirst: () => void = () => {},
  steps: readonly ((db: Database) => void)[] = migrations,
): void {
  const from = versionOf(db);
  if (from >= steps.length) return;
  if (from > 0) beforeFirst();
  for (let version = from; version < steps.length; version += 1) {
    const step = steps[version];
    if (!step) break;
    db.transaction(() => {
      // Another program may have done this step while this one waited for the lock.
      if (versionOf(db) > version) return;
      step(db);
      // What is searched for, and how, goes with the schema.
      if (version > 0 && version === migrations.length - 1 && steps === migrations) rebuildIndex(db);
      if (version === 0) {
        db.pragma(`application_id = ${applicationId}`);
        db.prepare("INSERT INTO fileInfo (key, value) VALUES ('fileId', ?)").run(uuid());
      }
      db.pragma(`user_version = ${version + 1}`);
    }).immediate();
  }
}
