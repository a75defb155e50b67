import { isUtf8 } from 'node:buffer';
import type { PageFile } from './rescue-pages';

/** Stands for a value whose bytes cannot be read. */
export const lost = Symbol('lost');
export type Value = string | number | bigint | Buffer | null | typeof lost;

export interface Cell {
  /** The row's number; of an index's cell it is the last of the values. */
  readonly rowId: number;
  readonly values: readonly Value[];
}

export type PageKind = 'tableInner' | 'tableLeaf' | 'indexInner' | 'indexLeaf';
const kinds: Readonly<Record<number, PageKind>> = {
  2: 'indexInner',
  5: 'tableInner',
  10: 'indexLeaf',
  13: 'tableLeaf',
};

/** One page of a tree, taken apart as far as its bytes make sense. */
export interface TreePage {
  readonly kind: PageKind;
  readonly children: readonly number[];
  readonly cells: readonly Cell[];
  /** Cells that the page counts and whose bytes make no sense. */
  readonly broken: number;
}

const startOf = (number: number): number => (number === 1 ? 100 : 0);

/** What a page is by its first byte; null for anything that is no page of a tree. */
export function kindOf(bytes: Buffer, number: number): PageKind | null {
  return kinds[bytes[startOf(number)] ?? 0] ?? null;
}

/** Takes a page of a tree apart; null when it is none. */
export function readTreePage(file: PageFile, number: number): TreePage | null {
  const bytes = file.page(number);
  const kind = bytes && kindOf(bytes, number);
  if (!bytes || !kind) return null;
  const start = startOf(number);
  const count = bytes.readUInt16BE(start + 3);
  const inner = kind === 'tableInner' || kind === 'indexInner';
  const pointers = start + (inner ? 12 : 8);
  if (pointers + count * 2 > file.usable) return null;
  const children: number[] = [];
  const cells: Cell[] = [];
  let broken = 0;
  for (let n = 0; n < count; n += 1) {
    const at = bytes.readUInt16BE(pointers + n * 2);
    if (at < pointers + count * 2 || at + 4 > file.usable) {
      broken += 1;
      continue;
    }
    if (inner) children.push(bytes.readUInt32BE(at));
    if (kind === 'tableInner') continue;
    const cell = readCell(file, bytes, inner ? at + 4 : at, kind === 'tableLeaf');
    if (cell) cells.push(cell);
    else broken += 1;
  }
  if (inner) children.push(bytes.readUInt32BE(start + 8));
  return { kind, children, cells, broken };
}

/** A variable-length number and where it ends; null when it does not fit what JavaScript counts exactly. */
function varint(bytes: Buffer, at: number): [number, number] | null {
  let value = 0;
  for (let n = 0; n < 8; n += 1) {
    const byte = bytes[at + n];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 127);
    if (byte < 128) return value <= Number.MAX_SAFE_INTEGER ? [value, at + n + 1] : null;
  }
  return null;
}

function readCell(file: PageFile, bytes: Buffer, at: number, isTable: boolean): Cell | null {
  const size = varint(bytes, at);
  const row = isTable ? size && varint(bytes, size[1]) : size;
  if (!size || !row) return null;
  const payload = readPayload(file, bytes, row[1], size[0], isTable);
  const values = payload && readRecord(payload.bytes, payload.readable);
  if (!values) return null;
  const last = values.at(-1);
  return { rowId: isTable ? row[0] : typeof last === 'number' ? last : 0, values };
}

/** The bytes of a cell with those it keeps on further pages; `readable` of them could be followed. */
function readPayload(
  file: PageFile,
  bytes: Buffer,
  at: number,
  size: number,
  isTable: boolean,
): { bytes: Buffer; readable: number } | null {
  const most = isTable ? file.usable - 35 : Math.floor(((file.usable - 12) * 64) / 255) - 23;
  if (size > file.pageCount * file.pageSize) return null;
  if (size <= most) {
    return at + size <= file.usable ? { bytes: bytes.subarray(at, at + size), readable: size } : null;
  }
  const least = Math.floor(((file.usable - 12) * 32) / 255) - 23;
  const wanted = least + ((size - least) % (file.usable - 4));
  const here = wanted <= most ? wanted : least;
  if (at + here + 4 > file.usable) return null;
  const whole = Buffer.alloc(size);
  bytes.copy(whole, 0, at, at + here);
  let next = bytes.readUInt32BE(at + here);
  let done = here;
  while (done < size && next !== 0) {
    const page = file.page(next);
    if (!page) break;
    const part = Math.min(size - done, file.usable - 4);
    page.copy(whole, done, 4, 4 + part);
    done += part;
    next = page.readUInt32BE(0);
  }
  return { bytes: whole, readable: done };
}

const numberBytes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

/** The values of a record; null unless its header accounts for every byte. */
function readRecord(bytes: Buffer, readable: number): Value[] | null {
  const header = varint(bytes, 0);
  if (!header || header[0] > bytes.length || header[0] > readable) return null;
  const types: number[] = [];
  let at = header[1];
  let total = header[0];
  while (at < header[0]) {
    const type = varint(bytes, at);
    if (!type || type[0] === 10 || type[0] === 11) return null;
    types.push(type[0]);
    total += lengthOf(type[0]);
    at = type[1];
  }
  if (at !== header[0] || total !== bytes.length) return null;
  return types.map((type) => {
    const end = at + lengthOf(type);
    const value = end <= readable ? decoded(bytes, at, end, type) : lost;
    at = end;
    return value;
  });
}

const lengthOf = (type: number): number => (type < 12 ? (numberBytes[type] ?? 0) : (type - 12) >> 1);

function decoded(bytes: Buffer, at: number, end: number, type: number): Value {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return bytes.readDoubleBE(at);
  if (type === 6) {
    const big = bytes.readBigInt64BE(at);
    return BigInt(Number(big)) === big ? Number(big) : big;
  }
  if (type < 6) return bytes.readIntBE(at, end - at);
  const part = bytes.subarray(at, end);
  if (type % 2 === 0) return part;
  // Text never holds a zero byte here; zeros are a page that was wiped.
  return isUtf8(part) && !part.includes(0) ? part.toString('utf8') : lost;
}
