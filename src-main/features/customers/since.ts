import type { ReadDb } from '../../db/tables';
import { type LogLine, logLines } from './finding-queries';

/** What a reading of the file knew of the change log: its newest line, null for none at all. */
export type Seen = LogLine | null;

export interface Since {
  readonly newest: Seen;
  /**
   * `nothing` came since, `lines` follow the one seen, or what came `cannot` be told: a line that is another one now was purged, and its
   * number given again.
   */
  readonly came: 'nothing' | 'lines' | 'cannot';
}

/** What the change log has come to since a reading; undefined for no reading yet. */
export async function since(db: ReadDb, seen: Seen | undefined): Promise<Since> {
  const { newest, same } = await logLines(db, seen?.changeNo ?? 0);
  if (seen === undefined || (seen !== null && !isSame(seen, same))) return { newest, came: 'cannot' };
  return { newest, came: newest?.changeNo === seen?.changeNo ? 'nothing' : 'lines' };
}

const isSame = (a: LogLine, b: LogLine | null): boolean =>
  a.recordId === b?.recordId && a.version === b.version && a.batchNo === b.batchNo;
