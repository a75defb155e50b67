import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupDifference } from '@shared/features/files/rescue';
import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';
import { copyVerified } from '../db/backup';
import { asAppError } from '../db/errors';
import type { JobContext } from './protocol';
import { differenceBetween } from './verify-difference';

const busyMs = 10_000;

/** Reads files through beside the application: for damage, and against a backup. */
export function verifyJob(_context: JobContext) {
  return {
    check: async ({ path, shared }: { path: string; shared: boolean }): Promise<boolean> => {
      try {
        return shared ? await copyIsSound(path) : isSound(path);
      } catch (error) {
        if (asAppError(error, path).code === 'corrupt') return false;
        throw error;
      }
    },
    difference: ({ backup, current }: { backup: string; current: string }): BackupDifference => {
      const db = new Database(current, { readonly: true, fileMustExist: true, timeout: busyMs });
      try {
        return differenceBetween(db, backup);
      } catch (error) {
        throw error instanceof AppError ? error : asAppError(error, backup);
      } finally {
        db.close();
      }
    },
  };
}

function isSound(path: string): boolean {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: busyMs });
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } finally {
    db.close();
  }
}

async function copyIsSound(path: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'keyfolio-check-'));
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: busyMs });
  try {
    await copyVerified(db, join(folder, 'copy'));
    return true;
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
