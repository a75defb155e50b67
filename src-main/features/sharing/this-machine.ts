import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Location, locate } from './location';
import { type Machine, type Mount, readMountInfo, readMountLines } from './machine';

/** Looks at this computer: what is mounted now, and what its sync programs say of themselves. */
export function thisMachine(): Machine {
  const platform = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
  const home = homedir();
  return {
    platform,
    mounts: mounts(platform),
    env: process.env,
    syncRoots: [...dropboxRoots(home), ...(platform === 'darwin' ? appleRoots(home) : [])],
    // The file's own marker `.dropbox` in the home folder is the program's settings, not a mark.
    exists: (path) => dirname(path) !== home && existsSync(path),
  };
}

function mounts(platform: Machine['platform']): Mount[] {
  try {
    if (platform === 'linux') return readMountInfo(readFileSync('/proc/self/mountinfo', 'utf8'));
    if (platform === 'darwin')
      return readMountLines(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 3000 }));
  } catch {
    // Without the table a folder counts as this computer's own; the file's own mark still says that it is shared.
  }
  return [];
}

/** Dropbox writes down where its folders are. */
function dropboxRoots(home: string): { path: string; service: string }[] {
  const { APPDATA, LOCALAPPDATA } = process.env;
  const places = [join(home, '.dropbox')];
  for (const folder of [APPDATA, LOCALAPPDATA]) if (folder) places.push(join(folder, 'Dropbox'));
  return places.flatMap((place) => {
    try {
      const info: unknown = JSON.parse(readFileSync(join(place, 'info.json'), 'utf8'));
      return readDropboxInfo(info).map((path) => ({ path, service: 'Dropbox' }));
    } catch {
      return [];
    }
  });
}

/** The folders named in Dropbox's `info.json`: one an account. */
export function readDropboxInfo(info: unknown): string[] {
  if (typeof info !== 'object' || info === null) return [];
  return Object.values(info).flatMap((account: unknown) => {
    const path = typeof account === 'object' && account !== null && 'path' in account ? account.path : null;
    return typeof path === 'string' ? [path] : [];
  });
}

/** Desktop and documents, where iCloud keeps them: it then shows them among its own. */
function appleRoots(home: string): { path: string; service: string }[] {
  const drive = join(home, 'Library/Mobile Documents/com~apple~CloudDocs');
  return ['Desktop', 'Documents'].flatMap((name) => {
    const shown = join(drive, name);
    return existsSync(shown) ? [{ path: join(home, name), service: 'iCloud Drive' }] : [];
  });
}

/** A path with links and mapped drives resolved, as far as it is there. */
export function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    const above = dirname(whole);
    return above === whole ? whole : join(realPath(above), whole.slice(above.length));
  }
}

/** Where a file or folder of this computer lies. */
export const whereIs = (path: string): Location => locate(realPath(path), thisMachine());
