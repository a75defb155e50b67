import { basename, join } from 'node:path';
import type { BackupDifference } from '@shared/features/files/rescue';
import { AppError } from '@shared/rpc/errors';
import {
  type Backup,
  type BackupKind,
  backupPath,
  dueKind,
  type FileFigures,
  listBackups,
  listEveryBackup,
  noteOwner,
  prune,
} from '../../db/backup';
import type { OpenFile } from '../../db/open';
import { runBackupJob } from '../../jobs/backup-copies';
import { startJob } from '../../jobs/runner';

export const extension = '.keyfolio';

/** The backups that this computer keeps of every file it has opened, also of those in shared folders. */
export class BackupShelf {
  readonly #root: string;
  readonly #log: (error: unknown) => void;
  #background: Promise<void> = Promise.resolve();
  readonly #made = new WeakSet<OpenFile>();

  constructor(homeFolder: string, log: (error: unknown) => void) {
    this.#root = join(homeFolder, 'backups');
    this.#log = log;
  }

  folder(db: OpenFile['raw']): string {
    // A copy for the road has the id of the file it comes from, and backups of its own.
    const row = db
      .prepare("SELECT value FROM main.fileInfo WHERE key IN ('copyId', 'fileId') ORDER BY key LIMIT 1")
      .get() as { value: string } | undefined;
    return join(this.#root, row?.value ?? 'unknown');
  }

  /** A name for a backup of this file made now. */
  newPath(db: OpenFile['raw'], kind: BackupKind): string {
    return backupPath(this.folder(db), kind, new Date().toISOString());
  }

  list(file: OpenFile): Backup[] {
    return listBackups(this.folder(file.raw));
  }

  every() {
    return listEveryBackup(this.#root);
  }

  /** The file may be closed by the time its copy is whole. */
  async make(file: OpenFile, kind: BackupKind): Promise<Backup> {
    const folder = this.folder(file.raw);
    const target = this.newPath(file.raw, kind);
    await runBackupJob('copy', { source: file.path, target });
    noteOwner(folder, basename(file.path, extension));
    prune(folder);
    const made = listBackups(folder).find((backup) => backup.path === target);
    if (!made) throw new AppError('internal', 'The backup is not where it was written');
    return made;
  }

  /** In the background: opening a file never waits for its backup. */
  makeIfDue(file: OpenFile): void {
    const kind = dueKind(this.list(file), new Date().toISOString());
    if (!kind) return;
    this.#background = this.make(file, kind).then(() => void this.#made.add(file), this.#log);
  }

  /** Waits for the backup under way. True when this file was backed up since it was opened: a backup is read through whole. */
  async madeSinceOpened(file: OpenFile): Promise<boolean> {
    await this.#background;
    return this.#made.has(file);
  }

  /** Settles when no backup is being written in the background. */
  idle(): Promise<void> {
    return this.#background;
  }

  async preview(file: OpenFile, path: string): Promise<{ backup: FileFigures; current: FileFigures }> {
    this.requireOwn(file, path);
    const backup = (await runBackupJob('figures', { path })) as FileFigures;
    const current = (await runBackupJob('figures', { path: file.path })) as FileFigures;
    return { backup, current };
  }

  async difference(file: OpenFile, path: string): Promise<BackupDifference> {
    this.requireOwn(file, path);
    const job = startJob('verify', () => {});
    try {
      return (await job.call('difference', { backup: path, current: file.path })) as BackupDifference;
    } finally {
      await job.close();
    }
  }

  /** @throws AppError `forbidden` for a path that is none of this file's backups */
  requireOwn(file: OpenFile, path: string): void {
    if (!this.list(file).some((backup) => backup.path === path)) {
      throw new AppError('forbidden', 'This is none of the backups of the open file', { path });
    }
  }
}
