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
  /** Versions of the records that come from pages without a tree, of which older states may lie about. */
  readonly #strays = new Map<string, number>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Writes one row. `stray`: found on a page that no tree leads to; what is there already wins unless it is a stray and older. */
  add(shape: Shape, row: Row, stray: boolean, fieldsLost: number): void {
    const { ignore, replace } = this.#statements(shape);
    const values = shape.columns.map((column) => row[column.name]);
    const added = ignore.run(...values).changes > 0;
    const key = shape.isRecord ? `${shape.table} ${String(row.id)}` : null;
    if (added) {
      this.saved.set(shape.table, (this.saved.get(shape.table) ?? 0) + 1);
      this.fieldsLost += fieldsLost;
      if (stray && key !== null) this.#strays.set(key, Number(row.version));
      return;
    }
    const before = stray && key !== null ? this.#strays.get(key) : undefined;
    if (key === null || before === undefined || before >= Number(row.version)) return;
    replace.run(...values);
    this.#strays.set(key, Number(row.version));
  }

  /** True when rows were taken from pages without a tree: records purged long ago may be among them. */
  get tookStrays(): boolean {
    return this.#strays.size > 0;
  }

  #statements(shape: Shape): { ignore: Statement; replace: Statement } {
    const known = this.#inserts.get(shape.table);
    if (known) return known;
    const names = shape.columns.map((column) => column.name);
    const into = `INTO ${shape.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    // The new file names its own file id when it is made; the old file's takes its place.
    const first = shape.table === 'fileInfo' ? 'INSERT OR REPLACE' : 'INSERT OR IGNORE';
    const made = {
      ignore: this.#db.prepare(`${first} ${into}`),
      replace: this.#db.prepare(`INSERT OR REPLACE ${into}`),
    };
    this.#inserts.set(shape.table, made);
    return made;
  }
}
