import type { RecordTable } from '@shared/features/history/contract';
import { sql } from 'kysely';
import type { ChangeLog } from '../../db/change-log';
import { tablesOfCustomer } from '../../db/record-kinds';
import type { WriteDb } from '../../db/tables';

/**
 * What names a customer and follows it into another one. Whole sets at a time and in full (`main`): what others sealed, and records
 * the person does not see, must not stay behind.
 */
export const moving: readonly (readonly [table: RecordTable, column: string])[] = [
  ...tablesOfCustomer.map((table): [RecordTable, string] => [table, 'customerId']),
  ['notDuplicates', 'otherId'],
  ['customers', 'parentId'],
];

/** Sets a column from one customer to another in the rows that `where` leaves, and logs each. */
async function setAndLog(
  db: WriteDb,
  log: ChangeLog,
  [table, column]: (typeof moving)[number],
  from: string,
  to: string,
  ids: readonly string[] | null,
): Promise<number> {
  const target = sql.table(table);
  const [parent, customer] = table === 'customers' ? ['NULL', 'id'] : ['customerId', 'customerId'];
  const among = ids ? sql`AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))` : sql``;
  const own = await log.begin();
  const logged = await sql`
    INSERT INTO main.changes (batchNo, tableName, recordId, parentId, customerId, action, version, fields)
    SELECT ${own}, ${table}, id, ${sql.raw(parent)}, ${sql.raw(customer)}, 'update', version + 1,
      json_object(${column}, json_array(${from}, ${to}))
    FROM main.${target} WHERE ${sql.ref(column)} = ${from} ${among}`.execute(db);
  const count = Number(logged.numAffectedRows ?? 0);
  if (count === 0) return 0;
  await sql`UPDATE main.${target} SET ${sql.ref(column)} = ${to}, version = version + 1, updatedAt = ${log.at}
    WHERE ${sql.ref(column)} = ${from} ${among}`.execute(db);
  log.touchTable(table);
  return count;
}

/** Moves everything that names one customer to another, records in the bin too. */
export async function moveAll(db: WriteDb, log: ChangeLog, from: string, to: string): Promise<void> {
  for (const one of moving) await setAndLog(db, log, one, from, to, null);
}

/** Moves sales lines and remembers which, as lines are in no log. */
export async function moveSales(db: WriteDb, log: ChangeLog, from: string, to: string): Promise<number> {
  await log.begin();
  const moved = await sql`INSERT INTO main.salesMoves (batchId, fromId, toId, lineId)
    SELECT ${log.batchId}, ${from}, ${to}, lineId FROM main.salesLines WHERE customerId = ${from}`.execute(
    db,
  );
  await db.updateTable('salesLines').set({ customerId: to }).where('customerId', '=', from).execute();
  return Number(moved.numAffectedRows ?? 0);
}

/** Moves back the sales lines that a batch moved, as far as they are still where it put them; the customers it was about. */
export async function moveSalesBack(db: WriteDb, log: ChangeLog, batchId: string): Promise<string[]> {
  const { rows } = await sql<{ fromId: string; toId: string }>`
    SELECT DISTINCT fromId, toId FROM main.salesMoves WHERE batchId = ${batchId}`.execute(db);
  if (rows.length === 0) return [];
  await log.begin();
  for (const { fromId, toId } of rows) {
    const lines = sql`(SELECT lineId FROM main.salesMoves WHERE batchId = ${batchId} AND fromId = ${fromId} AND toId = ${toId})`;
    await sql`INSERT INTO main.salesMoves (batchId, fromId, toId, lineId)
      SELECT ${log.batchId}, ${toId}, ${fromId}, lineId FROM main.salesLines WHERE customerId = ${toId} AND lineId IN ${lines}`.execute(
      db,
    );
    await sql`UPDATE main.salesLines SET customerId = ${fromId} WHERE customerId = ${toId} AND lineId IN ${lines}`.execute(
      db,
    );
  }
  return [...new Set(rows.flatMap(({ fromId, toId }) => [fromId, toId]))];
}

interface Moved {
  readonly changeNo: number;
  readonly table: RecordTable;
  readonly recordId: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** The two customers of a merge, or of its undoing. */
export async function mergedInBatch(
  db: WriteDb,
  batchNo: number,
): Promise<{ lose: string; keep: string } | null> {
  const { rows } = await sql<{ lose: string; keep: string }>`
    SELECT recordId AS lose, coalesce(json_extract(fields, '$.mergedIntoId[1]'), json_extract(fields, '$.mergedIntoId[0]')) AS keep
    FROM main.changes WHERE batchNo = ${batchNo} AND tableName = 'customers' AND action = 'update'
      AND json_type(fields, '$.mergedIntoId') IS NOT NULL LIMIT 1`.execute(db);
  return rows[0] ?? null;
}

/** The moves that a batch made between two customers. */
export async function movesOfBatch(
  db: WriteDb,
  batchNo: number,
  { lose, keep }: { readonly lose: string; readonly keep: string },
): Promise<Moved[]> {
  const { rows } = await sql<{ changeNo: number; tableName: RecordTable; recordId: string; fields: string }>`
    SELECT changeNo, tableName, recordId, fields FROM main.changes WHERE batchNo = ${batchNo} AND action = 'update' AND effect < 2`.execute(
    db,
  );
  return rows.flatMap(({ changeNo, tableName: table, recordId, fields }): Moved[] => {
    const [entry, ...more] = Object.entries(JSON.parse(fields) as Record<string, [unknown, unknown]>);
    if (!entry || more.length > 0) return [];
    const [column, [before, after]] = entry;
    if (!moving.some(([name, by]) => name === table && by === column)) return [];
    const between = (before === lose && after === keep) || (before === keep && after === lose);
    return between
      ? [{ changeNo, table, recordId, column, before: String(before), after: String(after) }]
      : [];
  });
}

/** Takes moves back where the record is still where they put it; how many. */
export async function takeMovesBack(db: WriteDb, log: ChangeLog, moves: readonly Moved[]): Promise<number> {
  let count = 0;
  for (const one of moving) {
    const [table, column] = one;
    const mine = moves.filter((move) => move.table === table && move.column === column);
    const [first] = mine;
    if (!first) continue;
    for (const [after, before] of [
      [first.after, first.before],
      [first.before, first.after],
    ] as const) {
      const ids = mine.filter((move) => move.after === after).map((move) => move.recordId);
      if (ids.length > 0) count += await setAndLog(db, log, one, after, before, ids);
    }
  }
  return count;
}

/** Rows about a pair that is one firm now. */
export async function toldApartOf(db: WriteDb, a: string, b: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM main.notDuplicates WHERE deletedAt IS NULL
    AND ((customerId = ${a} AND otherId = ${b}) OR (customerId = ${b} AND otherId = ${a}))`.execute(db);
  return rows.map(({ id }) => id);
}
