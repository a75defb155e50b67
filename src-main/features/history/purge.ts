import type { RecordTable } from '@shared/features/history/contract';
import { sql } from 'kysely';
import { asRecords } from '../../db/records';
import type { WriteDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';

/** What hangs on a record and goes with it, deepest first. */
const dependants: Partial<Record<RecordTable, readonly [RecordTable, string][]>> = {
  customers: [
    ['contacts', 'customerId'],
    ['plans', 'customerId'],
    ['complaints', 'customerId'],
  ],
  plans: [
    ['planTexts', 'planId'],
    ['planRows', 'planId'],
  ],
  complaints: [['complaintRows', 'complaintId']],
};

/** Removes records from the bin for good, with all that hangs on them and their history. Only deleted records go. */
export async function purge(
  { db, log }: MutationContext,
  records: readonly { table: RecordTable; id: string }[],
): Promise<{ count: number; batchId: string | null }> {
  let count = 0;
  for (const { table, id } of records) {
    const row = await asRecords(db)
      .selectFrom(table)
      .select('deletedAt')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row || row.deletedAt === null) continue;
    await erase(db, table, [id]);
    log.touchTable(table);
    count += 1;
  }
  return { count, batchId: null };
}

async function erase(db: WriteDb, table: RecordTable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const [child, column] of dependants[table] ?? []) {
    const children = await asRecords(db)
      .selectFrom(child)
      .select('id')
      .where(sql.ref(column), 'in', ids)
      .execute();
    await erase(
      db,
      child,
      children.map((row) => String(row.id)),
    );
  }
  if (table === 'customers')
    await db
      .deleteFrom('salesLines')
      .where('customerId', 'in', [...ids])
      .execute();
  await db
    .deleteFrom('changes')
    .where('recordId', 'in', [...ids])
    .execute();
  await asRecords(db)
    .deleteFrom(table)
    .where('id', 'in', [...ids])
    .execute();
}
