import { findDateOrder } from '@shared/features/import/dates';
import { type ImportPlan, type Inspection, importPlan } from '@shared/features/import/model';
import { skipColumn, type TargetBook } from '@shared/features/import/targets';
import type { Database } from 'better-sqlite3';
import type { Table } from './table';

/** How many shapes are remembered; the one unused for longest goes first. */
const kept = 200;

/** Remembers how a file of this shape was imported, in the caller's transaction. */
export function rememberShape(db: Database, shape: string, name: string, at: string, plan: ImportPlan): void {
  // What belongs to this one file only is not kept.
  const lasting = JSON.stringify({ ...plan, load: {}, edits: [] });
  db.prepare(
    `INSERT INTO main.importShapes (shape, name, usedAt, plan) VALUES (?, ?, ?, ?)
     ON CONFLICT (shape) DO UPDATE SET name = excluded.name, usedAt = excluded.usedAt, plan = excluded.plan`,
  ).run(shape, name, at, lasting);
  db.prepare(
    'DELETE FROM main.importShapes WHERE shape NOT IN (SELECT shape FROM main.importShapes ORDER BY usedAt DESC LIMIT ?)',
  ).run(kept);
}

/** The plan of the last file of this shape; null for a new shape, and for what an older version wrote. */
export function recallShape(db: Database, shape: string): Inspection['remembered'] {
  const row = db
    .prepare<[string], { name: string; usedAt: string; plan: string }>(
      'SELECT name, usedAt, plan FROM importShapes WHERE shape = ?',
    )
    .get(shape);
  const plan = row && importPlan.safeParse(JSON.parse(row.plan));
  return row && plan?.success ? { name: row.name, usedAt: row.usedAt, plan: plan.data } : null;
}

/** A remembered plan as far as it holds for this file: fields that are still there, and no order of dates that the values disprove. */
export function stillValid(plan: ImportPlan, table: Table, book: TargetBook): ImportPlan {
  const mapping = table.headers.map((_, index) => {
    const target = plan.mapping[index] ?? skipColumn;
    return target.includes('.') && !book.of(target) ? 'notes' : target;
  });
  const orders = Object.entries(plan.dateOrders).filter(([column]) => {
    const values = table.rows.map((row) => row[Number(column)] ?? '').filter((text) => text.trim() !== '');
    return findDateOrder(values).order === null;
  });
  return { ...plan, mapping, dateOrders: Object.fromEntries(orders) };
}
