import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';

/** What a copy knows of where it comes from. */
export interface CopyMarks {
  readonly originPath: string;
  readonly takenAt: string;
  readonly takenBy: string;
  /** Number of the last act that was in the file when the copy was taken. */
  readonly position: number;
}

const put = 'INSERT OR REPLACE INTO fileInfo (key, value) VALUES (?, ?)';

/** Makes a file a copy: it knows its origin and lies on one computer, even when the origin is shared. */
export function markCopy(copy: Database, originPath: string, by: string, at: string): void {
  const last = copy.prepare('SELECT max(batchNo) FROM batches').pluck().get();
  const marks = {
    copyOf: originPath,
    copyAt: at,
    copyBy: by,
    copyPosition: String(last ?? 0),
    copyId: uuid(),
  };
  copy.transaction(() => {
    for (const [key, value] of Object.entries(marks)) copy.prepare(put).run(key, value);
    copy.exec("DELETE FROM fileInfo WHERE key = 'shared'; DELETE FROM lease");
  })();
}

/** Reads the marks; null for a file that is no copy. */
export function readMarks(db: Database): CopyMarks | null {
  const rows = db
    .prepare<[], [string, string]>("SELECT key, value FROM main.fileInfo WHERE key LIKE 'copy%'")
    .raw()
    .all();
  const marks = new Map(rows);
  const originPath = marks.get('copyOf');
  if (originPath === undefined) return null;
  return {
    originPath,
    takenAt: marks.get('copyAt') ?? '',
    takenBy: marks.get('copyBy') ?? '',
    position: Number(marks.get('copyPosition') ?? 0),
  };
}

/** Acts made in the copy since it was taken, not counting what merges brought. */
export function actsSince(db: Database, position: number): number {
  const count = db
    .prepare<[number]>(
      "SELECT count(*) FROM main.batches WHERE batchNo > ? AND broughtBy IS NULL AND label <> 'copies.merge'",
    )
    .pluck()
    .get(position);
  return Number(count);
}
