import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';

/** A small file of its own beside the real one, on which locks are tried: what goes wrong there harms nobody. */
export interface LockProbeFile {
  readonly path: string;
  /** What another process must read once it gets in. */
  readonly value: string;
  /** Lets go of the lock. */
  release(): void;
  remove(): void;
}

/**
 * Makes the file, writes to it and keeps it locked.
 * @param owner names the installation: what a killed program of its own left behind it clears away itself
 * @throws what SQLite or the system says where nothing can be made
 */
export function holdProbeFile(folder: string, owner: string): LockProbeFile {
  const value = uuid();
  const path = join(folder, `.keyfolio-locks-${owner}`);
  let db: Database.Database | null = null;
  const remove = (): void => {
    db?.close();
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  };
  remove();
  try {
    db = new Database(path, { timeout: 0 });
    db.pragma('journal_mode = DELETE');
    db.exec('CREATE TABLE probe (value TEXT); BEGIN EXCLUSIVE');
    db.prepare('INSERT INTO probe VALUES (?)').run(value);
  } catch (error) {
    remove();
    throw error;
  }
  return { path, value, release: () => void db?.exec('COMMIT'), remove };
}
