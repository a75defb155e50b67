import { findDateOrder, parseDate } from '@shared/features/import/dates';
import { findDecimalSign, parseExact, toMinor, toNumber } from '@shared/features/import/numbers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dates', () => {
  it.each([
    ['2014-03-12', '2014-03-12'],
    ['2014/3/2', '2014-03-02'],
    ['2014.3.2', '2014-03-02'],
    ['20140312', '2014-03-12'],
    ['2014年3月12日', '2014-03-12'],
    ['14年3月12日', '2014-03-12'],
    ['２０１４年３月', '2014-03'],
    ['2014-03', '2014-03'],
    ['03/2014', '2014-03'],
    ['2014', '2014'],
    ['3 Mar 2014', '2014-03-03'],
    ['March 3rd, 2014', '2014-03-03'],
    ['3-Sept-14', '2014-09-03'],
    ['3-Septem-14', null],
    ['3-Sep-14', '2014-09-03'],
    ['2014-03-12T08:30:00Z', '2014-03-12'],
    ['2014-03-12 08:30', '2014-03-12'],
    ['2025.13.02', null],
    ['2014-02-30', null],
    ['31/06/2014', null],
    ['03/04/2014', null],
    ['soon', null],
  ])('reads %s as %s without being told an order', (text, expected) => {
    expect(parseDate(text, null)).toBe(expected);
  });

  it('reads day and month only in the order a person chose', () => {
    expect(parseDate('03/04/2014', 'dmy')).toBe('2014-04-03');
    expect(parseDate('03/04/2014', 'mdy')).toBe('2014-03-04');
    expect(parseDate('14/03/04', 'ymd')).toBe('2014-03-04');
    expect(parseDate('41710', 'serial')).toBe('2014-03-12');
  });

  it('reads back every day in every writing', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [y = '', m = '', d = ''] = date.split('-');
        expect(parseDate(`${d}/${m}/${y}`, 'dmy')).toBe(date);
        expect(parseDate(`${Number(m)}.${Number(d)}.${y}`, 'mdy')).toBe(date);
        expect(parseDate(`${y}年${Number(m)}月${Number(d)}日`, null)).toBe(date);
      }),
    );
  });

  it('never answers anything but an ISO date or null', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('ymd', 'dmy', 'mdy', 'serial', null), (text, order) => {
        expect(parseDate(text, order) ?? '2000').toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      }),
    );
  });

  it('leaves the order open when the values allow two', () => {
    const finding = findDateOrder(['03/04/2020', '05/06/2021', '2019-01-01']);
    expect(finding).toMatchObject({ order: null, needed: true, candidates: ['dmy', 'mdy'] });
    expect(finding.samples).toEqual(['03/04/2020', '05/06/2021']);
  });

  it('finds the order that one value proves, and shows it', () => {
    expect(findDateOrder(['03/04/2020', '25/12/2020'])).toMatchObject({ order: 'dmy', proof: '25/12/2020' });
    expect(findDateOrder(['03/04/2020', '12/25/2020'])).toMatchObject({ order: 'mdy', proof: '12/25/2020' });
  });

  it('asks when values contradict each other', () => {
    expect(findDateOrder(['25/12/2020', '12/25/2020'])).toMatchObject({
      order: null,
      needed: true,
      candidates: ['dmy', 'mdy'],
    });
  });

  it('does not ask when nothing depends on it', () => {
    expect(findDateOrder(['2020-04-03', '2020年5月', ''])).toMatchObject({ needed: false });
  });
});

describe('numbers', () => {
  it.each([
    ['1,234.56', '.', 1234.56],
    ['1.234,56', ',', 1234.56],
    ["1'234.50", '.', 1234.5],
    ['1 234,5', ',', 1234.5],
    ['12,34,567', '.', 1234567],
    ['(300)', '.', -300],
    ['-¥1,000', '.', -1000],
    ['¥ -1,000.00', '.', -1000],
    ['120万', '.', 1200000],
    ['1.5亿元', '.', 150000000],
    ['3.5k', '.', 3500],
    ['USD 12', '.', 12],
    ['12 €', '.', 12],
    ['１２３', '.', 123],
  ] as const)('reads %s with %s as %d', (text, sign, expected) => {
    const exact = parseExact(text, sign);
    expect(exact && toNumber(exact)).toBe(expected);
  });

  it.each(['1,23', '1.234.5', '12 apples', '', '--5', '1,2345', 'NaN', 'Infinity', '0x10'])(
    'refuses %s',
    (text) => {
      expect(parseExact(text, '.')).toBeNull();
    },
  );

  it('keeps every cent of any amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 53n) + 1n, max: 2n ** 53n - 1n }), (cents) => {
        const sign = cents < 0n ? '-' : '';
        const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
        const grouped = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
        const exact = parseExact(`${sign}${grouped}.${digits.slice(-2)}`, '.');
        expect(exact && toMinor(exact, 2)).toBe(Number(cents));
      }),
    );
  });

  it('finds the decimal sign, and doubts where it must', () => {
    expect(findDecimalSign(['1.234,50', '3'])).toMatchObject({ sign: ',', certain: true });
    expect(findDecimalSign(['1,234.50', '3'])).toMatchObject({ sign: '.', certain: true });
    expect(findDecimalSign(['1,234'])).toMatchObject({ sign: '.', certain: false, doubtful: '1,234' });
  });
});
