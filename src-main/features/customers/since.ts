import type { ReadDb } from '../../db/tables';
import { type LogLine, logLines } from './finding-queries';

/** What was read of a file, and the newest line of the change log it knows; null for none at all. */
interface Reading<T> {
  readonly seen: LogLine | null;
  readonly value: T;
}

/** Readings of open files, one a file and key. */
export type Readings<T> = WeakMap<ReadDb, Map<string, Promise<Reading<T>>>>;

interface Ways<T> {
  /** Reads it from the file; what changes meanwhile is taken over at the next look. */
  read(): Promise<T>;
  /** Takes over what came after a line of the log, 0 for all of it; null where reading it anew is better. */
  follow(known: T, changeNo: number): Promise<T | null>;
}

/** What is kept of a file in memory, as the file has it now: everything that is saved, by whoever, stands in the change log. */
export async function followed<T>(readings: Readings<T>, db: ReadDb, key: string, ways: Ways<T>): Promise<T> {
  const ofFile = readings.get(db) ?? new Map<string, Promise<Reading<T>>>();
  readings.set(db, ofFile);
  const next = refreshed(db, ofFile.get(key), ways);
  ofFile.set(key, next);
  next.catch(() => ofFile.delete(key));
  return (await next).value;
}

async function refreshed<T>(
  db: ReadDb,
  before: Promise<Reading<T>> | undefined,
  ways: Ways<T>,
): Promise<Reading<T>> {
  const known = await before?.catch(() => undefined);
  const { newest, same } = await logLines(db, known?.seen?.changeNo ?? 0);
  // A line that is another one now was purged, and its number given again: what came in between cannot be told.
  if (known && (known.seen === null || isSame(known.seen, same))) {
    if (newest?.changeNo === known.seen?.changeNo) return known;
    const value = await ways.follow(known.value, known.seen?.changeNo ?? 0);
    if (value !== null) return { seen: newest, value };
  }
  return { seen: newest, value: await ways.read() };
}

const isSame = (a: LogLine, b: LogLine | null): boolean =>
  a.recordId === b?.recordId && a.version === b.version && a.batchNo === b.batchNo;
