/** The sign before the fraction: `1,234.5` or `1.234,5`. */
export const decimalSigns = ['.', ','] as const;
export type DecimalSign = (typeof decimalSigns)[number];

const units: Readonly<Record<string, number>> = {
  元: 0,
  圆: 0,
  千: 3,
  千元: 3,
  k: 3,
  万: 4,
  万元: 4,
  百万: 6,
  百万元: 6,
  m: 6,
  mn: 6,
  mio: 6,
  million: 6,
  千万: 7,
  千万元: 7,
  亿: 8,
  亿元: 8,
  bn: 9,
  billion: 9,
  '': 0,
};
const symbols: Readonly<Record<string, string>> = {
  '¥': 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  人民币: 'CNY',
  元: 'CNY',
  us$: 'USD',
  $: 'USD',
  usd: 'USD',
  美元: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  欧元: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  hk$: 'HKD',
  hkd: 'HKD',
  港元: 'HKD',
  jpy: 'JPY',
  chf: 'CHF',
};
const symbolPattern =
  /^(?:us\$|hk\$|人民币|rmb|cny|usd|eur|gbp|hkd|jpy|chf|[¥$€£])\s*|\s*(?:人民币|rmb|cny|usd|eur|gbp|hkd|jpy|chf|美元|欧元|港元|[¥$€£])$/gi;
const shapes: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^(?:\d{1,3}(?:[,' ]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)?(?:\.\d+)?$/,
  ',': /^(?:\d{1,3}(?:[.' ]\d{3})+|\d+)?(?:,\d+)?$/,
};

/** A number as digits and a power of ten, so that money never passes through binary fractions. */
export interface ExactNumber {
  readonly digits: bigint;
  /** The value is digits / 10^scale. */
  readonly scale: number;
  readonly currency: string | null;
}

/** Reads a number as people write it: groups, brackets for minus, currency signs, 万 and 亿. Null when it is none. */
export function parseExact(text: string, decimal: DecimalSign): ExactNumber | null {
  let value = text
    .normalize('NFKC')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[−–]/g, '-')
    .trim();
  if (value === '' || value.length > 60) return null;
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(value);
  if (bracketed?.[1]) [negative, value] = [true, bracketed[1].trim()];
  if (/^[+-]/.test(value)) [negative, value] = [negative !== value.startsWith('-'), value.slice(1).trim()];
  const currency = currencyOf(value);
  const bare = value.replace(symbolPattern, '').trim();
  const hadSign = bare !== value;
  value = bare;
  if (hadSign && /^[+-]/.test(value))
    [negative, value] = [negative !== value.startsWith('-'), value.slice(1).trim()];
  const parts = /^([\d.,' ]*\d)(?:e([+-]?\d{1,2}))?\s*(\D*)$/i.exec(value);
  const body = parts?.[1];
  const power = units[(parts?.[3] ?? '').toLowerCase()];
  if (!body || power === undefined || !shapes[decimal].test(body)) return null;
  const exponent = power + Number(parts?.[2] ?? 0);
  const [whole = '', fraction = ''] = body.split(decimal);
  const digits = BigInt(whole.replace(/[^\d]/g, '') + fraction);
  return shift({ digits: negative ? -digits : digits, scale: fraction.length, currency }, exponent);
}

function shift(value: ExactNumber, exponent: number): ExactNumber {
  const scale = value.scale - exponent;
  return scale >= 0
    ? { ...value, scale }
    : { ...value, digits: value.digits * 10n ** BigInt(-scale), scale: 0 };
}

function currencyOf(value: string): string | null {
  for (const match of value.toLowerCase().matchAll(/us\$|hk\$|[a-z]{3}|人民币|[美欧港]元|[¥$€£元]/g)) {
    const code = symbols[match[0]];
    if (code) return code;
  }
  return null;
}

/** The number in units of 10^-places (money in cents: 2), half away from zero; null beyond exact integers. */
export function toMinor(value: ExactNumber, places: number): number | null {
  const surplus = value.scale - places;
  let digits = value.digits;
  if (surplus <= 0) digits *= 10n ** BigInt(-surplus);
  else {
    const divisor = 10n ** BigInt(surplus);
    const half = digits < 0n ? -divisor / 2n : divisor / 2n;
    digits = (digits + half) / divisor;
  }
  const result = Number(digits);
  return Number.isSafeInteger(result) ? result : null;
}

/** The number itself, for quantities that are not money. */
export function toNumber(value: ExactNumber): number {
  return Number(`${value.digits}e-${value.scale}`);
}

/** What a column of numbers says about its decimal sign; `certain` is false when `1,234` alone leaves it open. */
export interface DecimalFinding {
  readonly sign: DecimalSign;
  readonly certain: boolean;
  /** A value that both signs read, differently. */
  readonly doubtful: string | null;
}

/** Finds the decimal sign that reads more of a column; where both read all, a point is proposed and doubt reported. */
export function findDecimalSign(values: Iterable<string>): DecimalFinding {
  let point = 0;
  let comma = 0;
  let doubtful: string | null = null;
  for (const text of values) {
    const byPoint = parseExact(text, '.');
    const byComma = parseExact(text, ',');
    if (byPoint && !byComma) point += 1;
    else if (byComma && !byPoint) comma += 1;
    else if (byPoint && byComma && toNumber(byPoint) !== toNumber(byComma)) doubtful ??= text;
  }
  const certain = point !== comma || doubtful === null;
  return { sign: comma > point ? ',' : '.', certain, doubtful: certain ? null : doubtful };
}
