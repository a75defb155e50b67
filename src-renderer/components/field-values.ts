import { minorDigits } from '@shared/text/currency';

export type FieldKind = 'text' | 'long' | 'date' | 'month' | 'money' | 'number' | 'select' | 'member';
export type FieldValue = string | number | null;
export type FieldProblem = 'invalidDate' | 'invalidMonth' | 'invalidNumber' | 'invalidMoney' | 'required';
export type Parsed = { readonly value: FieldValue } | { readonly problem: FieldProblem };

const pad = (value: string) => value.padStart(2, '0');

/** `2026-11-27` from what people type: 2026-11-27, 2026/11/27, 2026.11.27, 2026年11月27日, 20261127. Null when it is no day. */
export function parseDate(text: string): string | null {
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$|^(\d{4})(\d{2})(\d{2})$/.exec(
    text,
  );
  if (!match) return null;
  const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
  if (!year || !month || !day) return null;
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** A date as far as it is known: a year, a month or a day. */
export function parsePartialDate(text: string): string | null {
  const year = /^(\d{4})\s*年?$/.exec(text)?.[1];
  if (year) return year;
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(text);
  if (!match?.[1] || !match[2]) return parseDate(text);
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? `${match[1]}-${pad(match[2])}` : null;
}

/** A plain number out of `1,200`, `¥1 200.50`, `3.8万` or `1.2亿`. Null when it is none. */
export function parseNumber(text: string): number | null {
  const compact = text.replace(/[\s,，'¥￥$€£]/g, '').replace('−', '-');
  const match = /^(-?(?:\d+(?:\.\d*)?|\.\d+))(万|亿)?元?$/.exec(compact);
  if (!match?.[1]) return null;
  const unit = match[2] === '万' ? 10_000 : match[2] === '亿' ? 100_000_000 : 1;
  return Number(match[1]) * unit;
}

/** Reads what was typed into a field of this kind; empty text is "not known". */
export function parseField(
  kind: FieldKind,
  text: string,
  options: { currency: string; required: boolean },
): Parsed {
  const trimmed = kind === 'long' ? text.trimEnd() : text.trim();
  if (trimmed === '') return options.required ? { problem: 'required' } : { value: null };
  switch (kind) {
    case 'date': {
      const value = parseDate(trimmed);
      return value ? { value } : { problem: 'invalidDate' };
    }
    case 'month': {
      const value = parsePartialDate(trimmed);
      return value ? { value } : { problem: 'invalidMonth' };
    }
    case 'number': {
      const value = parseNumber(trimmed);
      return value === null ? { problem: 'invalidNumber' } : { value };
    }
    case 'money': {
      const value = parseNumber(trimmed);
      const minor = value === null ? null : Math.round(value * 10 ** minorDigits(options.currency));
      return minor === null || !Number.isSafeInteger(minor) ? { problem: 'invalidMoney' } : { value: minor };
    }
    default:
      return { value: trimmed };
  }
}

/** What stands in the input when editing begins. */
export function editText(kind: FieldKind, value: FieldValue, currency: string): string {
  if (value === null) return '';
  if (kind !== 'money') return String(value);
  const digits = minorDigits(currency);
  return (Number(value) / 10 ** digits).toFixed(Number(value) % 10 ** digits === 0 ? 0 : digits);
}
