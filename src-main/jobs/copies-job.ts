import { existsSync, renameSync, rmSync } from 'node:fs';
import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';
import type { Access } from '../db/access';
import { copyVerified } from '../db/backup';
import { asAppError } from '../db/errors';
import { type OpenFile, openFile } from '../db/open';
import { markCopy } from '../features/copies/marks';
import { compareFiles, isSameFile, type MergeInput, mergeFiles } from '../features/copies/merge';
import type { JobContext } from './protocol';

/** How long a merge waits for another program's lock. */
const busyMs = 10_000;

interface Pair {
  readonly path: string;
  readonly other: string;
}

/** Makes copies of a file and brings them back, beside the application: each step reads or writes whole files. */
export function copiesJob(_context: JobContext) {
  return {
    take: async ({ source, target, by, at }: { source: string; target: string; by: string; at: string }) => {
      const staged = `${target}.taking`;
      const db = new Database(source, { readonly: true, fileMustExist: true, timeout: busyMs });
      try {
        await copyVerified(db, staged);
        const copy = new Database(staged);
        try {
          markCopy(copy, source, by, at);
        } finally {
          copy.close();
        }
        renameSync(staged, target);
      } finally {
        db.close();
        rmSync(staged, { force: true });
      }
    },
    compare: ({ access, at, ...pair }: Pair & { access: Access | null; at: string }) =>
      withBoth(pair, (here, there) => compareFiles(here, there, access, at)),
    merge: (input: Pair & MergeInput & { actor: { name: string; origin: string } }) =>
      withBoth(input, (here, there) => mergeFiles(here, there, input)),
  };
}

/** Opens both files with connections of their own, the other one for reading only. */
function withBoth<T>({ path, other }: Pair, work: (here: OpenFile, there: OpenFile) => T): T {
  if (!existsSync(other)) throw new AppError('not_found', 'The file is not there', { path: other });
  if (isSameFile(path, other))
    throw new AppError('validation', 'This is the open file itself', { path: other, kind: 'same_file' });
  let there: OpenFile | null = null;
  try {
    there = openFile(other, { readOnly: 'locks', busyMs });
    there.raw.pragma(`busy_timeout = ${busyMs}`);
    there.raw.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    there?.close();
    throw asAppError(error, other);
  }
  try {
    const here = openFile(path, { busyMs });
    try {
      here.raw.pragma(`busy_timeout = ${busyMs}`);
      return work(here, there);
    } finally {
      here.close();
    }
  } catch (error) {
    throw asAppError(error, path);
  } finally {
    there.close();
  }
}
