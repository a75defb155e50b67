import { fold, hasHan, syllablesOf } from '../../text/pinyin';
import { syllablesIn } from '../../text/syllables';

/** How many starts of the initials are indexed: `js` finds 华为技术 by its third character. */
const initialStarts = 6;

export interface SearchDocument {
  /** Everything a record is called. */
  readonly names: readonly (string | null)[];
  /** Telephone numbers, in any writing. */
  readonly phones?: readonly (string | null)[];
  /** Whatever else finds it: codes, cities, e-mail. */
  readonly others?: readonly (string | null)[];
}

/** What the index holds for a record: `name` ranks before `other`. */
export interface IndexEntry {
  readonly name: string;
  readonly other: string;
}

/**
 * Index text of a record. One token a Chinese character (so that two characters are found as a phrase), pinyin syllables, whole
 * pinyin, and the initials from each of the first characters on.
 */
export function indexEntry(document: SearchDocument): IndexEntry {
  const name: string[] = [];
  const other: string[] = [];
  for (const text of document.names) {
    if (!text) continue;
    name.push(spaced(fold(text)));
    if (hasHan(text)) other.push(pinyinTokens(text));
  }
  for (const text of document.others ?? []) {
    if (!text) continue;
    other.push(spaced(fold(text)));
  }
  for (const text of document.phones ?? []) {
    const digits = phoneTokens(text);
    if (digits) other.push(digits);
  }
  return { name: name.join(' '), other: other.join(' ') };
}

/** Puts blanks around every Chinese character, so that the tokenizer sees each one. */
function spaced(text: string): string {
  return hasHan(text) ? text.replace(/\p{Script=Han}/gu, ' $& ') : text;
}

function pinyinTokens(text: string): string {
  const syllables = syllablesOf(text.replace(/[^\p{Script=Han}]+/gu, ''));
  const whole = syllables.join('');
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  const starts: string[] = [];
  for (let start = 0; start < Math.min(initialStarts, initials.length - 1); start += 1)
    starts.push(initials.slice(start));
  return `${syllables.slice(1).join(' ')} ${whole} ${starts.join(' ')}`;
}

/** Digits of a number as one token, and without the country's or the trunk's leading part. */
function phoneTokens(text: string | null): string {
  const digits = (text ?? '').replace(/\D+/g, '');
  if (digits.length < 3) return '';
  const tokens = new Set([digits, digits.replace(/^0+/, '')]);
  for (const size of [11, 10, 8, 7, 4]) if (digits.length > size) tokens.add(digits.slice(-size));
  return [...tokens].join(' ');
}

/** Other spellings of a typed word that stand in the index, by the word: what a slip may have meant. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

/** Numbers of so many digits may have been written with a country in front that the index does not have. */
const wholeNumber = 10;

/**
 * FTS5 query for what a person typed: every word must be found, in any order; the last letters of a word may be missing; Chinese
 * characters side by side are a phrase; pinyin of characters inside a name is a phrase of syllables; digits with separators also match
 * as one number, and a long one by its last eight. Null when there is nothing to look for.
 * @param spellings words to take as well, where nothing was found as typed
 */
export function matchQuery(text: string, spellings?: Spellings): string | null {
  const folded = fold(text).trim();
  const digits = folded.replace(/[\s().+/-]+/g, '').replace(/^0+(?=\d{3})/, '');
  const words = wordQuery(folded, spellings);
  if (!/^\d{3,}$/.test(digits) || !/^[\d\s().+/-]+$/.test(folded)) return words;
  const numbers = [`"${digits}"*`];
  if (digits.length >= wholeNumber) numbers.push(`"${digits.slice(-8)}"`);
  // A number in any writing; where it is written in parts it may also be a name, such as 360-24.
  if (words !== null && words !== numbers[0]) numbers.push(`(${words})`);
  return numbers.length === 1 ? (numbers[0] ?? null) : `(${numbers.join(' OR ')})`;
}

/** The words of a typed text, folded: runs of Chinese characters, and of other letters and digits. */
export const wordsOf = (text: string): string[] =>
  fold(text).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

function wordQuery(folded: string, spellings?: Spellings): string | null {
  const terms = wordsOf(folded).map((word) => {
    if (hasHan(word)) return `"${[...word].join(' ')}"`;
    const either = [`"${word}"*`];
    const syllables = /^[a-z]{3,}$/.test(word) ? syllablesIn(word) : null;
    if (syllables) either.push(`"${syllables.join(' ')}"*`);
    for (const other of spellings?.get(word) ?? []) either.push(`"${other}"`);
    return either.length === 1 ? either[0] : `(${either.join(' OR ')})`;
  });
  return terms.length === 0 ? null : terms.join(' AND ');
}
