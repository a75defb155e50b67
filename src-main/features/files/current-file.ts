import { hostname } from 'node:os';
import { basename } from 'node:path';
import type { FileState } from '@shared/features/files/contract';
import type { Change } from '@shared/rpc/client';
import type { Access } from '../../db/access';
import { copyWhole } from '../../db/backup';
import { asAppError } from '../../db/errors';
import { type OpenFile, openFile } from '../../db/open';
import type { Location } from '../sharing/location';
import type { Clock } from '../sharing/monitor-clock';
import { FileReach } from '../sharing/reach';
import { type BackupShelf, extension } from './backups';
import { DamageWatch } from './damage-watch';

export interface Failed {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface CurrentFileOptions {
  readonly shelf: BackupShelf;
  readonly homeFolder: string;
  readonly push: (change: Change) => void;
  readonly log: (id: string, name: string, error: unknown) => void;
  /** Who works here while nobody has signed in. */
  readonly myName: () => string;
  /** A file was opened. */
  readonly opened: (path: string) => void;
  readonly clock?: Clock;
}

/** Everything may have changed: another file is open now. */
const everything: Change = { tables: ['*'], ids: [] };
const backupCheckMs = 3_600_000;

/** The one open file of this process, with all that looks after it: others' changes, damage, backups. */
export class CurrentFile {
  readonly damage: DamageWatch;
  readonly #options: CurrentFileOptions;
  #open: OpenFile | null = null;
  #reach: FileReach | null = null;
  #location: Location = { kind: 'local', service: null };
  #failed: Failed | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: CurrentFileOptions) {
    this.#options = options;
    this.damage = new DamageWatch(options.homeFolder, {
      current: () => this.#open,
      reopen: (file, damaged) => this.#reopen(file, damaged),
      backedUp: (file) => options.shelf.madeSinceOpened(file),
    });
  }

  get file(): OpenFile | null {
    return this.#open;
  }

  get reach(): FileReach | null {
    return this.#reach;
  }

  get location(): Location {
    return this.#location;
  }

  /** Why a file did not open, or was closed, for the first page to show. */
  get failed(): Failed | null {
    return this.#failed;
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

  /**
   * Takes a file in the place of the one that is open.
   * @param access who was signed in, where it is the same file that goes on
   */
  take(next: OpenFile, location: Location = this.#location, access: Access | null = null): void {
    const { shelf, push, opened } = this.#options;
    this.close();
    this.#open = next;
    if (access) next.doorkeeper.admitMember(access.memberId);
    this.#location = location;
    this.#failed = null;
    opened(next.path);
    this.#reach = this.#watch(next);
    push(everything);
    if (!next.readOnly) shelf.makeIfDue(next);
    this.damage.opened(next);
    if (next.readOnly) return;
    this.#timer = setInterval(() => {
      // The file may have been opened anew meanwhile.
      if (this.#open?.raw.open) shelf.makeIfDue(this.#open);
    }, backupCheckMs);
    this.#timer.unref();
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#reach?.stop();
    this.#reach = null;
    if (this.#open) this.damage.closing(this.#open);
    this.#open?.close();
    this.#open = null;
  }

  /** Keeps why a file did not open; the one that is open stays. Null when all is well again. */
  fail(failed: Failed | null): void {
    this.#failed = failed;
    if (failed) this.#options.push(everything);
  }

  #drop(failed: Failed): void {
    this.close();
    this.fail(failed);
  }

  #reopen(file: OpenFile, damaged: boolean): void {
    try {
      // The new connection is there before the old one goes, which therefore does not tidy up.
      const next = openFile(file.path, damaged ? { readOnly: 'damaged' } : {});
      this.take(next, this.#location, file.doorkeeper.access);
    } catch (error) {
      this.#drop({ path: file.path, code: 'damaged', message: asAppError(error, file.path).message });
    }
  }

  #watch(file: OpenFile): FileReach {
    const { push, clock, log, myName, shelf } = this.#options;
    return new FileReach(file, {
      who: () => ({ name: this.#open?.doorkeeper.access?.name ?? myName(), computer: hostname() }),
      push,
      log: (error) => log('look', 'sharing.monitor', error),
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
      drop: (code, message) => this.#drop({ path: file.path, code, message }),
      keep: (old) => copyWhole(old.raw, shelf.newPath(old.raw, 'before_restore'), old.path),
    });
  }
}
