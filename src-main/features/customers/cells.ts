import {
  type CellStyle,
  type CellValue,
  isWritten,
  readCell,
  styleOf,
} from '@shared/features/customers/cell-rules';
import type { cellBlock, cellChange, cellRefusal } from '@shared/features/customers/contract';
import type { ListField } from '@shared/features/customers/filter-rules';
import type { z } from 'zod';
import { type Access, editsEverything } from '../../db/access';
import type { ReadDb, WriteDb } from '../../db/tables';
import type { MutationContext, QueryContext } from '../../rpc/context';
import { readSettings } from '../settings/service';
import { cellNames } from './cell-names';
import * as queries from './cell-queries';
import { writeCells } from './cell-writing';
import { listFields } from './listing';

type Block = z.infer<typeof cellBlock>;
type Cell = Block['cells'][number] & { readonly at: number };
type Change = z.infer<typeof cellChange>;
type Refusal = z.infer<typeof cellRefusal>;
type Reason = Refusal['reason'];

/** What a block of cells would do: cells that change nothing are neither. */
export interface CellPlan {
  readonly changes: Change[];
  readonly refused: Refusal[];
}

/** What pasting or filling a block of cells would do. */
export const checkCells = ({ db, caller }: QueryContext, block: Block): Promise<CellPlan> =>
  planCells(db, caller.access, block);

/** Writes a block of cells as one batch; what is refused is left as it was and said. */
export async function saveCells({ db, log }: MutationContext, block: Block) {
  const { changes, refused } = await planCells(db as unknown as ReadDb, log.access, block);
  const count = await writeCells(db, log, changes);
  return { count, batchId: log.batchId, refused };
}

async function planCells(db: ReadDb, access: Access | null, block: Block): Promise<CellPlan> {
  const cells = lastOfEach(block.cells);
  const ids = [...new Set(cells.map((cell) => cell.id))];
  const fields = await listFields(db);
  const written = new Map<string, ListField>();
  for (const { field: key } of cells) {
    const field = fields.get(key);
    if (field && isWritten(field)) written.set(key, field);
  }
  const rows = await queries.cellRows(db, ids, [...written.keys()]);
  const editable = editsEverything(access) ? null : await queries.editableAmong(db, ids);
  const since = await changedSince(db, rows, block.versions);
  const styles = stylesOf(cells);
  const names = await cellNames(db, cells, written);
  const { values: settings } = await readSettings(db);
  // Amounts pasted beside their currency are amounts of that one.
  const currencies = new Map<string, string>();
  const changes: Change[] = [];
  const refused: Refusal[] = [];
  for (const cell of cells.toSorted(
    (a, b) => Number(b.field === 'currency') - Number(a.field === 'currency'),
  )) {
    const row = rows.get(cell.id);
    const field = written.get(cell.field);
    const refuse = (reason: Reason) =>
      refused.push({ cell: cell.at, name: row?.name ?? '', field: cell.field, reason });
    if (!row) {
      refuse('gone');
      continue;
    }
    if (editable && !editable.has(cell.id)) {
      refuse('forbidden');
      continue;
    }
    if (!field) {
      refuse('not_editable');
      continue;
    }
    const currency = currencies.get(cell.id) ?? row.currency ?? settings.currency;
    const style = styles.get(cell.field) ?? styleOf([]);
    const answer = judge(cell, field, row, style, { ...names, currency }, since);
    if (typeof answer === 'string') refuse(answer);
    else if (answer && field.kind === 'customer' && !names.adopt(cell.id, answer.after)) refuse('unreadable');
    else if (answer) {
      if (cell.field === 'currency' && typeof answer.after === 'string')
        currencies.set(cell.id, answer.after);
      changes.push({ id: cell.id, name: row.name, field: cell.field, ...answer });
    }
  }
  return { changes, refused };
}

/** What a cell changes, why it is refused, or null for nothing. */
function judge(
  cell: Cell,
  field: ListField,
  row: queries.CellRow,
  style: CellStyle,
  around: Parameters<typeof readCell>[3],
  since: ReadonlyMap<string, ReadonlySet<string>>,
): Reason | { before: CellValue; after: CellValue } | null {
  const after = readCell(field, cell.text, style, around);
  if (after === undefined) return 'unreadable';
  const before = row[cell.field] ?? null;
  if (after === before || (after === null && before === '')) return null;
  if (after === null && cell.field === 'name') return 'required';
  // An owner is given up by handing over only.
  if (field.kind === 'member' && before !== null) return 'not_editable';
  if (since.get(cell.id)?.has(cell.field)) return 'conflict';
  return { before, after };
}

/** A cell named twice is what it was named last. */
function lastOfEach(cells: Block['cells']): Cell[] {
  return [...new Map(cells.map((cell, at) => [`${cell.field} ${cell.id}`, { ...cell, at }])).values()];
}

function stylesOf(cells: readonly Cell[]): Map<string, CellStyle> {
  const texts = new Map<string, string[]>();
  for (const { field, text } of cells) {
    const known = texts.get(field);
    if (known) known.push(text);
    else texts.set(field, [text]);
  }
  return new Map([...texts].map(([field, all]) => [field, styleOf(all)]));
}

/** The fields that others changed since the person looked, by customer. */
async function changedSince(
  db: ReadDb | WriteDb,
  rows: ReadonlyMap<string, queries.CellRow>,
  versions: Block['versions'],
): Promise<Map<string, Set<string>>> {
  const stale = [...rows.values()].filter((row) => (versions[row.id] ?? row.version) < row.version);
  const changed = new Map<string, Set<string>>();
  if (stale.length === 0) return changed;
  for (const change of await queries.changesSince(
    db,
    stale.map((row) => row.id),
  )) {
    if (change.version <= (versions[change.recordId] ?? 0)) continue;
    const fields = changed.get(change.recordId) ?? new Set();
    for (const field of Object.keys(JSON.parse(change.fields ?? '{}') as object)) fields.add(field);
    changed.set(change.recordId, fields);
  }
  return changed;
}
