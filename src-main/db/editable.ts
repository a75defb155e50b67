import type { RecordTable } from '@shared/features/history/contract';
import { AppError } from '@shared/rpc/errors';
import { sql } from 'kysely';
import { type Access, editsEverything, seesEverything } from './access';
import { type Row, recordKinds } from './record-kinds';
import type { WriteDb } from './tables';

/** What only managers change, by whatever way: an undo must not give anybody a role either. */
const managed: readonly RecordTable[] = ['members', 'settings', 'customFields'];

/**
 * Refuses changes to records that hang on customers which the person does not see, or sees and may not change, and changes to the
 * team and the settings by others than managers.
 * @param rows rows of `table` with at least the column naming what they hang on; of `customers` with their id
 * @throws AppError `not_found` for customers out of sight, `forbidden` with details.kind `not_yours` or `role`
 */
export async function requireEditable(
  db: WriteDb,
  access: Access | null,
  table: RecordTable,
  rows: readonly Row[],
): Promise<void> {
  if (seesEverything(access)) return;
  if (managed.includes(table))
    throw new AppError('forbidden', 'Only a manager may do this', { kind: 'role' });
  const customers = await customersOf(db, table, rows);
  if (customers.length === 0) return;
  const seen = await countAmong(db, 'customers', customers);
  if (seen < customers.length) throw new AppError('not_found', 'The record is no longer there', { table });
  if (editsEverything(access)) return;
  if ((await countAmong(db, 'editableCustomers', customers)) < customers.length) {
    throw new AppError('forbidden', 'This customer is another person’s', { kind: 'not_yours' });
  }
}

/** A new customer of somebody who does not see or change all must be one they can go on working with: their own by default. */
export function requireOwner(access: Access | null, row: Row & { ownerId?: unknown }): void {
  if (access === null || access.role === 'manager') return;
  if (access.sees === 'all' && access.edits === 'all') return;
  if (row.ownerId !== access.memberId) {
    throw new AppError('forbidden', 'A new customer must be your own', { kind: 'not_yours' });
  }
}

async function customersOf(db: WriteDb, table: RecordTable, rows: readonly Row[]): Promise<string[]> {
  const { parent } = recordKinds[table];
  if (table === 'customers') return unique(rows.map((row) => row.id));
  if (parent === null) return [];
  const parents = unique(rows.map((row) => row[parent]));
  if (parent === 'customerId') return parents;
  const holder = parent === 'planId' ? 'plans' : 'complaints';
  const found = await db.selectFrom(holder).select('customerId').where('id', 'in', parents).execute();
  if (found.length < parents.length)
    throw new AppError('not_found', 'The record is no longer there', { table });
  return unique(found.map((row) => row.customerId));
}

const unique = (ids: readonly unknown[]): string[] => [...new Set(ids.map(String))];

async function countAmong(
  db: WriteDb,
  view: 'customers' | 'editableCustomers',
  ids: readonly string[],
): Promise<number> {
  const counted = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${sql.table(view)} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(
    db,
  );
  return counted.rows[0]?.n ?? 0;
}
