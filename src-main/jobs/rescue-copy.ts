import { closeSync, existsSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { RescueProgress } from '@shared/features/files/rescue';
import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';
import type { JobContext } from './protocol';

type Phase = RescueProgress['phase'];

/** Says how far the work is and lets messages in. @throws AppError `cancelled` once asked to stop */
export function stepper({ cancelled, progress, breathe }: JobContext) {
  return async (phase: Phase, done: number, of: number): Promise<void> => {
    progress({ phase, done, total: of });
    await breathe();
    if (cancelled()) throw new AppError('cancelled', 'The rescue was stopped');
  };
}

const blockBytes = 1024 * 1024;
const sectorBytes = 4096;

/** Copies a file with its journals byte by byte; a place of the disk that cannot be read becomes zeros. */
export async function copyBare(path: string, target: string, context: JobContext): Promise<void> {
  const step = stepper(context);
  for (const suffix of ['', '-wal', '-journal']) {
    if (suffix !== '' && !existsSync(path + suffix)) continue;
    const { size } = statSync(path + suffix);
    const from = openSync(path + suffix, 'r');
    const to = openSync(target + suffix, 'w');
    try {
      ftruncateSync(to, size);
      for (let at = 0; at < size; at += blockBytes) {
        copyBlock(from, to, at, Math.min(blockBytes, size - at));
        await step('copying', Math.min(size, at + blockBytes), size);
      }
    } finally {
      closeSync(from);
      closeSync(to);
    }
  }
}

function copyBlock(from: number, to: number, at: number, length: number): void {
  const bytes = Buffer.alloc(length);
  try {
    const read = readSync(from, bytes, 0, length, at);
    writeSync(to, bytes, 0, read, at);
  } catch (error) {
    if (length <= sectorBytes) {
      if ((error as { code?: unknown }).code === 'EIO') return;
      throw error;
    }
    for (let part = 0; part < length; part += sectorBytes) {
      copyBlock(from, to, at + part, Math.min(sectorBytes, length - part));
    }
  }
}

/** A transaction that a crash cut off is taken back first, on the copy: SQLite does that by itself when it reads. */
export function rollBack(copy: string): void {
  if (!existsSync(`${copy}-journal`)) return;
  try {
    const db = new Database(copy);
    try {
      db.pragma('schema_version');
    } finally {
      db.close();
    }
  } catch {
    // Then the pages are read as they are.
  }
}
