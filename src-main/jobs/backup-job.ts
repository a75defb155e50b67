import { rmSync } from 'node:fs';
import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';
import { copyVerified, figuresOf } from '../db/backup';
import { type Replacement, replaceContents } from '../db/contents';
import { asAppError } from '../db/errors';
import { openFile } from '../db/open';
import { makeShared } from '../db/stage';
import type { JobContext } from './protocol';

/** How long a copy waits for another program's lock. */
const busyMs = 10_000;

async function copy({ source, target }: { source: string; target: string }): Promise<void> {
  const db = new Database(source, { readonly: true, fileMustExist: true, timeout: busyMs });
  try {
    await copyVerified(db, target);
  } catch (error) {
    throw asAppError(error, target);
  } finally {
    db.close();
  }
}

/** Copies and checks files beside the application: both read every page of a file, which may take seconds. */
export function backupJob(_context: JobContext) {
  return {
    copy,
    figures: ({ path }: { path: string }) => {
      const db = new Database(path, { readonly: true, fileMustExist: true, timeout: busyMs });
      try {
        return figuresOf(db, true);
      } finally {
        db.close();
      }
    },
    /** A verified copy that is ready to be shared. */
    stageShared: async ({ source, target }: { source: string; target: string }) => {
      await copy({ source, target });
      makeShared(target, source);
    },
    /** Puts a backup's contents in the place of a file that others have open. */
    replace: async ({ source, staged, target, ...by }: Replaced) => {
      try {
        await copy({ source, target: staged });
        // An older backup is brought to this program's version first, in the copy.
        const opened = openFile(staged, { shared: true });
        const { readOnly } = opened;
        opened.close();
        if (readOnly === 'newer')
          throw new AppError('too_new', 'The backup was written by a newer program', { path: source });
        replaceContents(target, staged, by);
      } catch (error) {
        throw asAppError(error, target);
      } finally {
        for (const suffix of ['', '-journal', '.part']) rmSync(`${staged}${suffix}`, { force: true });
      }
    },
  };
}

interface Replaced extends Replacement {
  readonly source: string;
  /** Where the copy is made ready, on this computer. */
  readonly staged: string;
  readonly target: string;
}
