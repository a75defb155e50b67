import Database from 'better-sqlite3';
import { migrate } from '../db/migrate';
import { first } from '../db/migrations/0001-first';
import { recordKinds } from '../db/record-kinds';
import { type Cell, lost, type Value } from './rescue-cells';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly fallback: string | number | null;
  /** Its value is the row's own number, which the record does not repeat. */
  readonly isRowId: boolean;
}

/** How the rows of a table look, so that a row is known again without being told where it came from. */
export interface Shape {
  readonly table: string;
  readonly columns: readonly Column[];
  /** A table of named records: id, version, times. */
  readonly isRecord: boolean;
  /** Columns the table had in the first schema: later ones were added at the end. */
  readonly fewest: number;
}

/** Only of use while the program runs. */
const notRescued = new Set(['lease']);

/** The shapes of this program's tables, parents before what hangs on them. */
export function tableShapes(): Shape[] {
  const now = new Database(':memory:');
  const then = new Database(':memory:');
  try {
    migrate(now);
    first(then);
    const names = now
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'searchIndex%' ORDER BY rowid",
      )
      .all();
    return names
      .filter(({ name }) => !notRescued.has(name))
      .map(({ name }) => {
        const columns = columnsOf(now, name);
        return {
          table: name,
          columns,
          isRecord: name in recordKinds,
          fewest: columnsOf(then, name).length || columns.length,
        };
      });
  } finally {
    now.close();
    then.close();
  }
}

function columnsOf(db: Database.Database, table: string): Column[] {
  const rows = db.pragma(`table_info(${table})`) as {
    name: string;
    type: string;
    notnull: number;
    dflt_value: string | null;
    pk: number;
  }[];
  return rows.map((row) => ({
    name: row.name,
    type: row.type,
    required: row.notnull === 1,
    fallback: fallbackOf(row.dflt_value),
    isRowId: row.pk === 1 && row.type === 'INTEGER',
  }));
}

/** Defaults of this schema are whole numbers and plain texts. */
const fallbackOf = (text: string | null): string | number | null =>
  text === null ? null : text.startsWith("'") ? text.slice(1, -1) : Number(text);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const words: Readonly<Record<string, ReadonlySet<string>>> = {
  'batches.kind': new Set(['do', 'undo', 'redo']),
  'changes.action': new Set(['create', 'update', 'delete', 'restore']),
  'changes.tableName': new Set(Object.keys(recordKinds)),
  'purged.tableName': new Set(Object.keys(recordKinds)),
};

/** Names a row can do without: the program shows that they are missing. */
const replaceable: Readonly<Record<string, string>> = {
  name: '?',
  title: '?',
  sortKey: '?',
  nameKey: '?',
  data: '{}',
  taboosChecked: '{}',
};

/** The row as named values, or null when it cannot be one of this table's. */
export function rowOf(shape: Shape, cell: Cell): { row: Record<string, Value>; fieldsLost: number } | null {
  const { values } = cell;
  if (values.length < shape.fewest || values.length > shape.columns.length) return null;
  const row: Record<string, Value> = {};
  let fieldsLost = 0;
  for (const [n, column] of shape.columns.entries()) {
    let value = n < values.length ? (values[n] ?? null) : column.fallback;
    if (column.isRowId) {
      if (value !== null) return null;
      value = cell.rowId;
    } else if (value === lost) {
      fieldsLost += 1;
      const substitute = replaceable[column.name];
      if (column.required && substitute === undefined) return null;
      value = column.required ? (substitute ?? null) : null;
    } else if (!fits(shape.table, column, value)) return null;
    row[column.name] = value;
  }
  return { row, fieldsLost };
}

function fits(table: string, column: Column, value: Value): boolean {
  if (value === null) return !column.required;
  if (column.type === 'INTEGER') return typeof value === 'number' && Number.isInteger(value);
  if (column.type === 'REAL') return typeof value === 'number';
  if (column.type === 'BLOB') return Buffer.isBuffer(value);
  if (typeof value !== 'string') return false;
  if (column.name === 'id' || (column.name.endsWith('Id') && column.required)) return uuid.test(value);
  if (column.name === 'createdAt' || column.name === 'updatedAt' || column.name === 'at')
    return instant.test(value);
  return words[`${table}.${column.name}`]?.has(value) ?? true;
}

/** How many of a row's values could only be of this table: decides between tables that a row would fit. */
const certainty = (shape: Shape): number =>
  shape.columns.filter(
    (column) =>
      (column.required && column.name.endsWith('Id')) ||
      column.name === 'id' ||
      words[`${shape.table}.${column.name}`] !== undefined,
  ).length;

/** Finds the table a row can be of: the one it was found in if it fits, or the one it fits best. */
export function shapeFor(
  shapes: readonly Shape[],
  cell: Cell,
  hint: Shape | undefined,
): { shape: Shape; row: Record<string, Value>; fieldsLost: number } | null {
  const own = hint && rowOf(hint, cell);
  if (hint && own) return { shape: hint, ...own };
  let best: { shape: Shape; row: Record<string, Value>; fieldsLost: number } | null = null;
  for (const shape of shapes) {
    if (best && certainty(shape) <= certainty(best.shape)) continue;
    const found = rowOf(shape, cell);
    if (found) best = { shape, ...found };
  }
  return best;
}
