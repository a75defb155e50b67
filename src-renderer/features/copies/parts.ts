import { richText } from '@shared/features/plans/model';
import { plainText } from '../plans/finding';

export type Parts = Readonly<Record<string, unknown>>;

/** The parts of a value that is stored as one set, e.g. the columns of a plan's line; null when it is none. */
export function partsOf(value: unknown): Parts | null {
  if (typeof value !== 'string' || !value.startsWith('{')) return null;
  try {
    const read: unknown = JSON.parse(value);
    const isSet = typeof read === 'object' && read !== null && !Array.isArray(read);
    // A written text is stored as a set too, but reads as one.
    return isSet && !('type' in read) ? { ...read } : null;
  } catch {
    return null;
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The parts that are not the same in all of them: only these are worth a line. */
export function differing(sets: readonly (Parts | null)[]): string[] {
  const keys = new Set(sets.flatMap((set) => Object.keys(set ?? {})));
  const [first, ...others] = sets;
  return [...keys].filter((key) => others.some((other) => !same(other?.[key], first?.[key])));
}

/** The words of a written text, a line for each paragraph; null when the value is none. A choice is made on all of it. */
export function writtenOf(value: unknown): string | null {
  if (typeof value !== 'string' || !value.startsWith('{')) return null;
  try {
    const read = richText.safeParse(JSON.parse(value));
    return read.success ? plainText(read.data) : null;
  } catch {
    return null;
  }
}
