import { rmSync } from 'node:fs';
import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';

/**
 * Copies a file before it is upgraded, and checks the copy, all before the first change: this one must be waited for.
 * @throws AppError `corrupt` when the copy is not whole; the file is then not upgraded
 */
export function copyWhole(db: Database.Database, target: string, source: string): void {
  db.prepare('VACUUM INTO ?').run(target);
  const copy = new Database(target, { readonly: true });
  try {
    if (copy.pragma('quick_check(1)', { simple: true }) === 'ok') return;
  } finally {
    copy.close();
  }
  rmSync(target, { force: true });
  throw new AppError('corrupt', 'The backup before the upgrade is not whole', {
    path: source,
    kind: 'damaged',
  });
}
