import { parseDate } from './dates';
import { parseExact } from './numbers';

/** What the values of a column look like, whatever stands above them. */
export const contentKinds = [
  'empty',
  'email',
  'url',
  'mobile',
  'phone',
  'date',
  'money',
  'integer',
  'number',
  'company',
  'address',
  'text',
] as const;
export type ContentKind = (typeof contentKinds)[number];

const email = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const url =
  /^(?:https?:\/\/\S+|www\.\S+|(?:[a-z0-9-]+\.)+(?:com|cn|net|org|de|co\.uk|io|fr|it|es|eu|com\.cn)(?:\/\S*)?)$/i;
const chineseMobile = /^(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}$/;
const phone = /^[+(]?[\d\s()./+-]{6,24}(?:(?:ext\.?|x|转)\s?\d{1,6})?$/i;
const money = /^[-(]?\s*(?:[¥￥$€£]|rmb|cny|usd|eur|gbp)\s*[\d.,' ]+|[\d.,' ]+\s*(?:[元万亿€£]|万元)\)?$/i;
const company =
  /公司|集团|厂$|商行|超市|酒店|有限|合作社|研究所|\b(?:ltd|limited|inc|llc|gmbh|corp|corporation|co|plc|s\.?a|s\.?r\.?l|b\.?v|ag|kg|oy|pty)\b\.?$/i;
const address =
  /(?:省|市|区|县|路|街|道|巷|弄).*\d+.*号|(?:省|市).*(?:区|县|路|街)|\b(?:street|st\.|road|rd\.|avenue|ave\.?|blvd|lane|ln\.|drive|suite|straße|strasse|rue|via|calle)\b/i;

function kindOf(value: string): ContentKind {
  if (email.test(value)) return 'email';
  if (url.test(value)) return 'url';
  if (chineseMobile.test(value)) return 'mobile';
  if (isDateLike(value)) return 'date';
  if (money.test(value) && parseAny(value)) return 'money';
  if (/^-?\d{1,9}$/.test(value) && !/^0\d/.test(value)) return 'integer';
  if (phone.test(value) && (value.match(/\d/g)?.length ?? 0) >= 6 && !parseAny(value)) return 'phone';
  if (parseAny(value) && !/^0\d/.test(value)) return 'number';
  if (company.test(value)) return 'company';
  return address.test(value) ? 'address' : 'text';
}

const parseAny = (value: string): boolean =>
  parseExact(value, '.') !== null || parseExact(value, ',') !== null;

function isDateLike(value: string): boolean {
  // A bare number is no sign of a date.
  if (/^\d+$/.test(value) && !/^(?:19|20)\d{6}$/.test(value)) return false;
  if (!/\d/.test(value) || value.length > 40) return false;
  return (['ymd', 'dmy', 'mdy'] as const).some((order) => parseDate(value, order) !== null);
}

/** The kind that at least four fifths of the values share; numbers of different make count as numbers. */
export function contentOf(values: Iterable<string>): ContentKind {
  const counts = new Map<ContentKind, number>();
  let total = 0;
  for (const raw of values) {
    const value = raw.trim();
    if (value === '') continue;
    total += 1;
    const kind = kindOf(value.length > 300 ? value.slice(0, 300) : value);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (total === 0) return 'empty';
  const share = (...kinds: ContentKind[]) =>
    kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) / total;
  for (const kind of ['email', 'url', 'mobile', 'date', 'integer'] as const)
    if (share(kind) >= 0.8) return kind;
  if (share('money') > 0.3 && share('money', 'number', 'integer') >= 0.8) return 'money';
  if (share('number', 'integer') >= 0.8) return 'number';
  if (share('phone') >= 0.3 && share('phone', 'mobile', 'number', 'integer', 'date') >= 0.8) return 'phone';
  if (share('company') >= 0.5) return 'company';
  return share('address') >= 0.5 ? 'address' : 'text';
}
