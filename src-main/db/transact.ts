import type { Change } from '@shared/rpc/client';
import { AppError } from '@shared/rpc/errors';
import { requireManager } from './access';
import { type Actor, ChangeLog } from './change-log';
import { asAppError, isUnreachable } from './errors';
import { inTurnByObject } from './in-turn';
import type { OpenFile } from './open';
import { reindex } from './search-index';
import type { WriteDb } from './tables';

/** Writers wait for one another here: one transaction at a time on the one writing connection. */
const writers = inTurnByObject();

export interface Transacted<T> {
  readonly value: T;
  readonly change: Change;
}

/** Has a say in every write transaction of a file; throwing rolls it back. */
export interface WriteGuard {
  /** The lock is held, nothing is written yet. */
  begun(): void;
  /** All is written, the commit comes next; `batchId` is null when nothing was logged. */
  committing(batchId: string | null): void;
}

const guards = new WeakMap<object, WriteGuard>();

/** From now on the guard is asked in every write transaction of this open file. */
export const guardWrites = (file: Pick<OpenFile, 'raw'>, guard: WriteGuard): void =>
  void guards.set(file.raw, guard);

/** The folder of a shared file went out of reach under a transaction. */
export class Unreachable extends AppError {
  /** What had come as far as its commit, which may have been kept or not: its batch is there or is not. */
  readonly unsettled: (Transacted<unknown> & { readonly batchId: string }) | null;
  constructor(path: string, unsettled: Unreachable['unsettled']) {
    super('busy', 'The folder of the file cannot be reached', { path, kind: 'lost' });
    this.unsettled = unsettled;
  }
}

/** After the last write, the log is folded into the file itself: whoever copies the file in the meantime has everything. */
const foldAfterMs = 1000;
const folding = new WeakMap<OpenFile, NodeJS.Timeout>();

function foldSoon(file: OpenFile): void {
  // A shared file has no such log.
  if (file.shared) return;
  clearTimeout(folding.get(file));
  const timer = setTimeout(() => {
    if (!file.raw.open || file.raw.inTransaction) return;
    try {
      file.raw.pragma('wal_checkpoint(PASSIVE)');
    } catch {
      // What was saved is safe in the log; a full or busy disk lets it be folded later.
    }
  }, foldAfterMs);
  timer.unref();
  folding.set(file, timer);
}

/**
 * Runs a mutation in one IMMEDIATE transaction with its change log and the search index kept in step.
 * @param label stable key of what is done, shown in the history
 * @throws AppError `read_only` when the file cannot be written, `busy` when another program holds the lock too long
 */
export async function transact<T>(
  file: OpenFile,
  actor: Actor,
  label: string,
  work: (db: WriteDb, log: ChangeLog) => Promise<T>,
): Promise<Transacted<T>> {
  if (file.readOnly) {
    throw new AppError('read_only', 'The file is open for reading only', {
      path: file.path,
      reason: file.readOnly,
    });
  }
  return exclusively(file, async () => {
    requireStill(file, actor);
    const guard = guards.get(file.raw);
    let unsettled: Unreachable['unsettled'] = null;
    try {
      const done = await file.write.transaction().execute(async (db) => {
        guard?.begun();
        const log = new ChangeLog(db, actor, label, new Date().toISOString());
        const value = await work(db, log);
        for (const [table, ids] of log.touched) await reindex(db, table, [...ids]);
        const { change } = log;
        if (change.tables.includes('members')) requireManager(file.raw);
        guard?.committing(log.batchId);
        if (log.batchId) unsettled = { value, change, batchId: log.batchId };
        return { value, change };
      });
      foldSoon(file);
      const doors = done.change.tables.includes('members') && file.doorkeeper.refresh();
      return doors ? { value: done.value, change: { tables: ['*'], ids: [] } } : done;
    } catch (error) {
      if (file.shared && (isUnreachable(error) || !file.raw.open))
        throw new Unreachable(file.path, unsettled);
      throw asAppError(error, file.path);
    }
  });
}

/**
 * A call that waited its turn while its person signed out, or somebody else in, is not run with that other person's eyes; nor with
 * rights that were taken away in the meantime.
 * @throws AppError `forbidden` with details.kind `sign_in` or `role`
 */
export function requireStill(file: OpenFile, { access: then = null }: Actor): void {
  const { access: now } = file.doorkeeper;
  if ((then?.memberId ?? null) !== (now?.memberId ?? null))
    throw new AppError('forbidden', 'Somebody else is signed in now', { kind: 'sign_in' });
  if (JSON.stringify(then) !== JSON.stringify(now))
    throw new AppError('forbidden', 'Your role was changed just now', { kind: 'role' });
}

/** Runs work that must not meet a transaction on the writing connection (a backup's checkpoint, a worker's import). */
export const exclusively = <T>(file: Pick<OpenFile, 'raw'>, work: () => Promise<T>): Promise<T> =>
  writers(file.raw, work);
