import type { CustomerValues } from '@shared/features/customers/model';
import { lifecycleOf } from '@shared/features/customers/rules';
import type { ChangeEntry, ChangeLog } from '../../db/change-log';
import { letThrough } from '../../db/mark-batch';
import { recordKinds, type SqlValue } from '../../db/record-kinds';
import type { WriteDb } from '../../db/tables';
import { localDay } from '../../local-day';
import { cellRows, writeRows } from './cell-queries';
import { soldBetween } from './queries';

/** So many rows go in one statement; between two the event loop is let through. */
const blockSize = 1000;

interface Change {
  readonly id: string;
  readonly field: string;
  readonly before: SqlValue;
  readonly after: SqlValue;
}
type Fields = Record<string, [SqlValue, SqlValue]>;

/**
 * Writes changes of single fields that were looked at in this transaction, with their history.
 * @returns how many customers changed
 */
export async function writeCells(db: WriteDb, log: ChangeLog, changes: readonly Change[]): Promise<number> {
  const byId = new Map<string, Fields>();
  for (const { id, field, before, after } of changes) {
    const fields = byId.get(id) ?? {};
    fields[field] = [before, after];
    byId.set(id, fields);
  }
  const rows = await cellRows(db, [...byId.keys()], ['lifecycle', 'lifecycleSet', 'firstTrade']);
  for (const [id, fields] of byId) {
    const row = rows.get(id);
    if (row && (fields.lifecycleSet || fields.firstTrade))
      await addLifecycle(db, row, fields, localDay(log.at));
  }
  // Rows that change the same fields go together.
  const shapes = new Map<string, (readonly [string, Fields])[]>();
  for (const [id, fields] of byId) {
    const shape = Object.keys(fields).sort().join(' ');
    const alike = shapes.get(shape);
    if (alike) alike.push([id, fields]);
    else shapes.set(shape, [[id, fields]]);
  }
  for (const alike of shapes.values()) {
    for (let start = 0; start < alike.length; start += blockSize) {
      await writeBlock(db, log, alike.slice(start, start + blockSize), rows);
      await letThrough();
    }
  }
  return byId.size;
}

async function writeBlock(
  db: WriteDb,
  log: ChangeLog,
  block: readonly (readonly [string, Fields])[],
  rows: Awaited<ReturnType<typeof cellRows>>,
): Promise<void> {
  const written = block.map(([id, fields]) => {
    const set = Object.fromEntries(Object.entries(fields).map(([key, [, after]]) => [key, after]));
    return { ...set, ...recordKinds.customers.derive?.(set), id };
  });
  const columns = Object.keys(written[0] ?? {}).filter((column) => column !== 'id');
  await writeRows(db, columns, written, log.at);
  await log.add(
    block.map(
      ([id, fields]): ChangeEntry => ({
        table: 'customers',
        recordId: id,
        parentId: null,
        action: 'update',
        version: (rows.get(id)?.version ?? 0) + 1,
        fields,
      }),
    ),
  );
}

/** The lifecycle follows from what is set and from trade. */
async function addLifecycle(
  db: WriteDb,
  row: Readonly<Record<string, SqlValue>>,
  fields: Fields,
  today: string,
): Promise<void> {
  const now = (key: string) => (fields[key] ? fields[key][1] : (row[key] ?? null));
  const sold = await soldBetween(db, String(row.id));
  const first = now('firstTrade') as string | null;
  const set = now('lifecycleSet') as CustomerValues['lifecycleSet'];
  const after = lifecycleOf(set, first ?? sold.first, sold.last, today);
  if (after !== row.lifecycle) fields.lifecycle = [row.lifecycle ?? null, after];
}
