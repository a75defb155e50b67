import type { Change } from '@shared/rpc/client';
import { AppError } from '@shared/rpc/errors';
import type { Actor, ChangeLog } from '../db/change-log';
import type { OpenFile } from '../db/open';
import type { WriteDb } from '../db/tables';
import { transact, Unreachable } from '../db/transact';
import type { AppServices } from './context';

/** Whether the open file can be used now, and what to do when it could not; see `features/sharing/reach.ts`. */
export interface Reach {
  /** Settles when the file can be used; undefined when it can be already. */
  ready(): Promise<void> | undefined;
  /**
   * Waits out what kept a call from being answered: a lost share, a file put in the place of this one, somebody's long work.
   * @param since when the call came, by this object's `now`
   * @returns true when the call is to be run again
   */
  recover(file: OpenFile, error: unknown, since: number): Promise<boolean>;
  /** The error as the person shall see it: who is doing long work, where that is why the file is busy. */
  explain(error: unknown): unknown;
  /** A call came from this window. */
  used(session: string): void;
  now(): number;
  /** Which file it looks after, also when that is opened anew or at another place. */
  readonly fileId: string | undefined;
}

/** A call that fails for the same outside reason so often is answered with it. */
const triesAtMost = 8;

/**
 * Runs work on the open file. While its folder cannot be reached the work waits, and then runs on the file opened anew; nobody sees an
 * error for it.
 */
export async function reaching<T>(
  app: Pick<AppServices, 'file' | 'files'>,
  work: (file: OpenFile) => Promise<T>,
): Promise<T> {
  let { reach } = app.files;
  const since = reach?.now() ?? 0;
  for (let tries = 1; ; tries += 1) {
    await reach?.ready();
    const file = app.file();
    if (app.files.reach !== reach) {
      // Another file may have been opened meanwhile; what was meant for this one must not end up there. The same one goes on, e.g. in
      // the folder it was just moved to.
      if (!reach || app.files.reach?.fileId !== reach.fileId)
        throw new AppError('not_found', 'The file was closed', { kind: 'no_file' });
      reach = app.files.reach;
    }
    try {
      return await work(file);
    } catch (error) {
      if (!reach || tries === triesAtMost || !(await reach.recover(file, error, since)))
        throw reach ? reach.explain(error) : error;
    }
  }
}

/** Runs a mutation as `transact` does, waiting as `reaching` does; what was committed although the answer got lost is not done twice. */
export async function transactReaching<T>(
  app: Pick<AppServices, 'file' | 'files'>,
  actor: Actor,
  label: string,
  work: (db: WriteDb, log: ChangeLog) => Promise<T>,
): Promise<{ value: T; change: Change }> {
  let unsettled: { batchId: string; value: T; change: Change } | null = null;
  return reaching(app, async (file) => {
    if (unsettled) {
      const { batchId, ...done } = unsettled;
      unsettled = null;
      if (await wasCommitted(file, batchId)) return done;
    }
    try {
      return await transact(file, actor, label, work);
    } catch (error) {
      // Only what had come as far as its commit can have been kept.
      if (error instanceof Unreachable && error.unsettled) {
        unsettled = error.unsettled as { batchId: string; value: T; change: Change };
      }
      throw error;
    }
  });
}

async function wasCommitted(file: OpenFile, batchId: string): Promise<boolean> {
  const row = await file.read
    .withSchema('main')
    .selectFrom('batches')
    .select('batchNo')
    .where('id', '=', batchId)
    .executeTakeFirst();
  return row !== undefined;
}
