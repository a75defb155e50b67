import type { RecordTable } from '@shared/features/history/contract';
import type { ChangeEntry, ChangeLog } from '../../db/change-log';
import { requireEditable } from '../../db/editable';
import { letThrough } from '../../db/mark-batch';
import { type Row, recordKinds, type SqlValue } from '../../db/record-kinds';
import { asRecords, writeFields } from '../../db/records';
import type { ChangesTable, WriteDb } from '../../db/tables';
import { type Write, writeMany } from '../../db/write-many';

/** A logged change of fields. */
export type FieldChange = Pick<ChangesTable, 'tableName' | 'recordId' | 'fields'>;

type Pairs = Record<string, [SqlValue, SqlValue]>;

/** So many changed records are taken back before other calls get their turn. */
const blockSize = 100;

/**
 * Puts the earlier values of many changes back, in the order given; what others changed since is left alone.
 * @returns how many were taken back, and how many had nothing left that could be
 * @throws AppError as `requireEditable`
 */
export async function takeAllBack(
  db: WriteDb,
  log: ChangeLog,
  changes: readonly FieldChange[],
): Promise<{ count: number; skipped: number }> {
  const sum = { count: 0, skipped: 0 };
  for (const block of blocksOf(changes)) {
    const { count, skipped } = await takeBlockBack(db, log, block);
    sum.count += count;
    sum.skipped += skipped;
    await letThrough();
  }
  return sum;
}

/** Runs of changes to different records of one table: these do not depend on one another. */
export function* blocksOf(changes: readonly FieldChange[]): Generator<readonly FieldChange[]> {
  let block: FieldChange[] = [];
  let ids = new Set<string>();
  for (const change of changes) {
    const full = block.length >= blockSize || ids.has(change.recordId);
    if (block.length > 0 && (full || block[0]?.tableName !== change.tableName)) {
      yield block;
      block = [];
      ids = new Set();
    }
    block.push(change);
    ids.add(change.recordId);
  }
  if (block.length > 0) yield block;
}

async function takeBlockBack(db: WriteDb, log: ChangeLog, block: readonly FieldChange[]) {
  const table = block[0]?.tableName as RecordTable;
  const ids = block.map((change) => change.recordId);
  const found = await asRecords(db).selectFrom(table).selectAll().where('id', 'in', ids).execute();
  const rows = new Map(found.map((row) => [row.id, row as Row]));
  const entries: ChangeEntry[] = [];
  const writes: Write[] = [];
  const touched: Row[] = [];
  let skipped = 0;
  for (const change of block) {
    const row = rows.get(change.recordId);
    const fields = row && fieldsBack(row, change);
    if (fields === null) continue;
    if (row === undefined || fields === undefined) {
      skipped += 1;
      continue;
    }
    const version = Number(row.version) + 1;
    touched.push(row);
    writes.push({ id: change.recordId, version, fields: valuesOf(fields) });
    entries.push(entryOf(table, row, version, fields));
  }
  if (touched.length === 0) return { count: 0, skipped };
  await requireEditable(db, log.access, table, touched);
  await writeMany(db, table, writes, log.at);
  await log.add(entries);
  return { count: writes.length, skipped };
}

/** Puts the earlier values of one change back; false when no field could be, null when there was none to put back. */
export async function takeBack(db: WriteDb, log: ChangeLog, change: FieldChange): Promise<boolean | null> {
  const table = change.tableName as RecordTable;
  const row = (await asRecords(db)
    .selectFrom(table)
    .selectAll()
    .where('id', '=', change.recordId)
    .executeTakeFirst()) as Row | undefined;
  if (!row) return false;
  const fields = fieldsBack(row, change);
  if (!fields) return fields === null ? null : false;
  await requireEditable(db, log.access, table, [row]);
  const version = Number(row.version) + 1;
  await writeFields(db, table, change.recordId, valuesOf(fields), version, log.at);
  await log.add([entryOf(table, row, version, fields)]);
  return true;
}

/** What is put back: fields nobody has changed since. Undefined when there is none left; null when the change moved nothing. */
function fieldsBack(row: Row, change: FieldChange): Pairs | null | undefined {
  const moved = Object.entries(JSON.parse(change.fields ?? '{}') as Pairs)
    // A merge also notes that a value stays as it is.
    .filter(([, [before, after]]) => before !== after);
  if (moved.length === 0) return null;
  const fields: Pairs = {};
  for (const [field, [before, after]] of moved)
    if ((row[field] ?? null) === after) fields[field] = [after, before];
  return Object.keys(fields).length === 0 ? undefined : fields;
}

const valuesOf = (fields: Pairs) =>
  Object.fromEntries(Object.entries(fields).map(([field, pair]) => [field, pair[1]]));

function entryOf(table: RecordTable, row: Row, version: number, fields: Pairs): ChangeEntry {
  const { parent } = recordKinds[table];
  return {
    table,
    recordId: String(row.id),
    parentId: parent ? String(row[parent]) : null,
    action: 'update',
    version,
    fields,
  };
}
