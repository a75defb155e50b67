import {
  chooseScale,
  dayTime,
  decimalsFor,
  longDate,
  money,
  monthYear,
  number,
  percent,
  sectionNumber,
  shortDate,
  signed,
} from '@renderer/print/format';
import { printT } from '@renderer/print/text';
import { describe, expect, it } from 'vitest';

describe('money on paper', () => {
  it('counts in thousands or 万 only where amounts are large', () => {
    const large = 440_000_000;
    expect(chooseScale([large], 'CNY', 'en').unit).toBe('CNY thousand');
    expect(money(large, chooseScale([large], 'CNY', 'en'))).toBe('4,400');
    expect(chooseScale([large], 'CNY', 'zh-CN').unit).toBe('万元');
    expect(money(large, chooseScale([large], 'CNY', 'zh-CN'))).toBe('440');
    expect(chooseScale([large], 'USD', 'zh-CN').unit).toBe('万美元');
    expect(chooseScale([1_860_000], 'CNY', 'en')).toMatchObject({ unit: 'CNY', divisor: 100 });
    expect(chooseScale([], 'CNY', 'zh-CN').unit).toBe('元');
  });

  it('knows currencies without cents', () => {
    expect(money(18_600, chooseScale([18_600], 'JPY', 'en'))).toBe('18,600');
  });

  it('gives a column as many decimals as its amounts need', () => {
    const scale = chooseScale([440_000_000], 'CNY', 'zh-CN');
    expect(decimalsFor([100_000_000, 200_000_000], scale)).toBe(0);
    expect(decimalsFor([18_700_000], scale)).toBe(1);
    expect(decimalsFor([20_980_000, undefined], scale)).toBe(2);
    expect(decimalsFor([20_981_234], scale)).toBe(2);
  });
});

describe('numbers', () => {
  it('have grouped thousands, the real minus and no negative zero', () => {
    expect(number(1234567.891, 2)).toBe('1,234,567.89');
    expect(number(-0.2, 1)).toBe('−0.2');
    expect(number(-0.04, 1)).toBe('0.0');
    expect(signed(3)).toBe('+3');
    expect(signed(0)).toBe('0');
    expect(signed(-3)).toBe('−3');
    expect(percent(0.315, 1)).toBe('31.5%');
  });
});

describe('dates', () => {
  it('stand short in tables and long in text', () => {
    expect(shortDate('2027-03-26', 'en')).toBe('26 Mar 2027');
    expect(shortDate('2027-03-26', 'zh-CN')).toBe('2027-03-26');
    expect(longDate('2027-03-26', 'en')).toBe('26 March 2027');
    expect(longDate('2027-03-26', 'zh-CN')).toBe('2027年3月26日');
    expect(dayTime('2026-10-14T09:20', 'en')).toBe('14 Oct 09:20');
    expect(dayTime('2026-10-14', 'zh-CN')).toBe('10-14');
    expect(monthYear('2018-03-12')).toBe('03-18');
  });

  it('may be known only in part', () => {
    expect(longDate('2004-05', 'en')).toBe('May 2004');
    expect(longDate('2004', 'zh-CN')).toBe('2004年');
    expect(shortDate(undefined, 'en')).toBe('');
    expect(monthYear('2004')).toBe('');
  });
});

it('numbers sections as each language does', () => {
  expect([1, 10].map((n) => sectionNumber(n, 'en'))).toEqual(['1', '10']);
  expect([1, 10].map((n) => sectionNumber(n, 'zh-CN'))).toEqual(['一、', '十、']);
});

it('speaks the language of the paper and fills in values', () => {
  expect(printT('en')('plan.kind', { period: '2027' })).toBe('Account plan 2027');
  expect(printT('zh-CN')('section.competitors')).toBe('竞争对手比较');
});
