import { fold, hasHan, syllablesOf } from '../../text/pinyin';
import {
  bracketedPlace,
  chineseForms,
  fillers,
  latinForms,
  latinPlaces,
  leadingPlace,
  secondLevels,
  sharedDomains,
} from './words';

/** What is compared of a firm; whatever is not known may be left out. */
export interface Firm {
  readonly name: string;
  readonly otherName?: string | null | undefined;
  readonly shortName?: string | null | undefined;
  readonly taxNumber?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly web?: string | null | undefined;
  readonly city?: string | null | undefined;
}

/** A name taken apart: equal `bare` means the same name in another legal form or writing. */
export interface NameKeys {
  /** Folded, without blanks and marks, with everything. */
  readonly full: string;
  /** Without legal form and place, as it is written. */
  readonly bare: string;
  /** Its words in order of the alphabet; one word for Chinese. */
  readonly words: readonly string[];
  /** The place in the name, by its Chinese name; null when there is none. */
  readonly place: string | null;
  /** Pinyin of `bare` without blanks; null when there is no Chinese in it. */
  readonly pinyin: string | null;
  /** Number of Chinese characters in `bare`. */
  readonly han: number;
  /** Numbers in the name: "Plant 1" and "Plant 2" are two. */
  readonly digits: string;
}

export interface FirmKeys {
  readonly name: NameKeys;
  readonly other: NameKeys | null;
  readonly short: NameKeys | null;
  readonly tax: string | null;
  readonly phones: readonly string[];
  readonly email: string | null;
  readonly domains: readonly string[];
  readonly city: string | null;
}

const marks = /[^\p{L}\p{N}]+/gu;
/** "H & M" and "A.B.C." are one word, not letters between blanks. */
const tight = /(?<=(?:^|[^\p{L}\p{N}])\p{L})[.&](?=\p{L}(?:$|[^\p{L}\p{N}]))/gu;

/** Takes a name apart; null for an empty one. */
export function nameKeysOf(name: string | null | undefined): NameKeys | null {
  const folded = fold((name ?? '').trim());
  const full = folded.replace(marks, '');
  if (!full) return null;
  const { text, place: hanPlace } = hasHan(folded)
    ? withoutChinesePlace(folded)
    : { text: folded, place: null };
  const all = text.replace(tight, '').replace(chineseForms, ' ').split(marks).filter(Boolean);
  let place = hanPlace;
  const words = all.filter((word) => {
    if (latinForms.has(word) || fillers.has(word)) return false;
    const found = latinPlaces.get(word);
    if (found === undefined) return true;
    place ??= found;
    return false;
  });
  // A firm called after nothing else ("Deutschland GmbH", "上海公司") keeps what it has.
  const kept = words.length > 0 ? words : all.length > 0 ? all : [full];
  if (words.length === 0) place = null;
  const bare = kept.join('');
  const han = bare.match(/\p{Script=Han}/gu)?.length ?? 0;
  return {
    full,
    bare,
    words: han > 0 ? [bare] : [...kept].sort(),
    place,
    pinyin: han > 0 ? fold(syllablesOf(bare).join('')).replace(marks, '') : null,
    han,
    digits: (bare.match(/\d+/g) ?? []).sort().join(' '),
  };
}

function withoutChinesePlace(folded: string): { text: string; place: string | null } {
  let place: string | null = null;
  const take = (_whole: string, found: string) => {
    place ??= found;
    return ' ';
  };
  const text = folded.replace(bracketedPlace, take).trim().replace(leadingPlace, take);
  // 上海公司, 北京有限公司: the place is the name.
  return text.replace(chineseForms, '').replace(marks, '') ? { text, place } : { text: folded, place: null };
}

/** A tax or registration number without blanks and country letters; null when it cannot tell firms apart. */
export function taxKeyOf(number: string | null | undefined): string | null {
  const plain = fold(number ?? '').replace(/[^a-z0-9]+/g, '');
  const key = plain.replace(/^[a-z]{2}(?=\d{8,}$)/, '');
  return key.length < 6 || /^(.)\1+$/.test(key) || /^0*123456/.test(key) ? null : key;
}

/** The code of a country at the beginning of an international number (ITU-T E.164): one digit, two, or three. */
const countryCode = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/**
 * The last nine digits of each number of a field ("021-5888 6666 / 139 ...", without extensions), the country's code and the trunk zero
 * left out, so that a number is the same from at home and from abroad; under seven digits are none.
 */
export function phoneKeysOf(phones: string | null | undefined): string[] {
  const keys = new Set<string>();
  for (const part of (phones ?? '').split(/[/;,，；、\n]|\s{2,}/u)) {
    const abroad = /^\D*(?:\+|00)/.test(part);
    const dialled = (part.split(/转|分机|ext|x|#/iu)[0] ?? '').replace(/\D+/g, '').replace(/^0+/, '');
    const digits = (abroad ? dialled.replace(countryCode, '') : dialled).replace(/^0+/, '');
    if (digits.length >= 7 && !/^(.)\1+$/.test(digits.slice(-7))) keys.add(digits.slice(-9));
  }
  return [...keys];
}

/** The domain that a firm has of its own, of an e-mail or web address; null for mail services and market places. */
export function ownDomainOf(address: string | null | undefined): string | null {
  const found = /^(?:[a-z]+:\/\/)?(?:[^@/\s]+@)?([^/\s:?#@,;]+\.[^/\s:?#@,;.]+)/i.exec(
    (address ?? '').trim(),
  );
  const host = found?.[1]?.toLowerCase();
  if (!host || /^[\d.]+$/.test(host)) return null;
  const parts = host.split('.').filter(Boolean);
  if (parts.length < 2) return null;
  const [second, first] = [parts.at(-2) ?? '', parts.at(-1) ?? ''];
  const size = parts.length > 2 && first.length === 2 && secondLevels.has(second) ? 3 : 2;
  const own = parts.slice(-size).join('.');
  return sharedDomains.has(own) || sharedDomains.has(host) ? null : own;
}

/** Everything of a firm that is compared. */
export function keysOf(firm: Firm): FirmKeys {
  const email = /^[^@\s]+@[^@\s]+\.[^@\s]+$/.exec((firm.email ?? '').trim().toLowerCase())?.[0] ?? null;
  const domains = [ownDomainOf(firm.web), email && ownDomainOf(email)].filter((one) => one !== null);
  return {
    name: nameKeysOf(firm.name) ?? noName,
    other: nameKeysOf(firm.otherName),
    short: nameKeysOf(firm.shortName),
    tax: taxKeyOf(firm.taxNumber),
    phones: phoneKeysOf(firm.phone),
    email,
    domains: [...new Set(domains)],
    city: fold((firm.city ?? '').trim()).replace(/[市\s]+$/u, '') || null,
  };
}

const noName: NameKeys = { full: '', bare: '', words: [], place: null, pinyin: null, han: 0, digits: '' };
