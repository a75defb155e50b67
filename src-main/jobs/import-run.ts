import type { ImportReport } from '@shared/features/import/contract';
import type { ImportPlan } from '@shared/features/import/model';
import { AppError } from '@shared/rpc/errors';
import type { Database } from 'better-sqlite3';
import { type ImportSession, newMembers, type OwnFields } from '../features/import/session';
import { rememberShape } from '../features/import/shapes';
import { ImportWriter } from './import-write';

export type ImportPhase = 'reading' | 'planning' | 'writing' | 'saving';

export interface ImportRun {
  readonly plan: ImportPlan;
  readonly own: OwnFields;
  readonly actor: { readonly name: string; readonly origin: string };
  readonly at: string;
  /** Looked at often; true stops the import. */
  readonly cancelled: () => boolean;
  readonly progress: (phase: ImportPhase, done: number, total: number) => void;
  /** Lets other work of the thread happen, where the import does not have a thread of its own. */
  readonly breathe: () => Promise<void>;
}

const rowsBetweenReports = 500;

/**
 * Writes a planned import in one transaction: whatever stops it, a cancel, an error or a kill, leaves the file as it was.
 * The rows are planned again inside the transaction, so that what others saved since the check is met, not overwritten.
 * @throws AppError `cancelled`
 */
export async function runImport(session: ImportSession, db: Database, run: ImportRun): Promise<ImportReport> {
  const started = performance.now();
  run.progress('planning', 0, 0);
  db.exec('BEGIN IMMEDIATE');
  try {
    const { planned } = session.plan(run.plan, db, run.own);
    const writer = new ImportWriter(db, run.actor, run.at);
    const owners = new Map(newMembers(planned).map(({ id, name }) => [id, writer.member(name)]));
    const rows = planned.rows.filter(({ action }) => action === 'new' || action === 'update');
    for (const [done, row] of rows.entries()) {
      if (done % rowsBetweenReports === 0) {
        run.progress('writing', done, rows.length);
        await run.breathe();
        if (run.cancelled()) throw new AppError('cancelled', 'The import was cancelled');
      }
      if (run.plan.record === 'people') writer.person(row);
      else if (run.plan.record === 'history') writer.entry(row);
      else writer.row(row, owners.get(String(row.set.ownerId)));
    }
    if (run.cancelled()) throw new AppError('cancelled', 'The import was cancelled');
    run.progress('saving', rows.length, rows.length);
    writer.finish();
    const count = (...actions: string[]) =>
      planned.rows.filter(({ action }) => actions.includes(action)).length;
    const nothing = rows.length === 0;
    const shape = nothing ? null : session.shape(run.plan);
    if (shape !== null) rememberShape(db, shape, session.name, run.at, run.plan);
    db.exec(nothing ? 'ROLLBACK' : 'COMMIT');
    return {
      ...writer.counts,
      unchanged: count('same', 'skip'),
      rejected: count('problem'),
      seconds: (performance.now() - started) / 1000,
      batchId: nothing ? null : writer.batchId,
      sheets: session.otherSheets(run.plan.load),
    };
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
