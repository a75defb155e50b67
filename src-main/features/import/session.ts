import type { CustomField } from '@shared/features/fields/model';
import type { CheckedRow, CheckResult, RowFilter } from '@shared/features/import/contract';
import { writeCsv } from '@shared/features/import/csv';
import { matchColumns } from '@shared/features/import/match';
import type { ImportPlan, Inspection, LoadOptions } from '@shared/features/import/model';
import { shapeOf } from '@shared/features/import/record';
import { foldKey, foldName, type PlannedRow } from '@shared/features/import/resolve';
import { inFilter, showRow } from '@shared/features/import/summary';
import { type ImportRecord, type TargetBook, targetBook } from '@shared/features/import/targets';
import { AppError } from '@shared/rpc/errors';
import type { Database } from 'better-sqlite3';
import { ownersOf, planRows, type Reading, readDrafts, summarise, withEdits } from './planning';
import { readMembers, StoredCustomers } from './queries';
import { stillValid } from './shapes';
import { describeColumns, inspectTable, type Table, TableReader } from './table';

export interface RejectedWords {
  readonly row: string;
  readonly reason: string;
  readonly issues: Readonly<Record<string, string>>;
  readonly targets: Readonly<Record<string, string>>;
}

interface Planned {
  readonly plan: ImportPlan;
  readonly raw: readonly (readonly string[])[];
  readonly rows: readonly PlannedRow[];
  readonly members: CheckResult['members'];
  readonly book: TargetBook;
}

/** What the file at hand adds to a plan: its own fields. */
export type OwnFields = readonly CustomField[];

/** One uploaded file on its way in: read, looked at, planned. It lives in the worker and holds no connection of its own. */
export class ImportSession {
  readonly #reader: TableReader;
  #table: { options: string; value: Table } | null = null;
  #reading: { key: string; raw: readonly (readonly string[])[]; value: Reading } | null = null;
  #planned: Planned | null = null;
  #names = new Map<string, string>();
  readonly #imported = new Set<string>();

  /** @throws AppError `validation`, see the contract for the reasons */
  constructor(
    bytes: Buffer,
    readonly name: string,
  ) {
    this.#reader = new TableReader(bytes, name);
  }

  #load(options: LoadOptions): Table {
    const key = JSON.stringify(options);
    if (this.#table?.options !== key) this.#table = { options: key, value: this.#reader.read(options) };
    return this.#table.value;
  }

  /** @param recall the way a file of this shape was imported the last time */
  inspect(
    load: LoadOptions,
    own: OwnFields,
    recall: (shape: string) => Inspection['remembered'],
  ): Omit<Inspection, 'uploadId' | 'fileName' | 'size'> {
    const table = this.#load(load);
    const found = inspectTable(table);
    const shape = table.mapping ? null : shapeOf(table.headers);
    const last = shape === null ? null : recall(shape);
    return {
      kind: this.#reader.kind,
      ...found,
      mapping: [
        ...(table.mapping ?? matchColumns(found.columns, { record: table.record, book: targetBook(own) })),
      ],
      remembered: last && { ...last, plan: stillValid(last.plan, table, targetBook(own)) },
    };
  }

  match(record: ImportRecord, own: OwnFields): { mapping: string[] } {
    if (!this.#table) throw new AppError('validation', 'Nothing was inspected yet');
    const { value: table } = this.#table;
    if (table.mapping && record === 'customers') return { mapping: [...table.mapping] };
    return { mapping: matchColumns(describeColumns(table), { record, book: targetBook(own) }) };
  }

  /** What a plan is remembered by; null for files that say themselves what their columns are. */
  shape(plan: ImportPlan): string | null {
    const table = this.#load(plan.load);
    return table.mapping ? null : shapeOf(table.headers);
  }

  /** Sheets of the workbook that are still to be imported; `done` is the one that was just taken. */
  otherSheets(done: LoadOptions): { name: string; record: ImportRecord }[] {
    const { sheet } = this.#load(done);
    if (sheet !== null) this.#imported.add(sheet);
    return this.#reader.otherSheets(this.#imported);
  }

  /** Works out what the plan would do to the file as it is now. */
  check(plan: ImportPlan, db: Database, own: OwnFields): CheckResult {
    const { table, reading, planned } = this.plan(plan, db, own, true);
    return summarise(table, planned.raw, plan, reading, planned.rows, planned.members, planned.book);
  }

  /**
   * Plans every row against the database; reading the cells again is spared where the plan did not change.
   * @param alike says also which rows look like other firms
   */
  plan(
    plan: ImportPlan,
    db: Database,
    own: OwnFields,
    alike = false,
  ): { table: Table; reading: Reading; planned: Planned } {
    const table = this.#load(plan.load);
    const book = targetBook(own);
    const key = JSON.stringify([{ ...plan, key: '', existing: '', members: {} }, own]);
    if (this.#reading?.key !== key) {
      const raw = withEdits(table, plan.edits);
      this.#reading = { key, raw, value: readDrafts(table, raw, plan, book) };
    }
    const { raw, value: reading } = this.#reading;
    const existing = new StoredCustomers(db, alike);
    const team = readMembers(db);
    const members = ownersOf(reading.drafts, plan, team);
    const memberIds = new Map(members.map(({ text, memberId }) => [text, memberId]));
    const byName = new Map(team.map(({ id, name }) => [foldName(name), id]));
    const rows = planRows(reading, plan, existing, memberIds, (name) => byName.get(foldName(name)) ?? null);
    this.#names = new Map(
      rows.flatMap((row) => (row.customerId ? [[row.customerId, String(row.before.name ?? '')]] : [])),
    );
    this.#planned = { plan, raw, rows, members, book };
    return { table, reading, planned: this.#planned };
  }

  /** A page of the last check. */
  rows(filter: RowFilter, offset: number, limit: number): { total: number; rows: CheckedRow[] } {
    const planned = this.#lastPlan();
    const places: number[] = [];
    for (const [place, row] of planned.rows.entries()) if (inFilter(row, filter)) places.push(place);
    const { plan, book } = planned;
    const view = { plan, book, rows: planned.rows, nameOf: (id: string) => this.#names.get(id) ?? '' };
    const rows = places.slice(offset, offset + limit).flatMap((place) => {
      const row = planned.rows[place];
      if (!row) return [];
      return [showRow(row, planned.raw[place] ?? [], view)];
    });
    return { total: places.length, rows };
  }

  /** The rows left out as CSV, with their number and the reason in front; ready to be mended and imported again. */
  rejected(words: RejectedWords): string {
    const planned = this.#lastPlan();
    const headers = this.#table?.value.headers ?? [];
    const lines = planned.rows.flatMap((row, place) => {
      if (row.action !== 'problem') return [];
      return [[String(row.draft.line), reasonOf(row, words), ...(planned.raw[place] ?? [])]];
    });
    return `\ufeff${writeCsv([[words.row, words.reason, ...headers], ...lines])}\r\n`;
  }

  #lastPlan(): Planned {
    if (!this.#planned) throw new AppError('validation', 'Nothing was checked yet');
    return this.#planned;
  }
}

function reasonOf(row: PlannedRow, words: RejectedWords): string {
  const problems = row.issues.filter(({ severity }) => severity === 'problem');
  return problems
    .map(({ code, target, text }) => {
      const sentence = (words.issues[code] ?? code).replaceAll('{{text}}', text);
      const field = target && code !== 'no_name' ? words.targets[target] : undefined;
      return field ? `${field}: ${sentence}` : sentence;
    })
    .join('; ');
}

/** Names of people that must be added to the team for the rows that will be written, each once. */
export function newMembers(
  planned: Pick<Planned, 'rows' | 'members' | 'plan'>,
): { id: string; name: string }[] {
  const wanted = new Set<string>();
  for (const row of planned.rows) {
    const owner = row.action === 'new' || row.action === 'update' ? row.set.ownerId : undefined;
    if (typeof owner === 'string' && owner.startsWith('new:')) wanted.add(owner);
  }
  const found = new Map<string, string>();
  for (const { text, memberId } of planned.members) {
    const id = `new:${foldKey('name', text)}`;
    if (memberId === null && wanted.has(id) && !found.has(id)) found.set(id, text);
  }
  return [...found].map(([id, name]) => ({ id, name }));
}
