import { minorDigits } from '../../text/currency';
import { fold } from '../../text/pinyin';
import { linkOf } from '../fields/rules';
import { type DateOrder, findDateOrder, parseDate } from '../import/dates';
import { cleanCell } from '../import/draft';
import { type DecimalSign, type ExactNumber, findDecimalSign, parseExact, toMinor } from '../import/numbers';
import { matchChoice, matchCurrency } from '../import/values';
import type { ListField } from './filter-rules';
import { tagsOf, tagText } from './rules';

/** What a cell becomes. */
export type CellValue = string | number | null;

/** What the cells of one field say together about how they are written. */
export interface CellStyle {
  readonly decimal: DecimalSign;
  /** Null while the values leave the order of day and month open: then a date like 03/04 is not read. */
  readonly order: DateOrder | null;
}

/** What the row of a cell, and the file, know. */
export interface CellSurroundings {
  /** The currency of the row's amounts. */
  readonly currency: string;
  /** Id of the one member, or the one firm, of this name; undefined for none and for several. */
  readonly memberNamed: (name: string) => string | undefined;
  readonly customerNamed: (name: string) => string | undefined;
}

/** How the cells of one field are written, as far as they prove it: `1.234,50` has a decimal comma, 23/04 cannot be month 23. */
export function styleOf(texts: readonly string[]): CellStyle {
  const filled = texts.map(cleanCell).filter((text) => text !== '');
  return { decimal: findDecimalSign(filled).sign, order: findDateOrder(filled).order };
}

/** True for fields that a person writes; what is computed is not written. */
export const isWritten = (field: ListField): boolean => field.source !== 'computed';

const longest: Readonly<Record<string, number>> = { text: 4000, tags: 4000, long: 200_000, link: 4000 };
const ranges: Readonly<Record<string, readonly [number, number]>> = { termsDays: [0, 3650] };
const yes = new Set(['yes', 'y', 'true', '1', 'x', '✓', '√', '是', '有', '对']);
const no = new Set(['no', 'n', 'false', '0', '✗', '×', '否', '无', '没有', '不']);

/**
 * Reads a cell as its field's kind, as people of either language write it.
 * @returns the value as it is stored, null for an empty cell, undefined for what cannot be read
 */
export function readCell(
  field: ListField,
  text: string,
  style: CellStyle,
  around: CellSurroundings,
): CellValue | undefined {
  const clean = cleanCell(text);
  if (clean === '') return null;
  switch (field.kind) {
    case 'text':
    case 'long':
      return textIn(field, clean);
    case 'tags':
      return within(field, tagText(tagsOf(clean)));
    case 'link':
      return within(field, linkOf(clean) ?? undefined);
    case 'date':
      return dateIn(field, clean, style.order);
    case 'money':
      return moneyIn(field, clean, style.decimal, around.currency);
    case 'number':
      return numberIn(clean, style.decimal);
    case 'integer':
    case 'score':
      return integerIn(field, clean, style.decimal);
    case 'choice':
      return choiceIn(field, clean);
    case 'choices':
      return wordsIn(field, clean);
    case 'yesNo':
      return yes.has(fold(clean)) ? 'yes' : no.has(fold(clean)) ? 'no' : undefined;
    case 'member':
      return around.memberNamed(clean);
    case 'customer':
      return around.customerNamed(clean);
  }
}

const within = (field: ListField, text: string | null | undefined): string | null | undefined =>
  (text?.length ?? 0) > (longest[field.kind] ?? 4000) ? undefined : text;

function textIn(field: ListField, text: string): string | undefined {
  if (field.key === 'currency') return matchCurrency(text) ?? undefined;
  if (field.kind === 'long') return within(field, text.replace(/\r\n?/g, '\n')) ?? undefined;
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  if (field.key === 'name' && line.length > 400) return undefined;
  return within(field, line) ?? undefined;
}

/** Foundings and first trades may be known by their year or month. */
const partly = new Set(['founded', 'firstTrade']);

function dateIn(field: ListField, text: string, order: DateOrder | null): string | undefined {
  const date = parseDate(text, order);
  if (date === null || (date.length < 10 && !partly.has(field.key))) return undefined;
  return date;
}

function moneyIn(
  field: ListField,
  text: string,
  decimal: DecimalSign,
  currency: string,
): CellValue | undefined {
  const exact = parseExact(text, decimal);
  // An amount in another currency would change its worth without a word.
  if (!exact || (exact.currency !== null && exact.currency !== currency)) return undefined;
  const minor = toMinor(exact, minorDigits(currency));
  if (minor === null) return undefined;
  return field.source === 'own' ? String(minor) : minor;
}

function numberIn(text: string, decimal: DecimalSign): string | undefined {
  const exact = parseExact(text.replace(/\s*[%％]$/, ''), decimal);
  const plain = exact && plainText(exact);
  return plain && /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? plain : undefined;
}

/** A number as decimal text, with nothing of it lost. */
function plainText({ digits, scale }: ExactNumber): string {
  if (scale === 0) return String(digits);
  const negative = digits < 0n;
  const text = String(negative ? -digits : digits).padStart(scale + 1, '0');
  const fraction = text.slice(-scale).replace(/0+$/, '');
  return `${negative ? '-' : ''}${text.slice(0, -scale)}${fraction === '' ? '' : `.${fraction}`}`;
}

function integerIn(field: ListField, text: string, decimal: DecimalSign): number | undefined {
  const exact = parseExact(text.replace(/\s*(?:天|日|days?)$/i, ''), decimal);
  if (!exact || /\.\d/.test(plainText(exact))) return undefined;
  const value = toMinor(exact, 0);
  const [least, most] =
    field.kind === 'score'
      ? [1, 5]
      : (ranges[field.key] ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]);
  return value === null || value < least || value > most ? undefined : value;
}

function choiceIn(field: ListField, text: string): string | undefined {
  const own = field.choices.find((choice) => fold(choice) === fold(text));
  if (own !== undefined || field.source === 'own') return own;
  const match = matchChoice(field.key, text);
  // What other systems call it may mean something else here.
  return match?.sure && field.choices.includes(match.value) ? match.value : undefined;
}

function wordsIn(field: ListField, text: string): string | null | undefined {
  const words = tagsOf(text).map((word) => choiceIn(field, word));
  return words.includes(undefined) ? undefined : tagText(words.map(String));
}
