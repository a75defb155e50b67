import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '@shared/rpc/errors';
import { asAppError } from '../../db/errors';
import { type OpenFile, openFile } from '../../db/open';
import { transact } from '../../db/transact';
import { foundFile, type SampleKind } from '../../sample';
import type { Location } from '../sharing/location';
import { extension } from './backups';

/** A free name in a folder: `Keyfolio.keyfolio`, `Keyfolio 2.keyfolio`, … */
export function freePathIn(folder: string, name: string): string {
  const clean = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'Keyfolio';
  for (let n = 1; ; n += 1) {
    const path = join(folder, `${clean}${n === 1 ? '' : ` ${n}`}${extension}`);
    if (!existsSync(path)) return path;
  }
}

/** Makes a new file with its first person; an existing one is never written over, and half a one is not left. */
export async function createFile(
  path: string,
  sample: SampleKind,
  location: Location,
  myName: string,
): Promise<OpenFile> {
  if (existsSync(path))
    throw new AppError('validation', 'A file of this name is there already', { path, kind: 'exists' });
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw asAppError(error, path);
  }
  const file = openFile(path, { create: true, shared: location.kind === 'network' });
  try {
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
    return file;
  } catch (error) {
    file.close();
    rmSync(path, { force: true });
    throw error;
  }
}
