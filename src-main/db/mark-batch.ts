import type { RecordTable } from '@shared/features/history/contract';
import { sql } from 'kysely';
import { seesEverything } from './access';
import type { ChangeLog } from './change-log';
import { requireEditable } from './editable';
import { customerColumn, type Row, recordKinds } from './record-kinds';
import { reindex } from './search-index';
import type { WriteDb } from './tables';

/** So many records go in one statement; between two the event loop is let through, so that the window stays alive. */
const blockSize = 1000;

/** Lets other calls be answered in the middle of a long write. */
export const letThrough = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Marks every record that a batch created or restored as deleted, or every one it deleted as restored: set by set, so that the
 * undo of an import of any size costs about what the import did.
 * @returns how many records changed
 */
export async function markBatch(
  db: WriteDb,
  log: ChangeLog,
  batchNo: number,
  table: RecordTable,
  deleted: boolean,
): Promise<number> {
  const kind = recordKinds[table];
  const target = sql.table(table);
  const parent = kind.parent ? sql.ref(kind.parent) : sql`NULL`;
  const customer = sql.raw(customerColumn(table));
  const wanted = deleted ? sql`('create', 'restore')` : sql`('delete')`;
  const own = await log.begin();
  let last = 0;
  let count = 0;
  for (;;) {
    const block = await sql<{ changeNo: number; recordId: string }>`
      SELECT changeNo, recordId FROM changes WHERE batchNo = ${batchNo} AND tableName = ${table} AND action IN ${wanted} AND effect < 2
        AND changeNo > ${last} ORDER BY changeNo LIMIT ${blockSize}`.execute(db);
    const end = block.rows.at(-1)?.changeNo;
    if (end === undefined) break;
    const ids = sql`(SELECT recordId FROM changes WHERE batchNo = ${batchNo} AND tableName = ${table} AND action IN ${wanted} AND effect < 2
      AND changeNo > ${last} AND changeNo <= ${end})`;
    if (!seesEverything(log.access)) {
      const rows = await sql<Row>`SELECT * FROM ${target} WHERE id IN ${ids}`.execute(db);
      await requireEditable(db, log.access, table, rows.rows);
    }
    const state = deleted ? sql`IS NULL` : sql`IS NOT NULL`;
    const at = deleted ? log.at : null;
    const inserted = await sql`
      INSERT INTO main.changes (batchNo, tableName, recordId, parentId, customerId, action, version, fields)
      SELECT ${own}, ${table}, id, ${parent}, ${customer}, ${deleted ? 'delete' : 'restore'}, version + 1,
        json_object('deletedAt', json_array(deletedAt, ${at}))
      FROM ${target} WHERE id IN ${ids} AND deletedAt ${state}`.execute(db);
    if (kind.search && deleted) {
      await sql`DELETE FROM main.searchIndex WHERE rowid IN (SELECT rowId * 8 + ${kind.search.code} FROM ${target} WHERE id IN ${ids})`.execute(
        db,
      );
    }
    await sql`UPDATE main.${target} SET deletedAt = ${at}, updatedAt = ${log.at}, version = version + 1
      WHERE id IN ${ids} AND deletedAt ${state}`.execute(db);
    if (!deleted)
      await reindex(
        db,
        table,
        block.rows.map((row) => row.recordId),
      );
    count += Number(inserted.numAffectedRows ?? 0);
    last = end;
    await letThrough();
  }
  if (count > 0) log.touchTable(table);
  return count;
}
