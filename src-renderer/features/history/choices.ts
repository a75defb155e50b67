import type { FieldConflict } from '@shared/schemas';
import type { PendingConflict } from './pending';

export const sides = ['original', 'theirs', 'mine'] as const;
export type Side = (typeof sides)[number];
/** What can be chosen for a field: one of the three values, or one written from both. */
export type Choice = { readonly side: Side } | { readonly side: 'both'; readonly text: string };

/** Longer texts, and those of several lines, are joined by a line break and written in a box of several lines. */
const shortText = 60;
const isLong = (text: string) => text.length > shortText || text.includes('\n');

/** Both texts, one after the other, to begin writing one from; null for what is no plain text. */
export function bothTexts(
  conflict: FieldConflict,
  show: PendingConflict['show'],
): { readonly text: string; readonly long: boolean } | null {
  const { field, theirs, mine } = conflict;
  const plain = (value: unknown): value is string =>
    typeof value === 'string' && show(field, value) === value;
  if (!plain(theirs) || !plain(mine)) return null;
  const long = isLong(theirs) || isLong(mine);
  return { text: `${theirs}${long ? '\n' : ' / '}${mine}`, long };
}

/** What is saved for a field once chosen. */
export function chosenValue(conflict: FieldConflict, choice: Choice, pending: PendingConflict): unknown {
  if (choice.side !== 'both') return conflict[choice.side] ?? null;
  if (pending.combine) return pending.combine(conflict);
  return choice.text.trim() === '' ? null : choice.text.trim();
}

/** Fields merged by themselves that have a name people know; computed ones say nothing new. */
export const namedFields = (pending: PendingConflict): string[] =>
  (pending.merged ?? [])
    .map((field) => [field, pending.label(field)])
    .flatMap(([field, label]) => (label === undefined || label === field ? [] : [label]));
