import type { Row, Value } from '@shared/features/copies/rules';
import { type RecordTable, recordTables } from '@shared/features/history/contract';
import { indexEntry } from '@shared/features/search/rules';
import type { Database, Statement } from 'better-sqlite3';
import { recordKinds } from '../../db/record-kinds';
import type { Difference } from './difference';
import { erase } from './erase';
import type { MergePlan } from './plan';
import { customerKey, isCreation, type Planned, valueIn } from './planned';

/** How a merge is called in the log. */
export const mergeLabel = 'copies.merge';

export interface MergeAct {
  readonly batchId: string;
  readonly at: string;
  readonly actor: { readonly name: string; readonly origin: string };
}

type Action = 'create' | 'update' | 'delete' | 'restore';
type Fields = Readonly<Record<string, readonly [Value, Value]>>;

/** Columns that two records cannot share, and what stands in them while others take their place. */
const unique: Partial<Record<RecordTable, readonly [column: string, parked: string]>> = {
  plans: ['number', '-rowId'],
  complaints: ['number', "'~' || rowId"],
  planTexts: ['key', "'~' || rowId"],
};

/** Writes one planned merge with prepared statements, all in the caller's transaction. */
export class MergeWriter {
  /** Tables that were changed. */
  readonly touched = new Set<string>(['batches', 'changes']);
  readonly #here: Database;
  readonly #act: MergeAct;
  readonly #statements = new Map<string, Statement<Value[]>>();
  #batchNo = 0;

  constructor(here: Database, act: MergeAct) {
    this.#here = here;
    this.#act = act;
  }

  write(there: Database, difference: Difference, plan: MergePlan): void {
    this.#bring(difference, plan);
    for (const table of recordTables) {
      const ids = [...plan.purged].flatMap(([id, of]) => (of === table ? [id] : []));
      if (ids.length === 0) continue;
      erase(this.#here, table, ids);
      this.touched.add('*');
    }
    for (const table of recordTables) {
      const records = plan.records.filter((record) => record.table === table);
      if (records.length === 0) continue;
      this.touched.add(table);
      const made = records.filter(isCreation);
      const changed = records.filter(
        (record) => !isCreation(record) && Object.keys(finalOf(record)).length > 0,
      );
      this.#park(table, changed);
      for (const record of made) this.#create(record);
      if (table === 'customers') this.#copySales(there, made);
      for (const record of changed) this.#update(record);
      for (const record of made) this.#logDecided(record, Number(record.there?.version) + 1);
    }
  }

  /** The acts of the other copy come into the log as they happened, before the merge's own. */
  #bring({ batches }: Difference, { log, reopened, gone }: MergePlan): void {
    const { batchId, at, actor } = this.#act;
    const add = (values: Value[]) =>
      Number(
        this.#run(
          'INSERT INTO main.batches (id, at, byName, origin, label, kind, target, broughtBy) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          values,
        ).lastInsertRowid,
      );
    const used = new Set(log.map(({ change }) => change.batchNo));
    const numbers = new Map<number, number>();
    for (const one of batches) {
      if (used.has(one.batchNo))
        numbers.set(
          one.batchNo,
          add([one.id, one.at, one.byName, one.origin, one.label, one.kind, one.target, batchId]),
        );
    }
    this.#batchNo = add([batchId, at, actor.name, actor.origin, mergeLabel, 'do', null, null]);
    const followedSince = -this.#batchNo;
    for (const { change, followed } of log) {
      const { tableName, recordId, parentId, customerId, action, fields } = change;
      const line = [numbers.get(change.batchNo) ?? null, tableName, recordId, parentId, customerId, action];
      this.#line([...line, followed ? followedSince : 0, fields, followed ? 0 : 2]);
    }
    for (const change of reopened)
      this.#run(
        `UPDATE main.changes SET effect = 0, version = ? WHERE effect = 2 AND recordId = ?
         AND batchNo = (SELECT batchNo FROM main.batches WHERE id = ?)`,
        [followedSince, change.recordId, change.batchId],
      );
    for (const [id, table] of gone)
      this.#run('INSERT OR IGNORE INTO main.purged (tableName, recordId) VALUES (?, ?)', [table, id]);
  }

  #line(values: readonly Value[]): void {
    this.#run(
      `INSERT INTO main.changes (batchNo, tableName, recordId, parentId, customerId, action, version, fields, effect)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      values,
    );
  }

  #log(record: Planned, action: Action, version: number, fields: Fields | null, effect: 0 | 1): void {
    const { table, id } = record;
    const { parent } = recordKinds[table];
    const parentId = parent ? valueIn(record, parent) : null;
    const customerId =
      table === 'customers'
        ? id
        : parent === 'customerId'
          ? parentId
          : ((record.here ?? record.there)?.[customerKey] ?? null);
    const text = fields && JSON.stringify(fields);
    this.#line([this.#batchNo, table, id, parentId, customerId, action, version, text, effect]);
  }

  /** Values that are to change hands get out of each other's way first. */
  #park(table: RecordTable, changed: readonly Planned[]): void {
    const [column, parked] = unique[table] ?? [];
    if (!column) return;
    for (const record of changed)
      if (column in finalOf(record))
        this.#run(`UPDATE main.${table} SET ${column} = ${parked} WHERE id = ?`, [record.id]);
  }

  #create(record: Planned): void {
    const { rowId: _, [customerKey]: __, ...row } = { ...record.there, ...record.decided };
    if (Object.keys(record.decided).length > 0) row.version = Number(row.version) + 1;
    const names = Object.keys(row);
    const { lastInsertRowid } = this.#run(
      `INSERT INTO main.${record.table} (${names.join(', ')}) VALUES (?${', ?'.repeat(names.length - 1)})`,
      Object.values(row),
    );
    this.#index(record.table, Number(lastInsertRowid), row, true);
    this.#log(record, 'create', Number(record.there?.version), null, 1);
  }

  #update(record: Planned): void {
    const { table, id, here } = record;
    const final = finalOf(record);
    const version = Number(here?.version) + 1;
    const all: Row = { ...final, ...recordKinds[table].derive?.(final), version, updatedAt: this.#act.at };
    const names = Object.keys(all);
    this.#run(`UPDATE main.${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
      ...Object.values(all),
      id,
    ]);
    const indexed = recordKinds[table].search?.columns.some((column) => column in final);
    if (indexed || 'deletedAt' in final) this.#index(table, Number(here?.rowId), { ...here, ...all }, false);
    this.#logFields(record, version, record.followed, 1);
    this.#logDecided(record, version);
  }

  #logDecided(record: Planned, version: number): void {
    this.#logFields(record, version, record.decided, 0);
  }

  /** Deleting and restoring have lines of their own, as everywhere in the log; a decision that changes nothing is a line all the same. */
  #logFields(record: Planned, version: number, values: Row, effect: 0 | 1): void {
    const before = record.here ?? record.there;
    const pairs = Object.entries(values).map(([field, value]): [string, [Value, Value]] => [
      field,
      [before?.[field] ?? null, value],
    ]);
    const marking = pairs.find(
      ([field, [from, to]]) => field === 'deletedAt' && (from === null) !== (to === null),
    );
    const rest = pairs.filter((pair) => pair !== marking);
    if (rest.length > 0) this.#log(record, 'update', version, Object.fromEntries(rest), effect);
    if (marking)
      this.#log(
        record,
        marking[1][1] === null ? 'restore' : 'delete',
        version,
        { deletedAt: marking[1] },
        effect,
      );
  }

  #index(table: RecordTable, rowId: number, row: Row, fresh: boolean): void {
    const { search } = recordKinds[table];
    if (!search) return;
    const key = rowId * 8 + search.code;
    if (!fresh) this.#run('DELETE FROM main.searchIndex WHERE rowid = ?', [key]);
    if ((row.deletedAt ?? null) !== null) return;
    const { name, other } = indexEntry(search.document(row));
    this.#run('INSERT INTO main.searchIndex (rowid, name, other) VALUES (?, ?, ?)', [key, name, other]);
  }

  /** Sales are in no log; those of customers that are new here come along. */
  #copySales(there: Database, made: readonly Planned[]): void {
    const columns = 'customerId, soldOn, product, quantity, amount, margin, region, salesperson';
    const lines = there
      .prepare<[string], Value[]>(`SELECT ${columns} FROM main.salesLines WHERE customerId = ?`)
      .raw();
    for (const { id } of made)
      for (const line of lines.all(id))
        this.#run(`INSERT INTO main.salesLines (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, line);
    if (made.length > 0) this.touched.add('salesLines');
  }

  #run(sql: string, values: readonly Value[]) {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#here.prepare<Value[]>(sql);
      this.#statements.set(sql, statement);
    }
    return statement.run(...values);
  }
}

const finalOf = ({ followed, decided }: Planned): Row => ({ ...followed, ...decided });
