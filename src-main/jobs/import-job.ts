import type { RowFilter } from '@shared/features/import/contract';
import type { ImportPlan, LoadOptions } from '@shared/features/import/model';
import type { ImportRecord } from '@shared/features/import/targets';
import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';
import { type Access, applyAccess } from '../db/access';
import { ImportSession, type OwnFields, type RejectedWords } from '../features/import/session';
import { recallShape } from '../features/import/shapes';
import { runImport } from './import-run';
import type { JobContext } from './protocol';

interface Filed {
  readonly path: string;
  /** The team's own fields. */
  readonly own?: OwnFields;
  /** Others have the file open too. */
  readonly shared?: boolean;
  /** Stands before what the import reads, as before everything the person asks for. */
  readonly access?: Access | null;
}
interface Planned extends Filed {
  readonly plan: ImportPlan;
}

/** How long the import waits for another program's lock. */
const busyMs = 10_000;

/** The operations of an import's thread: it holds the file's bytes and rows, and opens the database only while it needs it. */
export function importJob({ cancelled, progress, breathe }: JobContext) {
  let opened: ImportSession | null = null;
  const session = (): ImportSession => {
    if (!opened) throw new AppError('validation', 'The file was not uploaded completely');
    return opened;
  };
  return {
    open: ({ bytes, name }: { bytes: ArrayBuffer; name: string }) => {
      opened = new ImportSession(Buffer.from(bytes), name);
    },
    inspect: ({ load, own = [], ...filed }: Filed & { load: LoadOptions }) =>
      withDatabase(filed, true, (db) => session().inspect(load, own, (shape) => recallShape(db, shape))),
    match: ({ record, own = [] }: { record: ImportRecord; own?: OwnFields }) => session().match(record, own),
    check: ({ plan, own = [], ...filed }: Planned) =>
      withDatabase(filed, true, (db) => session().check(plan, db, own)),
    rows: ({ filter, offset, limit }: { filter: RowFilter; offset: number; limit: number }) =>
      session().rows(filter, offset, limit),
    rejected: ({ words }: { words: RejectedWords }) => session().rejected(words),
    run: ({ actor, at, ...planned }: Planned & { actor: { name: string; origin: string }; at: string }) =>
      withDatabase(planned, false, (db) =>
        runImport(session(), db, {
          plan: planned.plan,
          own: planned.own ?? [],
          actor,
          at,
          cancelled,
          breathe,
          progress: (phase, done, total) => progress({ phase, done, total }),
        }),
      ),
  };
}

async function withDatabase<T>(
  { path, shared = false, access = null }: Filed,
  readonly: boolean,
  work: (db: Database.Database) => T | Promise<T>,
): Promise<T> {
  const db = new Database(path, { readonly, fileMustExist: true, timeout: busyMs });
  try {
    if (!readonly) {
      db.pragma(`synchronous = ${shared ? 'EXTRA' : 'FULL'}`);
      // Nothing goes to a shared file before the commit, so that others can read until then.
      if (shared) db.pragma('cache_spill = OFF');
      db.pragma('foreign_keys = ON');
      db.pragma('cache_size = -262144');
    }
    db.pragma('temp_store = MEMORY');
    if (access) applyAccess(db, access);
    return await work(db);
  } catch (error) {
    throw lockError(error, path);
  } finally {
    db.close();
  }
}

function lockError(error: unknown, path: string): unknown {
  const code = String((error as { code?: unknown }).code ?? '');
  if (code.startsWith('SQLITE_BUSY'))
    return new AppError('busy', 'Another program is using the file', { path });
  if (code === 'SQLITE_FULL')
    return new AppError('internal', 'The disk is full', { path, kind: 'disk_full' });
  return error;
}
