import type { CheckResult } from '@shared/features/import/contract';
import { type DateOrder, type DateOrderFinding, findDateOrder } from '@shared/features/import/dates';
import { type Draft, draftReader } from '@shared/features/import/draft';
import type { ImportPlan } from '@shared/features/import/model';
import { type DecimalFinding, findDecimalSign } from '@shared/features/import/numbers';
import { keyPossible } from '@shared/features/import/plan';
import { type Existing, foldKey, type PlannedRow, resolveRows } from '@shared/features/import/resolve';
import { resolveHistory } from '@shared/features/import/resolve-history';
import { linkRows } from '@shared/features/import/resolve-links';
import { resolvePeople } from '@shared/features/import/resolve-people';
import { countActions, countByColumn, groupIssues } from '@shared/features/import/summary';
import type { Target, TargetBook } from '@shared/features/import/targets';
import { choiceOf } from '@shared/features/import/values';
import type { Table } from './table';

/** What the columns say about dates and numbers under a mapping, and the rows read accordingly. */
export interface Reading {
  readonly dates: ReadonlyMap<number, DateOrderFinding>;
  readonly decimal: DecimalFinding;
  readonly drafts: readonly Draft[];
}

/** The table with the person's corrections. */
export function withEdits(table: Table, edits: ImportPlan['edits']): readonly (readonly string[])[] {
  if (edits.length === 0) return table.rows;
  const rows: (readonly string[])[] = [...table.rows];
  const places = new Map(table.lines.map((line, place) => [line, place]));
  for (const { line, column, text } of edits) {
    const place = places.get(line);
    if (place === undefined) continue;
    const cells = [...(rows[place] ?? [])];
    while (cells.length < column) cells.push('');
    cells[column] = text;
    rows[place] = cells;
  }
  return rows;
}

const columnsOf = (
  plan: ImportPlan,
  book: TargetBook,
  wanted: (target: Target) => boolean,
): [number, Target][] =>
  plan.mapping.flatMap((key, column) => {
    const target = book.of(key);
    return target && wanted(target) ? [[column, target] as [number, Target]] : [];
  });

function* valuesOf(rows: readonly (readonly string[])[], columns: readonly number[]): Generator<string> {
  for (const row of rows) {
    for (const column of columns) {
      const text = row[column];
      if (text !== undefined && text.trim() !== '') yield text;
    }
  }
}

const numeric = ['money', 'integer', 'number', 'score'];

/** Reads all rows into fields. */
export function readDrafts(
  table: Table,
  rows: readonly (readonly string[])[],
  plan: ImportPlan,
  book: TargetBook,
): Reading {
  const dates = new Map<number, DateOrderFinding>();
  const orders = new Map<number, DateOrder>();
  for (const [column] of columnsOf(plan, book, ({ kind }) => kind === 'date')) {
    const finding = findDateOrder(valuesOf(rows, [column]));
    const order = plan.dateOrders[String(column)] ?? finding.order;
    dates.set(column, finding);
    if (order) orders.set(column, order);
  }
  const numbers = columnsOf(plan, book, ({ kind }) => numeric.includes(kind)).map(([column]) => column);
  const decimal = findDecimalSign(valuesOf(rows, numbers));
  const context = {
    plan,
    book,
    headers: table.headers,
    dateOrders: orders,
    decimal: plan.decimal ?? decimal.sign,
  };
  const read = draftReader(context);
  const drafts = rows.map((cells, place) => read(cells, table.lines[place] ?? place + 1));
  return { dates, decimal, drafts };
}

/** Who each name in the owner column is: a member's id, or null where somebody new is made. */
export function ownersOf(
  drafts: readonly Draft[],
  plan: Pick<ImportPlan, 'members'>,
  members: readonly { id: string; name: string }[],
): CheckResult['members'] {
  const known = new Map(members.map(({ id, name }) => [foldKey('name', name), id]));
  const ids = new Set(members.map(({ id }) => id));
  const found = new Map<string, { text: string; memberId: string | null; rows: number }>();
  for (const { owner } of drafts) {
    if (owner === null) continue;
    const entry = found.get(owner);
    if (entry) {
      entry.rows += 1;
      continue;
    }
    const decided = plan.members[owner];
    const memberId =
      decided && ids.has(decided)
        ? decided
        : decided === undefined
          ? known.get(foldKey('name', owner))
          : null;
    found.set(owner, { text: owner, memberId: memberId ?? null, rows: 1 });
  }
  return [...found.values()];
}

/** Where the rows go, with owners not yet made standing as `new:<name>`. */
export function planRows(
  reading: Reading,
  plan: ImportPlan,
  existing: Existing,
  memberIds: ReadonlyMap<string, string | null>,
  memberOf: (name: string) => string | null,
): PlannedRow[] {
  const ownerOf = (name: string): string | null => {
    if (plan.members[name] === '') return null;
    return memberIds.get(name) ?? `new:${foldKey('name', name)}`;
  };
  const { drafts } = reading;
  if (plan.record === 'history') return resolveHistory(drafts, plan, existing, memberOf);
  const rows =
    plan.record === 'people'
      ? resolvePeople(drafts, plan, existing)
      : resolveRows(drafts, plan, existing, ownerOf);
  linkRows(rows, plan, existing);
  return rows;
}

/** Everything a person should see before the rows are written. */
export function summarise(
  table: Table,
  rows: readonly (readonly string[])[],
  plan: ImportPlan,
  reading: Reading,
  planned: readonly PlannedRow[],
  members: CheckResult['members'],
  book: TargetBook,
): CheckResult {
  const byColumn = countByColumn(planned);
  const counts = countActions(planned);
  return {
    counts,
    people: planned.reduce(
      (sum, row) => sum + (row.action === 'new' || row.action === 'update' ? row.people.length : 0),
      0,
    ),
    columns: table.headers.map((_, index) => {
      const filled = rows.reduce((sum, row) => sum + ((row[index] ?? '').trim() === '' ? 0 : 1), 0);
      const { problems = 0, warnings = 0 } = byColumn.get(index) ?? {};
      const finding = reading.dates.get(index);
      const date = finding
        ? { ...finding, candidates: [...finding.candidates], samples: [...finding.samples] }
        : null;
      return { index, filled, empty: rows.length - filled, problems, warnings, date };
    }),
    blockers: blockersOf(plan, reading),
    groups: groupIssues(planned),
    members,
    values: choiceWords(rows, plan, book),
    decimal: { ...reading.decimal },
  };
}

function blockersOf(plan: ImportPlan, reading: Reading): CheckResult['blockers'] {
  const blockers: CheckResult['blockers'] = [];
  const missing = missingColumn(plan);
  if (missing) blockers.push({ code: missing, column: null });
  if (!keyPossible(plan.key, plan.mapping, plan.record)) blockers.push({ code: 'key_column', column: null });
  for (const [column, finding] of reading.dates) {
    if (finding.needed && !finding.order && !plan.dateOrders[String(column)])
      blockers.push({ code: 'date_order', column });
  }
  return blockers;
}

/** The column without which no row of this kind says anything. */
function missingColumn({ record, mapping, nameless }: ImportPlan) {
  const has = (key: string) => mapping.includes(key);
  if (record === 'people') return has('contact.name') ? null : 'no_person_column';
  if (record === 'history') return has('activity.happenedOn') ? null : 'no_day_column';
  const instead = { reject: 'customer.name', shortName: 'customer.shortName', person: 'contact.name' };
  return has('customer.name') || has(instead[nameless]) ? null : 'no_name_column';
}

function choiceWords(
  rows: readonly (readonly string[])[],
  plan: ImportPlan,
  book: TargetBook,
): CheckResult['values'] {
  return columnsOf(plan, book, ({ kind }) => kind === 'choice').flatMap(([column, target]) => {
    const words = new Map<string, number>();
    for (const text of valuesOf(rows, [column])) words.set(text.trim(), (words.get(text.trim()) ?? 0) + 1);
    return [...words].slice(0, 200).map(([text, count]) => {
      const decided = plan.values[target.key]?.[text];
      const match = decided === undefined ? choiceOf(target, text) : { value: decided, sure: true };
      return {
        target: target.key,
        text: text.slice(0, 200),
        value: match?.value ?? null,
        sure: match?.sure ?? false,
        rows: count,
      };
    });
  });
}
