import type { CheckResult } from '@shared/features/import/contract';
import { type DateOrder, type DateOrderFinding, findDateOrder } from '@shared/features/import/dates';
import { type Draft, draftReader } from '@shared/features/import/draft';
import type { ImportPlan } from '@shared/features/import/model';
import { type DecimalFinding, findDecimalSign } from '@shared/features/import/numbers';
import { type Existing, foldKey, type PlannedRow, resolveRows } from '@shared/features/import/resolve';
import { countActions, countByColumn, groupIssues } from '@shared/features/import/summary';
import { type Target, targetOf } from '@shared/features/import/targets';
import { matchChoice } from '@shared/features/import/values';
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

const columnsOf = (plan: ImportPlan, wanted: (target: Target) => boolean): [number, Target][] =>
  plan.mapping.flatMap((key, column) => {
    const target = targetOf(key);
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

/** Reads all rows into fields. */
export function readDrafts(table: Table, rows: readonly (readonly string[])[], plan: ImportPlan): Reading {
  const dates = new Map<number, DateOrderFinding>();
  const orders = new Map<number, DateOrder>();
  for (const [column] of columnsOf(plan, ({ kind }) => kind === 'date')) {
    const finding = findDateOrder(valuesOf(rows, [column]));
    const order = plan.dateOrders[String(column)] ?? finding.order;
    dates.set(column, finding);
    if (order) orders.set(column, order);
  }
  const numbers = columnsOf(plan, ({ kind }) => kind === 'money' || kind === 'integer').map(
    ([column]) => column,
  );
  const decimal = findDecimalSign(valuesOf(rows, numbers));
  const context = { plan, headers: table.headers, dateOrders: orders, decimal: plan.decimal ?? decimal.sign };
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
): PlannedRow[] {
  const ownerOf = (name: string): string | null => {
    if (plan.members[name] === '') return null;
    return memberIds.get(name) ?? `new:${foldKey('name', name)}`;
  };
  return resolveRows(reading.drafts, plan, existing, ownerOf);
}

/** Everything a person should see before the rows are written. */
export function summarise(
  table: Table,
  rows: readonly (readonly string[])[],
  plan: ImportPlan,
  reading: Reading,
  planned: readonly PlannedRow[],
  members: CheckResult['members'],
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
    values: choiceWords(rows, plan),
    decimal: { ...reading.decimal },
  };
}

function blockersOf(plan: ImportPlan, reading: Reading): CheckResult['blockers'] {
  const blockers: CheckResult['blockers'] = [];
  const named =
    plan.mapping.includes('customer.name') ||
    (plan.nameless === 'shortName' && plan.mapping.includes('customer.shortName'));
  if (!named) blockers.push({ code: 'no_name_column', column: null });
  if (plan.key !== 'none' && !plan.mapping.includes(`customer.${plan.key}`))
    blockers.push({ code: 'key_column', column: null });
  for (const [column, finding] of reading.dates) {
    if (finding.needed && !finding.order && !plan.dateOrders[String(column)])
      blockers.push({ code: 'date_order', column });
  }
  return blockers;
}

function choiceWords(rows: readonly (readonly string[])[], plan: ImportPlan): CheckResult['values'] {
  return columnsOf(plan, ({ kind }) => kind === 'choice').flatMap(([column, target]) => {
    const words = new Map<string, number>();
    for (const text of valuesOf(rows, [column])) words.set(text.trim(), (words.get(text.trim()) ?? 0) + 1);
    return [...words].slice(0, 200).map(([text, count]) => {
      const decided = plan.values[target.key]?.[text];
      const match = decided === undefined ? matchChoice(target.field, text) : { value: decided, sure: true };
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
