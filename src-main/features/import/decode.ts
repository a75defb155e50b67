import type { Encoding } from '@shared/features/import/model';
import { AppError } from '@shared/rpc/errors';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Bytes that the encoding does not know, shown as U+FFFD. */
  readonly undecodable: number;
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];
const sampleSize = 256 * 1024;

/** Turns the bytes of a text file into text, finding the encoding where none is named. */
export function decode(bytes: Buffer, wanted?: Encoding): Decoded {
  const encoding = wanted ?? findEncoding(bytes);
  const text = decodeAs(bytes, encoding);
  return { text, encoding, undecodable: countReplaced(text) };
}

function decodeAs(bytes: Buffer, encoding: Encoding): string {
  const mark = marks.find(([name, head]) => name === encoding && startsWith(bytes, head));
  const body = mark ? bytes.subarray(mark[1].length) : bytes;
  return iconv.decode(body, encoding, { stripBOM: false });
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

const startsWith = (bytes: Buffer, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/**
 * Finds the encoding: byte order mark, zeros of UTF-16, strict UTF-8, and between GB18030 and Windows-1252 by the way high
 * bytes stand together.
 * @throws AppError `validation` with reason `not_text` for pictures and other binary files
 */
export function findEncoding(bytes: Buffer): Encoding {
  const marked = marks.find(([, head]) => startsWith(bytes, head));
  if (marked) return marked[0];
  const sample = bytes.subarray(0, sampleSize);
  const wide = findWide(sample);
  if (wide) return wide;
  if (sample.includes(0) || controlShare(sample) > 0.02) {
    throw new AppError('validation', 'This is no text file', { reason: 'not_text' });
  }
  if (isUtf8(bytes)) return 'utf-8';
  return findLegacy(bytes, sample);
}

/** UTF-16 without a mark: separators and line ends, or most letters, carry a zero on one side. */
function findWide(sample: Buffer): Encoding | null {
  if (sample.length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) evenZeros += 1;
    if (sample[at + 1] === 0) oddZeros += 1;
  }
  const pairs = sample.length / 2;
  const [encoding, zeros, others] =
    oddZeros > evenZeros
      ? (['utf-16le', oddZeros, evenZeros] as const)
      : (['utf-16be', evenZeros, oddZeros] as const);
  if (zeros < Math.max(2, pairs * 0.02) || others > zeros * 0.05) return null;
  const text = decodeAs(sample.subarray(0, sample.length & ~1), encoding);
  return /[,;\t|\r\n]/.test(text) && strangeShare(text) < 0.02 ? encoding : null;
}

/** Characters that no spreadsheet holds: controls, lone surrogates, unassigned and private code points. */
function strangeShare(text: string): number {
  return (
    (text.match(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/gu)?.filter((char) => !/[\t\r\n]/.test(char)).length ?? 0) /
    text.length
  );
}

function controlShare(sample: Buffer): number {
  let count = 0;
  for (const byte of sample)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) count += 1;
  return sample.length === 0 ? 0 : count / sample.length;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function findLegacy(bytes: Buffer, sample: Buffer): Encoding {
  const undefinedBytes = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
  const couldBeWestern = !undefinedBytes.some((byte) => sample.includes(byte));
  const couldBeChinese = countReplaced(iconv.decode(bytes, 'gb18030')) === 0;
  if (couldBeWestern !== couldBeChinese) return couldBeChinese ? 'gb18030' : 'windows-1252';
  const pairs = pairEvidence(sample);
  if (Math.abs(pairs) >= 3) return pairs > 0 ? 'gb18030' : 'windows-1252';
  const guess = analyse(sample).find(
    ({ name }) => name === 'GB18030' || name === 'ISO-8859-1' || name === 'windows-1252',
  );
  return guess?.name === 'GB18030' || pairs > 0 ? 'gb18030' : 'windows-1252';
}

/**
 * Chinese characters are pairs of high bytes, mostly of the common ones; Western accents stand alone between ASCII letters.
 * @returns positive for Chinese, negative for Western
 */
function pairEvidence(sample: Buffer): number {
  let evidence = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if ((sample[at] ?? 0) < 0x80) continue;
    const start = at;
    while ((sample[at] ?? 0) >= 0x80) at += 1;
    const length = at - start;
    if (length === 1) evidence -= 1;
    else if (length % 2 === 0)
      evidence += isCommon(sample[start] ?? 0, sample[start + 1] ?? 0) ? length / 2 : 0.25;
  }
  return evidence;
}

/** The rows of GB2312 that hold its punctuation and its 3755 common characters. */
const isCommon = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
