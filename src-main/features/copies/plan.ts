import type { Targets } from '@shared/features/copies/companions';
import { type Question, type Side, type SideChanges, settle, untouched } from '@shared/features/copies/rules';
import { type RecordTable, recordTables } from '@shared/features/history/contract';
import { defaultFileSettings, fileSettings } from '@shared/features/settings/model';
import type { Database } from 'better-sqlite3';
import { type Access, seesEverything } from '../../db/access';
import { recordKinds } from '../../db/record-kinds';
import { type Difference, type Gathered, gather, type LoggedChange } from './difference';
import { settleNumbers } from './numbers';
import {
  customerKey,
  isCreation,
  type Planned,
  plainFields,
  rowsOf,
  type StoredRow,
  valueIn,
} from './planned';
import { type Reach, reachOf } from './reach';
import { leftIn, reunite, type SlotContext, settleSlots } from './slots';

export interface MergeSide {
  readonly db: Database;
  /** What the person may see and change in this file; its views stand before the connection's tables. */
  readonly access: Access | null;
}

export interface PlanOptions {
  readonly here: MergeSide;
  readonly there: MergeSide;
  readonly at: string;
  /** The person's choice for a field in dispute. */
  readonly decide: (key: string) => Side | null;
}

export interface MergePlan {
  readonly records: readonly Planned[];
  /** Lines of the log there that come into the log here; `followed` is false for those that stay without effect. */
  readonly log: readonly { readonly change: LoggedChange; readonly followed: boolean }[];
  /** Lines that were kept aside here and are followed from now on. */
  readonly reopened: readonly LoggedChange[];
  /** Records removed for good there, which go here as well. */
  readonly purged: ReadonlyMap<string, RecordTable>;
  /** Records that hang on what was removed for good here. */
  readonly gone: ReadonlyMap<string, RecordTable>;
  /** Changes that the person may not bring. */
  readonly keptAside: number;
}

export const clashKey = ({ table, id }: Pick<Planned, 'table' | 'id'>, field: string): string =>
  `${table}/${id}/${field}`;

/** Decides what a merge does, record by record; reads only. */
export function planMerge(difference: Difference, options: PlanOptions): MergePlan {
  return new Planner(difference, options).plan();
}

class Planner {
  readonly #difference: Difference;
  readonly #options: PlanOptions;
  readonly #ours: Gathered;
  readonly #theirs: Gathered;
  readonly #here = new Map<string, StoredRow>();
  readonly #there = new Map<string, StoredRow>();
  readonly #planned = new Map<string, Planned>();
  /** Records that are gone for good here, or hang on such. */
  readonly #gone: Map<string, RecordTable>;
  readonly #aside = new Set<string>();
  readonly #removing = new Map<string, RecordTable>();
  /** Texts that one side wrote on in while the other gave them up. */
  readonly #leaving = new Map<Planned, Side>();
  #known: Targets | null = null;

  constructor(difference: Difference, options: PlanOptions) {
    this.#difference = difference;
    this.#options = options;
    this.#ours = gather(difference.onlyHere);
    const followedThere = [
      ...difference.reopened,
      ...difference.brought.filter(({ effect }) => effect === 0),
    ];
    this.#theirs = gather(followedThere.sort((a, b) => a.changeNo - b.changeNo));
    this.#gone = new Map(difference.purgedHere);
  }

  plan(): MergePlan {
    const { here, there } = this.#options;
    const { purgedHere, purgedThere, brought, reopened } = this.#difference;
    if (seesEverything(here.access)) {
      for (const [id, table] of purgedThere) if (!purgedHere.has(id)) this.#removing.set(id, table);
    }
    const candidates = this.#candidates();
    for (const table of recordTables) {
      const ids = [...candidates].flatMap(([id, of]) => (of === table ? [id] : []));
      for (const [id, row] of rowsOf(here.db, table, ids)) this.#here.set(id, row);
      for (const [id, row] of rowsOf(there.db, table, ids)) this.#there.set(id, row);
    }
    const reach = reachOf(here, there, this.#concerned(candidates));
    for (const table of recordTables) {
      for (const [id, of] of candidates) if (of === table) this.#record(table, id, reach);
    }
    const slots: SlotContext = {
      here: here.db,
      planned: this.#planned,
      at: this.#options.at,
      decide: (planned, field) => this.#options.decide(clashKey(planned, field)),
      ask: (field, ours, theirs) => this.#askBetween(field, ours, theirs),
    };
    settleSlots(slots);
    for (const [planned, side] of this.#leaving) reunite(slots, planned, side);
    settleNumbers(here.db, there.db, this.#planned);
    const kept = brought.filter(({ recordId }) => !this.#gone.has(recordId) && !this.#removing.has(recordId));
    const follows = ({ recordId, effect }: LoggedChange) => effect === 0 && !this.#aside.has(recordId);
    return {
      records: [...this.#planned.values()],
      log: kept.map((change) => ({ change, followed: follows(change) })),
      reopened: reopened.filter(
        (change) => !this.#gone.has(change.recordId) && !this.#aside.has(change.recordId),
      ),
      purged: this.#removing,
      gone: new Map([...this.#gone].filter(([id]) => !purgedHere.has(id))),
      keptAside: [...kept, ...reopened].filter(
        ({ recordId, effect }) => effect === 0 && this.#aside.has(recordId),
      ).length,
    };
  }

  /** What was changed there, and what was deleted here while somebody there worked on what hangs on it. */
  #candidates(): Map<string, RecordTable> {
    const candidates = new Map(this.#theirs.tables);
    for (const [id, { fields }] of this.#ours.changes) {
      const table = this.#ours.tables.get(id);
      if (table && fields.has('deletedAt') && this.#theirs.touches.has(id)) candidates.set(id, table);
    }
    return candidates;
  }

  #customersOf(id: string): Set<string> {
    const rows = [this.#here.get(id), this.#there.get(id)];
    const current = rows.flatMap((row) => (row?.[customerKey] ? [String(row[customerKey])] : []));
    return new Set([...(this.#theirs.customers.get(id) ?? []), ...current]);
  }

  #concerned(candidates: ReadonlyMap<string, RecordTable>): Set<string> {
    return new Set([...candidates.keys()].flatMap((id) => [...this.#customersOf(id)]));
  }

  #record(table: RecordTable, id: string, reach: Reach): void {
    if (this.#gone.has(id) || this.#removing.has(id)) return;
    const here = this.#here.get(id) ?? null;
    const there = this.#there.get(id) ?? null;
    if (
      !there ||
      !reach(table, this.#customersOf(id)) ||
      (table === 'sealedNotes' && this.#isOthersNote(id))
    ) {
      this.#aside.add(id);
      return;
    }
    const planned: Planned = { table, id, here, there, followed: {}, decided: {}, questions: [] };
    const parent = this.#parentOf(table, there);
    if (here) this.#settle(planned, here, there);
    else if (parent === 'gone') this.#gone.set(id, table);
    else if (parent === 'absent') this.#aside.add(id);
    if (here || parent === 'there') this.#planned.set(id, planned);
  }

  /** Only the author can compare two versions of a sealed note. */
  #isOthersNote(id: string): boolean {
    const { access } = this.#options.here;
    const author = this.#there.get(id)?.authorId;
    const both =
      this.#ours.changes.get(id)?.fields.has('sealed') && this.#theirs.changes.get(id)?.fields.has('sealed');
    return both === true && access !== null && access.memberId !== author;
  }

  #parentOf(table: RecordTable, row: StoredRow): 'there' | 'absent' | 'gone' {
    const { parent } = recordKinds[table];
    if (parent === null) return 'there';
    const id = String(row[parent]);
    if (this.#gone.has(id) || this.#removing.has(id)) return 'gone';
    if (this.#planned.has(id)) return 'there';
    const holder = parent === 'customerId' ? 'customers' : parent === 'planId' ? 'plans' : 'complaints';
    const found = this.#options.here.db
      .prepare<[string]>(`SELECT 1 FROM main.${holder} WHERE id = ?`)
      .get(id);
    return found ? 'there' : 'absent';
  }

  #settle(planned: Planned, here: StoredRow, there: StoredRow): void {
    const { table, id } = planned;
    const left = leftIn(table, here, there);
    const settled = settle({
      table,
      columns: plainFields(table, here),
      here,
      there,
      changedHere: this.#changes(this.#ours, id),
      changedThere: this.#changes(this.#theirs, id),
      decide: (field) => left ?? this.#options.decide(clashKey(planned, field)),
      today: this.#options.at.slice(0, 10),
      targets: this.#targets(),
    });
    Object.assign(planned, settled, left && { questions: [] });
    const writing = left === 'here' ? this.#theirs : this.#ours;
    if (left && writing.changes.get(id)?.fields.has('body')) this.#leaving.set(planned, left);
    const { parent } = recordKinds[table];
    // What it was moved to there was removed for good here: it stays where it is.
    if (
      parent &&
      parent in planned.followed &&
      this.#parentOf(table, { [parent]: valueIn(planned, parent) }) !== 'there'
    ) {
      delete planned.followed[parent];
      planned.decided[parent] = here[parent] ?? null;
    }
  }

  #changes(side: Gathered, id: string): SideChanges {
    return side.changes.get(id) ?? { ...untouched, touched: side.touches.get(id) ?? null };
  }

  #askBetween(field: string, ours: Planned, theirs: Planned): Question {
    const mark = (side: Gathered, { id, here, there }: Planned) => {
      const { fields, created } = this.#changes(side, id);
      const at = String((here ?? there)?.updatedAt ?? this.#options.at);
      return fields.get(field) ?? created ?? { by: '', at };
    };
    return {
      field,
      original: null,
      here: valueIn(ours, field),
      there: valueIn(theirs, field),
      hereMark: mark(this.#ours, ours),
      thereMark: mark(this.#theirs, theirs),
    };
  }

  /** Read when a complaint first needs them. */
  #targets(): Targets {
    if (this.#known) return this.#known;
    const data = this.#options.here.db
      .prepare<[], string>('SELECT data FROM main.settings WHERE deletedAt IS NULL LIMIT 1')
      .pluck()
      .get();
    const parsed = fileSettings.partial().safeParse(JSON.parse(data ?? '{}'));
    this.#known = { ...defaultFileSettings, ...(parsed.success ? parsed.data : {}) };
    return this.#known;
  }
}

/** Counts for the report; a record that is only asked about counts as changed. */
export function figuresOf(plan: MergePlan, batches: number) {
  const figures = { batches, created: 0, updated: 0, deleted: plan.purged.size, keptAside: plan.keptAside };
  for (const record of plan.records) {
    const deleted = valueIn(record, 'deletedAt') !== null;
    if (isCreation(record)) figures.created += deleted ? 0 : 1;
    else if (deleted && record.here?.deletedAt === null) figures.deleted += 1;
    else if (Object.keys(record.followed).length + Object.keys(record.decided).length > 0)
      figures.updated += 1;
  }
  return figures;
}
