import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
/** Unpacked bytes of one part and of all together that are still taken for a workbook. */
const largestPart = 700 * 1024 * 1024;
const largestWhole = 1500 * 1024 * 1024;

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * Unpacks every part of a zip and compares it with its checksum: the spreadsheet library would read a damaged file as a shorter
 * one without a word.
 * @param visit is shown every part that is whole
 * @returns what is wrong, or null
 */
export function findZipDamage(
  bytes: Buffer,
  visit: (name: string, content: Buffer) => void = () => {},
): string | null {
  try {
    return check(bytes, visit);
  } catch (error) {
    return error instanceof Error ? error.message : 'unreadable';
  }
}

function check(bytes: Buffer, visit: (name: string, content: Buffer) => void): string | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== endMark) return 'no directory';
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let whole = 0;
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== entryMark) return 'broken directory';
    const method = bytes.readUInt16LE(at + 10);
    const crc = bytes.readUInt32LE(at + 16);
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    const local = bytes.readUInt32LE(at + 42);
    whole += size;
    if (size > largestPart || whole > largestWhole) return 'too large unpacked';
    if (bytes.readUInt32LE(local) !== localMark) return 'broken part';
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const part = bytes.subarray(start, start + packed);
    if (part.length !== packed) return 'cut short';
    const content = method === 0 ? part : inflateRawSync(part, { maxOutputLength: Math.max(size, 1) });
    if (content.length !== size || crc32(content) !== crc) return 'checksum differs';
    visit(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)), content);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return null;
}
