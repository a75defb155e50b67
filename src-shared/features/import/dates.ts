/** How the numbers of a date such as 03/04/2020 are to be read. `serial` is the spreadsheet's day number. */
export const dateOrders = ['ymd', 'dmy', 'mdy', 'serial'] as const;
export type DateOrder = (typeof dateOrders)[number];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const timeOfDay = /(?:[T\s]+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const yearMonth = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;
const yearOnly = /^(\d{4})年?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const chineseShort = /^(\d{2})年(\d{1,2})月(?:(\d{1,2})日?)?$/;
const monthYear = /^(\d{1,2})[-/.](\d{4})$/;
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th)?[-\s.]+([a-z]{3,9})\.?[-\s,.]+(\d{4}|\d{2})$/i;
const monthNameDay = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const monthNameYear = /^([a-z]{3,9})\.?[-\s,]+(\d{4})$/i;
const threeParts = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/;
const serialNumber = /^(\d{5,6})(?:\.\d+)?$/;

/** The first two-digit year that means the last century: 49 is 2049, 50 is 1950. */
const pivot = 50;

/**
 * Reads a date as far as it is given: `2014-03-12`, `2014-03` or `2014`.
 * @param order how to read numbers whose order is not plain; without it such a date is not read.
 * @returns ISO text, or null when this is no date (13 is no month, 31 June no day).
 */
export function parseDate(text: string, order: DateOrder | null): string | null {
  const value = text.normalize('NFKC').trim().replace(timeOfDay, '').trim();
  return parsePlain(value) ?? parseOrdered(value, order);
}

/** True when reading this date needs to know its order. */
export function needsOrder(text: string): boolean {
  const value = text.normalize('NFKC').trim().replace(timeOfDay, '').trim();
  return parsePlain(value) === null && (threeParts.test(value) || serialNumber.test(value));
}

function parsePlain(value: string): string | null {
  const full = yearFirst.exec(value) ?? compact.exec(value);
  if (full) return iso(full[1], full[2], full[3]);
  const month = yearMonth.exec(value);
  if (month) return iso(month[1], month[2]);
  const year = yearOnly.exec(value);
  if (year) return iso(year[1]);
  const short = chineseShort.exec(value);
  if (short) return iso(short[1], short[2], short[3]);
  const reversed = monthYear.exec(value);
  if (reversed) return iso(reversed[2], reversed[1]);
  return parseNamed(value);
}

function parseNamed(value: string): string | null {
  const dayFirst = dayMonthName.exec(value);
  if (dayFirst) return iso(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = monthNameDay.exec(value);
  if (monthFirst) return iso(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const noDay = monthNameYear.exec(value);
  return noDay ? iso(noDay[2], monthNumber(noDay[1])) : null;
}

function parseOrdered(value: string, order: DateOrder | null): string | null {
  if (order === 'serial') return fromSerial(value);
  const parts = threeParts.exec(value);
  if (!parts || order === null) return null;
  const [, first, second, third] = parts;
  if (order === 'dmy') return iso(third, second, first);
  if (order === 'mdy') return iso(third, first, second);
  // A four-digit last part cannot be a day.
  return third?.length === 2 ? iso(first, second, third) : null;
}

function fromSerial(value: string): string | null {
  const days = serialNumber.exec(value)?.[1];
  if (!days) return null;
  const date = new Date(Date.UTC(1899, 11, 30 + Number(days)));
  const year = date.getUTCFullYear();
  return year <= 2199 ? date.toISOString().slice(0, 10) : null;
}

function monthNumber(name: string | undefined): string {
  const word = (name ?? '').toLowerCase();
  const index = months.findIndex((month) => word.startsWith(month));
  const full =
    index >= 0 &&
    'january february march april may june july august september sept october november december'
      .split(' ')
      .some((long) => long === word || word === months[index]);
  return full ? String(index + 1) : '0';
}

function iso(yearText: string | undefined, monthText?: string, dayText?: string): string | null {
  let year = Number(yearText);
  if (yearText?.length === 2) year += year < pivot ? 2000 : 1900;
  if (!(year >= 1600 && year <= 2199)) return null;
  if (monthText === undefined) return String(year);
  const month = Number(monthText);
  if (!(month >= 1 && month <= 12)) return null;
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  if (dayText === undefined) return prefix;
  const day = Number(dayText);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= last ? `${prefix}-${String(day).padStart(2, '0')}` : null;
}

/** What a column of dates says about the order of its numbers. */
export interface DateOrderFinding {
  /** The order that the values prove, or null when they leave a choice. Irrelevant when `needed` is false. */
  readonly order: DateOrder | null;
  /** Whether any value depends on the order at all. */
  readonly needed: boolean;
  /** Orders that read as many values as any other does. */
  readonly candidates: readonly DateOrder[];
  /** A value that only the found order can read. */
  readonly proof: string | null;
  /** Values to show a person under each order. */
  readonly samples: readonly string[];
}

/** Finds which orders fit a column; a choice is never made for the person where the values allow several. */
export function findDateOrder(values: Iterable<string>): DateOrderFinding {
  const counts = new Map<DateOrder, number>(dateOrders.map((order) => [order, 0]));
  const proofs = new Map<DateOrder, string>();
  const samples: string[] = [];
  let needed = 0;
  let differs = false;
  for (const text of values) {
    if (!needsOrder(text)) continue;
    needed += 1;
    const readings = dateOrders
      .map((order) => [order, parseDate(text, order)] as const)
      .filter(([, date]) => date);
    for (const [order] of readings) counts.set(order, (counts.get(order) ?? 0) + 1);
    const [only] = readings;
    if (readings.length === 1 && only && !proofs.has(only[0])) proofs.set(only[0], text);
    if (new Set(readings.map(([, date]) => date)).size > 1) differs = true;
    if (samples.length < 5 && readings.length > 0 && !samples.includes(text)) samples.push(text);
  }
  if (needed === 0) return { order: null, needed: false, candidates: [], proof: null, samples: [] };
  const best = Math.max(...counts.values());
  const candidates = best === 0 ? [] : dateOrders.filter((order) => counts.get(order) === best);
  // Dates in which two orders each prove themselves are mixed: a person has to look.
  const contradicted = proofs.size > 1;
  const first = candidates[0] ?? null;
  const order = !contradicted && (candidates.length === 1 || !differs) ? first : null;
  const offered = contradicted
    ? dateOrders.filter((candidate) => (counts.get(candidate) ?? 0) > 0)
    : candidates;
  return {
    order,
    needed: best > 0,
    candidates: offered,
    proof: order ? (proofs.get(order) ?? null) : null,
    samples,
  };
}
