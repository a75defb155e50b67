import Database from 'better-sqlite3';
import { copyVerified, figuresOf } from '../db/backup';
import type { JobContext } from './protocol';

/** Copies and checks files beside the application: both read every page of a file, which may take seconds. */
export function backupJob(_context: JobContext) {
  return {
    copy: async ({ source, target }: { source: string; target: string }) => {
      const db = new Database(source, { readonly: true, fileMustExist: true, timeout: 10_000 });
      try {
        await copyVerified(db, target);
      } finally {
        db.close();
      }
    },
    figures: ({ path }: { path: string }) => {
      const db = new Database(path, { readonly: true, fileMustExist: true });
      try {
        return figuresOf(db, true);
      } finally {
        db.close();
      }
    },
  };
}
