import { closeSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { copyWhole } from '../../db/backup';
import { schemaVersion } from '../../db/migrations';
import { canWrite, type OpenFile, openFile } from '../../db/open';
import type { Location } from '../sharing/location';
import { type LockProbe, ownerName, testLocks } from '../sharing/lock-test';
import { whereIs } from '../sharing/this-machine';
import type { Upgrades } from '../sharing/upgrade';
import type { BackupShelf } from './backups';

export interface OpeningDeps {
  readonly shelf: BackupShelf;
  readonly probe: LockProbe | null;
  readonly upgrades: Upgrades;
  /** Identifies this installation. */
  readonly origin: string;
  /** Where this installation has found the locks to hold. */
  readonly locksTried: () => readonly string[];
  readonly saveLocksTried: (places: readonly string[]) => void;
  readonly whereIs?: (path: string) => Location;
  /** True for a file that must not be written to because it is damaged. */
  readonly damaged: (path: string) => boolean;
}

export interface Opened {
  readonly file: OpenFile;
  readonly location: Location;
}

/** As many places are remembered as somebody may work in. */
const placesKept = 50;

/**
 * Opens a file as its place demands. A file of this computer opens at once, without a pause in between: the answer is there when the
 * function returns its promise.
 * @throws AppError as `openFile`; `busy` with details.kind `upgrade_others` while others have an older shared file open
 */
export async function openInPlace(path: string, deps: OpeningDeps): Promise<Opened> {
  const location = (deps.whereIs ?? whereIs)(path);
  const head = readHead(path);
  const network = location.kind === 'network';
  const maybeShared = network || head?.journal === 'rollback';
  if (deps.damaged(path)) return { file: openFile(path, { readOnly: 'damaged' }), location };
  const locks = maybeShared ? await locksHold(path, location, deps) : true;
  const options = {
    shared: network,
    ...(!locks && { readOnly: 'locks' as const }),
    beforeUpgrade: (from: string, db: OpenFile['raw']) =>
      copyWhole(db, deps.shelf.newPath(db, 'before_upgrade'), from),
  };
  const older = head !== null && head.version > 0 && head.version < schemaVersion;
  if (maybeShared && older && locks && canWrite(path)) {
    await deps.upgrades.alone(path, () => openFile(path, options).close());
  }
  const file = openFile(path, options);
  return { file, location };
}

/**
 * Tries the locks of a place once an installation, as each computer has its own way to the folder. Where they could not be tried the
 * file opens as usual and they are tried again next time.
 */
async function locksHold(path: string, location: Location, deps: OpeningDeps): Promise<boolean> {
  const place = `${location.service ?? location.kind} ${path}`;
  const tried = deps.locksTried();
  if (tried.includes(place)) return true;
  const outcome = await testLocks(dirname(path), deps.probe, ownerName(deps.origin));
  if (outcome === 'hold') deps.saveLocksTried([place, ...tried].slice(0, placesKept));
  return outcome !== 'fail';
}

interface Head {
  readonly version: number;
  readonly journal: 'rollback' | 'log';
}

/** What the first bytes say, without SQLite: nothing is locked, made or changed. Null where there is nothing to read. */
export function readHead(path: string): Head | null {
  const bytes = Buffer.alloc(100);
  try {
    const handle = openSync(path, 'r');
    try {
      if (readSync(handle, bytes, 0, 100, 0) < 100) return null;
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
  if (!bytes.toString('latin1', 0, 15).startsWith('SQLite format 3')) return null;
  return { version: bytes.readInt32BE(60), journal: bytes[18] === 2 ? 'log' : 'rollback' };
}
