import { distance } from 'fastest-levenshtein';
import type { FirmKeys, NameKeys } from './keys';
import { latinPlaces } from './words';

export { type Firm, type FirmKeys, keysOf, nameKeysOf, ownDomainOf, phoneKeysOf, taxKeyOf } from './keys';

/** Why two records may be one firm. */
export const reasons = [
  'tax_number',
  'name',
  'other_name',
  'short_name',
  'pinyin',
  'near_name',
  'email',
  'phone',
  'domain',
  'city',
] as const;
export type Reason = (typeof reasons)[number];

export const levels = ['certain', 'likely', 'possible'] as const;
export type Level = (typeof levels)[number];

export interface Judgement {
  /** 0 to 1; 1 is the same in everything that is known. */
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
}

/** Under this nothing is said. */
export const threshold = 0.5;

/** A score in a word. */
export const levelOf = (score: number): Level =>
  score >= 0.9 ? 'certain' : score >= 0.7 ? 'likely' : 'possible';

/** How sure each sign alone is. Names of one kind count once, by the strongest. */
const weights: Readonly<Record<Exclude<Reason, 'near_name' | 'city'>, number>> = {
  tax_number: 0.95,
  name: 0.85,
  other_name: 0.82,
  email: 0.75,
  pinyin: 0.7,
  phone: 0.65,
  domain: 0.6,
  short_name: 0.55,
};

/**
 * Whether two records may be one firm.
 * @returns null when nothing, or too little, speaks for it; the order of the two does not matter
 */
export function judge(a: FirmKeys, b: FirmKeys): Judgement | null {
  const found = new Map<Reason, number>();
  if (a.tax !== null && a.tax === b.tax) found.set('tax_number', weights.tax_number);
  const name = judgeNames(a, b);
  if (name) found.set(name.reason, name.weight);
  if (a.email !== null && a.email === b.email) found.set('email', weights.email);
  else if (a.domains.some((domain) => b.domains.includes(domain))) found.set('domain', weights.domain);
  if (a.phones.some((phone) => b.phones.includes(phone))) found.set('phone', weights.phone);
  if (found.size === 0) return null;
  if (same(a, b)) return { score: 1, reasons: strongestFirst(found) };
  // A city says nothing by itself, and much together with a name.
  const elsewhere = a.city !== null && b.city !== null && a.city !== b.city;
  if (name && a.city !== null && a.city === b.city) found.set('city', 0.35);
  let doubt = 1;
  for (const weight of found.values()) doubt *= 1 - weight;
  let score = 1 - doubt;
  if (elsewhere && !found.has('tax_number')) score *= 0.85;
  // Two numbers of the state are two firms, or a mistake: worth a look when all the rest is alike.
  if (a.tax !== null && b.tax !== null && a.tax !== b.tax) score *= 0.6;
  if (score < threshold) return null;
  return { score: Math.min(0.99, Math.round(score * 1000) / 1000), reasons: strongestFirst(found) };
}

const strongestFirst = (found: ReadonlyMap<Reason, number>): Reason[] =>
  [...found]
    .sort(([x, p], [y, q]) => q - p || reasons.indexOf(x) - reasons.indexOf(y))
    .map(([reason]) => reason);

/** The same name in full, and nothing that is known on both sides differs. */
function same(a: FirmKeys, b: FirmKeys): boolean {
  const equal = (x: string | null, y: string | null) => x === y;
  const list = (x: readonly string[], y: readonly string[]) =>
    x.length === y.length && x.every((one) => y.includes(one));
  return (
    a.name.full !== '' &&
    a.name.full === b.name.full &&
    equal(a.tax, b.tax) &&
    equal(a.email, b.email) &&
    equal(a.city, b.city) &&
    list(a.phones, b.phones) &&
    list(a.domains, b.domains)
  );
}

interface NameJudgement {
  readonly reason: Reason;
  readonly weight: number;
}

const better = (x: NameJudgement | null, y: NameJudgement | null): NameJudgement | null =>
  !x || (y && y.weight > x.weight) ? y : x;

function judgeNames(a: FirmKeys, b: FirmKeys): NameJudgement | null {
  let best = compareNames(a.name, b.name, a, b);
  const others: [NameKeys | null, NameKeys | null][] = [
    [a.other, b.other],
    [a.other, b.name],
    [a.name, b.other],
  ];
  for (const [x, y] of others) {
    if (x && y && sameName(x, y))
      best = better(best, { reason: 'other_name', weight: placed(weights.other_name, x, y, a, b) });
  }
  const shorts: [NameKeys | null, NameKeys | null][] = [
    [a.short, b.short],
    [a.short, b.name],
    [a.name, b.short],
  ];
  for (const [x, y] of shorts) {
    if (x && y && sameName(x, y))
      best = better(best, { reason: 'short_name', weight: placed(weights.short_name, x, y, a, b) });
  }
  return best && best.weight > 0 ? best : null;
}

/** Equal but for legal form, place, blanks and the order of words. */
const sameName = (x: NameKeys, y: NameKeys): boolean =>
  x.bare !== '' && (x.bare === y.bare || x.full === y.full || sameWords(x.words, y.words));

const sameWords = (x: readonly string[], y: readonly string[]): boolean =>
  x.length > 1 && x.length === y.length && x.every((word, at) => word === y[at]);

/** The same name in two places is two firms; with a place on one side only it depends on where the other one is. */
function placed(weight: number, x: NameKeys, y: NameKeys, a: FirmKeys, b: FirmKeys): number {
  if (x.place === y.place) return weight;
  if (x.place !== null && y.place !== null) return 0;
  const place = x.place ?? y.place;
  const city = x.place === null ? cityOf(a, x) : cityOf(b, y);
  if (city === null) return weight * 0.85;
  return place !== null && samePlace(city, place) ? weight : weight * 0.75;
}

/** The city of the record whose name says no place. */
const cityOf = (firm: FirmKeys, name: NameKeys): string | null =>
  name === firm.name || name === firm.other || name === firm.short ? firm.city : null;

const samePlace = (city: string, place: string): boolean => city === place || latinPlaces.get(city) === place;

function compareNames(x: NameKeys, y: NameKeys, a: FirmKeys, b: FirmKeys): NameJudgement | null {
  if (sameName(x, y)) return { reason: 'name', weight: placed(weights.name, x, y, a, b) };
  if (x.digits !== y.digits) return null;
  if (samePinyin(x, y)) return { reason: 'pinyin', weight: placed(weights.pinyin, x, y, a, b) };
  const alike = nearness(x, y);
  // 0.85 alike is a possible one, 0.95 nearly a likely one.
  return alike === 0
    ? null
    : { reason: 'near_name', weight: placed(0.5 + (alike - nearEnough) * 1.3, x, y, a, b) };
}

/** Written in other characters that sound alike, or in pinyin on one side; one syllable or two sound like too many. */
function samePinyin(x: NameKeys, y: NameKeys): boolean {
  if (x.han >= 3 && y.han >= 3) return x.han === y.han && x.pinyin === y.pinyin;
  if (x.han >= 3 && y.han === 0) return x.pinyin === y.bare;
  if (y.han >= 3 && x.han === 0) return y.pinyin === x.bare;
  return false;
}

/** How alike two names must be: one slip in eight letters. */
const nearEnough = 0.85;
/** And the words that differ, among themselves: "north" and "south" are no slip. */
const restNearEnough = 0.68;
/** Characters that are the name of a Chinese firm proper; what follows says what it does. */
const brand = 2;

/** 0 when not near; otherwise how alike, as a share of the longer name. */
function nearness(x: NameKeys, y: NameKeys): number {
  const longer = Math.max(x.bare.length, y.bare.length);
  if (longer < 5 || Math.abs(x.bare.length - y.bare.length) > longer * (1 - nearEnough) + 1) return 0;
  if (x.han > 0 || y.han > 0) return hanNearness(x, y, longer);
  const [mine, yours] = rest(x.words, y.words);
  if (mine === '' || yours === '') return 0;
  const alike = 1 - distance(x.words.join(''), y.words.join('')) / longer;
  const apart = 1 - distance(mine, yours) / Math.max(mine.length, yours.length);
  return alike >= nearEnough && apart >= restNearEnough ? alike : 0;
}

function hanNearness(x: NameKeys, y: NameKeys, longer: number): number {
  if (x.bare.slice(0, brand) !== y.bare.slice(0, brand)) return 0;
  const alike = 1 - distance(x.bare, y.bare) / longer;
  // One character in five: a Chinese name of a firm is short.
  return alike >= 0.8 ? Math.max(alike, nearEnough) : 0;
}

/** What each has that the other has not, word by word. */
function rest(x: readonly string[], y: readonly string[]): [string, string] {
  const left = [...y];
  const mine = x.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [mine.join(''), left.join('')];
}
