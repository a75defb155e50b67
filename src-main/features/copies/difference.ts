import type { Mark, SideChanges, Touch, Value } from '@shared/features/copies/rules';
import type { RecordTable } from '@shared/features/history/contract';
import type { Database } from 'better-sqlite3';
import type { BatchesTable, ChangesTable } from '../../db/tables';

export type BatchRow = Omit<BatchesTable, 'batchNo'> & { readonly batchNo: number };

/** A line of a change log with the batch it stands in. */
export interface LoggedChange extends Omit<ChangesTable, 'changeNo' | 'effect' | 'tableName'> {
  readonly changeNo: number;
  readonly effect: number;
  readonly tableName: RecordTable;
  readonly batchId: string;
  readonly at: string;
  readonly byName: string;
}

/** What two copies of a file do not know of each other. */
export interface Difference {
  /** Acts that only the other copy knows. */
  readonly batches: readonly BatchRow[];
  /** What they changed there, as it stands in the log there; those with `effect` 2 are not followed there either. */
  readonly brought: readonly LoggedChange[];
  /** Changes that are in the log here, kept aside so far, and followed there. */
  readonly reopened: readonly LoggedChange[];
  /** Changes that are followed here and not there. */
  readonly onlyHere: readonly LoggedChange[];
  readonly purgedHere: ReadonlyMap<string, RecordTable>;
  readonly purgedThere: ReadonlyMap<string, RecordTable>;
}

const columns = `h.changeNo, h.batchNo, h.tableName, h.recordId, h.parentId, h.action, h.version, h.fields, h.effect, h.customerId,
  b.id AS batchId, b.at, b.byName`;

/** Names the tables in full throughout: the difference is between the files, whoever asks; what of it is followed is decided later. */
export function readDifference(here: Database, there: Database): Difference {
  const [idsHere, idsThere] = [batchIds(here), batchIds(there)];
  const unknownHere = without(idsThere, idsHere);
  const unknownThere = without(idsHere, idsThere);
  const brought = changesIn(there, unknownHere, 'effect <> 1');
  const named = new Set(brought.map((change) => change.batchNo));
  const batches = there
    .prepare<[string], BatchRow>(
      'SELECT * FROM main.batches WHERE batchNo IN (SELECT value FROM json_each(?)) ORDER BY batchNo',
    )
    .all(JSON.stringify([...named]));
  return {
    batches,
    brought,
    reopened: followedOnlyBy(there, here, idsThere),
    onlyHere: [...changesIn(here, unknownThere, 'effect = 0'), ...followedOnlyBy(here, there, idsHere)],
    purgedHere: purgedIn(here),
    purgedThere: purgedIn(there),
  };
}

function batchIds(db: Database): Map<string, number> {
  const rows = db.prepare<[], [string, number]>('SELECT id, batchNo FROM main.batches').raw().all();
  return new Map(rows);
}

const without = (all: ReadonlyMap<string, number>, known: ReadonlyMap<string, number>): number[] =>
  [...all].flatMap(([id, no]) => (known.has(id) ? [] : [no]));

function changesIn(db: Database, batchNos: readonly number[], which: string): LoggedChange[] {
  return db
    .prepare<[string], LoggedChange>(
      `SELECT ${columns} FROM json_each(?) j CROSS JOIN main.changes h ON h.batchNo = j.value CROSS JOIN main.batches b ON b.batchNo = h.batchNo
       WHERE h.${which} ORDER BY h.changeNo`,
    )
    .all(JSON.stringify(batchNos));
}

/** Changes that `one` follows and `other` has in its log without following them. */
function followedOnlyBy(
  one: Database,
  other: Database,
  idsOfOne: ReadonlyMap<string, number>,
): LoggedChange[] {
  const aside = other
    .prepare<[], [string, string]>(
      `SELECT DISTINCT h.recordId, b.id FROM main.changes h JOIN main.batches b ON b.batchNo = h.batchNo
       WHERE h.effect = 2`,
    )
    .raw()
    .all();
  if (aside.length === 0) return [];
  const wanted = aside.flatMap(([recordId, id]) => {
    const no = idsOfOne.get(id);
    return no === undefined ? [] : [[recordId, no]];
  });
  return one
    .prepare<[string], LoggedChange>(
      `SELECT ${columns} FROM main.changes h JOIN main.batches b ON b.batchNo = h.batchNo
       WHERE h.effect = 0 AND (h.recordId, h.batchNo) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?)) ORDER BY h.changeNo`,
    )
    .all(JSON.stringify(wanted));
}

function purgedIn(db: Database): Map<string, RecordTable> {
  const rows = db
    .prepare<[], [string, RecordTable]>('SELECT recordId, tableName FROM main.purged')
    .raw()
    .all();
  return new Map(rows);
}

/** What one side did, record by record. */
export interface Gathered {
  readonly changes: ReadonlyMap<string, SideChanges>;
  readonly tables: ReadonlyMap<string, RecordTable>;
  /** Customers a record hung on when it was changed. */
  readonly customers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Last work on a record or on what hangs on it, other than deleting. */
  readonly touches: ReadonlyMap<string, Touch>;
}

/** Sums a log up, oldest change first. */
export function gather(changes: readonly LoggedChange[]): Gathered {
  const records = new Map<string, { created: Touch | null; fields: Map<string, Mark> }>();
  const tables = new Map<string, RecordTable>();
  const customers = new Map<string, Set<string>>();
  const touches = new Map<string, Touch>();
  for (const change of changes) {
    const { recordId: id, byName: by, at } = change;
    tables.set(id, change.tableName);
    if (change.customerId !== null)
      customers.set(id, (customers.get(id) ?? new Set()).add(change.customerId));
    const record = records.get(id) ?? { created: null, fields: new Map<string, Mark>() };
    records.set(id, record);
    if (change.action === 'create') record.created = { by, at };
    for (const [field, [before]] of Object.entries(parse(change.fields)))
      record.fields.set(field, { by, at, original: record.fields.get(field)?.original ?? before });
    if (change.action === 'delete') continue;
    for (const touched of [id, change.parentId, change.customerId])
      if (touched) touches.set(touched, { by, at });
  }
  const summed = new Map(
    [...records].map(([id, record]) => [id, { ...record, touched: touches.get(id) ?? null }]),
  );
  return { changes: summed, tables, customers, touches };
}

const parse = (fields: string | null): Record<string, [Value, Value]> =>
  fields === null ? {} : (JSON.parse(fields) as Record<string, [Value, Value]>);
