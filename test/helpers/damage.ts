import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs';
import { Files } from '@main/features/files/controller';
import { openLocalStore } from '@main/features/settings/preferences';
import Database from 'better-sqlite3';

export const pageSize = 4096;

export interface PlacedPage {
  readonly name: string;
  readonly pageno: number;
  readonly pagetype: 'leaf' | 'internal' | 'overflow';
  /** `/` for the root of a tree. */
  readonly path: string;
  readonly ncell: number;
}

/** Where everything lies in a closed file, as SQLite itself tells. */
export function pagesOf(path: string): PlacedPage[] {
  const db = new Database(path, { readonly: true });
  try {
    return db
      .prepare<[], PlacedPage>('SELECT name, pageno, pagetype, path, ncell FROM dbstat ORDER BY pageno')
      .all();
  } finally {
    db.close();
  }
}

export const pageCount = (path: string): number => statSync(path).size / pageSize;

/** Overwrites whole pages, or a part of each. */
export function overwrite(
  path: string,
  pages: readonly number[],
  fill = 0xa5,
  { from, length } = { from: 0, length: pageSize },
): void {
  const handle = openSync(path, 'r+');
  try {
    for (const page of pages)
      writeSync(handle, Buffer.alloc(length, fill), 0, length, (page - 1) * pageSize + from);
  } finally {
    closeSync(handle);
  }
}

/** Leaves only the first pages. */
export const cutAfter = (path: string, pages: number): void => truncateSync(path, pages * pageSize);

export const digestOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

/** All rows of a table by their number, each as one text. */
export function rowsOf(path: string, table: string): Map<number, string> {
  const db = new Database(path, { readonly: true });
  try {
    const rows = db.prepare<[], { r_: number }>(`SELECT rowid AS r_, * FROM ${table}`).all();
    return new Map(rows.map((row) => [row.r_, JSON.stringify(row)]));
  } finally {
    db.close();
  }
}

/** Files on a computer of their own. */
export const filesAt = (home: string): Files =>
  new Files({
    store: openLocalStore(home),
    homeFolder: home,
    documentsFolder: home,
    osName: 'Lin Yue',
    push: () => {},
    log: () => {},
  });

/** Makes the sample file, closed, with free pages in it, and returns its path. */
export async function sampleFile(home: string): Promise<string> {
  const files = filesAt(home);
  const { path } = await files.create(files.freePath('Sample'), 'en');
  await files.idle();
  files.close();
  const raw = new Database(path);
  raw.exec(`INSERT INTO salesLines (customerId, soldOn, product, amount)
    SELECT customerId, soldOn, 'gone again', 1 FROM salesLines LIMIT 2000`);
  raw.exec("DELETE FROM salesLines WHERE product = 'gone again'");
  // A content in pieces, larger than a page each.
  const piece = raw.prepare('INSERT INTO attachmentPieces (sha256, piece, bytes) VALUES (?, ?, ?)');
  for (const [number, byte] of [7, 200, 33].entries())
    piece.run('ab'.repeat(32), number, Buffer.alloc(9000, byte));
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.close();
  return path;
}
