import { fold, hasHan, syllablesOf } from '../../text/pinyin';
import { slipsAllowed, slipsToBeginning } from '../../text/spelling';
import { wordsOf } from './rules';

/** A part of a text, from a position to before another. */
export type Mark = readonly [from: number, to: number];

/** The folded letters of a text with the place in the text that each came from. */
function foldedWithPlaces(text: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const letter of fold(character)) {
      letters += letter;
      for (let unit = 0; unit < letter.length; unit += 1) places.push(at);
    }
    at += character.length;
  }
  places.push(at);
  return { letters, places };
}

/**
 * Where in a text the words of a search stand, as the index finds them: at the beginnings of words, accents folded, Chinese characters
 * as they are or by their pinyin or its initials, digits across separators, and words with a slip where nothing else is found.
 * @returns parts in order, none touching another; empty when the text is not what was found
 */
export function marksIn(text: string, search: string): Mark[] {
  const words = wordsOf(search);
  if (words.length === 0 || text === '') return [];
  const { letters, places } = foldedWithPlaces(text);
  const found: Mark[] = [];
  const add = (from: number, to: number) => {
    const [start, last] = [places[from], places[to]];
    if (start !== undefined && last !== undefined) found.push([start, Math.max(last, start + 1)]);
  };
  const number = numberIn(search, letters);
  if (number) add(...number);
  for (const word of words) {
    const before = found.length;
    if (hasHan(word)) everyPlace(letters, word, (at) => add(at, at + word.length));
    else {
      everyPlace(letters, word, (at) => {
        if (beginsWord(letters, at)) add(at, at + word.length);
      });
      if (found.length === before) for (const mark of pinyinMarks(text, word)) found.push(mark);
      if (found.length === before) nearWords(letters, word, add);
    }
  }
  return joined(found, text.length);
}

function everyPlace(text: string, part: string, at: (place: number) => void): void {
  for (let from = text.indexOf(part); from >= 0; from = text.indexOf(part, from + part.length)) at(from);
}

const beginsWord = (letters: string, at: number): boolean => {
  const before = letters[at - 1];
  return before === undefined || !/[\p{L}\p{N}]/u.test(before) || hasHan(before);
};

/** A number typed in any writing, where its digits stand with separators between them; its last eight do for a long one. */
function numberIn(search: string, letters: string): [number, number] | null {
  if (!/^[\d\s().+/-]+$/.test(search.trim())) return null;
  const typed = search.replace(/\D+/g, '').replace(/^0+/, '');
  if (typed.length < 3) return null;
  const places: number[] = [];
  let digits = '';
  for (const [place, letter] of [...letters].entries()) {
    if (!/\d/.test(letter)) continue;
    digits += letter;
    places.push(place);
  }
  for (const wanted of typed.length >= 10 ? [typed, typed.slice(-8)] : [typed]) {
    const at = digits.indexOf(wanted);
    if (at >= 0) return [places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1];
  }
  return null;
}

/** Chinese characters whose pinyin or initials the word is the beginning of, from any character on. */
function pinyinMarks(text: string, word: string): Mark[] {
  if (!/^[a-z]+$/.test(word)) return [];
  for (const run of text.matchAll(/\p{Script=Han}+/gu)) {
    const syllables = syllablesOf(run[0]);
    const characters = [...run[0]];
    for (let start = 0; start < characters.length; start += 1) {
      const count = charactersOf(syllables.slice(start), word);
      if (count === 0) continue;
      const width = (list: readonly string[]) => list.join('').length;
      const from = run.index + width(characters.slice(0, start));
      return [[from, from + width(characters.slice(start, start + count))]];
    }
  }
  return [];
}

/** How many syllables a word takes up, written out or by initials; 0 when it does not begin so. */
function charactersOf(syllables: readonly string[], word: string): number {
  let rest = word;
  for (const [index, syllable] of syllables.entries()) {
    if (syllable.startsWith(rest)) return index + 1;
    if (!rest.startsWith(syllable)) break;
    rest = rest.slice(syllable.length);
  }
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  return word.length >= 2 && initials.startsWith(word) ? word.length : 0;
}

/** Words that the typed one is a slip of. */
function nearWords(letters: string, word: string, add: (from: number, to: number) => void): void {
  const most = slipsAllowed(word.length);
  if (most === 0) return;
  for (const known of letters.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (slipsToBeginning(word, known[0], most) <= most)
      add(known.index, known.index + Math.min(known[0].length, word.length + most));
  }
}

function joined(marks: Mark[], length: number): Mark[] {
  const result: [number, number][] = [];
  for (const [from, to] of marks.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, Math.min(to, length)]);
  }
  return result;
}
