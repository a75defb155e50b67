import type { Preferences } from '@shared/features/settings/model';
import { minorDigits } from '@shared/text/currency';
import { kept } from '@shared/text/kept';
import type { Language } from '../i18n';

/** Everything that turns stored values into words and figures on screen. */
export interface Format {
  readonly language: Language;
  /** `27 Nov` this year, `27 Nov 2025` otherwise; 11-27 and 2025-11-27 in Chinese. Accepts instants too. */
  date(iso: string | null | undefined, style?: DateStyle): string;
  /** A date as far as it is known: a day, a month or a year. */
  partialDate(iso: string | null | undefined): string;
  dateTime(instant: string | null | undefined): string;
  time(instant: string | null | undefined): string;
  /** Money from integer minor units. `compact` shortens Chinese amounts to 万元 and 亿元. */
  money(minor: number | null | undefined, currency?: string, options?: MoneyOptions): string;
  number(value: number | null | undefined, digits?: number): string;
  /** 0.05 as 5%. */
  percent(ratio: number | null | undefined, options?: { signed?: boolean; digits?: number }): string;
  list(items: readonly string[]): string;
}

export type DateStyle = 'short' | 'long' | 'full';
export interface MoneyOptions {
  readonly compact?: boolean;
  /** Leaves the currency out, for columns whose header names it. */
  readonly bare?: boolean;
}

const dash = '–';
const minus = (text: string) => text.replace(/-(?=[\d.¥$€£])/g, '−');
/** The style types a space between Han characters and digits; Intl does not. */
const spaced = (text: string) =>
  text.replace(/(\d)(\p{sc=Han})/gu, '$1 $2').replace(/(\p{sc=Han})(\d)/gu, '$1 $2');

/** Local calendar day of a date or an instant; a plain date is never shifted by the time zone. */
export function toDay(iso: string): Date {
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return plain ? new Date(Number(plain[1]), Number(plain[2]) - 1, Number(plain[3])) : new Date(iso);
}

const dayOfMonth = { day: 'numeric', month: 'short' } as const;
const dateShapes = {
  short: dayOfMonth,
  long: { ...dayOfMonth, year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long' },
  fullYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  month: { year: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type DateShape = keyof typeof dateShapes;

export interface FormatOptions {
  readonly language: Language;
  /** Of amounts that name none. */
  readonly currency: string;
  readonly dateFormat: Preferences['dateFormat'];
  /** The present, for tests. */
  readonly now?: () => Date;
}

/** Builds the formats of one language and set of preferences. */
export function createFormat({
  language,
  currency: ownCurrency,
  dateFormat,
  now = () => new Date(),
}: FormatOptions): Format {
  const zh = language === 'zh-CN';
  const locale = zh ? 'zh-CN' : dateFormat === 'mdy' ? 'en-US' : 'en-GB';
  const numbers = zh ? 'zh-CN' : 'en-GB';
  const iso = dateFormat === 'iso' || (zh && dateFormat === 'auto');
  const two = (value: number) => String(value).padStart(2, '0');
  const dates = kept((shape) => new Intl.DateTimeFormat(locale, dateShapes[shape as DateShape]));
  const plain = kept((digits) => new Intl.NumberFormat(numbers, { maximumFractionDigits: Number(digits) }));
  const shares = kept((shape) => {
    const [digits, signed] = shape.split(' ');
    return new Intl.NumberFormat(numbers, {
      style: 'percent',
      maximumFractionDigits: Number(digits),
      signDisplay: signed ? 'exceptZero' : 'auto',
    });
  });
  const amounts = kept((shape) => {
    const [digits, currency] = shape.split(' ');
    const fraction = { minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits) };
    return new Intl.NumberFormat(
      numbers,
      currency ? { ...fraction, style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : fraction,
    );
  });

  const date: Format['date'] = (value, style = 'short') => {
    if (!value) return dash;
    const day = toDay(value);
    if (Number.isNaN(day.getTime())) return value;
    const thisYear = day.getFullYear() === now().getFullYear();
    if (style === 'full') {
      if (!zh) return dates(thisYear ? 'full' : 'fullYear').format(day);
      return `${day.getMonth() + 1} 月 ${day.getDate()} 日，${dates('weekday').format(day)}`;
    }
    const withYear = style === 'long' || !thisYear;
    if (iso) {
      const monthDay = `${two(day.getMonth() + 1)}-${two(day.getDate())}`;
      return withYear ? `${day.getFullYear()}-${monthDay}` : monthDay;
    }
    return spaced(dates(withYear ? 'long' : 'short').format(day));
  };

  const time: Format['time'] = (value) => {
    if (!value) return dash;
    return dates('time').format(new Date(value));
  };

  const number: Format['number'] = (value, digits) => {
    if (value === null || value === undefined) return dash;
    return minus(plain(String(digits ?? 2)).format(value));
  };

  const money: Format['money'] = (minor, currency = ownCurrency, options = {}) => {
    if (minor === null || minor === undefined) return dash;
    const digits = minorDigits(currency);
    const amount = minor / 10 ** digits;
    if (zh && options.compact && Math.abs(amount) >= 10_000) return tenThousands(amount, currency);
    const fraction = Number.isInteger(amount) ? 0 : digits;
    return minus(amounts(options.bare ? `${fraction}` : `${fraction} ${currency}`).format(amount));
  };

  return {
    language,
    date,
    time,
    number,
    money,
    partialDate(value) {
      if (!value) return dash;
      if (/^\d{4}$/.test(value)) return zh ? `${value} 年` : value;
      if (!/^\d{4}-\d{2}$/.test(value)) return date(value, 'long');
      const month = new Date(Number(value.slice(0, 4)), Number(value.slice(5)) - 1, 1);
      return spaced(dates('month').format(month));
    },
    dateTime: (value) => (value ? `${date(value)} ${time(value)}` : dash),
    percent(ratio, options = {}) {
      if (ratio === null || ratio === undefined) return dash;
      return minus(shares(`${options.digits ?? 0}${options.signed ? ' signed' : ''}`).format(ratio));
    },
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

function tenThousands(amount: number, currency: string): string {
  const huge = Math.abs(amount) >= 100_000_000;
  const value = amount / (huge ? 100_000_000 : 10_000);
  const figure = minus(new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 }).format(value));
  const unit = huge ? '亿' : '万';
  if (currency === 'CNY') return `${figure} ${unit}元`;
  const parts = new Intl.NumberFormat('zh-CN', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  const symbol = parts.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
  return `${symbol}${figure} ${unit}`;
}
