import { fold } from '../../text/pinyin';

/** Legal forms that say nothing about which firm it is. */
const legalForms =
  /(有限责任公司|股份有限公司|集团有限公司|有限公司|集团公司|股份公司|公司|集团|\b(?:gmbh(?: & co\.? kg)?|ag|kg|ltd|limited|inc|incorporated|corp|corporation|company|co|llc|llp|plc|bv|nv|sa|sas|sarl|srl|spa|ab|oy|as|aps|pte|pty)\b)/gu;

/** A firm's name without legal form, blanks, accents and marks: equal keys mean the same name. */
export function nameKeyOf(name: string): string {
  const folded = fold(name);
  const bare = folded.replace(legalForms, ' ').replace(/[^\p{L}\p{N}]+/gu, '');
  return bare || folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The last nine digits of a number: equal whatever country code, trunk zero or separators stand before; null under six digits. */
export function phoneKeyOf(phone: string | null | undefined): string | null {
  const digits = (phone ?? '').replace(/\D+/g, '');
  return digits.length < 6 ? null : digits.slice(-9);
}

/** The domain of a web address or e-mail, without `www.`; null when there is none. */
export function domainOf(address: string | null | undefined): string | null {
  const match = /^(?:[a-z]+:\/\/)?(?:[^@/\s]+@)?(?:www\.)?([^/\s:?#@]+\.[^/\s:?#@]+)/i.exec(
    (address ?? '').trim(),
  );
  return match?.[1]?.toLowerCase() ?? null;
}

/** How far back "new" reaches: the first trade was in the last twelve months. */
const newDays = 365;
/** A customer is lost when the last trade is longer ago than this. */
const lostDays = 730;

/**
 * Lifecycle from trade dates (domain, section 2), unless a person set it.
 * @param first first trade as ISO date or the part of it that is known, @param last last trade, @param today ISO date
 */
export function lifecycleOf(
  set: 'prospect' | 'new' | 'existing' | 'lost' | null,
  first: string | null,
  last: string | null,
  today: string,
): 'prospect' | 'new' | 'existing' | 'lost' {
  if (set) return set;
  const start = first ?? last;
  if (!start) return 'prospect';
  const age = (date: string) => (Date.parse(today) - Date.parse(date)) / 86_400_000;
  if (last && age(last) > lostDays) return 'lost';
  return age(start) <= newDays ? 'new' : 'existing';
}

export interface AbcInput {
  readonly id: string;
  readonly name: string;
  readonly sales: number;
}

/**
 * ABC classes (domain, section 5): customers by sales descending, ties by name; A is the smallest leading set whose share reaches
 * `cutoffA` per cent, B the next until `cutoffB`, C the rest. Customers without sales have no class.
 */
export function abcClasses(
  customers: readonly AbcInput[],
  cutoffA = 80,
  cutoffB = 95,
): Map<string, { class: 'A' | 'B' | 'C'; rank: number }> {
  const sold = customers.filter((customer) => customer.sales > 0);
  sold.sort((a, b) => b.sales - a.sales || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const total = sold.reduce((sum, customer) => sum + customer.sales, 0);
  const result = new Map<string, { class: 'A' | 'B' | 'C'; rank: number }>();
  let before = 0;
  sold.forEach((customer, index) => {
    const share = (before / total) * 100;
    result.set(customer.id, { class: share < cutoffA ? 'A' : share < cutoffB ? 'B' : 'C', rank: index + 1 });
    before += customer.sales;
  });
  return result;
}

/** The tags of a record: words with commas between them, Chinese ones included, each once, in the order they were given. */
export function tagsOf(text: string | null | undefined): string[] {
  const seen = new Map<string, string>();
  for (const part of (text ?? '').split(/[,，、;；\n]/u)) {
    const tag = part.trim().replace(/\s+/gu, ' ');
    if (tag && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag);
  }
  return [...seen.values()];
}

/** Tags as they are stored: sorted, with `, ` between them, so that equal sets are equal texts; null when there are none. */
export function tagText(tags: readonly string[]): string | null {
  const clean = tagsOf(tags.join(','));
  clean.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return clean.length === 0 ? null : clean.join(', ');
}

/** Tags with some added and others taken away, case not counting; null when none are left. */
export function changeTags(
  text: string | null,
  added: readonly string[],
  removed: readonly string[],
): string | null {
  const gone = new Set(tagsOf(removed.join(',')).map((tag) => tag.toLowerCase()));
  const kept = tagsOf(text).filter((tag) => !gone.has(tag.toLowerCase()));
  return tagText([...kept, ...added]);
}
