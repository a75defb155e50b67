import type { RecordTable } from '@shared/features/history/contract';
import { tablesOfCustomer } from '../../db/record-kinds';
import type { WriteDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import { deletionOf, eraseRows, idsHangingOn } from './purge-queries';

/** What hangs on a record and goes with it, deepest first. */
export const dependants: Partial<Record<RecordTable, readonly [RecordTable, string][]>> = {
  customers: tablesOfCustomer.map((table): [RecordTable, string] => [table, 'customerId']),
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
    if (!(await deletionOf(db, table, id))) continue;
    await erase(db, table, [id]);
    log.touchTable(table);
    count += 1;
  }
  return { count, batchId: null };
}

async function erase(db: WriteDb, table: RecordTable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const [child, column] of dependants[table] ?? []) {
    await erase(db, child, await idsHangingOn(db, child, column, ids));
  }
  await eraseRows(db, table, ids);
}
