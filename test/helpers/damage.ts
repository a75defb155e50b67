import { closeSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';

export const pageSize = 4096;

export interface PlacedPage {
  readonly name: string;
  readonly pageno: number;
  readonly pagetype: 'leaf' | 'internal' | 'overflow';
  readonly path: string;
}

/** Where everything lies in a closed file. */
export function pagesOf(path: string): PlacedPage[] {
  const db = new Database(path, { readonly: true });
  try {
    return db
      .prepare<[], PlacedPage>('SELECT name, pageno, pagetype, path FROM dbstat ORDER BY pageno')
      .all();
  } finally {
    db.close();
  }
}

/** Overwrites whole pages, or a part of one. */
export function overwrite(
  path: string,
  pages: readonly number[],
  fill: (length: number) => Buffer = (length) => Buffer.alloc(length, 0xa5),
  within: { from: number; length: number } = { from: 0, length: pageSize },
): void {
  const handle = openSync(path, 'r+');
  for (const page of pages)
    writeSync(handle, fill(within.length), 0, within.length, (page - 1) * pageSize + within.from);
  closeSync(handle);
}

/** Cuts the end off. */
export function cutOff(path: string, keep: number): void {
  truncateSync(path, keep);
}

/** All rows of a table by their key, as one text each. */
export function rowsOf(path: string, table: string, key: string): Map<string, string> {
  const db = new Database(path, { readonly: true });
  try {
    const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
    return new Map(rows.map((row) => [String(row[key]), JSON.stringify(row)]));
  } finally {
    db.close();
  }
}

/** Rows that lie on certain pages of a table, found by reading the file with these pages alone still there. */
export const bytesOf = (path: string): Buffer => readFileSync(path);
