import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { FileState } from '@shared/features/files/contract';
import type { Change } from '@shared/rpc/client';
import { AppError } from '@shared/rpc/errors';
import type { Backup, BackupKind } from '../../db/backup';
import { asAppError } from '../../db/errors';
import { type OpenFile, openFile } from '../../db/open';
import { exclusively } from '../../db/transact';
import { runBackupJob } from '../../jobs/backup-copies';
import type { FilesController } from '../../rpc/context';
import type { SampleKind } from '../../sample';
import type { LocalStore } from '../settings/preferences';
import { withLease } from '../sharing/lease';
import type { Location } from '../sharing/location';
import { builtProbe, type LockProbe } from '../sharing/lock-test';
import type { Clock } from '../sharing/monitor-clock';
import type { FileReach } from '../sharing/reach';
import { shareFile } from '../sharing/share';
import { whereIs } from '../sharing/this-machine';
import { Upgrades } from '../sharing/upgrade';
import { BackupShelf, extension } from './backups';
import { createFile, freePathIn } from './creating';
import { CurrentFile } from './current-file';
import { type OpeningDeps, openInPlace } from './opening';
import { RecentFiles } from './recent';
import { replaceWithBackup, stageBackup } from './restoring';
import { Turns } from './turns';

export { extension } from './backups';

export interface ControllerOptions {
  readonly store: LocalStore;
  readonly homeFolder: string;
  /** Where a first file goes when nobody says otherwise. */
  readonly documentsFolder: string;
  readonly osName: string;
  readonly push: (change: Change) => void;
  readonly log: (id: string, name: string, error: unknown) => void;
  /** Other ways to try locks and to know places; in tests only. */
  readonly lockProbe?: LockProbe;
  readonly whereIs?: (path: string) => Location;
  readonly clock?: Clock;
}

/** Everything may have changed: another file is open now. */
const everything: Change = { tables: ['*'], ids: [] };

/** The one open file of this process, and everything done with files as wholes. */
export class Files implements FilesController {
  readonly #options: ControllerOptions;
  readonly #shelf: BackupShelf;
  readonly #opening: OpeningDeps;
  readonly #current: CurrentFile;
  readonly #recent: RecentFiles;
  /** Older shared files that wait for the others to close them. */
  readonly upgrades: Upgrades;
  /** Two files are never opened at once. */
  readonly #turns = new Turns();

  constructor(options: ControllerOptions) {
    const { homeFolder, store, log, push, clock } = options;
    this.#options = options;
    this.#recent = new RecentFiles(store);
    this.#shelf = new BackupShelf(homeFolder, (error) => log('backup', 'files.backup', error));
    this.upgrades = new Upgrades(() => ({ name: this.#myName, computer: hostname() }), clock);
    this.#current = new CurrentFile({
      shelf: this.#shelf,
      homeFolder,
      push,
      log: options.log,
      myName: () => this.#myName,
      opened: (path) => this.#recent.remember(path),
      ...(clock && { clock }),
    });
    this.#opening = {
      damaged: (path) => this.#current.damage.suspects(path),
      shelf: this.#shelf,
      probe: options.lockProbe ?? builtProbe(),
      upgrades: this.upgrades,
      origin: store.origin,
      whereIs: options.whereIs ?? whereIs,
      locksTried: () => store.locksTried(),
      saveLocksTried: (places) => store.saveLocksTried(places),
    };
  }

  current(): OpenFile | null {
    return this.#current.file;
  }

  /** Looks after the open file from outside. */
  get reach(): FileReach | null {
    return this.#current.reach;
  }

  get state(): FileState | null {
    return this.#current.state;
  }

  get failed() {
    return this.#current.failed;
  }

  get defaultFolder(): string {
    return this.#options.documentsFolder;
  }

  recent() {
    return this.#recent.list();
  }

  recentNow() {
    return this.#recent.look();
  }

  /**
   * Opens a file in the place of the one that is open; when it cannot be opened, the one that was stays. One in a shared folder may
   * have to be looked at first.
   */
  open(path: string): Promise<FileState> {
    const whole = resolve(path);
    return this.#turns.take(async () => {
      if (this.#current.file?.path === whole) return this.#stateNow();
      const { file, location } = await openInPlace(whole, this.#opening);
      this.#current.take(file, location);
      return this.#stateNow();
    });
  }

  /** Opens the file given at the start or by a double click; what goes wrong is kept for the first page to show. */
  async openQuietly(path: string): Promise<void> {
    try {
      await this.open(path);
      this.#current.fail(null);
    } catch (error) {
      const known = asAppError(error, path);
      this.#current.fail({ path, code: String(known.details.kind ?? known.code), message: known.message });
    }
  }

  /** Makes a new file; an existing one is never written over. */
  create(path: string, sample: SampleKind): Promise<FileState> {
    return this.#turns.take(() => this.#create(path, sample));
  }

  async #create(path: string, sample: SampleKind): Promise<FileState> {
    const whole = resolve(path.endsWith(extension) ? path : `${path}${extension}`);
    const location = this.#whereIs(whole);
    this.#current.take(await createFile(whole, sample, location, this.#myName), location);
    return this.#stateNow();
  }

  /** A free name in the default folder: `Keyfolio.keyfolio`, `Keyfolio 2.keyfolio`, … */
  freePath(name: string): string {
    return freePathIn(this.defaultFolder, name);
  }

  close(): void {
    this.#current.close();
  }

  async saveCopy(path: string): Promise<string> {
    const target = resolve(path.endsWith(extension) ? path : `${path}${extension}`);
    if (target === this.#file().path)
      throw new AppError('validation', 'This is the open file itself', { path: target, kind: 'same' });
    await runBackupJob('copy', { source: this.#file().path, target });
    return target;
  }

  backups(): Backup[] {
    return this.#shelf.list(this.#file());
  }

  backupNow(kind: BackupKind = 'daily'): Promise<Backup> {
    return this.#shelf.make(this.#file(), kind);
  }

  preview(path: string) {
    return this.#shelf.preview(this.#file(), path);
  }

  difference(path: string) {
    return this.#shelf.difference(this.#file(), path);
  }

  /** A call met damage in the open file. */
  damageFound(): void {
    this.#current.damage.found();
  }

  everyBackup() {
    return this.#shelf.every();
  }

  /** Puts a backup in the place of the open file, after the present state was backed up and verified. */
  restore(path: string): Promise<FileState> {
    return this.#turns.take(async () => {
      const file = this.#file();
      this.#shelf.requireOwn(file, path);
      await this.idle();
      if (file.shared) await this.#restoreShared(file, path);
      else await this.#restoreLocal(file, path);
      return this.#stateNow();
    });
  }

  async #restoreLocal(file: OpenFile, path: string): Promise<void> {
    const { access } = file.doorkeeper;
    await exclusively(file, async () => {
      await this.backupNow('before_restore');
      const put = await stageBackup(path, file.path);
      this.close();
      put();
      this.#current.take(openFile(file.path), undefined, access);
    });
  }

  /** Others have the file open: its contents change under them as by any other save. */
  async #restoreShared(file: OpenFile, path: string): Promise<void> {
    const by = { name: file.doorkeeper.access?.name ?? this.#myName, origin: 'restore' };
    // Under the lease nobody saves between the backup and the restored state.
    await withLease(file, this.#current.reach?.presence ?? null, 'restore', ({ confirm }) =>
      exclusively(file, async () => {
        await this.backupNow('before_restore');
        confirm();
        await replaceWithBackup(path, file.path, this.#shelf.folder(file.raw), by);
      }),
    );
    await exclusively(file, async () => file.doorkeeper.refresh());
    this.#options.push(everything);
  }

  /** Moves the open file into a folder where others work on it too; see `sharing/share.ts`. */
  share(folder: string): Promise<FileState> {
    return this.#turns.take(async () => {
      const file = this.#file();
      await this.idle();
      const location = this.#whereIs(folder);
      const { probe } = this.#opening;
      const { access } = file.doorkeeper;
      await shareFile(
        file,
        { folder: resolve(folder), location, probe, origin: this.#options.store.origin },
        {
          close: () => this.close(),
          take: (next, where) => this.#current.take(next, where, access),
          backup: () => this.#shelf.newPath(file.raw, 'before_share'),
          moved: (from) => {
            this.#recent.forget(from);
            // The menu shows the recent files.
            this.#options.push(everything);
          },
          log: (error) => this.#options.log('share', 'sharing.share', error),
        },
      );
      return this.#stateNow();
    });
  }

  /** Copies a backup to a free name in the default folder and opens it there. */
  async openBackup(path: string): Promise<FileState> {
    const backup = this.everyBackup().find((one) => one.path === path);
    if (!backup) throw new AppError('forbidden', 'This is none of the backups', { path });
    const target = this.freePath(`${backup.fileName} ${backup.at.slice(0, 10)}`);
    mkdirSync(dirname(target), { recursive: true });
    await runBackupJob('copy', { source: path, target });
    return this.open(target);
  }

  /** Settles when nothing is being backed up or checked in the background. */
  async idle(): Promise<void> {
    await this.#shelf.idle();
    await this.#current.damage.idle();
  }

  get #myName(): string {
    const { store, osName } = this.#options;
    return store.get().myName || osName;
  }

  #whereIs(path: string): Location {
    return (this.#options.whereIs ?? whereIs)(path);
  }

  #file(): OpenFile {
    const { file } = this.#current;
    if (!file) throw new AppError('not_found', 'No file is open', { kind: 'no_file' });
    return file;
  }

  #stateNow(): FileState {
    const state = this.state;
    if (!state) throw new AppError('not_found', 'No file is open', { kind: 'no_file' });
    return state;
  }
}
