import type { Database, Statement } from 'better-sqlite3';
import type { Value } from './rescue-cells';
import type { Shape } from './rescue-shapes';

type Row = Readonly<Record<string, Value>>;

/** Puts rows into the new file as they are found; the same record found twice is kept in its newest state. */
export class RescueWriter {
  readonly saved = new Map<string, number>();
  fieldsLost = 0;
  readonly #db: Database;
  readonly #inserts = new Map<string, { ignore: Statement; replace: Statement }>();
  /** Numbers of the rows that come from pages without a tree. */
  readonly strays = new Map<string, Set<number>>();
  /** Versions of the records that come from pages without a tree, of which older states may lie about. */
  readonly #versions = new Map<string, number>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Writes one row. `stray`: found on a page that no tree leads to; what is there already wins unless it is a stray and older. */
  add(shape: Shape, row: Row, rowId: number, stray: boolean, fieldsLost: number): void {
    const { ignore, replace } = this.#statements(shape);
    const values = shape.columns.map((column) => row[column.name]);
    const added = ignore.run(...values).changes > 0;
    const key = shape.isRecord ? `${shape.table} ${String(row.id)}` : null;
    if (added) {
      this.saved.set(shape.table, (this.saved.get(shape.table) ?? 0) + 1);
      this.fieldsLost += fieldsLost;
      if (stray) this.#note(shape, row, rowId);
      return;
    }
    const before = stray && key !== null ? this.#versions.get(key) : undefined;
    if (key === null || before === undefined || before >= Number(row.version)) return;
    replace.run(...values);
    this.#note(shape, row, rowId);
  }

  /** Takes back strays that turn out to be deleted rows. */
  takeBack(table: string, keep: ReadonlySet<number>): void {
    const remove = this.#db.prepare(`DELETE FROM ${table} WHERE rowid = ?`);
    const strays = this.strays.get(table) ?? new Set();
    for (const rowId of strays) {
      if (keep.has(rowId)) continue;
      const { changes } = remove.run(rowId);
      this.saved.set(table, (this.saved.get(table) ?? 0) - changes);
      strays.delete(rowId);
    }
  }

  #note(shape: Shape, row: Row, rowId: number): void {
    const strays = this.strays.get(shape.table) ?? new Set();
    this.strays.set(shape.table, strays.add(rowId));
    if (shape.isRecord) this.#versions.set(`${shape.table} ${String(row.id)}`, Number(row.version));
  }

  #statements(shape: Shape): { ignore: Statement; replace: Statement } {
    const known = this.#inserts.get(shape.table);
    if (known) return known;
    const names = shape.columns.map((column) => column.name);
    const into = `INTO ${shape.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    const made = {
      ignore: this.#db.prepare(`INSERT OR IGNORE ${into}`),
      replace: this.#db.prepare(`INSERT OR REPLACE ${into}`),
    };
    this.#inserts.set(shape.table, made);
    return made;
  }
}
