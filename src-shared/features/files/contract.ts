import { z } from 'zod';
import { action } from '../../rpc/operation';
import { isoInstant, text } from '../../schemas';
import { backupDifference, rescueProgress, rescueWords } from './rescue';

export const fileState = z.object({
  path: z.string(),
  name: z.string(),
  mode: z.enum(['write', 'read_only']),
  /** Why it is read-only. */
  reason: z.enum(['newer', 'permission', 'locked', 'locks', 'damaged']).nullable(),
  /** Others may have it open too: rollback journal, presence, leases. */
  shared: z.boolean(),
  /** Where the file lies; in a folder that a sync program copies, only one computer may have it open. */
  location: z.enum(['local', 'network', 'sync']),
  /** e.g. `OneDrive`, `smb`; null on this computer's own disk. */
  service: z.string().nullable(),
});
export type FileState = z.infer<typeof fileState>;

export const backupInfo = z.object({
  path: z.string(),
  kind: z.enum(['daily', 'weekly', 'before_upgrade', 'before_restore', 'before_share']),
  at: isoInstant,
  bytes: z.int(),
});
export const backupPreview = z.object({
  customers: z.int(),
  contacts: z.int(),
  plans: z.int(),
  complaints: z.int(),
  lastChange: isoInstant.nullable(),
  healthy: z.boolean(),
});

const where = z.object({ path: z.string().max(4096).optional() });

/**
 * Files of this computer. Without `path` the system's dialog asks (Electron) or the default place is used (browser);
 * a given path must be one the program itself offered (recent list, default place, a dropped or double-clicked file).
 * Errors: `not_found` missing, `corrupt` damaged or foreign (details.kind), `too_new`, `busy` locked, `read_only`, `cancelled`.
 */
export const filesContract = {
  current: action({
    permission: 'open',
    input: z.object({}),
    output: z.object({
      file: fileState.nullable(),
      recent: z.array(z.object({ path: z.string(), name: z.string(), exists: z.boolean() })),
      defaultFolder: z.string(),
      hasDialogs: z.boolean(),
      /** A file given at start or by double-click that did not open. */ failed: z
        .object({ path: z.string(), code: z.string(), message: z.string() })
        .nullable(),
    }),
  }),
  create: action({
    permission: 'open',
    input: where.extend({
      name: z.string().max(200).optional(),
      sample: z.enum(['none', 'en', 'zh-CN']).default('none'),
    }),
    output: fileState,
  }),
  open: action({ permission: 'open', input: where, output: fileState }),
  close: action({ permission: 'open', input: z.object({}), output: z.object({}) }),
  /** A copy holds everything, and the sizes and figures of backups tell of what one may not see: these are for managers. */
  saveCopy: action({ permission: 'manage', input: where, output: z.object({ path: z.string() }) }),
  backups: action({ permission: 'manage', input: z.object({}), output: z.array(backupInfo) }),
  backupNow: action({ permission: 'read', input: z.object({}), output: backupInfo }),
  previewBackup: action({
    permission: 'manage',
    input: z.object({ path: z.string() }),
    output: z.object({ backup: backupPreview, current: backupPreview }),
  }),
  /** What restoring a backup would change, back and gone, by record. */
  backupDifference: action({
    permission: 'manage',
    input: z.object({ path: z.string() }),
    output: backupDifference,
  }),
  /** Puts a backup in the place of the open file; the present state is kept as a backup first. */
  restoreBackup: action({ permission: 'manage', input: z.object({ path: z.string() }), output: fileState }),
  /**
   * Backups of every file this computer has opened, for when the file itself cannot be opened any more. While a file with sign-in is
   * open, for its managers only; so is `openBackup`.
   */
  everyBackup: action({
    permission: 'open',
    input: z.object({}),
    output: z.array(backupInfo.extend({ fileName: z.string() })),
  }),
  /** Opens a backup as a new file of its own beside the others; nothing is replaced. */
  openBackup: action({ permission: 'open', input: z.object({ path: z.string() }), output: fileState }),
  /** Without `path` the open file; a given one must be offered, as for opening. */
  showInFolder: action({ permission: 'open', input: where, output: z.object({}) }),
  /**
   * Reads what can be read of a damaged file into a new one beside the others, which gets `suffix` behind its name; the damaged file is
   * only read. Answers at once. `path` as for opening; for the open file with sign-in, its managers only.
   */
  rescue: action({
    permission: 'open',
    input: z.object({
      path: z.string().max(4096),
      words: rescueWords.extend({ suffix: text.min(1).max(60) }),
    }),
    output: rescueProgress,
  }),
  rescueProgress: action({ permission: 'open', input: z.object({}), output: rescueProgress }),
  cancelRescue: action({ permission: 'open', input: z.object({}), output: rescueProgress }),
  openRescued: action({ permission: 'open', input: z.object({}), output: fileState }),
} as const;
