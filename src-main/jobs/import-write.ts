import { lifecycleOf } from '@shared/features/customers/rules';
import type { Link, PlannedPerson, PlannedRow, Stored } from '@shared/features/import/resolve';
import { indexEntry } from '@shared/features/search/rules';
import type { Database, Statement } from 'better-sqlite3';
import { customerColumn, type Row, recordKinds, type SqlValue } from '../db/record-kinds';
import { bulkIds } from './import-ids';

/** FTS5's own default, and what an import may take. */
const searchMemory = { usual: 1024 * 1024, bulk: 8 * 1024 * 1024 };

type WrittenTable = 'customers' | 'contacts' | 'activities' | 'members';

export interface WriteCounts {
  created: number;
  updated: number;
  people: number;
  members: number;
  activities: number;
}

/**
 * Writes records of one import with prepared statements: the row, its line in the change log and its search entry, all in the
 * caller's transaction. It keeps to the same rules as `db/records`, which would build each statement anew.
 */
export class ImportWriter {
  readonly counts: WriteCounts = { created: 0, updated: 0, people: 0, members: 0, activities: 0 };
  readonly batchId: string;
  readonly #newId = bulkIds();
  readonly #db: Database;
  readonly #at: string;
  readonly #batchNo: number;
  readonly #log: Statement<
    [number, string, string, string | null, string, number, string | null, string | null]
  >;
  readonly #index: Statement<[number, string, string]>;
  readonly #unindex: Statement<[number]>;
  /** The first row made in each table. */
  readonly #madeFrom = new Map<WrittenTable, number>();
  readonly #statements = new Map<string, Statement<SqlValue[]>>();

  constructor(db: Database, actor: { name: string; origin: string }, at: string) {
    this.#db = db;
    this.#at = at;
    this.batchId = this.#newId();
    const batch = db
      .prepare(
        "INSERT INTO main.batches (id, at, byName, origin, label, kind) VALUES (?, ?, ?, ?, 'import', 'do')",
      )
      .run(this.batchId, at, actor.name, actor.origin);
    this.#batchNo = Number(batch.lastInsertRowid);
    this.#log = db.prepare(
      'INSERT INTO main.changes (batchNo, tableName, recordId, parentId, action, version, fields, customerId) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#index = db.prepare('INSERT INTO main.searchIndex (rowid, name, other) VALUES (?, ?, ?)');
    this.#unindex = db.prepare('DELETE FROM main.searchIndex WHERE rowid = ?');
    this.#collect(searchMemory.bulk);
  }

  /** Logs what was made and puts the settings back that hold for single writes; to be called before the commit. */
  finish(): void {
    for (const [table, first] of this.#madeFrom) {
      const parent = recordKinds[table].parent ?? 'NULL';
      // Nobody else writes in this transaction, so all rows from the first one on are this import's.
      this.#db
        .prepare(
          `INSERT INTO main.changes (batchNo, tableName, recordId, parentId, customerId, action, version)
           SELECT ?, ?, id, ${parent}, ${customerColumn(table)}, 'create', 1 FROM main.${table} WHERE rowId >= ? ORDER BY rowId`,
        )
        .run(this.#batchNo, table, first);
    }
    this.#collect(searchMemory.usual);
  }

  /** How much of the search index is gathered in memory before it is written and merged: more, and fewer merges, for many rows. */
  #collect(bytes: number): void {
    this.#db
      .prepare("INSERT INTO main.searchIndex (searchIndex, rank) VALUES ('hashsize', ?)")
      .run(BigInt(bytes));
  }

  /** Adds somebody to the team; returns the id. */
  member(name: string): string {
    this.counts.members += 1;
    return this.#create('members', { name, active: 1 }).id;
  }

  /** Writes a new or changed customer with its people. */
  row(planned: PlannedRow, ownerId: string | undefined): void {
    const set: Record<string, SqlValue> = { ...planned.set };
    if (ownerId !== undefined) set.ownerId = ownerId;
    if (planned.parent !== undefined) set.parentId = this.#idOfRow(planned.parent);
    let customerId = planned.customerId;
    if (customerId === null) {
      set.lifecycle = this.#lifecycle({}, set);
      // Kept, as a later row may be bound to it.
      planned.newId ??= this.#newId();
      customerId = this.#create('customers', set, planned.newId).id;
      this.counts.created += 1;
    } else if (Object.keys(set).length > 0) {
      const lifecycle = this.#lifecycle(planned.before, set);
      if (lifecycle !== planned.before.lifecycle) set.lifecycle = lifecycle;
      this.#update('customers', null, customerId, planned.before, set);
    }
    for (const person of planned.people) this.#person(person, customerId);
    if (planned.customerId !== null) this.counts.updated += 1;
  }

  /** Writes the people of a customer that is there. */
  person(planned: PlannedRow): void {
    for (const person of planned.people) this.#person(person, String(planned.customerId));
  }

  /** Writes an entry of a customer's history. */
  entry({ activity, customerId }: PlannedRow): void {
    if (!activity || customerId === null) return;
    this.counts.activities += 1;
    this.#create('activities', { ...activity, customerId });
  }

  /** The id of a record that may be written only later: it is given beforehand. */
  #idOfRow(link: Link<PlannedRow>): string {
    if (typeof link === 'string') return link;
    link.newId ??= this.#newId();
    return link.customerId ?? link.newId;
  }

  #idOfPerson(link: Link<PlannedPerson>): string {
    if (typeof link === 'string') return link;
    link.newId ??= this.#newId();
    return link.id ?? link.newId;
  }

  #person(person: PlannedPerson, customerId: string): void {
    this.counts.people += 1;
    const set: Record<string, SqlValue> = { ...person.set };
    if (person.boss !== undefined) set.reportsTo = this.#idOfPerson(person.boss);
    if (person.id === null) {
      person.newId ??= this.#newId();
      this.#create('contacts', { ...set, customerId }, person.newId);
    } else this.#update('contacts', customerId, person.id, person.before, set);
  }

  #lifecycle(before: Stored, set: Readonly<Record<string, SqlValue>>): string {
    const next = { ...before, ...set };
    const today = this.#at.slice(0, 10);
    const sold = typeof next.sales12m === 'number' && next.sales12m > 0;
    const chosen = (next.lifecycleSet ?? null) as Parameters<typeof lifecycleOf>[0];
    return lifecycleOf(chosen, (next.firstTrade ?? null) as string | null, sold ? today : null, today);
  }

  #create(table: WrittenTable, values: Row, id = this.#newId()): { id: string } {
    const all: Row = { ...values, ...recordKinds[table].derive?.(values) };
    const names = Object.keys(all);
    const insert = this.#statement(`+${table} ${names.join()}`, () => {
      const columns = ['id', 'version', 'createdAt', 'updatedAt', ...names].join(', ');
      return `INSERT INTO main.${table} (${columns}) VALUES (?, 1, ?, ?${', ?'.repeat(names.length)})`;
    });
    const { lastInsertRowid } = insert.run(id, this.#at, this.#at, ...names.map((name) => all[name] ?? null));
    this.#madeFrom.set(
      table,
      Math.min(this.#madeFrom.get(table) ?? Number(lastInsertRowid), Number(lastInsertRowid)),
    );
    this.#addToIndex(table, Number(lastInsertRowid), all);
    return { id };
  }

  #update(table: WrittenTable, parentId: string | null, id: string, before: Stored, set: Row): void {
    const version = Number(before.version) + 1;
    const all: Row = { ...set, ...recordKinds[table].derive?.(set) };
    const names = Object.keys(all);
    const update = this.#statement(`=${table} ${names.join()}`, () => {
      const columns = names.map((name) => `${name} = ?`).join(', ');
      return `UPDATE main.${table} SET version = ?, updatedAt = ?, ${columns} WHERE id = ?`;
    });
    update.run(version, this.#at, ...names.map((name) => all[name] ?? null), id);
    const fields = Object.fromEntries(
      Object.entries(set).map(([name, value]) => [name, [before[name] ?? null, value]]),
    );
    const customerId = table === 'customers' ? id : parentId;
    this.#log.run(this.#batchNo, table, id, parentId, 'update', version, JSON.stringify(fields), customerId);
    const search = recordKinds[table].search;
    if (!search?.columns.some((column) => column in set)) return;
    const rowId = Number(before.rowId);
    this.#unindex.run(rowId * 8 + search.code);
    this.#addToIndex(table, rowId, { ...before, ...set });
  }

  #addToIndex(table: WrittenTable, rowId: number, row: Row): void {
    const search = recordKinds[table].search;
    if (!search) return;
    const { name, other } = indexEntry(search.document(row));
    this.#index.run(rowId * 8 + search.code, name, other);
  }

  #statement(key: string, sql: () => string): Statement<SqlValue[]> {
    let statement = this.#statements.get(key);
    if (!statement) {
      statement = this.#db.prepare<SqlValue[]>(sql());
      this.#statements.set(key, statement);
    }
    return statement;
  }
}
