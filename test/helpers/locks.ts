import type { LockProbe } from '@main/features/sharing/lock-test';
import Database from 'better-sqlite3';

/** What a second process says in a folder whose locks hold, said by this one: SQLite keeps two connections apart just so. */
export const probeHere: LockProbe = async (path) => {
  const db = new Database(path, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return `taken ${db.prepare<[], string>('SELECT value FROM probe').pluck().get()}`;
  } catch {
    return 'refused';
  } finally {
    db.close();
  }
};
