import type { RecordTable } from '@shared/features/history/contract';
import { sql } from 'kysely';
import { recordKinds } from '../../db/record-kinds';
import { asRecords } from '../../db/records';
import type { WriteDb } from '../../db/tables';

/** When a record was deleted; null when it was not, undefined when it is not there. */
export async function deletionOf(
  db: WriteDb,
  table: RecordTable,
  id: string,
): Promise<string | null | undefined> {
  const row = await asRecords(db)
    .selectFrom(table)
    .select('deletedAt')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.deletedAt;
}

/** Ids of the records of a table that hang on others by a column; others' sealed notes go along, though nobody else sees them. */
export async function idsHangingOn(
  db: WriteDb,
  table: RecordTable,
  column: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await asRecords(db)
    .withSchema('main')
    .selectFrom(table)
    .select('id')
    .where(sql.ref(column), 'in', ids)
    .execute();
  return rows.map((row) => String(row.id));
}

/** Removes rows with their history and index entries; a customer's sales lines go along. */
export async function eraseRows(db: WriteDb, table: RecordTable, ids: readonly string[]): Promise<void> {
  const code = recordKinds[table].search?.code;
  if (code !== undefined) {
    await sql`DELETE FROM main.searchIndex WHERE rowid IN
      (SELECT rowId * 8 + ${code} FROM ${sql.table(table)} WHERE id IN (${sql.join(ids)}))`.execute(db);
  }
  if (table === 'customers') {
    await db
      .deleteFrom('salesLines')
      .where('customerId', 'in', [...ids])
      .execute();
  }
  const contents = table === 'attachments' ? await contentsOf(db, ids) : [];
  await db
    .deleteFrom('changes')
    .where('recordId', 'in', [...ids])
    .execute();
  await asRecords(db)
    .deleteFrom(table)
    .where('id', 'in', [...ids])
    .execute();
  if (contents.length > 0) await dropContents(db, contents);
  await db
    .insertInto('purged')
    .values(ids.map((recordId) => ({ tableName: table, recordId })))
    .execute();
}

async function contentsOf(db: WriteDb, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .withSchema('main')
    .selectFrom('attachments')
    .select('sha256')
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Contents go with the last record that names them. */
const dropContents = (db: WriteDb, contents: readonly string[]) =>
  sql`DELETE FROM main.attachmentPieces WHERE sha256 IN (${sql.join(contents)})
    AND sha256 NOT IN (SELECT sha256 FROM main.attachments)
    AND sha256 NOT IN (SELECT photo FROM main.contacts WHERE photo IS NOT NULL)`.execute(db);
