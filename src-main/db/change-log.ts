import type { RecordTable } from '@shared/features/history/contract';
import type { Change } from '@shared/rpc/client';
import { v7 as uuid } from 'uuid';
import type { Access } from './access';
import { recordKinds } from './record-kinds';
import type { ChangesTable, WriteDb } from './tables';

/** Who acts, and on which installation: undo goes back over one's own acts. */
export interface Actor {
  readonly name: string;
  readonly origin: string;
  /** What the person may see and change; null or absent where the file has no sign-in. */
  readonly access?: Access | null;
}

export interface ChangeEntry {
  readonly table: RecordTable;
  readonly recordId: string;
  readonly parentId: string | null;
  readonly action: ChangesTable['action'];
  readonly version: number;
  /** Before and after of each changed field; absent for creations, whose values the row itself holds. */
  readonly fields?: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/** Writes what one mutation changed, as one batch, in the mutation's own transaction. */
export class ChangeLog {
  readonly at: string;
  readonly #db: WriteDb;
  readonly #actor: Actor;
  #label: string;
  #kind: 'do' | 'undo' | 'redo' = 'do';
  #target: string | null = null;
  #batch: { no: number; id: string } | null = null;
  /** Customer of the plans and complaints met so far. */
  readonly #customers = new Map<string, string>();
  readonly #tables = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #touched = new Map<RecordTable, Set<string>>();

  constructor(db: WriteDb, actor: Actor, label: string, at: string) {
    this.#db = db;
    this.#actor = actor;
    this.#label = label;
    this.at = at;
  }

  /** Marks the batch as taking back (`undo`) or bringing back (`redo`) another one; before anything is logged. */
  asReversalOf(target: string, kind: 'undo' | 'redo', label: string): void {
    this.#target = target;
    this.#kind = kind;
    this.#label = label;
  }

  /** What the person acting may see and change. */
  get access(): Access | null {
    return this.#actor.access ?? null;
  }

  /** The batch that undoes this mutation, or null when nothing was changed. */
  get batchId(): string | null {
    return this.#batch?.id ?? null;
  }

  /** Logs changed records; large numbers go in blocks. */
  async add(entries: readonly ChangeEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const batchNo = await this.begin();
    for (const entry of entries) this.#note(entry);
    const customerOf = await this.#customersOf(entries);
    const rows = entries.map((entry) => ({
      batchNo,
      customerId: customerOf(entry),
      tableName: entry.table,
      recordId: entry.recordId,
      parentId: entry.parentId,
      action: entry.action,
      version: entry.version,
      fields: entry.fields ? JSON.stringify(entry.fields) : null,
    }));
    for (let start = 0; start < rows.length; start += 500) {
      await this.#db
        .insertInto('changes')
        .values(rows.slice(start, start + 500))
        .execute();
    }
  }

  /** Says that a table changed although no record was logged (computed columns). */
  touchTable(table: string): void {
    this.#tables.add(table);
  }

  /** What is pushed after the commit. */
  get change(): Change {
    return { tables: [...this.#tables], ids: [...this.#ids] };
  }

  /** Records whose entry in the search index must follow. */
  get touched(): ReadonlyMap<RecordTable, ReadonlySet<string>> {
    return this.#touched;
  }

  #note(entry: ChangeEntry): void {
    this.#tables.add(entry.table);
    this.#ids.add(entry.recordId);
    if (entry.parentId) this.#ids.add(entry.parentId);
    const { search } = recordKinds[entry.table];
    const indexed =
      search &&
      (entry.action !== 'update' || search.columns.some((column) => column in (entry.fields ?? {})));
    if (!indexed) return;
    const ids = this.#touched.get(entry.table) ?? new Set();
    ids.add(entry.recordId);
    this.#touched.set(entry.table, ids);
  }

  /** Whose history each entry belongs to; rows of plans and complaints ask what they hang on, once. */
  async #customersOf(entries: readonly ChangeEntry[]): Promise<(entry: ChangeEntry) => string | null> {
    for (const table of ['plans', 'complaints'] as const) {
      const column = table === 'plans' ? 'planId' : 'complaintId';
      const asked = new Set<string>();
      for (const { table: own, parentId } of entries) {
        if (parentId && recordKinds[own].parent === column && !this.#customers.has(parentId))
          asked.add(parentId);
      }
      if (asked.size === 0) continue;
      const rows = await this.#db
        .selectFrom(table)
        .select(['id', 'customerId'])
        .where('id', 'in', [...asked])
        .execute();
      for (const row of rows) this.#customers.set(row.id, row.customerId);
    }
    return ({ table, recordId, parentId }) => {
      if (table === 'customers') return recordId;
      if (recordKinds[table].parent === 'customerId') return parentId;
      return parentId === null ? null : (this.#customers.get(parentId) ?? null);
    };
  }

  /** The number of this mutation's batch, made when first asked for: for statements that log whole sets themselves. */
  async begin(): Promise<number> {
    if (this.#batch) return this.#batch.no;
    const id = uuid();
    const result = await this.#db
      .insertInto('batches')
      .values({
        id,
        at: this.at,
        byName: this.#actor.name,
        origin: this.#actor.origin,
        label: this.#label,
        kind: this.#kind,
        target: this.#target,
      })
      .executeTakeFirstOrThrow();
    this.#batch = { no: Number(result.insertId), id };
    this.#tables.add('batches');
    return this.#batch.no;
  }
}
