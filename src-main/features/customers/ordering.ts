import { pinyinKey } from '../../db/functions';
import { letThrough } from '../../db/mark-batch';
import { marked, type Names } from './names';

/** What rows are sorted by, beside the rows' own numbers. */
export interface Keyed {
  readonly rowIds: readonly number[];
  readonly values: readonly (string | number | null)[];
}

/** More rows than any file has; a rank and a place make one number that is sorted natively. */
const most = 2 ** 24;
const last = 2 ** 24;
/** The rank of texts without a letter. */
const nothing = -1;

/** Ranks of the texts a column held when it was sorted last: sorting them again is looking them up. */
const ranksKept = 8;
type Ranks = ReadonlyMap<string | number, number>;
const textRanks = new Map<string, Ranks>();

interface WithKey {
  readonly value: string | number;
  readonly key: string | number;
}
const byKey = (a: WithKey, b: WithKey): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Ranks of values that stand in the order of their keys. */
function ranksIn(keyed: Iterable<WithKey>): Ranks {
  const ranks = new Map<string | number, number>();
  let rank = -1;
  let before: string | number | undefined;
  for (const { value, key } of keyed) {
    if (key === '') {
      ranks.set(value, nothing);
      continue;
    }
    if (key !== before) rank += 1;
    before = key;
    ranks.set(value, rank);
  }
  return ranks;
}

/** Texts whose pinyin is worked out at once; a hundred thousand take a second, and others are let through in between. */
const block = 1000;

/** Texts in the order of their pinyin. */
async function byPinyin(texts: Iterable<string>): Promise<WithKey[]> {
  const letters = new Map<string, WithKey[]>();
  let done = 0;
  for (const value of new Set(texts)) {
    const key = pinyinKey(value) ?? '';
    const alike = letters.get(key.charAt(0));
    if (alike) alike.push({ value, key });
    else letters.set(key.charAt(0), [{ value, key }]);
    done += 1;
    if (done % block === 0) await letThrough();
  }
  const sorted: WithKey[] = [];
  for (const [, alike] of [...letters].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const one of alike.sort(byKey)) sorted.push(one);
    await letThrough();
  }
  return sorted;
}

/** Texts by pinyin; the ranks of a column are kept while they know all its texts. */
async function ranksOfTexts(column: string, values: Keyed['values']): Promise<Ranks> {
  const known = textRanks.get(column);
  const texts = values.filter((value) => typeof value === 'string');
  const ranks = known && texts.every((text) => known.has(text)) ? known : ranksIn(await byPinyin(texts));
  textRanks.delete(column);
  textRanks.set(column, ranks);
  const [oldest] = textRanks.keys();
  if (textRanks.size > ranksKept && oldest !== undefined) textRanks.delete(oldest);
  return ranks;
}

const ranksOfValues = (values: Keyed['values']): Ranks =>
  ranksIn(
    Array.from(new Set(values.filter((value) => value !== null)), (value) => ({ value, key: value })).sort(
      byKey,
    ),
  );

/** Puts rows in the order of names. @returns null when a row is not among the names: the file changed in between */
export function inNameOrder(
  rowIds: ArrayLike<number>,
  desc: boolean,
  { order, places }: Names,
): Int32Array | null {
  const found = new Uint8Array(order.length);
  for (let at = 0; at < rowIds.length; at += 1) {
    const place = places[rowIds[at] ?? 0] ?? -1;
    if (place < 0) return null;
    found[place] = 1;
  }
  const rows = marked(found).map((place) => order[place] ?? 0);
  return desc ? rows.reverse() : rows;
}

/**
 * Puts rows in order by their values: empties last both ways, equal ones by their place in the order of names. Far quicker than SQLite's
 * own sorting, which carries every name along.
 * @param texts the column's key when its values are texts to be sorted by pinyin, null when they sort by themselves
 * @param names every row in the order of names
 * @returns null when a row is not among the names: the file changed in between
 */
export async function inOrderOf(
  { rowIds, values }: Keyed,
  texts: string | null,
  desc: boolean,
  { order, places }: Names,
): Promise<Int32Array | null> {
  const ranks = texts === null ? ranksOfValues(values) : await ranksOfTexts(texts, values);
  const keys = new Float64Array(rowIds.length);
  for (let at = 0; at < rowIds.length; at += 1) {
    const place = places[rowIds[at] ?? 0] ?? -1;
    if (place < 0) return null;
    const value = values[at] ?? null;
    const rank = value === null || value === '' ? undefined : ranks.get(value);
    const ranked = rank === undefined || rank === nothing ? last : desc ? last - 1 - rank : rank;
    keys[at] = ranked * most + place;
  }
  keys.sort();
  return Int32Array.from(keys, (key) => order[key % most] ?? 0);
}

/**
 * Puts rows that are in order already into groups, each in that same order.
 * @param groups of every row, in no order
 * @param inOrder every value that groups them, in the order of the groups
 * @returns null when a row has no group: the file changed in between
 */
export function inGroups(rows: Int32Array, groups: Keyed, inOrder: Keyed['values']): Int32Array | null {
  const ranks = new Map(inOrder.map((value, rank) => [value, rank]));
  const rankOf = new Map<number, number>();
  for (let at = 0; at < groups.rowIds.length; at += 1) {
    const rank = ranks.get(groups.values[at] ?? null);
    if (rank === undefined) return null;
    rankOf.set(groups.rowIds[at] ?? 0, rank);
  }
  if (rankOf.size !== rows.length) return null;
  const keys = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const rank = rankOf.get(rows[at] ?? 0);
    if (rank === undefined) return null;
    keys[at] = rank * most + at;
  }
  keys.sort();
  return Int32Array.from(keys, (key) => rows[key % most] ?? 0);
}
