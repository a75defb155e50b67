import type { DueItem } from '@shared/features/today/contract';
import { dayAfter } from '@shared/features/today/rules';
import { localDay } from './days';
import { overdueOf } from './queries';

/** A thing ticked off while the page is open, and the batch that takes it back. */
export interface DoneItem {
  readonly item: DueItem;
  readonly batchId: string | null;
}

export interface DueGroup {
  readonly key: 'overdue' | 'today' | 'next' | 'later';
  readonly items: readonly { readonly item: DueItem; readonly done: DoneItem | null }[];
}

/** Tells due things apart: one complaint can be due by its clock and for its follow-up. */
export const keyOf = (item: DueItem) => `${item.kind}:${item.id}`;

/** Overdue, today and the days after, with what was just ticked off still in its place. */
export function splitDue(due: readonly DueItem[], done: readonly DoneItem[], now: Date): DueGroup[] {
  // A higher version among the due things means that somebody took the tick back.
  const versions = new Map(due.map((item) => [keyOf(item), item.version]));
  const standing = done.filter(({ item }) => (versions.get(keyOf(item)) ?? 0) <= item.version);
  const ticked = new Map(standing.map((one) => [keyOf(one.item), one]));
  const open = due.filter((item) => !ticked.has(keyOf(item)));
  const all = [...open, ...standing.map((one) => one.item)].sort(
    (a, b) => a.dueOn.localeCompare(b.dueOn) || (a.dueAt ?? '').localeCompare(b.dueAt ?? ''),
  );
  const today = localDay(now);
  // Important days may be told longer before.
  const week = dayAfter(today, 7);
  const overdue = new Set(overdueOf(all, now));
  const part = (items: DueItem[]) => items.map((item) => ({ item, done: ticked.get(keyOf(item)) ?? null }));
  return [
    { key: 'overdue', items: part(all.filter((item) => overdue.has(item))) },
    { key: 'today', items: part(all.filter((item) => !overdue.has(item) && item.dueOn <= today)) },
    { key: 'next', items: part(all.filter((item) => item.dueOn > today && item.dueOn <= week)) },
    { key: 'later', items: part(all.filter((item) => item.dueOn > week)) },
  ];
}

/** What can be ticked off here; complaints and reviews are settled on their own pages. */
export function canTick(item: DueItem): boolean {
  return ['action', 'measure', 'next_step', 'task'].includes(item.kind);
}

/** Where a due thing is dealt with. */
export function addressOf(item: DueItem): string {
  if (item.person) return `/customers/${item.customerId}/people?person=${item.person.id}`;
  if (item.planId) return `/plans/${item.planId}`;
  if (item.complaintId) return `/complaints/${item.complaintId}`;
  return `/customers/${item.customerId}`;
}
