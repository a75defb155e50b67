import type { FirmKeys, NameKeys } from '@shared/features/duplicates/keys';

/** A number of 53 bits holds a hash of 32 and the place of a record. */
const places = 2 ** 21;

/** Larger blocks say little: in these everybody is compared with the next few only. */
const wide = 40;
const next = 4;

/** Records by what they have in common: only those within one block are compared. */
export class Blocks {
  #entries = new Float64Array(1 << 16);
  #count = 0;

  add(hash: number, index: number): void {
    if (this.#count === this.#entries.length) {
      const larger = new Float64Array(this.#entries.length * 2);
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#entries[this.#count] = hash * places + index;
    this.#count += 1;
  }

  get size(): number {
    return this.#count;
  }

  /** Every pair of records with a key in common, some more than once; `at` says how far it is. */
  *pairs(): Generator<{ readonly a: number; readonly b: number; readonly at: number }> {
    const entries = this.#entries.subarray(0, this.#count).sort();
    let start = 0;
    while (start < entries.length) {
      const hash = Math.floor((entries[start] ?? 0) / places);
      let end = start + 1;
      while (end < entries.length && Math.floor((entries[end] ?? 0) / places) === hash) end += 1;
      const reach = end - start > wide ? next : end - start;
      for (let one = start; one < end; one += 1) {
        for (let other = one + 1; other < Math.min(end, one + 1 + reach); other += 1) {
          const [a, b] = [(entries[one] ?? 0) % places, (entries[other] ?? 0) % places];
          if (a !== b) yield { a, b, at: start };
        }
      }
      start = end;
    }
  }
}

/** FNV-1a over the characters, the kind of key before them. */
export function hashOf(kind: string, text: string, skip = -1): number {
  let hash = 0x811c9dc5 ^ kind.charCodeAt(0);
  hash = Math.imul(hash, 0x01000193);
  for (let at = 0; at < text.length; at += 1) {
    if (at === skip) continue;
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Files a record under everything that another must share to be judged the same; near spellings by leaving one letter out. */
export function fileUnder(blocks: Blocks, keys: FirmKeys, index: number): void {
  const file = (kind: string, text: string) => blocks.add(hashOf(kind, text), index);
  if (keys.tax) file('t', keys.tax);
  for (const phone of keys.phones) file('p', phone);
  for (const domain of keys.domains) file('d', domain);
  if (keys.email && keys.domains.length === 0) file('e', keys.email);
  for (const name of [keys.name, keys.other, keys.short]) {
    if (!name?.bare) continue;
    file('n', name.bare);
    if (name.words.length > 1) file('w', name.words.join(' '));
  }
  const { name } = keys;
  if (name.han >= 3 && name.pinyin) file('y', name.pinyin);
  else if (name.han === 0 && name.bare.length > 5) file('y', name.bare);
  fileNearby(blocks, name, index);
}

/** Two names that differ by one letter, more or other, share the name without that letter. */
function fileNearby(blocks: Blocks, name: NameKeys, index: number): void {
  const text = nearText(name);
  if (text.length < 5) return;
  blocks.add(hashOf('v', text), index);
  // The first two characters of a Chinese name are equal where it is near.
  for (let skip = name.han > 0 ? 2 : 0; skip < text.length; skip += 1) {
    // Leaving out either of two letters alike is the same.
    if (text[skip] !== text[skip + 1]) blocks.add(hashOf('v', text, skip), index);
  }
}

const nearText = (name: NameKeys): string => (name.han > 0 ? name.bare : name.words.join(''));

/** Names with more than one slip in them are found by their rarest groups of three letters. */
const longName = 14;
const rarest = 6;
const rareEnough = 60;

/** Files long names under their rarest groups of three letters. */
export function fileByRareLetters(blocks: Blocks, all: readonly FirmKeys[]): void {
  const size = 1 << 20;
  const counts = new Uint32Array(size);
  const long = (keys: FirmKeys) => {
    const text = nearText(keys.name);
    return keys.name.han === 0 && text.length >= longName ? text : null;
  };
  const groups = (text: string): number[] => {
    const found = new Set<number>();
    for (let at = 0; at + 3 <= text.length; at += 1) found.add(hashOf('g', text.slice(at, at + 3)));
    return [...found];
  };
  for (const keys of all) {
    const text = long(keys);
    if (text) for (const group of groups(text)) counts[group % size] = (counts[group % size] ?? 0) + 1;
  }
  all.forEach((keys, index) => {
    const text = long(keys);
    if (!text) return;
    const count = (group: number) => counts[group % size] ?? 0;
    const rare = groups(text).filter((group) => count(group) > 1 && count(group) <= rareEnough);
    rare.sort((a, b) => count(a) - count(b));
    for (const group of rare.slice(0, rarest)) blocks.add(group, index);
  });
}
