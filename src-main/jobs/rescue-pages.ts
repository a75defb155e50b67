import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

const magic = 'SQLite format 3\u0000';
/** What every Keyfolio file is made with; tried first where the header cannot be read. */
const usualPageSize = 4096;

/** The pages of a database file as bytes, with what its write-ahead log holds laid over them; SQLite is not asked. */
export interface PageFile {
  readonly pageSize: number;
  /** Page size without the reserved end of each page. */
  readonly usable: number;
  readonly pageCount: number;
  /** Pages the header counts, which a file that was cut off no longer has; null where the header is not readable. */
  readonly pagesMeant: number | null;
  readonly headerReadable: boolean;
  /** A page's bytes, filled up with zeros where the file ends early; null past the end. */
  page(number: number): Buffer | null;
  close(): void;
}

const isPageSize = (size: number): boolean => size >= 512 && size <= 65536 && (size & (size - 1)) === 0;

/** Opens a file for reading page by page. */
export function openPages(path: string): PageFile {
  const handle = openSync(path, 'r');
  const { size } = fstatSync(handle);
  const head = Buffer.alloc(100);
  readSync(handle, head, 0, 100, 0);
  const stated = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16);
  const headerReadable = head.toString('latin1', 0, 16) === magic && isPageSize(stated);
  const pageSize = isPageSize(stated) && headerReadable ? stated : usualPageSize;
  const log = committedLog(`${path}-wal`, pageSize);
  const inFile = Math.ceil(size / pageSize);
  const pageCount = Math.max(inFile, log.lastPage);
  return {
    pageSize,
    usable: pageSize - (headerReadable ? head.readUInt8(20) : 0),
    pageCount,
    pagesMeant: headerReadable ? Math.max(head.readUInt32BE(28), log.lastPage) : null,
    headerReadable,
    page: (number) => {
      if (number < 1 || number > pageCount) return null;
      const newer = log.pages.get(number);
      if (newer) return newer;
      const bytes = Buffer.alloc(pageSize);
      try {
        readSync(handle, bytes, 0, pageSize, (number - 1) * pageSize);
      } catch {
        // A place of the disk that cannot be read counts as an empty page.
      }
      return bytes;
    },
    close: () => closeSync(handle),
  };
}

interface Log {
  readonly pages: ReadonlyMap<number, Buffer>;
  readonly lastPage: number;
}

/** The newest version of each page that a write-ahead log holds, up to its last whole transaction. */
function committedLog(path: string, pageSize: number): Log {
  const committed = new Map<number, Buffer>();
  if (!existsSync(path)) return { pages: committed, lastPage: 0 };
  const bytes = readFileSync(path);
  const kind = bytes.length >= 32 ? bytes.readUInt32BE(0) : 0;
  if ((kind & ~1) >>> 0 !== 0x377f0682 || bytes.readUInt32BE(8) !== pageSize) {
    return { pages: committed, lastPage: 0 };
  }
  const sum = checksum(bytes, (kind & 1) === 1);
  let state = sum([0, 0], 0, 24);
  if (!endsWith(bytes, 24, state)) return { pages: committed, lastPage: 0 };
  let pending = new Map<number, Buffer>();
  for (let at = 32; at + 24 + pageSize <= bytes.length; at += 24 + pageSize) {
    // Frames of an older round carry other salts, and half-written ones another sum.
    if (bytes.compare(bytes, 16, 24, at + 8, at + 16) !== 0) break;
    state = sum(sum(state, at, 8), at + 24, pageSize);
    if (!endsWith(bytes, at + 16, state)) break;
    pending.set(bytes.readUInt32BE(at), bytes.subarray(at + 24, at + 24 + pageSize));
    if (bytes.readUInt32BE(at + 4) === 0) continue;
    for (const [number, page] of pending) committed.set(number, page);
    pending = new Map();
  }
  return { pages: committed, lastPage: Math.max(0, ...committed.keys()) };
}

type Sum = readonly [number, number];

const endsWith = (bytes: Buffer, at: number, [a, b]: Sum): boolean =>
  bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;

/** SQLite's running checksum over pairs of 32-bit words, in the byte order that the log names. */
function checksum(bytes: Buffer, bigEndian: boolean) {
  const word = (at: number) => (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
  return ([a, b]: Sum, from: number, length: number): Sum => {
    let first = a;
    let second = b;
    for (let at = from; at < from + length; at += 8) {
      first = (first + word(at) + second) >>> 0;
      second = (second + word(at + 4) + first) >>> 0;
    }
    return [first, second];
  };
}
