import type { Question, Value } from '@shared/features/copies/rules';
import type { RecordTable } from '@shared/features/history/contract';
import type { Database } from 'better-sqlite3';
import { customerColumn, recordKinds } from '../../db/record-kinds';

/** A row with all its columns. */
export type StoredRow = Readonly<Record<string, Value>>;

/** What the merge does to one record. */
export interface Planned {
  readonly table: RecordTable;
  readonly id: string;
  readonly here: StoredRow | null;
  /** The row of the other copy; for a record that only gives way to another one it may be missing. */
  readonly there: StoredRow | null;
  /** Values that come over. */
  followed: Record<string, Value>;
  /** Values that the merge decided: logged as changes of their own. */
  decided: Record<string, Value>;
  questions: readonly Question[];
}

/** Creations: the row that comes over is the row there but for what was decided. */
export const isCreation = (planned: Planned): boolean => planned.here === null;

/** A field as it is going to be. */
export function valueIn(planned: Planned, field: string): Value {
  for (const values of [planned.decided, planned.followed]) if (field in values) return values[field] ?? null;
  return (planned.here ?? planned.there)?.[field] ?? null;
}

/** Column under which a row carries the customer it hangs on. */
export const customerKey = '@customer';

/** Rows by id, each with the customer it hangs on. */
export function rowsOf(db: Database, table: RecordTable, ids: Iterable<string>): Map<string, StoredRow> {
  const asked = [...ids];
  if (asked.length === 0) return new Map();
  const rows = db
    .prepare<[string], StoredRow>(
      `SELECT r.*, ${customerColumn(table)} AS "${customerKey}" FROM main.${table} r
       WHERE r.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(asked));
  return new Map(rows.map((row) => [String(row.id), row]));
}

const machinery = new Set(['rowId', 'id', 'version', 'createdAt', 'updatedAt', customerKey]);
const plain = new Map<RecordTable, string[]>();

/** Columns that a record made elsewhere brings along: all but its machinery and what follows from other columns. */
export function plainFields(table: RecordTable, row: StoredRow): string[] {
  const known = plain.get(table);
  if (known) return known;
  const derived = Object.keys(recordKinds[table].derive?.({ name: '', phone: '' }) ?? {});
  const found = Object.keys(row).filter((column) => !machinery.has(column) && !derived.includes(column));
  plain.set(table, found);
  return found;
}
