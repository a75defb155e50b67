import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';
import { asAppError } from './errors';
import { leaveLog, markShared } from './open';

/** Which file it is and how far its log goes: two files that agree hold the same. */
export interface Fingerprint {
  readonly fileId: string;
  readonly batches: number;
  readonly changes: number;
}

function fingerprintOf(db: Database.Database): Fingerprint {
  return db
    .prepare(
      `SELECT (SELECT value FROM main.fileInfo WHERE key = 'fileId') AS fileId,
         (SELECT count(*) FROM main.batches) AS batches, (SELECT count(*) FROM main.changes) AS changes`,
    )
    .get() as Fingerprint;
}

/**
 * Makes a copy of a file ready to be shared: out of the write-ahead log, marked, on the disk, and read back.
 * @throws AppError `busy` when the original changed meanwhile, `corrupt` when what is read back is not what was written
 */
export function makeShared(path: string, original: string): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    leaveLog(db, path);
    db.pragma('synchronous = EXTRA');
    markShared(db);
  } finally {
    db.close();
  }
  const [copy, source] = [readBack(path), readBack(original)];
  const same =
    copy.fileId === source.fileId && copy.batches === source.batches && copy.changes === source.changes;
  if (!same)
    throw new AppError('busy', 'The file changed while it was copied', { path: original, kind: 'log' });
  if (copy.mode !== 'delete' || !copy.shared)
    throw new AppError('corrupt', 'What was copied does not read back', { path, kind: 'damaged' });
}

function readBack(path: string) {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 10_000 });
  try {
    const shared = db.prepare("SELECT 1 FROM main.fileInfo WHERE key = 'shared'").get() !== undefined;
    return { ...fingerprintOf(db), shared, mode: db.pragma('journal_mode', { simple: true }) };
  } finally {
    db.close();
  }
}

/**
 * Takes a file of this computer out of use: nobody else has it open, and nobody can write to it until `free` is called.
 * @throws AppError `busy` with details.kind `log` when another program has it open
 */
export function takeOutOfUse(path: string): { free(): void } {
  const db = new Database(path, { fileMustExist: true, timeout: 200 });
  try {
    leaveLog(db, path);
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    const known = asAppError(error, path);
    throw known.code === 'busy' ? new AppError('busy', known.message, { path, kind: 'log' }) : known;
  }
  return { free: () => void db.close() };
}

/**
 * Gives a finished file its name, but never one that is taken.
 * @throws AppError `validation` with details.kind `exists`
 */
export function publish(staged: string, target: string): void {
  const taken = () =>
    new AppError('validation', 'A file of this name is there already', { path: target, kind: 'exists' });
  try {
    linkSync(staged, target);
    unlinkSync(staged);
    return;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') throw taken();
    // Many shared folders know no second names; there the name is claimed with an empty file first.
  }
  try {
    closeSync(openSync(target, 'wx'));
  } catch (error) {
    throw (error as { code?: string }).code === 'EEXIST' ? taken() : asAppError(error, target);
  }
  try {
    renameSync(staged, target);
  } catch (error) {
    rmSync(target, { force: true });
    throw asAppError(error, target);
  }
}

/** Brings a folder's own entries to the disk, where the system lets one. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders; its file system writes names down by itself.
  }
}
