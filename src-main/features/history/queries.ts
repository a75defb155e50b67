import type { RecordTable } from '@shared/features/history/contract';
import { sql } from 'kysely';
import { asRecords } from '../../db/records';
import type { AnyDb, ReadDb } from '../../db/tables';

/** Newest changes of a record and of what hangs on it, or on what hangs on it (a plan's rows under its customer). */
export async function changesOf(db: ReadDb, recordId: string, limit: number, beforeNo: number | undefined) {
  // The past of what was merged into it is its own.
  const same = sql<string>`(WITH RECURSIVE same(id) AS (VALUES (${recordId})
    UNION SELECT c.id FROM customers c JOIN same ON c.mergedIntoId = same.id) SELECT id FROM same)`;
  let query = db
    .selectFrom('changes')
    .innerJoin('batches', 'batches.batchNo', 'changes.batchNo')
    .select([
      'changes.changeNo',
      'changes.tableName',
      'changes.recordId',
      'changes.action',
      'changes.fields',
      'changes.effect',
      'batches.id as batchId',
      'batches.at',
      'batches.byName',
      'batches.label',
    ])
    .where((eb) =>
      eb.or([
        eb('changes.recordId', 'in', same),
        eb('changes.parentId', 'in', same),
        eb(
          'changes.parentId',
          'in',
          sql<string>`(SELECT id FROM plans WHERE customerId = ${recordId} UNION SELECT id FROM complaints WHERE customerId = ${recordId})`,
        ),
      ]),
    )
    // What a merge did here repeats what the acts it brought did there, which are in the log themselves.
    .where((eb) => eb.or([eb('changes.effect', '<>', 1), eb('batches.kind', '<>', 'do')]))
    .orderBy('changes.changeNo', 'desc')
    .limit(limit);
  if (beforeNo !== undefined) query = query.where('changes.changeNo', '<', beforeNo);
  return query.execute();
}

/** Column that names a record of each table. */
const titleColumns: Partial<Record<RecordTable, string>> = {
  customers: 'name',
  contacts: 'name',
  plans: 'title',
  planTexts: 'key',
  planRows: 'title',
  complaints: 'title',
  complaintRows: 'title',
  courtesies: 'what',
  contactDates: 'label',
  members: 'name',
};

/** What records are called now, by id. */
export async function titlesOf(
  db: ReadDb,
  table: RecordTable,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const column = titleColumns[table];
  if (!column || ids.length === 0) return new Map();
  const rows = await asRecords(db as unknown as AnyDb)
    .selectFrom(table)
    .select(['id', sql<string | null>`${sql.ref(column)}`.as('title')])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.flatMap((row) => (row.title === null ? [] : [[String(row.id), row.title] as const])));
}

/** Newest batches with their number of changes; reversals are not listed, what they took back is marked. */
export async function recentBatches(db: ReadDb, limit: number) {
  return db
    .selectFrom('batches')
    .select((eb) => [
      'batches.id',
      'batches.label',
      'batches.at',
      'batches.byName',
      eb
        .selectFrom('changes')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('changes.batchNo', '=', 'batches.batchNo')
        .as('count'),
      eb
        .selectFrom('batches as later')
        .select('later.kind')
        .whereRef('later.target', '=', 'batches.id')
        .orderBy('later.batchNo', 'desc')
        .limit(1)
        .as('latest'),
    ])
    .where('batches.kind', '=', 'do')
    .orderBy('batches.batchNo', 'desc')
    .limit(limit)
    .execute();
}

/**
 * The last acts of one installation, oldest first: what the undo stack is read from. Acts that came with a merge are taken back with
 * it, even when they were made on this computer.
 */
export async function ownBatches(db: ReadDb, origin: string) {
  const rows = await db
    .selectFrom('batches')
    .select(['batchNo', 'id', 'label', 'kind', 'target'])
    .where('origin', '=', origin)
    .where('broughtBy', 'is', null)
    .orderBy('batchNo', 'desc')
    .limit(300)
    .execute();
  return rows.reverse();
}

export const batchById = (db: ReadDb, id: string) =>
  db.selectFrom('batches').selectAll().where('id', '=', id).executeTakeFirst();

/** A merge that was made in this copy. */
export const ownMerge = (db: ReadDb, id: string) =>
  db.selectFrom('batches').selectAll().where('id', '=', id).where('broughtBy', 'is', null).executeTakeFirst();

/** Which tables a batch touched and how; children before the records they hang on. */
export const tablesOfBatch = (db: ReadDb, batchNo: number) =>
  db
    .selectFrom('changes')
    .select((eb) => ['tableName', 'action', eb.fn.max('changeNo').as('last')])
    .where('batchNo', '=', batchNo)
    .where('effect', '<', 2)
    .groupBy(['tableName', 'action'])
    .orderBy('last', 'desc')
    .execute();

/** Field changes of a batch, newest first: the order in which they are taken back. */
export const updatesOfBatch = (db: ReadDb, batchNo: number) =>
  db
    .selectFrom('changes')
    .selectAll()
    .where('batchNo', '=', batchNo)
    .where('effect', '<', 2)
    .where('action', '=', 'update')
    .orderBy('changeNo', 'desc')
    .execute();

/** Records that a batch made. */
export async function madeInBatch(db: ReadDb, batchNo: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('changes')
    .select('recordId')
    .where('batchNo', '=', batchNo)
    .where('action', '=', 'create')
    .execute();
  return new Set(rows.map((row) => row.recordId));
}

/** What the bin lists, and what it calls each. */
const binTables = {
  customers: 'name',
  contacts: 'name',
  plans: 'title',
  complaints: 'title',
  activities: 'title',
  tasks: 'title',
  attachments: 'name',
} as const;

/** Deleted records that a person can name, newest first; what hangs on a deleted customer comes back with it. */
export async function deletedRecords(db: ReadDb, limit: number) {
  const found = [];
  for (const [table, title] of Object.entries(binTables) as [keyof typeof binTables, string][]) {
    const rows = await sql<{
      id: string;
      title: string;
      customerName: string | null;
      deletedAt: string;
      by: string | null;
      mergedIntoId: string | null;
      mergedIntoName: string | null;
    }>`
      SELECT r.id, r.${sql.ref(title)} AS title, r.deletedAt,
        ${table === 'customers' ? sql`NULL` : sql`(SELECT c.name FROM customers c WHERE c.id = r.customerId)`} AS customerName,
        (SELECT b.byName FROM changes h JOIN batches b ON b.batchNo = h.batchNo
          WHERE h.recordId = r.id AND h.action = 'delete' AND (h.effect = 0 OR b.kind <> 'do') ORDER BY h.changeNo DESC LIMIT 1) AS "by",
        ${table === 'customers' ? sql`k.id AS mergedIntoId, k.name AS mergedIntoName` : sql`NULL AS mergedIntoId, NULL AS mergedIntoName`}
      FROM ${sql.table(table)} r ${table === 'customers' ? sql`LEFT JOIN customers k ON k.id = r.mergedIntoId` : sql``}
      WHERE r.deletedAt IS NOT NULL ORDER BY r.deletedAt DESC LIMIT ${limit}
    `.execute(db as unknown as AnyDb);
    found.push(
      ...rows.rows.map(({ mergedIntoId, mergedIntoName, ...row }) => ({
        table,
        ...row,
        mergedInto: mergedIntoId === null ? null : { id: mergedIntoId, name: mergedIntoName ?? '' },
      })),
    );
  }
  return found.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1)).slice(0, limit);
}
