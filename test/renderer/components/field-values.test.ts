import {
  editText,
  parseDate,
  parseField,
  parseNumber,
  parsePartialDate,
} from '@renderer/components/field-values';
import { describe, expect, it } from 'vitest';

const options = { currency: 'CNY', required: false };

describe('typed dates', () => {
  it('are read in the ways people write them', () => {
    for (const text of [
      '2026-11-07',
      '2026/11/7',
      '2026.11.07',
      '2026年11月7日',
      '2026 年 11 月 7 日',
      '20261107',
    ]) {
      expect(parseDate(text), text).toBe('2026-11-07');
    }
  });

  it('are refused when there is no such day', () => {
    for (const text of ['2026-02-30', '2026-13-01', '27 Nov', '11-27', ''])
      expect(parseDate(text), text).toBeNull();
  });

  it('may be known only as far as the month or the year', () => {
    expect(parsePartialDate('2014')).toBe('2014');
    expect(parsePartialDate('2014年')).toBe('2014');
    expect(parsePartialDate('2014-3')).toBe('2014-03');
    expect(parsePartialDate('2014年3月')).toBe('2014-03');
    expect(parsePartialDate('2014-13')).toBeNull();
  });
});

describe('typed numbers', () => {
  it('may carry separators, signs, currencies and Chinese units', () => {
    expect(parseNumber('1,234.5')).toBe(1234.5);
    expect(parseNumber('¥1 200')).toBe(1200);
    expect(parseNumber('−5')).toBe(-5);
    expect(parseNumber('100万')).toBe(1_000_000);
    expect(parseNumber('1.2亿元')).toBe(120_000_000);
    expect(parseNumber('12a')).toBeNull();
    expect(parseNumber('1.2.3')).toBeNull();
  });

  it('become minor units as money', () => {
    expect(parseField('money', '12.34', options)).toEqual({ value: 1234 });
    expect(parseField('money', '0.07', options)).toEqual({ value: 7 });
    expect(parseField('money', '1200', { ...options, currency: 'JPY' })).toEqual({ value: 1200 });
    expect(parseField('money', '999999999999999999', options)).toEqual({ problem: 'invalidMoney' });
  });

  it('come back as they were typed', () => {
    expect(editText('money', 1234, 'CNY')).toBe('12.34');
    expect(editText('money', 120000, 'CNY')).toBe('1200');
    expect(editText('number', 12.5, 'CNY')).toBe('12.5');
    expect(editText('text', null, 'CNY')).toBe('');
  });
});

describe('typed text', () => {
  it('is trimmed, and empty text is "not known"', () => {
    expect(parseField('text', '  Leeds ', options)).toEqual({ value: 'Leeds' });
    expect(parseField('text', '   ', options)).toEqual({ value: null });
    expect(parseField('text', ' ', { ...options, required: true })).toEqual({ problem: 'required' });
    expect(parseField('long', '  indented\nlines  \n', options)).toEqual({ value: '  indented\nlines' });
  });
});
