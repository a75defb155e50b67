import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileState } from '@shared/features/files/contract';
import type { Change } from '@shared/rpc/client';
import { AppError } from '@shared/rpc/errors';
import {
  type Backup,
  type BackupKind,
  backupPath,
  copyWhole,
  dueKind,
  type FileFigures,
  listBackups,
  listEveryBackup,
  noteOwner,
  prune,
} from '../../db/backup';
import { asAppError } from '../../db/errors';
import { type OpenFile, openFile } from '../../db/open';
import { exclusively, transact } from '../../db/transact';
import { startJob } from '../../jobs/runner';
import type { FilesController } from '../../rpc/context';
import { foundFile, type SampleKind } from '../../sample';
import type { LocalStore } from '../settings/preferences';

export const extension = '.keyfolio';
const recentKept = 10;

export interface ControllerOptions {
  readonly store: LocalStore;
  readonly homeFolder: string;
  /** Where a first file goes when nobody says otherwise. */
  readonly documentsFolder: string;
  readonly osName: string;
  readonly push: (change: Change) => void;
  readonly log: (id: string, name: string, error: unknown) => void;
}

/** Everything may have changed: another file is open now. */
const everything: Change = { tables: ['*'], ids: [] };

/** The one open file of this process, and everything done with files as wholes. */
export class Files implements FilesController {
  readonly #options: ControllerOptions;
  #open: OpenFile | null = null;
  #failed: { path: string; code: string; message: string } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #background: Promise<void> = Promise.resolve();

  constructor(options: ControllerOptions) {
    this.#options = options;
  }

  current(): OpenFile | null {
    return this.#open;
  }

  get state(): FileState | null {
    const file = this.#open;
    if (!file) return null;
    return {
      path: file.path,
      name: basename(file.path, extension),
      mode: file.readOnly ? 'read_only' : 'write',
      reason: file.readOnly,
      shared: file.shared,
      location: 'local',
      service: null,
    };
  }

  get failed() {
    return this.#failed;
  }

  get defaultFolder(): string {
    return this.#options.documentsFolder;
  }

  recent() {
    return this.#options.store
      .recent()
      .map((path) => ({ path, name: basename(path, extension), exists: existsSync(path) }));
  }

  /** Opens a file in the place of the one that is open; when it cannot be opened, the one that was stays. */
  open(path: string): FileState {
    const whole = resolve(path);
    if (this.#open?.path === whole) return this.#stateNow();
    const next = openFile(whole, {
      beforeUpgrade: (from, db) =>
        copyWhole(db, backupPath(this.#backupFolder(db), 'before_upgrade', new Date().toISOString()), from),
    });
    this.#take(next);
    return this.#stateNow();
  }

  /** Opens the file given at the start or by a double click; what goes wrong is kept for the first page to show. */
  openQuietly(path: string): void {
    try {
      this.open(path);
      this.#failed = null;
    } catch (error) {
      const known = asAppError(error, path);
      this.#failed = { path, code: String(known.details.kind ?? known.code), message: known.message };
      this.#options.push(everything);
    }
  }

  /** Makes a new file; an existing one is never written over. */
  async create(path: string, sample: SampleKind): Promise<FileState> {
    const whole = resolve(path.endsWith(extension) ? path : `${path}${extension}`);
    if (existsSync(whole))
      throw new AppError('validation', 'A file of this name is there already', {
        path: whole,
        kind: 'exists',
      });
    try {
      mkdirSync(dirname(whole), { recursive: true });
    } catch (error) {
      throw asAppError(error, whole);
    }
    const file = openFile(whole, { create: true });
    try {
      const { store, osName } = this.#options;
      const myName = store.get().myName || osName;
      // Another origin than this installation's: the first records of a file are not taken back by Ctrl+Z.
      const actor = { name: myName, origin: 'founding' };
      await transact(file, actor, sample === 'none' ? 'files.create' : 'files.sample', (db, log) =>
        foundFile(
          { db, log, caller: { ...actor, session: 'founding', access: null }, now: log.at },
          myName,
          sample,
          log.at.slice(0, 10),
        ),
      );
    } catch (error) {
      file.close();
      rmSync(whole, { force: true });
      throw error;
    }
    this.#take(file);
    return this.#stateNow();
  }

  /** A free name in the default folder: `Keyfolio.keyfolio`, `Keyfolio 2.keyfolio`, … */
  freePath(name: string): string {
    const clean = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'Keyfolio';
    for (let n = 1; ; n += 1) {
      const path = join(this.defaultFolder, `${clean}${n === 1 ? '' : ` ${n}`}${extension}`);
      if (!existsSync(path)) return path;
    }
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#open?.close();
    this.#open = null;
  }

  async saveCopy(path: string): Promise<string> {
    const target = resolve(path.endsWith(extension) ? path : `${path}${extension}`);
    if (target === this.#file().path)
      throw new AppError('validation', 'This is the open file itself', { path: target, kind: 'same' });
    await this.#job('copy', { source: this.#file().path, target });
    return target;
  }

  backups(): Backup[] {
    return listBackups(this.#backupFolder(this.#file().raw));
  }

  async backupNow(kind: BackupKind = 'daily'): Promise<Backup> {
    const file = this.#file();
    const folder = this.#backupFolder(file.raw);
    const target = backupPath(folder, kind, new Date().toISOString());
    await this.#job('copy', { source: file.path, target });
    noteOwner(folder, basename(file.path, extension));
    prune(folder);
    const made = listBackups(folder).find((backup) => backup.path === target);
    if (!made) throw new AppError('internal', 'The backup is not where it was written');
    return made;
  }

  async preview(path: string): Promise<{ backup: FileFigures; current: FileFigures }> {
    this.#known(path);
    const backup = (await this.#job('figures', { path })) as FileFigures;
    const current = (await this.#job('figures', { path: this.#file().path })) as FileFigures;
    return { backup, current };
  }

  /** Puts a backup in the place of the open file, after the present state was backed up and verified. */
  async restore(path: string): Promise<FileState> {
    this.#known(path);
    const file = this.#file();
    const target = file.path;
    await this.idle();
    await this.backupNow('before_restore');
    const staged = `${target}.restoring`;
    await exclusively(file, async () => {
      await this.#job('copy', { source: path, target: staged });
      this.close();
      // The log of the old file must not be applied to the new one.
      for (const suffix of ['-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
      // One step: a crash leaves the old file or the restored one.
      renameSync(staged, target);
    });
    this.#take(openFile(target));
    return this.#stateNow();
  }

  everyBackup() {
    return listEveryBackup(this.#backupRoot);
  }

  /** Copies a backup to a free name in the default folder and opens it there. */
  async openBackup(path: string): Promise<FileState> {
    const backup = this.everyBackup().find((one) => one.path === path);
    if (!backup) throw new AppError('forbidden', 'This is none of the backups', { path });
    const target = this.freePath(`${backup.fileName} ${backup.at.slice(0, 10)}`);
    mkdirSync(dirname(target), { recursive: true });
    await this.#job('copy', { source: path, target });
    return this.open(target);
  }

  #take(next: OpenFile): void {
    this.close();
    this.#open = next;
    this.#failed = null;
    const { store, push } = this.#options;
    store.saveRecent(
      [next.path, ...store.recent().filter((path) => path !== next.path)].slice(0, recentKept),
    );
    push(everything);
    if (next.readOnly) return;
    this.#backupIfDue();
    this.#timer = setInterval(() => this.#backupIfDue(), 3_600_000);
    this.#timer.unref();
  }

  /** In the background: opening a file never waits for its backup. */
  #backupIfDue(): void {
    const kind = dueKind(this.backups(), new Date().toISOString());
    if (!kind) return;
    this.#background = this.backupNow(kind).then(
      () => undefined,
      (error: unknown) => this.#options.log('backup', 'files.backup', error),
    );
  }

  /** Settles when no backup is being written in the background. */
  idle(): Promise<void> {
    return this.#background;
  }

  async #job(operation: string, input: unknown): Promise<unknown> {
    const job = startJob('backup', () => {});
    try {
      return await job.call(operation, input);
    } finally {
      await job.close();
    }
  }

  #known(path: string): void {
    if (!this.backups().some((backup) => backup.path === path)) {
      throw new AppError('forbidden', 'This is none of the backups of the open file', { path });
    }
  }

  #backupFolder(db: OpenFile['raw']): string {
    const row = db.prepare("SELECT value FROM fileInfo WHERE key = 'fileId'").get() as
      | { value: string }
      | undefined;
    return join(this.#backupRoot, row?.value ?? 'unknown');
  }

  get #backupRoot(): string {
    return join(this.#options.homeFolder, 'backups');
  }

  #file(): OpenFile {
    if (!this.#open) throw new AppError('not_found', 'No file is open', { kind: 'no_file' });
    return this.#open;
  }

  #stateNow(): FileState {
    const state = this.state;
    if (!state) throw new AppError('not_found', 'No file is open', { kind: 'no_file' });
    return state;
  }
}
