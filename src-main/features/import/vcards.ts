import type { FileWarning } from '@shared/features/import/model';
import { type Card, cardOf } from '@shared/features/vcard/cards';
import { cardProperties } from '@shared/features/vcard/lines';
import iconv from 'iconv-lite';
import { decode } from './decode';

/** The columns that cards become, with the name each has in a card and the field it is stored in. */
const columns = [
  ['ORG', 'customer.name', (card) => card.firm],
  ['FN', 'contact.name', (card) => card.name],
  ['TITLE', 'contact.position', (card) => card.position],
  ['ORG 2', 'contact.department', (card) => card.department],
  ['TEL CELL', 'contact.mobile', (card) => card.mobile],
  ['TEL', 'contact.phone', (card) => card.phone],
  ['EMAIL', 'contact.email', (card) => card.email],
  ['WECHAT', 'contact.wechat', (card) => card.wechat],
  ['BDAY', 'contact.birthday', (card) => card.birthday],
  ['NOTE', 'contact.notes', (card) => card.notes.join('\n')],
  ['ADR', 'customer.address', (card) => card.street],
  ['ADR CITY', 'customer.city', (card) => card.city],
  ['ADR REGION', 'customer.region', (card) => card.region],
  ['ADR CODE', 'customer.postalCode', (card) => card.postalCode],
  ['ADR COUNTRY', 'customer.country', (card) => card.country],
  ['TEL FAX', 'customer.fax', (card) => card.fax],
  ['URL', 'customer.web', (card) => card.web],
  ['CATEGORIES', 'customer.tags', (card) => card.tags.join(', ')],
] as const satisfies readonly (readonly [string, string, (card: Card) => string])[];
const firmFrom = columns.findIndex(([name]) => name === 'ADR');

/** A file of cards as a table, one row a card. */
export interface CardTable {
  readonly rows: string[][];
  /** Which card of the file a row is. */
  readonly lines: number[];
  /** The field of each column. */
  readonly mapping: readonly string[];
  readonly warnings: FileWarning[];
}

const begin = /^\s*BEGIN:VCARD\s*$/i;

/** True when the bytes are cards, whatever the file is called. */
export function looksLikeCards(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 400);
  const wide = head[0] === 0xff || head[0] === 0xfe;
  const text = wide ? decode(bytes.subarray(0, 400 & ~1)).text : head.toString('latin1');
  return /^(?:\ufeff|ï»¿)?\s*BEGIN:VCARD/i.test(text);
}

/** Reads every card; each is decoded for itself, as address books of several makes may have been put together. */
export function readCards(bytes: Buffer): CardTable {
  const cards: { card: Card; line: number }[] = [];
  let photos = 0;
  let broken = 0;
  let firstBroken: number | null = null;
  for (const [index, body] of bodiesOf(bytes).entries()) {
    const card = cardOf(cardProperties(body, (part, charset) => decodePart(part, charset)));
    if (card?.hasPhoto) photos += 1;
    if (card) cards.push({ card, line: index + 1 });
    else {
      broken += 1;
      firstBroken ??= index + 1;
    }
  }
  const warnings: FileWarning[] = [];
  if (photos > 0) warnings.push({ code: 'photos_left_out', count: photos, row: null });
  if (broken > 0) warnings.push({ code: 'broken_cards', count: broken, row: firstBroken });
  const all = toRows(cards.map(({ card }) => card));
  // What no card has is no column; the firm and the person always are.
  const used = columns.flatMap((_, at) => (at < 2 || all.some((row) => row[at] !== '') ? [at] : []));
  const rows = all.map((row) => used.map((at) => row[at] ?? ''));
  const header = used.map((at) => columns[at]?.[0] ?? '');
  return {
    rows: [header, ...rows],
    lines: [0, ...cards.map(({ line }) => line)],
    mapping: used.map((at) => columns[at]?.[1] ?? 'skip'),
    warnings,
  };
}

/** The text between BEGIN and END of every card. */
function bodiesOf(bytes: Buffer): string[] {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return split(decode(bytes).text);
  // Cut as bytes, so that one card in GBK among others in UTF-8 is read rightly.
  return split(bytes.toString('latin1')).map((body) => decode(Buffer.from(body, 'latin1')).text);
}

function split(text: string): string[] {
  const bodies: string[] = [];
  let lines: string[] | null = null;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (begin.test(line.replace(/^(?:\ufeff|ï»¿)/, ''))) lines = [];
    else if (/^\s*END:VCARD\s*$/i.test(line)) {
      if (lines) bodies.push(lines.join('\r\n'));
      lines = null;
    } else lines?.push(line);
  }
  return bodies;
}

function decodePart(part: Uint8Array, charset: string): string {
  const bytes = Buffer.from(part);
  const named = iconv.encodingExists(charset) ? charset : 'utf-8';
  const text = iconv.decode(bytes, named);
  return text.includes('\ufffd') ? decode(bytes).text : text;
}

/**
 * Rows of cards. What is the firm's stands in the first row of the firm only: colleagues with another address in their card are no
 * contradiction, theirs goes to their notes.
 */
function toRows(cards: readonly Card[]): string[][] {
  const firms = new Map<string, { row: string[]; tags: Set<string> }>();
  return cards.map((card) => {
    const row: string[] = columns.map(([, , read]) => read(card));
    const key = card.firm.toLowerCase().replace(/\s+/g, ' ');
    const firm = firms.get(key);
    if (key === '') return row;
    if (!firm) {
      firms.set(key, { row, tags: new Set(card.tags) });
      return row;
    }
    for (const tag of card.tags) firm.tags.add(tag);
    firm.row[columns.length - 1] = [...firm.tags].join(', ');
    const differing: string[] = [];
    for (let at = firmFrom; at < columns.length - 1; at += 1) {
      const text = row[at] ?? '';
      if (text !== '' && firm.row[at] === '') firm.row[at] = text;
      else if (text !== firm.row[at] && text !== '') differing.push(text);
      row[at] = '';
    }
    row[columns.length - 1] = '';
    row[0] = firm.row[0] ?? '';
    const notes = columns.findIndex(([, target]) => target === 'contact.notes');
    row[notes] = [row[notes], differing.join(', ')].filter((part) => part).join('\n');
    return row;
  });
}
