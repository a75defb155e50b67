import type { CheckedRow, CheckResult, IssueGroup, RowFilter } from './contract';
import type { Value } from './draft';
import type { ImportPlan, Issue } from './model';
import type { PlannedRow } from './resolve';
import type { Target, TargetBook } from './targets';

const linesShown = 5;

/** Puts equal issues together; problems first, then the most frequent. */
export function groupIssues(rows: readonly PlannedRow[]): IssueGroup[] {
  const groups = new Map<string, IssueGroup & { lines: number[]; examples: string[] }>();
  for (const row of rows) {
    for (const issue of row.issues) {
      const key = `${issue.code} ${issue.column} ${issue.target} ${issue.severity}`;
      let group = groups.get(key);
      if (!group) {
        const { code, severity, target, column } = issue;
        group = { code, severity, target, column, count: 0, lines: [], examples: [] };
        groups.set(key, group);
      }
      group.count += 1;
      if (group.lines.length < linesShown) group.lines.push(row.draft.line);
      if (group.examples.length < linesShown && issue.text && !group.examples.includes(issue.text))
        group.examples.push(issue.text);
    }
  }
  const weight = (group: IssueGroup) => (group.severity === 'problem' ? 1e9 : 0) + group.count;
  return [...groups.values()].sort((a, b) => weight(b) - weight(a));
}

/** How many rows do what. */
export function countActions(rows: readonly PlannedRow[]): CheckResult['counts'] {
  const counts = {
    total: rows.length,
    new: 0,
    update: 0,
    person: 0,
    same: 0,
    skip: 0,
    problem: 0,
    warning: 0,
  };
  for (const row of rows) {
    counts[row.action] += 1;
    if (row.action !== 'problem' && row.issues.length > 0) counts.warning += 1;
  }
  return counts;
}

/** Problems and warnings by column. */
export function countByColumn(
  rows: readonly PlannedRow[],
): Map<number, { problems: number; warnings: number }> {
  const columns = new Map<number, { problems: number; warnings: number }>();
  for (const row of rows) {
    for (const { column, severity } of row.issues) {
      if (column === null) continue;
      const count = columns.get(column) ?? { problems: 0, warnings: 0 };
      count[severity === 'problem' ? 'problems' : 'warnings'] += 1;
      columns.set(column, count);
    }
  }
  return columns;
}

/** The rows that a filter shows. */
export function inFilter(row: PlannedRow, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'warning') return row.action !== 'problem' && row.issues.length > 0;
  if (filter === 'other') return row.action === 'same' || row.action === 'skip' || row.action === 'person';
  return row.action === filter;
}

/** A stored value as plain text: money with its fraction, everything else as it is. */
export function showValue(
  value: Value | null | undefined,
  currency: Value | null | undefined,
  target: Target | undefined,
): string {
  if (value === null || value === undefined) return '';
  if (target?.kind !== 'money') return String(value);
  if (currency === 'JPY' || currency === 'KRW' || currency === 'VND') return String(value);
  const minor = Number(value);
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** What showing a row takes beside the row. */
export interface RowView {
  readonly plan: ImportPlan;
  readonly book: TargetBook;
  readonly rows: readonly PlannedRow[];
  nameOf(customerId: string): string;
}

/** One row for the list of what will happen. `raw` shows what stands in the file where a cell could not be read. */
export function showRow(row: PlannedRow, raw: readonly string[], view: RowView): CheckedRow {
  const { draft } = row;
  const { plan, rows } = view;
  const base = row.base === null ? undefined : rows[row.base];
  return {
    line: draft.line,
    action: row.action,
    name: nameOf(row, plan).slice(0, 400),
    meets:
      base || row.customerId
        ? {
            key: plan.key,
            value: row.keyText.slice(0, 200),
            customerId: row.customerId,
            name: row.customerId ? view.nameOf(row.customerId) : String(base?.set.name ?? ''),
            line: base?.draft.line ?? null,
          }
        : null,
    changes: row.action === 'update' ? changesOf(row, view) : [],
    people: row.people.map(({ id, set, before }) => ({
      name: String(set.name ?? before.name ?? ''),
      isNew: id === null,
    })),
    cells: plan.mapping.map((target, column) => showCell(row, target, column, raw[column] ?? '', view)),
    issues: row.issues,
  };
}

function nameOf({ draft, before, people, activity }: PlannedRow, { record }: ImportPlan): string {
  if (record === 'people') return String(draft.people[1]?.name ?? people[0]?.before.name ?? '');
  if (record === 'history') return String((activity ?? draft.activity).title ?? '');
  return String(draft.customer.name ?? before.name ?? '');
}

/** Kinds whose cell is shown as it stands: what it becomes is another record. */
const asWritten = ['member', 'customer', 'person', 'author'];

function showCell(row: PlannedRow, key: string, column: number, text: string, { book }: RowView): string {
  const { draft } = row;
  const target = book.of(key);
  if (!target || asWritten.includes(target.kind)) return text.trim().slice(0, 200);
  const bad = draft.issues.some((issue: Issue) => issue.column === column && issue.severity === 'problem');
  if (bad) return text.slice(0, 200);
  const values =
    target.record === 'customer'
      ? draft.customer
      : target.record === 'activity'
        ? draft.activity
        : draft.people[target.slot];
  const currency = draft.customer.currency ?? row.before.currency;
  return showValue(values?.[target.field], currency, target).slice(0, 200);
}

function changesOf(row: PlannedRow, { plan, book }: RowView): CheckedRow['changes'] {
  const [person] = row.people;
  const ofPerson = plan.record === 'people' && person !== undefined;
  const [set, before] = ofPerson ? [person.set, person.before] : [row.set, row.before];
  const currency = row.draft.customer.currency ?? row.before.currency;
  const change = (field: string, after: Value, place: Target | undefined) => ({
    field: place?.key ?? field,
    before: before[field] == null ? null : showValue(before[field], row.before.currency, place).slice(0, 500),
    after: showValue(after, currency, place).slice(0, 500),
  });
  const prefix = ofPerson ? 'contact' : 'customer';
  const changes = Object.entries(set).map(([field, value]) =>
    change(field, value, book.of(`${prefix}.${field}`)),
  );
  if (row.parent !== undefined && row.draft.parent !== null)
    changes.push({ field: 'customer.parentId', before: null, after: row.draft.parent });
  return changes;
}
