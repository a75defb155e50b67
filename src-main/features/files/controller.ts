import { existsSync, mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileState } from '@shared/features/files/contract';
import type { Change } from '@shared/rpc/client';
import { AppError } from '@shared/rpc/errors';
import { type Access, readAccess } from '../../db/access';
import { type Backup, type BackupKind, copyWhole } from '../../db/backup';
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
import { FileReach } from '../sharing/reach';
import { shareFile } from '../sharing/share';
import { whereIs } from '../sharing/this-machine';
import { Upgrades } from '../sharing/upgrade';
import { BackupShelf, extension } from './backups';
import { createFile } from './creating';
import { DamageWatch } from './damage-watch';
import { type OpeningDeps, openInPlace } from './opening';
import { replaceWithBackup, stageBackup } from './restoring';

export { extension } from './backups';

const recentKept = 10;

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
  readonly #damage: DamageWatch;
  /** Older shared files that wait for the others to close them. */
  readonly upgrades: Upgrades;
  #open: OpenFile | null = null;
  #reach: FileReach | null = null;
  #location: Location = { kind: 'local', service: null };
  #failed: { path: string; code: string; message: string } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #turn: Promise<unknown> | null = null;

  constructor(options: ControllerOptions) {
    const { homeFolder, store, log } = options;
    this.#options = options;
    this.#shelf = new BackupShelf(homeFolder, (error) => log('backup', 'files.backup', error));
    this.upgrades = new Upgrades(() => ({ name: this.#myName, computer: hostname() }), options.clock);
    this.#damage = new DamageWatch(homeFolder, {
      current: () => this.#open,
      reopen: (file, damaged) => this.#reopen(file, damaged),
      backedUp: (file) => this.#shelf.madeSinceOpened(file),
    });
    this.#opening = {
      damaged: (path) => this.#damage.suspects(path),
      shelf: this.#shelf,
      probe: options.lockProbe ?? builtProbe(),
      upgrades: this.upgrades,
      whereIs: options.whereIs ?? whereIs,
      locksTried: () => store.locksTried(),
      saveLocksTried: (places) => store.saveLocksTried(places),
    };
  }

  current(): OpenFile | null {
    return this.#open;
  }

  /** Looks after the open file from outside. */
  get reach(): FileReach | null {
    return this.#reach;
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
      location: this.#location.kind,
      service: this.#location.service,
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

  /**
   * Opens a file in the place of the one that is open; when it cannot be opened, the one that was stays. One in a shared folder may
   * have to be looked at first.
   */
  open(path: string): Promise<FileState> {
    const whole = resolve(path);
    return this.#inTurn(async () => {
      if (this.#open?.path === whole) return this.#stateNow();
      const { file, location } = await openInPlace(whole, this.#opening);
      this.#take(file, location);
      return this.#stateNow();
    });
  }

  /** Opens the file given at the start or by a double click; what goes wrong is kept for the first page to show. */
  async openQuietly(path: string): Promise<void> {
    try {
      await this.open(path);
      this.#failed = null;
    } catch (error) {
      const known = asAppError(error, path);
      this.#failed = { path, code: String(known.details.kind ?? known.code), message: known.message };
      this.#options.push(everything);
    }
  }

  /** Makes a new file; an existing one is never written over. */
  create(path: string, sample: SampleKind): Promise<FileState> {
    return this.#inTurn(() => this.#create(path, sample));
  }

  async #create(path: string, sample: SampleKind): Promise<FileState> {
    const whole = resolve(path.endsWith(extension) ? path : `${path}${extension}`);
    const location = this.#whereIs(whole);
    this.#take(await createFile(whole, sample, location, this.#myName), location);
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
    this.#reach?.stop();
    this.#reach = null;
    if (this.#open) this.#damage.closing(this.#open);
    this.#open?.close();
    this.#open = null;
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
    this.#damage.found();
  }

  #reopen(file: OpenFile, damaged: boolean): void {
    try {
      // The new connection is there before the old one goes, which therefore does not tidy up.
      const next = openFile(file.path, damaged ? { readOnly: 'damaged' } : {});
      this.#take(next, this.#location, file.doorkeeper.access);
    } catch (error) {
      this.close();
      this.#failed = { path: file.path, code: 'damaged', message: asAppError(error, file.path).message };
      this.#options.push(everything);
    }
  }

  everyBackup() {
    return this.#shelf.every();
  }

  /** Puts a backup in the place of the open file, after the present state was backed up and verified. */
  restore(path: string): Promise<FileState> {
    return this.#inTurn(async () => {
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
      this.#take(openFile(file.path), this.#location, access);
    });
  }

  /** Others have the file open: its contents change under them as by any other save. */
  async #restoreShared(file: OpenFile, path: string): Promise<void> {
    const by = { name: file.doorkeeper.access?.name ?? this.#myName, origin: 'restore' };
    // Under the lease nobody saves between the backup and the restored state.
    await withLease(file, this.#reach?.presence ?? null, 'restore', ({ confirm }) =>
      exclusively(file, async () => {
        await this.backupNow('before_restore');
        confirm();
        await replaceWithBackup(path, file.path, this.#shelf.folder(file.raw), by);
      }),
    );
    file.doorkeeper.refresh();
    this.#options.push(everything);
  }

  /** Moves the open file into a folder where others work on it too; see `sharing/share.ts`. */
  share(folder: string): Promise<FileState> {
    return this.#inTurn(async () => {
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
          take: (next, where) => this.#take(next, where ?? this.#location, access),
          backup: () => this.#shelf.newPath(file.raw, 'before_share'),
          moved: (from) => this.#forget(from),
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
    await this.#damage.idle();
  }

  /** @param access who was signed in, where it is the same file that goes on */
  #take(next: OpenFile, location: Location, access: Access | null = null): void {
    this.close();
    this.#open = next;
    if (access) next.doorkeeper.admit(readAccess(next.raw, access.memberId));
    this.#location = location;
    this.#failed = null;
    const { store, push } = this.#options;
    store.saveRecent(
      [next.path, ...store.recent().filter((path) => path !== next.path)].slice(0, recentKept),
    );
    this.#reach = this.#watch(next);
    push(everything);
    if (!next.readOnly) this.#shelf.makeIfDue(next);
    this.#damage.opened(next);
    if (next.readOnly) return;
    this.#timer = setInterval(() => {
      // The file may have been opened anew meanwhile.
      if (this.#open?.raw.open) this.#shelf.makeIfDue(this.#open);
    }, 3_600_000);
    this.#timer.unref();
  }

  #watch(file: OpenFile): FileReach {
    const { push, clock } = this.#options;
    return new FileReach(file, {
      who: () => ({ name: this.#open?.doorkeeper.access?.name ?? this.#myName, computer: hostname() }),
      push,
      ...(clock && { clock }),
      reopen: ({ path, shared, readOnly }) =>
        openFile(path, {
          shared,
          busyMs: 1000,
          ...((readOnly === 'locks' || readOnly === 'damaged') && { readOnly }),
        }),
      swap: (next) => {
        const access = this.#open?.doorkeeper.access;
        if (access) next.doorkeeper.admitMember(access.memberId);
        this.#open = next;
      },
      drop: (code, message) => {
        const { path } = file;
        this.close();
        this.#failed = { path, code, message };
        push(everything);
      },
      keep: (old) => copyWhole(old.raw, this.#shelf.newPath(old.raw, 'before_restore'), old.path),
    });
  }

  #forget(path: string): void {
    const { store } = this.#options;
    store.saveRecent(store.recent().filter((one) => one !== path));
  }

  get #myName(): string {
    const { store, osName } = this.#options;
    return store.get().myName || osName;
  }

  #whereIs(path: string): Location {
    return (this.#options.whereIs ?? whereIs)(path);
  }

  /** One after the other: two files are never opened at once. */
  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    while (this.#turn) await this.#turn;
    const run = work();
    const turn = run.then(
      () => undefined,
      () => undefined,
    );
    this.#turn = turn;
    void turn.then(() => {
      if (this.#turn === turn) this.#turn = null;
    });
    return run;
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
