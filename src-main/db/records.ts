import type { RecordTable } from '@shared/features/history/contract';
import { AppError } from '@shared/rpc/errors';
import type { FieldConflict, Saved } from '@shared/schemas';
import type { Kysely } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ChangeEntry, ChangeLog } from './change-log';
import { requireEditable, requireOwner } from './editable';
import { type Row, recordKinds, type SqlValue } from './record-kinds';
import type { RecordColumns, Tables, WriteDb } from './tables';

/** The same transaction seen as "some table of named records": the field names are checked by the contract's zod schemas. */
type GenericRow = RecordColumns & Record<string, SqlValue>;
export type RecordsDb = Kysely<Record<RecordTable, GenericRow>>;
export const asRecords = (db: WriteDb | Kysely<Tables>): RecordsDb => db as unknown as RecordsDb;

/** Values as the contract carries them; `undefined` is "not named". */
export type Values = Readonly<Record<string, unknown>>;

/** JSON and booleans become what SQLite keeps. */
function toRow(values: Values): Record<string, SqlValue> {
  const row: Record<string, SqlValue> = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (value === null || typeof value === 'string' || typeof value === 'number') row[key] = value;
    else if (typeof value === 'boolean') row[key] = value ? 1 : 0;
    else row[key] = JSON.stringify(value);
  }
  return row;
}

/**
 * Makes a record and logs its identity.
 * @param values all columns of the table that have no default; computed ones are added here
 * @param id known beforehand where something is bound to it
 */
export async function createRecord(
  db: WriteDb,
  log: ChangeLog,
  table: RecordTable,
  values: Values,
  id: string = uuid(),
): Promise<Saved> {
  const kind = recordKinds[table];
  const row = toRow(values);
  if (table === 'customers') requireOwner(log.access, row);
  else {
    await requireEditable(db, log.access, table, [row]);
    if (kind.parent === 'customerId') await requireAlive(db, String(row.customerId));
  }
  await asRecords(db)
    .insertInto(table)
    .values({
      ...row,
      ...kind.derive?.(row),
      id,
      version: 1,
      createdAt: log.at,
      updatedAt: log.at,
      deletedAt: null,
    })
    .execute();
  const parentId = kind.parent ? String(row[kind.parent]) : null;
  await log.add([{ table, recordId: id, parentId, action: 'create', version: 1 }]);
  return { id, version: 1, batchId: log.batchId };
}

/** Nothing new hangs on a customer that is in the bin or was merged into another: it would be out of everybody's sight. */
async function requireAlive(db: WriteDb, customerId: string): Promise<void> {
  const row = await db
    .withSchema('main')
    .selectFrom('customers')
    .select(['deletedAt', 'mergedIntoId'])
    .where('id', '=', customerId)
    .executeTakeFirst();
  if (row && row.deletedAt === null) return;
  throw new AppError('not_found', 'The customer is no longer there', {
    table: 'customers',
    id: customerId,
    deleted: row !== undefined,
    mergedIntoId: row?.mergedIntoId ?? null,
  });
}

/**
 * Saves some fields of a record with optimistic concurrency: what others changed since `baseVersion` in *other* fields is kept;
 * the same field with another value is a conflict.
 * @param save `lost` names values that the person had written and gave up for somebody else's: they never stand in the record, but
 *   the history shows that they were there
 * @throws AppError `not_found`, or `conflict` with details.fields (FieldConflict[]), details.version and details.merged (names of
 *   other fields that others changed since)
 */
export async function saveRecord(
  db: WriteDb,
  log: ChangeLog,
  table: RecordTable,
  save: { id: string; baseVersion: number; set: Values; lost?: Values | undefined },
  computed: (current: Row, next: Row) => Values = () => ({}),
): Promise<Saved> {
  const current = await currentRow(db, table, save.id);
  const wanted = toRow(save.set);
  await requireEditable(db, log.access, table, [current]);
  if (save.baseVersion < current.version) await refuseConflicts(db, table, current, wanted, save.baseVersion);
  const next = { ...current, ...wanted };
  const { parent } = recordKinds[table];
  // What moves to another customer is a change of that one too.
  if (parent && next[parent] !== current[parent]) await requireEditable(db, log.access, table, [next]);
  const all = { ...wanted, ...toRow(computed(current, next)) };
  const lost = differing(current, toRow(save.lost ?? {}));
  for (const key of Object.keys(lost)) if ((all[key] ?? current[key]) === lost[key]?.[1]) delete lost[key];
  const given = Object.fromEntries(Object.entries(lost).map(([key, pair]) => [key, pair[1]]));
  const kept = Object.fromEntries(Object.entries(lost).map(([key, pair]) => [key, pair[0]]));
  const fields = differing({ ...current, ...given }, { ...kept, ...all });
  if (Object.keys(fields).length === 0) return { id: save.id, version: current.version, batchId: null };
  const steps = Object.keys(lost).length === 0 ? [fields] : [lost, fields];
  const version = current.version + steps.length;
  await writeFields(
    db,
    table,
    save.id,
    Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, v[1]])),
    version,
    log.at,
  );
  await log.add(
    steps.map(
      (step, index): ChangeEntry => ({
        table,
        recordId: save.id,
        parentId: parent ? String(current[parent]) : null,
        action: 'update',
        version: current.version + 1 + index,
        fields: step,
      }),
    ),
  );
  return { id: save.id, version, batchId: log.batchId };
}

/** Before and after of the fields whose values differ. */
function differing(current: Row, next: Row): Record<string, [SqlValue, SqlValue]> {
  const fields: Record<string, [SqlValue, SqlValue]> = {};
  for (const [key, value] of Object.entries(next)) {
    const before = current[key] ?? null;
    if (before !== value) fields[key] = [before, value ?? null];
  }
  return fields;
}

async function currentRow(db: WriteDb, table: RecordTable, id: string): Promise<GenericRow> {
  const row = await asRecords(db).selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || row.deletedAt !== null) {
    throw new AppError('not_found', 'The record is no longer there', {
      table,
      id,
      deleted: row !== undefined,
    });
  }
  // The builder's row type widens over a union of tables; every table named has these columns.
  return row as GenericRow;
}

/** Writes columns and what they decide; the caller logs it. */
export async function writeFields(
  db: WriteDb,
  table: RecordTable,
  id: string,
  fields: Row,
  version: number,
  at: string,
): Promise<void> {
  const derived = recordKinds[table].derive?.(fields);
  await asRecords(db)
    .updateTable(table)
    .set({ ...fields, ...derived, version, updatedAt: at })
    .where('id', '=', id)
    .execute();
}

async function refuseConflicts(
  db: WriteDb,
  table: RecordTable,
  current: GenericRow,
  wanted: Row,
  baseVersion: number,
) {
  const since = await db
    .selectFrom('changes')
    .innerJoin('batches', 'batches.batchNo', 'changes.batchNo')
    .select(['changes.fields', 'batches.byName', 'batches.at'])
    .where('changes.recordId', '=', current.id)
    .where('changes.version', '>', baseVersion)
    .orderBy('changes.changeNo')
    .execute();
  const conflicts = new Map<string, FieldConflict>();
  const merged = new Set<string>();
  const originals = new Map<string, SqlValue>();
  for (const change of since) {
    const fields = JSON.parse(change.fields ?? '{}') as Record<string, [SqlValue, SqlValue]>;
    for (const [field, [before]] of Object.entries(fields)) {
      const mine = wanted[field];
      if (mine === undefined) merged.add(field);
      if (mine === undefined) continue;
      const theirs = current[field] ?? null;
      if (!originals.has(field)) originals.set(field, before);
      const original = originals.get(field) ?? null;
      if (mine === theirs || theirs === original) conflicts.delete(field);
      else
        conflicts.set(field, { field, original, theirs, mine, theirsBy: change.byName, theirsAt: change.at });
    }
  }
  if (conflicts.size > 0) {
    throw new AppError('conflict', 'Others changed the same fields', {
      table,
      id: current.id,
      version: current.version,
      fields: [...conflicts.values()],
      merged: [...merged],
    });
  }
}

/** Marks records as deleted (or not), in blocks; returns how many changed. */
export async function markDeleted(
  db: WriteDb,
  log: ChangeLog,
  table: RecordTable,
  ids: readonly string[],
  deleted: boolean,
): Promise<number> {
  const records = asRecords(db);
  const parent = recordKinds[table].parent;
  const deletedAt = deleted ? log.at : null;
  let count = 0;
  for (let start = 0; start < ids.length; start += 500) {
    const block = ids.slice(start, start + 500);
    const rows = await records
      .selectFrom(table)
      .selectAll()
      .where('id', 'in', block)
      .where('deletedAt', deleted ? 'is' : 'is not', null)
      .execute();
    if (rows.length === 0) continue;
    const found = rows as GenericRow[];
    await requireEditable(db, log.access, table, found);
    await records
      .updateTable(table)
      .set((eb) => ({ deletedAt, updatedAt: log.at, version: eb('version', '+', 1) }))
      .where(
        'id',
        'in',
        found.map((row) => row.id),
      )
      .execute();
    await log.add(
      found.map(
        (row): ChangeEntry => ({
          table,
          recordId: row.id,
          parentId: parent ? String(row[parent]) : null,
          action: deleted ? 'delete' : 'restore',
          version: row.version + 1,
          fields: { deletedAt: [row.deletedAt, deletedAt] },
        }),
      ),
    );
    count += found.length;
  }
  return count;
}
