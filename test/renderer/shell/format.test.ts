import { createFormat, type FormatOptions } from '@renderer/app/format';
import { minorDigits } from '@shared/text/currency';
import { describe, expect, it } from 'vitest';

const make = (options: Partial<FormatOptions> = {}) =>
  createFormat({
    language: 'en',
    currency: 'CNY',
    dateFormat: 'auto',
    now: () => new Date(2026, 10, 24, 9, 0),
    ...options,
  });
const zh = make({ language: 'zh-CN' });

describe('dates', () => {
  it('leave the year out when it is this one', () => {
    expect(make().date('2026-11-27')).toBe('27 Nov');
    expect(make().date('2025-11-27')).toBe('27 Nov 2025');
    expect(zh.date('2026-11-27')).toBe('11-27');
    expect(zh.date('2025-11-27')).toBe('2025-11-27');
  });

  it('follow the chosen order', () => {
    expect(make({ dateFormat: 'mdy' }).date('2026-11-27', 'long')).toBe('Nov 27, 2026');
    expect(make({ dateFormat: 'iso' }).date('2026-11-27', 'long')).toBe('2026-11-27');
    expect(make({ language: 'zh-CN', dateFormat: 'dmy' }).date('2026-11-27')).toBe('11 月 27 日');
  });

  it('name the day in full', () => {
    expect(make().date('2026-11-24', 'full')).toBe('Tuesday 24 November');
    expect(zh.date('2026-11-24', 'full')).toBe('11 月 24 日，星期二');
  });

  it('show a date as far as it is known', () => {
    expect(make().partialDate('2014-03')).toBe('March 2014');
    expect(zh.partialDate('2014-03')).toBe('2014 年 3 月');
    expect(make().partialDate('2014')).toBe('2014');
    expect(make().partialDate('2014-03-12')).toBe('12 Mar 2014');
  });

  it('draw a dash for nothing and give back what is no date', () => {
    expect(make().date(null)).toBe('–');
    expect(make().dateTime(undefined)).toBe('–');
    expect(make().date('soon')).toBe('soon');
  });
});

describe('money', () => {
  it('comes from minor units, without empty decimals', () => {
    expect(make().money(423110000)).toBe('¥4,231,100');
    expect(make().money(1234)).toBe('¥12.34');
    expect(make().money(1200, 'JPY')).toBe('¥1,200');
    expect(make().money(-50000, 'EUR')).toBe('−€500');
    expect(make().money(423110000, 'CNY', { bare: true })).toBe('4,231,100');
  });

  it('is counted in ten thousands in Chinese when compact', () => {
    expect(zh.money(423110000, 'CNY', { compact: true })).toBe('423.1 万元');
    expect(zh.money(31_000_000_000, 'CNY', { compact: true })).toBe('3.1 亿元');
    expect(zh.money(423110000, 'USD', { compact: true })).toBe('$423.1 万');
    expect(zh.money(999900, 'CNY', { compact: true })).toBe('¥9,999');
  });

  it('knows the minor unit of each currency', () => {
    expect([minorDigits('CNY'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3]);
  });
});

describe('numbers', () => {
  it('group thousands and use a real minus', () => {
    expect(make().number(-1234.5)).toBe('−1,234.5');
    expect(make().percent(-0.05, { signed: true })).toBe('−5%');
    expect(make().percent(0.16, { signed: true })).toBe('+16%');
    expect(make().number(null)).toBe('–');
  });
});
