import { z } from 'zod';
import { text } from '../../schemas';

/** What things are called that were made in the place of unreadable ones. */
export const rescueWords = z.object({ customer: text.min(1), plan: text.min(1), complaint: text.min(1) });
export type RescueWords = z.infer<typeof rescueWords>;

/** What a rescue saved, and what it could not read. Counts only: whoever may not open the file learns no names. */
export const rescueReport = z.object({
  /** The new file. */
  path: z.string(),
  name: z.string(),
  /** Its structure was checked after it was written. */
  healthy: z.boolean(),
  tables: z.array(
    z.object({
      table: z.string(),
      saved: z.int(),
      /** Known from an index or from the change log, and not found anywhere. */
      lost: z.int(),
    }),
  ),
  /** The indexes or the log that would tell of lost rows are unreadable in part themselves: more may be lost than is known. */
  lostMore: z.boolean(),
  /** Single values that were unreadable within rows that were saved. */
  fieldsLost: z.int(),
  /** Rows from pages that nothing leads to any more; where no index could tell, deleted ones may be among them. */
  strays: z.int(),
  pages: z.object({
    total: z.int(),
    /** Pages of tables, and of indexes (which lose nothing: they are built anew). */
    unreadable: z.int(),
    unreadableIndex: z.int(),
    /** Cut off at the end. */
    missing: z.int(),
    headerReadable: z.boolean(),
  }),
  /** Records made again by name only because something hangs on them. */
  standIns: z.object({ customers: z.int(), plans: z.int(), complaints: z.int() }),
  /** False: the file's own identity was unreadable, so copies and backups of the old file do not belong to it. */
  sameIdentity: z.boolean(),
  /** True: nobody could sign in as a manager any more, so the sign-in was switched off. */
  signInOff: z.boolean(),
});
export type RescueReport = z.infer<typeof rescueReport>;

export const rescueProgress = z.object({
  state: z.enum(['idle', 'running', 'done', 'failed', 'cancelled']),
  phase: z.enum(['copying', 'reading', 'mending', 'indexing', 'checking']),
  done: z.int(),
  total: z.int(),
  report: rescueReport.nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type RescueProgress = z.infer<typeof rescueProgress>;

/** What would be different if a backup took the place of the open file. */
export const differenceTables = ['customers', 'contacts', 'plans', 'complaints'] as const;
export const backupDifference = z.array(
  z.object({
    table: z.enum(differenceTables),
    /** Changed since the backup: restoring takes them back to what they were. */
    changed: z.int(),
    /** In the backup only: restoring brings them back. */
    back: z.int(),
    /** In the file only: restoring loses them. */
    gone: z.int(),
    /** The first names of each kind. */
    names: z.object({
      changed: z.array(z.string()),
      back: z.array(z.string()),
      gone: z.array(z.string()),
    }),
  }),
);
export type BackupDifference = z.infer<typeof backupDifference>;
