import type { Database } from 'better-sqlite3';
import { moving } from './moving-queries';

export interface GatherAct {
  /** The merge of copies that this belongs to. */
  readonly batchId: string;
  readonly at: string;
}

/**
 * After two copies of a file were merged: what one of them added to a customer that was merged into another one goes to that other one,
 * so that it does not hang out of sight. Two that were merged into each other, each in one copy, would both be gone: then the one with
 * the smaller id stays, so that every copy decides alike.
 * @param db within the merge's transaction
 * @returns the tables that were changed
 */
export function gatherMerged(db: Database, act: GatherAct): Set<string> {
  const touched = new Set<string>();
  const rows = db
    .prepare<[], { id: string; into: string }>(
      'SELECT id, mergedIntoId AS "into" FROM main.customers WHERE mergedIntoId IS NOT NULL AND deletedAt IS NOT NULL',
    )
    .all();
  if (rows.length === 0) return touched;
  const batchNo = db
    .prepare<[string], number>('SELECT batchNo FROM main.batches WHERE id = ?')
    .pluck()
    .get(act.batchId);
  if (batchNo === undefined) return touched;
  const into = new Map(rows.map((row) => [row.id, row.into]));
  for (const id of circles(into)) {
    bringBack(db, batchNo, act.at, id, into.get(id) ?? '');
    into.delete(id);
    touched.add('customers');
  }
  for (const id of into.keys()) {
    const to = endOf(id, into);
    for (const one of moving) if (move(db, batchNo, act.at, one, id, to) > 0) touched.add(one[0]);
    if (moveSales(db, act, id, to) > 0) touched.add('customers').add('salesLines');
  }
  return touched;
}

/** The smallest id of every circle. */
function circles(into: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  for (const start of into.keys()) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !path.includes(at)) {
      path.push(at);
      at = into.get(at);
    }
    if (at === undefined) continue;
    const [first] = path.slice(path.indexOf(at)).sort();
    if (first !== undefined) found.add(first);
  }
  return found;
}

function endOf(id: string, into: ReadonlyMap<string, string>): string {
  let at = id;
  for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
  return at;
}

const logLine = `INSERT INTO main.changes (batchNo, tableName, recordId, parentId, customerId, action, version, fields)`;

function bringBack(db: Database, batchNo: number, at: string, id: string, was: string): void {
  db.prepare(
    `${logLine} SELECT ?, 'customers', id, NULL, id, 'update', version + 1, json_object('mergedIntoId', json_array(?, NULL))
     FROM main.customers WHERE id = ?`,
  ).run(batchNo, was, id);
  db.prepare(
    `${logLine} SELECT ?, 'customers', id, NULL, id, 'restore', version + 2, json_object('deletedAt', json_array(deletedAt, NULL))
     FROM main.customers WHERE id = ?`,
  ).run(batchNo, id);
  db.prepare(
    'UPDATE main.customers SET mergedIntoId = NULL, deletedAt = NULL, version = version + 2, updatedAt = ? WHERE id = ?',
  ).run(at, id);
}

function move(
  db: Database,
  batchNo: number,
  at: string,
  [table, column]: (typeof moving)[number],
  from: string,
  to: string,
): number {
  const [parent, customer] = table === 'customers' ? ['NULL', 'id'] : ['customerId', 'customerId'];
  const logged = db
    .prepare(
      `${logLine} SELECT ?, '${table}', id, ${parent}, ${customer}, 'update', version + 1, json_object('${column}', json_array(?, ?))
       FROM main.${table} WHERE ${column} = ?`,
    )
    .run(batchNo, from, to, from);
  if (logged.changes > 0)
    db.prepare(
      `UPDATE main.${table} SET ${column} = ?, version = version + 1, updatedAt = ? WHERE ${column} = ?`,
    ).run(to, at, from);
  return logged.changes;
}

function moveSales(db: Database, { batchId, at }: GatherAct, from: string, to: string): number {
  const moved = db
    .prepare(
      'INSERT INTO main.salesMoves (batchId, fromId, toId, lineId) SELECT ?, ?, ?, lineId FROM main.salesLines WHERE customerId = ?',
    )
    .run(batchId, from, to, from);
  if (moved.changes === 0) return 0;
  db.prepare('UPDATE main.salesLines SET customerId = ? WHERE customerId = ?').run(to, from);
  const today = at.slice(0, 10);
  const sum = (column: string, back: number) =>
    `(SELECT sum(${column}) FROM main.salesLines s WHERE s.customerId = :id
      AND s.soldOn > date(:today, '-${back} months') AND s.soldOn <= date(:today, '-${back - 12} months'))`;
  db.prepare(
    `UPDATE main.customers SET sales12m = ${sum('amount', 12)}, salesPrior = ${sum('amount', 24)}, margin12m = ${sum('margin', 12)}
     WHERE id = :id`,
  ).run({ id: to, today });
  return moved.changes;
}
