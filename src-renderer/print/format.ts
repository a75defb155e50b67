import { minorDigits } from '@shared/text/currency';
import type { IsoDate, Minor, PrintLang } from './model';

const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const EN_MONTHS_LONG =
  'January February March April May June July August September October November December'.split(' ');
const CURRENCY_ZH: Record<string, string> = { CNY: '元', USD: '美元', EUR: '欧元', HKD: '港元', GBP: '英镑' };

/** Minor units in one major unit: 100 for most, 1 for yen and won. */
export function minorPerMajor(currency: string): number {
  return 10 ** minorDigits(currency);
}

/** One number of decimals for a whole document: the largest amount says whether to count in thousands. */
export interface Scale {
  /** Minor units in one printed unit. */
  divisor: number;
  /** `CNY thousand`, `万元` */
  unit: string;
  lang: PrintLang;
}

export function chooseScale(amounts: Minor[], currency: string, lang: PrintLang): Scale {
  const minor = minorPerMajor(currency);
  const largest = Math.max(0, ...amounts.map((a) => Math.abs(a))) / minor;
  const zhUnit = CURRENCY_ZH[currency] ?? currency;
  if (largest < 100_000) return { divisor: minor, unit: lang === 'zh-CN' ? zhUnit : currency, lang };
  if (lang === 'zh-CN') return { divisor: minor * 10_000, unit: `万${zhUnit}`, lang };
  return { divisor: minor * 1000, unit: `${currency} thousand`, lang };
}

/** `5,800`, `−0.2`; the minus is the real one. */
export function number(value: number, decimals = 0): string {
  const shown = Math.abs(value).toFixed(decimals);
  const [whole = '0', part] = shown.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && Number(shown) !== 0 ? '−' : '';
  return `${sign}${grouped}${part ? `.${part}` : ''}`;
}

/** With its sign always written: `+30`, `−3`. */
export function signed(value: number, decimals = 0): string {
  const text = number(value, decimals);
  return value > 0 && Number(value.toFixed(decimals)) !== 0 ? `+${text}` : text;
}

export function percent(share: number, decimals = 0): string {
  return `${number(share * 100, decimals)}%`;
}

/** How many decimals a list of amounts needs so that none is rounded away, at most two. */
export function decimalsFor(amounts: (Minor | undefined)[], scale: Scale, most = 2): number {
  for (let d = 0; d < most; d += 1) {
    const exact = amounts.every((a) => {
      if (a === undefined) return true;
      const scaled = (a / scale.divisor) * 10 ** d;
      return Math.abs(scaled - Math.round(scaled)) < 1e-6;
    });
    if (exact) return d;
  }
  return most;
}

export function money(amount: Minor, scale: Scale, decimals = 0): string {
  return number(amount / scale.divisor, decimals);
}

/** Dates in tables: `26 Mar 2027`, `2027-03-26`. A month or a year alone stays one. */
export function shortDate(date: IsoDate | undefined, lang: PrintLang): string {
  if (!date) return '';
  const [year, month, day] = date.slice(0, 10).split('-');
  if (lang === 'zh-CN') return [year, month, day].filter(Boolean).join('-');
  const name = month ? EN_MONTHS[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ');
}

/** Dates in text: `26 March 2027`, `2027年3月26日`. */
export function longDate(date: IsoDate | undefined, lang: PrintLang): string {
  if (!date) return '';
  const [year, month, day] = date.slice(0, 10).split('-');
  if (lang === 'zh-CN') {
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  }
  const name = month ? EN_MONTHS_LONG[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, year].filter(Boolean).join(' ');
}

/** Day and month, with the time where there is one: `14 Oct 09:20`, `10-14 09:20`. */
export function dayTime(at: string | undefined, lang: PrintLang): string {
  if (!at) return '';
  const [date = '', rest] = at.split('T');
  const [, month, day] = date.split('-');
  const shown = lang === 'zh-CN' ? `${month}-${day}` : `${Number(day)} ${EN_MONTHS[Number(month) - 1] ?? ''}`;
  return rest ? `${shown} ${rest.slice(0, 5)}` : shown;
}

/** Month and year of a change, small on the card: `03-18`. */
export function monthYear(date: IsoDate | undefined): string {
  return date && date.length >= 7 ? `${date.slice(5, 7)}-${date.slice(2, 4)}` : '';
}

export function monthName(month: number, lang: PrintLang): string {
  return lang === 'zh-CN' ? `${month}月` : (EN_MONTHS[month - 1] ?? '');
}

/** First letter of a month over a timeline; in Chinese its number. */
export function monthMark(month: number, lang: PrintLang): string {
  return lang === 'zh-CN' ? String(month) : (EN_MONTHS[month - 1] ?? '').slice(0, 1);
}

/** `Q1`; in Chinese `1季度`. */
export function quarterName(quarter: number, lang: PrintLang): string {
  return lang === 'zh-CN' ? `${quarter}季度` : `Q${quarter}`;
}

const ZH_NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** Number of a section: `3`, `三、`. */
export function sectionNumber(index: number, lang: PrintLang): string {
  return lang === 'zh-CN' ? `${ZH_NUMBERS[index - 1] ?? index}、` : String(index);
}
