import { sql } from 'kysely';
import { numbersOf } from '../../db/json-numbers';
import { searchCodes } from '../../db/record-kinds';
import type { AnyDb, ReadDb } from '../../db/tables';

const any = (db: ReadDb): AnyDb => db as unknown as AnyDb;

/** Entries of the index that match, each rowId * 8 + kind: customers, and people where they are wanted. */
export const entriesOf = (db: ReadDb, match: string, people: boolean): Promise<number[]> =>
  numbersOf(
    db,
    sql`SELECT rowid AS n FROM searchIndex
      WHERE searchIndex MATCH ${match} AND (rowid & 7) <= ${people ? searchCodes.contact : searchCodes.customer}`,
  );

/** rowIds of the customers some people belong to, by the people's rowIds. */
export const firmsOfPeople = (db: ReadDb, rowIds: readonly number[]): Promise<number[]> =>
  numbersOf(
    db,
    sql`SELECT c.rowId AS n FROM json_each(${JSON.stringify(rowIds)}) j
      CROSS JOIN contacts p ON p.rowId = j.value CROSS JOIN customers c ON c.id = p.customerId`,
  );

/** rowIds of deleted customers; their people keep their entries in the index. */
export const deletedRowIds = (db: ReadDb): Promise<number[]> =>
  numbersOf(db, sql`SELECT rowId AS n FROM customers WHERE deletedAt IS NOT NULL`);

/** One line of the change log. */
export interface LogLine {
  readonly changeNo: number;
  readonly batchNo: number;
  readonly recordId: string;
  readonly version: number;
}

/** The newest line of the whole log, whoever reads it, and the one of a number seen before; null where there is none. */
export async function logLines(
  db: ReadDb,
  seen: number,
): Promise<{ newest: LogLine | null; same: LogLine | null }> {
  const line = sql`SELECT changeNo, batchNo, recordId, version FROM main.changes`;
  const { rows } = await sql<LogLine>`SELECT * FROM (${line} ORDER BY changeNo DESC LIMIT 1)
    UNION ALL SELECT * FROM (${line} WHERE changeNo = ${seen})`.execute(any(db));
  return { newest: rows[0] ?? null, same: rows.find((row) => row.changeNo === seen) ?? null };
}

/** People changed since a line of the log. */
export async function peopleSince(db: ReadDb, changeNo: number, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT DISTINCT recordId AS id FROM main.changes
    WHERE changeNo > ${changeNo} AND tableName = 'contacts' LIMIT ${most}`.execute(any(db));
  return rows.map(({ id }) => id);
}

const pair = sql`p.rowId AS person, c.rowId AS firm`;
interface Pair {
  readonly person: number;
  readonly firm: number;
}

/** Some people with their firms, by rowId. */
export async function pairsOf(db: ReadDb, ids: readonly string[]): Promise<Pair[]> {
  const { rows } = await sql<Pair>`SELECT ${pair} FROM json_each(${JSON.stringify(ids)}) j
    CROSS JOIN main.contacts p ON p.id = j.value CROSS JOIN main.customers c ON c.id = p.customerId`.execute(
    any(db),
  );
  return rows;
}

/** The people of some customers, from one rowId on: each with its firm. */
export async function pairsFrom(db: ReadDb, first: number, count: number): Promise<Pair[]> {
  const { rows } =
    await sql<Pair>`SELECT ${pair} FROM main.customers c CROSS JOIN main.contacts p ON p.customerId = c.id
    WHERE c.rowId >= ${first} AND c.rowId < ${first + count}`.execute(any(db));
  return rows;
}

/** The highest rowIds there are. */
export async function highest(db: ReadDb): Promise<{ customers: number; people: number }> {
  const { rows } = await sql<{ customers: number; people: number }>`SELECT
    coalesce((SELECT max(rowId) FROM main.customers), 0) AS customers,
    coalesce((SELECT max(rowId) FROM main.contacts), 0) AS people`.execute(any(db));
  return rows[0] ?? { customers: 0, people: 0 };
}

/** True when customers were made, deleted, renamed or given to others since a line of the log, or the team changed. */
export async function orderTouchedSince(db: ReadDb, changeNo: number): Promise<boolean> {
  const { rows } = await sql<{
    touched: number;
  }>`SELECT EXISTS (SELECT 1 FROM main.changes WHERE changeNo > ${changeNo} AND (
      tableName = 'members' OR (tableName = 'customers' AND (action <> 'update' OR fields IS NULL
      OR fields LIKE '%"name"%' OR fields LIKE '%"ownerId"%' OR fields LIKE '%"restricted"%')))) AS touched`.execute(
    any(db),
  );
  return rows[0]?.touched !== 0;
}
