import { accessSync, constants, existsSync, rmSync, statSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '@shared/rpc/errors';
import { asAppError } from '../../db/errors';
import { type OpenFile, openFile } from '../../db/open';
import { publish, syncFolder, takeOutOfUse } from '../../db/stage';
import { exclusively } from '../../db/transact';
import { runBackupJob } from '../../jobs/backup-copies';
import type { Location } from './location';
import { type LockProbe, ownerName, testLocks } from './lock-test';
import { realPath } from './this-machine';

/**
 * Looks whether files can be shared in a folder.
 * @throws AppError `not_found`, `validation` with details.kind `sync_folder` (details.service), `permission`
 */
export function requireShareable(folder: string, location: Location): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new AppError('not_found', 'The folder is not there', { path: folder });
  if (location.kind === 'sync') {
    throw new AppError('validation', 'A sync program copies this folder', {
      path: folder,
      kind: 'sync_folder',
      service: location.service,
    });
  }
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw noPermission(folder);
  }
}

const noPermission = (folder: string) =>
  new AppError('validation', 'Files cannot be written in this folder', { path: folder, kind: 'permission' });

/** @throws AppError `validation` with details.kind `locks`, when the locks of a folder do not hold or could not be tried */
export async function requireLocks({ folder, probe, origin }: SharedPlace): Promise<void> {
  const outcome = await testLocks(folder, probe, ownerName(origin));
  if (outcome === 'hold') return;
  throw new AppError('validation', 'Two programs are not kept apart in this folder', {
    path: folder,
    kind: 'locks',
    tried: outcome === 'fail',
  });
}

/** The folder, and what is known of it. */
export interface SharedPlace {
  readonly folder: string;
  readonly location: Location;
  readonly probe: LockProbe | null;
  /** Identifies this installation: what it leaves half done in a folder it clears away itself. */
  readonly origin: string;
}

/** What the holder of the open file does for sharing. */
export interface Hands {
  close(): void;
  /** Takes another file, or (no place given) the same one again. */
  take(next: OpenFile, location?: Location): void;
  /** A free name among the backups of the file. */
  backup(): string;
  /** The file is no longer where it was. */
  moved(from: string): void;
  log(error: unknown): void;
}

/**
 * Moves a file into a folder where others work on it as well. The copy is whole, marked, read back and open before the file leaves its
 * old place, and from the last look at it until then nobody can write to the old one: killed at any moment, nothing is lost.
 * @throws AppError as the contract says; the old file is open as before then
 */
export async function shareFile(file: OpenFile, place: SharedPlace, hands: Hands): Promise<void> {
  const { folder, location } = place;
  if (file.readOnly)
    throw new AppError('read_only', 'The file is open for reading only', { path: file.path });
  if (file.shared)
    throw new AppError('validation', 'The file is shared already', { path: file.path, kind: 'shared' });
  requireShareable(folder, location);
  const target = join(folder, basename(file.path));
  const here = realPath(target) === realPath(file.path);
  if (!here && existsSync(target))
    throw new AppError('validation', 'A file of this name is there already', {
      path: target,
      kind: 'exists',
    });
  await requireLocks(place);
  await exclusively(file, () =>
    here ? shareHere(file, place, hands) : moveThere(file, target, place, hands),
  );
}

/** The file lies where others reach it; it only has to be opened so. */
async function shareHere(file: OpenFile, { location }: SharedPlace, hands: Hands): Promise<void> {
  hands.close();
  try {
    hands.take(openFile(file.path, { shared: true }), location);
  } catch (error) {
    hands.take(openFile(file.path));
    throw error;
  }
}

const versionSeen = (file: OpenFile): unknown => file.raw.pragma('data_version', { simple: true });

async function moveThere(file: OpenFile, target: string, place: SharedPlace, hands: Hands): Promise<void> {
  const staged = `${target}.${ownerName(place.origin)}.sharing`;
  const before = versionSeen(file);
  clearStaged(staged);
  try {
    await runBackupJob('stageShared', { source: file.path, target: staged });
    if (versionSeen(file) !== before)
      throw new AppError('busy', 'Another program is using the file', { path: file.path, kind: 'log' });
    const backup = hands.backup();
    const old = swap(file, staged, target, place, hands);
    old.free();
    // The shared one is open; whatever happens to the old one now, it is a copy too many and not one too few.
    await moveFile(file.path, backup).catch((error: unknown) => hands.log(error));
    hands.moved(file.path);
  } catch (error) {
    clearStaged(staged);
    const known = asAppError(error, place.folder);
    throw known.code === 'read_only' ? noPermission(place.folder) : known;
  }
}

/** Without a pause in between: no call of this program meets a closed file. */
function swap(
  file: OpenFile,
  staged: string,
  target: string,
  { folder, location }: SharedPlace,
  hands: Hands,
) {
  let old: { free(): void } | null = null;
  let published = false;
  hands.close();
  try {
    old = takeOutOfUse(file.path);
    publish(staged, target);
    published = true;
    syncFolder(folder);
    hands.take(openFile(target, { shared: true }), location);
    return old;
  } catch (error) {
    old?.free();
    // What cannot be opened is not left there under the name that people look for; the old file holds everything.
    if (published) clearStaged(target);
    hands.take(openFile(file.path));
    throw error;
  }
}

/** Removes what an attempt left in the folder; what is not there is no matter, nor a folder that cannot be reached. */
function clearStaged(staged: string): void {
  try {
    for (const suffix of ['', '-journal', '-wal', '-shm', '.part', '.part-journal'])
      rmSync(`${staged}${suffix}`, { force: true });
  } catch {
    // The next attempt clears it away.
  }
}

/** Moves a file, also from one disk to another: it is at its new place whole before it leaves the old one. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EXDEV') throw error;
    await copyFile(from, `${to}.part`);
    await rename(`${to}.part`, to);
    await rm(from, { force: true });
  }
}
