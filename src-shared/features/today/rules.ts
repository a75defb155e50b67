import type { DueItem } from './contract';

const dayMs = 86_400_000;

/** The calendar day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Earliest first; on the same day clocks with a time go before mere dates, A customers before others. */
export function compareDue(a: DueItem, b: DueItem): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  if (a.dueAt !== b.dueAt) return (a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : 1;
  const rank = (item: DueItem) => item.abcClass ?? 'Z';
  if (rank(a) !== rank(b)) return rank(a) < rank(b) ? -1 : 1;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}
