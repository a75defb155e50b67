import type { CheckedRow, CheckResult, IssueGroup, RowFilter } from './contract';
import type { Value } from './draft';
import type { Issue, KeyField } from './model';
import type { PlannedRow } from './resolve';
import { targetOf } from './targets';

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
  field: string,
  value: Value | null | undefined,
  currency: Value | null | undefined,
): string {
  if (value === null || value === undefined) return '';
  const isMoney = targetOf(`customer.${field}`)?.kind === 'money';
  if (!isMoney || typeof value === 'string') return String(value);
  if (currency === 'JPY' || currency === 'KRW' || currency === 'VND') return String(value);
  const sign = value < 0 ? '-' : '';
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** One row for the list of what will happen. `raw` shows what stands in the file where a cell could not be read. */
export function showRow(
  row: PlannedRow,
  mapping: readonly string[],
  raw: readonly string[],
  key: KeyField,
  nameOf: (customerId: string) => string,
  rows: readonly PlannedRow[],
): CheckedRow {
  const { draft } = row;
  const base = row.base === null ? undefined : rows[row.base];
  const currency = draft.customer.currency ?? row.before.currency;
  const cells = mapping.map((target, column) => {
    const text = raw[column] ?? '';
    const place = targetOf(target);
    if (!place || place.kind === 'member') return text.trim().slice(0, 200);
    const values = place.record === 'customer' ? draft.customer : draft.people[place.slot];
    const bad = draft.issues.some((issue: Issue) => issue.column === column && issue.severity === 'problem');
    return bad ? text.slice(0, 200) : showValue(place.field, values?.[place.field], currency).slice(0, 200);
  });
  const changes =
    row.action !== 'update'
      ? []
      : Object.entries(row.set).map(([field, value]) => ({
          field,
          before:
            row.before[field] == null
              ? null
              : showValue(field, row.before[field], row.before.currency).slice(0, 500),
          after: showValue(field, value, currency).slice(0, 500),
        }));
  return {
    line: draft.line,
    action: row.action,
    name: String(draft.customer.name ?? row.before.name ?? '').slice(0, 400),
    meets:
      base || row.customerId
        ? {
            key,
            value: row.keyText.slice(0, 200),
            customerId: row.customerId,
            name: row.customerId ? nameOf(row.customerId) : String(base?.set.name ?? ''),
            line: base?.draft.line ?? null,
          }
        : null,
    changes,
    people: row.people.map(({ id, set, before }) => ({
      name: String(set.name ?? before.name ?? ''),
      isNew: id === null,
    })),
    cells,
    issues: row.issues,
  };
}
