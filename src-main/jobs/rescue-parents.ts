import type { RescueWords } from '@shared/features/files/rescue';
import { defaultFileSettings, fileSettings } from '@shared/features/settings/model';
import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { type Row, recordKinds, type SqlValue } from '../db/record-kinds';

type Parent = 'plans' | 'complaints' | 'customers';
/** Plans and complaints first: what is made for them may need a customer too. */
const order: readonly Parent[] = ['plans', 'complaints', 'customers'];

interface ForeignKey {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/** Every reference to a table. */
function referencesTo(db: Database, parent: string): ForeignKey[] {
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'",
    )
    .all();
  return tables.flatMap(({ name }) =>
    (db.pragma(`foreign_key_list(${name})`) as { table: string; from: string; to: string }[])
      .filter((key) => key.table === parent)
      .map((key) => ({ table: name, from: key.from, to: key.to })),
  );
}

/** Ids that rows refer to and that are not there. */
export function missingIn(db: Database, parent: string): string[] {
  const found = referencesTo(db, parent).flatMap(({ table, from, to }) =>
    db
      .prepare<[], { id: string }>(
        `SELECT DISTINCT ${from} AS id FROM ${table} WHERE ${from} NOT IN (SELECT ${to} FROM ${parent})`,
      )
      .all(),
  );
  return [...new Set(found.map(({ id }) => id))];
}

/**
 * Keeps what has lost the record it hangs on: that record is made again under its old id, with what the change log still knows of it
 * and a name that says what happened. Returns how many were made.
 */
export function standIns(
  db: Database,
  words: RescueWords,
  now: string,
): { counts: Record<Parent, number>; made: { table: Parent; id: string }[] } {
  const counts = { plans: 0, complaints: 0, customers: 0 };
  const made: { table: Parent; id: string }[] = [];
  const maker = new Maker(db, words, now);
  for (const table of order) {
    for (const id of missingIn(db, table)) {
      counts[table] += 1;
      maker.make(table, id, counts[table]);
      made.push({ table, id });
    }
  }
  return { counts, made };
}

class Maker {
  readonly #db: Database;
  readonly #words: RescueWords;
  readonly #now: string;
  /** For plans and complaints of which not even the customer is known. */
  #nobody: string | null = null;

  constructor(db: Database, words: RescueWords, now: string) {
    this.#db = db;
    this.#words = words;
    this.#now = now;
  }

  make(table: Parent, id: string, n: number): void {
    const known = this.#replay(table, id);
    const needed = { ...this.#needed(table, id, n), ...known };
    const row: Row = { ...needed, ...recordKinds[table].derive?.(needed) };
    const names = Object.keys(row);
    this.#db
      .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
      .run(...names.map((name) => row[name] ?? null));
  }

  #needed(table: Parent, id: string, n: number): Record<string, SqlValue> {
    const base = { id, version: 1, createdAt: this.#now, updatedAt: this.#now };
    const today = this.#now.slice(0, 10);
    if (table === 'customers') return { ...base, name: `${this.#words.customer} ${n}` };
    const customerId = this.#customerOf(id) ?? this.#somebody();
    const currency = this.#currency();
    if (table === 'plans') {
      const { last } = this.#db.prepare('SELECT coalesce(max(number), 0) AS last FROM plans').get() as {
        last: number;
      };
      const title = `${this.#words.plan} ${n}`;
      const year = today.slice(0, 4);
      const period = { periodFrom: `${year}-01-01`, periodTo: `${year}-12-31` };
      return {
        ...base,
        number: last + 1,
        customerId,
        title,
        ...period,
        status: 'draft',
        edition: 1,
        currency,
      };
    }
    return {
      ...base,
      number: `?-${n}-${id.slice(-4)}`,
      customerId,
      title: `${this.#words.complaint} ${n}`,
      kind: 'service',
      severity: 3,
      status: 'received',
      receivedAt: this.#now,
      receivedHow: 'other',
      currency,
      taboosChecked: '{}',
      acknowledgeDue: this.#now,
      solveDue: this.#now,
    };
  }

  /** The values a record was last given by changes that can still be read; its own row held the rest. */
  #replay(table: Parent, id: string): Record<string, SqlValue> {
    const columns = new Set(
      (this.#db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name),
    );
    const values: Record<string, SqlValue> = {};
    const changes = this.#db
      .prepare<[string], { version: number; fields: string | null; action: string; at: string }>(
        'SELECT c.version, c.fields, c.action, b.at FROM changes c JOIN batches b USING (batchNo) WHERE c.recordId = ? ORDER BY c.changeNo',
      )
      .all(id);
    for (const { version, fields, action, at } of changes) {
      values.version = version;
      if (at) values.updatedAt = at;
      values.deletedAt = action === 'delete' ? at : null;
      for (const [name, pair] of Object.entries(fieldsOf(fields))) {
        const after: unknown = Array.isArray(pair) ? pair[1] : null;
        if (!columns.has(name)) continue;
        if (typeof after === 'string' || typeof after === 'number') values[name] = after;
      }
    }
    return values;
  }

  #customerOf(id: string): string | null {
    const row = this.#db
      .prepare('SELECT customerId AS id FROM changes WHERE recordId = ? AND customerId IS NOT NULL LIMIT 1')
      .get(id) as { id: string } | undefined;
    return row?.id ?? null;
  }

  #somebody(): string {
    this.#nobody ??= uuid();
    return this.#nobody;
  }

  #currency(): string {
    const row = this.#db.prepare('SELECT data FROM settings LIMIT 1').get() as { data: string } | undefined;
    const settings = fileSettings.partial().safeParse(fieldsOf(row?.data ?? null));
    return settings.data?.currency ?? defaultFileSettings.currency;
  }
}

function fieldsOf(text: string | null): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
