import type { Change } from '@shared/rpc/client';
import type { Database } from 'better-sqlite3';
import { recordKinds } from '../../db/record-kinds';

/** More ids than this say nothing more than their tables do. */
const idsShown = 500;

/** How far this program has read the change log of an open file. */
export interface LogPlace {
  /** SQLite's own number, which moves when another connection commits. */
  readonly dataVersion: number;
  readonly changeNo: number;
  /** The record of that change: when it is another one, numbers were given anew after a purge. */
  readonly recordId: string | null;
  readonly batchNo: number;
  /** The batch of that number: it is another one when a backup was put in the place of the contents. */
  readonly batchId: string | null;
  readonly purged: number;
}

export const dataVersion = (db: Database): number => db.pragma('data_version', { simple: true }) as number;

/** Where the log ends now. */
export function endOfLog(db: Database): LogPlace {
  // The number first: what is committed in between is read twice rather than never.
  const version = dataVersion(db);
  const last = db
    .prepare<[], { changeNo: number; recordId: string }>(
      'SELECT changeNo, recordId FROM main.changes ORDER BY changeNo DESC LIMIT 1',
    )
    .get();
  const batch = db
    .prepare<[], { batchNo: number; id: string }>(
      'SELECT batchNo, id FROM main.batches ORDER BY batchNo DESC LIMIT 1',
    )
    .get();
  const purged = db.prepare<[], number>('SELECT ifnull(max(rowid), 0) FROM main.purged').pluck().get() ?? 0;
  return {
    dataVersion: version,
    changeNo: last?.changeNo ?? 0,
    recordId: last?.recordId ?? null,
    batchNo: batch?.batchNo ?? 0,
    batchId: batch?.id ?? null,
    purged,
  };
}

/** Batches after `from`, with how many changes they logged. */
function batchesSince(db: Database, from: LogPlace): { batchNo: number; id: string; n: number }[] {
  return db
    .prepare<[number], { batchNo: number; id: string; n: number }>(
      `SELECT b.batchNo, b.id, (SELECT count(*) FROM main.changes h WHERE h.batchNo = b.batchNo) AS n
       FROM main.batches b WHERE b.batchNo > ?`,
    )
    .all(from.batchNo);
}

/** True when customers were deleted, restored, handed over or restricted: what hangs on them goes out of sight or comes into it. */
const comesOrGoes = (db: Database, batches: string): boolean =>
  db
    .prepare(
      `SELECT 1 FROM main.changes WHERE batchNo IN (SELECT value FROM json_each(?)) AND tableName = 'customers'
       AND (action IN ('delete', 'restore') OR fields ->> '$.ownerId' IS NOT NULL OR fields ->> '$.restricted' IS NOT NULL) LIMIT 1`,
    )
    .get(batches) !== undefined;

/**
 * What others committed after a place of the log: the tables, and the records as far as the signed-in person sees them. `*` where the
 * log does not tell all (a purge, a password, figures worked out anew).
 * @param own batches of this program itself, which its windows know of; true where another thread committed it
 * @returns null when all that was committed is this program's own
 */
export function changedSince(
  db: Database,
  from: LogPlace,
  to: LogPlace,
  own: ReadonlyMap<string, boolean>,
): Change | null {
  const everything: Change = { tables: ['*'], ids: [] };
  const anchor = db
    .prepare<[number], { recordId: string }>('SELECT recordId FROM main.changes WHERE changeNo = ?')
    .get(from.changeNo);
  const batch = db
    .prepare<[number], string>('SELECT id FROM main.batches WHERE batchNo = ?')
    .pluck()
    .get(from.batchNo);
  const same = (anchor?.recordId ?? null) === from.recordId && (batch ?? null) === from.batchId;
  if (!same || from.purged !== to.purged) return everything;
  const batches = batchesSince(db, from);
  const others = batches.filter(({ id }) => !own.has(id));
  if (others.length === 0 && batches.some(({ id }) => own.get(id))) return null;
  // Somebody committed, and no batch with changes says what.
  if (others.length === 0 || others.some(({ n }) => n === 0)) return everything;
  const numbers = JSON.stringify(others.map(({ batchNo }) => batchNo));
  const tables = db
    .prepare<[string], string>(
      'SELECT DISTINCT tableName FROM main.changes WHERE batchNo IN (SELECT value FROM json_each(?))',
    )
    .pluck()
    .all(numbers);
  const shown = new Set([...tables, 'batches']);
  if (tables.includes('customers') && comesOrGoes(db, numbers)) {
    for (const [table, { parent }] of Object.entries(recordKinds)) if (parent) shown.add(table);
  }
  // By the plain name: the views of the signed-in person stand before it.
  const rows = db
    .prepare<[string, number], { recordId: string; parentId: string | null }>(
      'SELECT DISTINCT recordId, parentId FROM changes WHERE batchNo IN (SELECT value FROM json_each(?)) LIMIT ?',
    )
    .all(numbers, idsShown + 1);
  const ids = new Set(
    rows.flatMap(({ recordId, parentId }) => (parentId ? [recordId, parentId] : [recordId])),
  );
  return { tables: [...shown], ids: ids.size > idsShown ? [] : [...ids] };
}
