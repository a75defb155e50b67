import { type ComplaintListRow, complaintKinds, complaintStatuses } from '@shared/features/complaints/model';
import { isOverdue, nextClock } from '@shared/features/complaints/rules';
import type { Sort } from '../../components/table/columns';

export const complaintTabs = ['open', 'overdue', 'closed', 'all'] as const;
export type ComplaintTab = (typeof complaintTabs)[number];

/** True when a complaint belongs on a tab of the list. */
export function onTab(row: ComplaintListRow, tab: ComplaintTab, now: string): boolean {
  if (tab === 'all') return true;
  if (tab === 'closed') return row.closedAt !== null;
  return tab === 'open' ? row.closedAt === null : isOverdue(row, now);
}

/** How many complaints stand on each tab. */
export function tabCounts(rows: readonly ComplaintListRow[], now: string): Record<ComplaintTab, number> {
  const count = (tab: ComplaintTab) => rows.filter((row) => onTab(row, tab, now)).length;
  return { open: count('open'), overdue: count('overdue'), closed: count('closed'), all: rows.length };
}

type Key = string | number | null;

/** Names as people expect them: case and accents aside, Chinese by pinyin. */
const names = new Intl.Collator(['zh-CN', 'en'], { sensitivity: 'base', numeric: true });

const compare = (a: string | number, b: string | number) =>
  typeof a === 'string' && typeof b === 'string' ? names.compare(a, b) : Number(a) - Number(b);

/** What a column sorts by; null stands last whichever way it is sorted. */
function keyOf(row: ComplaintListRow, column: string, ownerName: (id: string | null) => string | null): Key {
  switch (column) {
    case 'number':
      return row.number;
    case 'title':
      return row.title;
    case 'customer':
      return row.customerName;
    case 'class':
      return row.abcClass;
    case 'kind':
      return complaintKinds.indexOf(row.kind);
    case 'severity':
      return row.severity;
    case 'status':
      return complaintStatuses.indexOf(row.status);
    case 'owner':
      return ownerName(row.ownerId);
    case 'received':
      return row.receivedAt;
    case 'due':
      return nextClock(row)?.due ?? null;
    case 'claim':
      return row.claimAsked;
    case 'agreed':
      return row.claimAgreed;
    default:
      return null;
  }
}

/** The rows in the order of a column; equal ones stay in the order they came, last received first. */
export function sortRows(
  rows: readonly ComplaintListRow[],
  sort: Sort,
  ownerName: (id: string | null) => string | null = (id) => id,
): ComplaintListRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort.column, ownerName) }));
  const way = sort.direction === 'asc' ? 1 : -1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return 0;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    return compare(a.key, b.key) * way;
  });
  return keyed.map(({ row }) => row);
}

/** The ids of the list as it was last seen, for the arrows on a complaint's page. */
let shownOrder: readonly string[] = [];
export const rememberOrder = (ids: readonly string[]): void => {
  shownOrder = ids;
};

/** The complaints before and after one in the list it was opened from. */
export function neighboursOf(id: string): { previous: string | null; next: string | null } {
  const at = shownOrder.indexOf(id);
  return { previous: shownOrder[at - 1] ?? null, next: at < 0 ? null : (shownOrder[at + 1] ?? null) };
}
