import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type AbcInput,
  abcClasses,
  domainOf,
  lifecycleOf,
  nameKeyOf,
  phoneKeyOf,
} from '@shared/features/customers/rules';
import { fold, sortKeyOf, syllablesOf } from '@shared/text/pinyin';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

const northwind = join(import.meta.dirname, '../fixtures/import/northwind');
const rowsOf = (name: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(northwind, name), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe('ABC classes', () => {
  const sales = new Map<string, number>();
  for (const line of rowsOf('order_lines.csv')) {
    const amount = Number(line.UnitPrice) * Number(line.Quantity) * (1 - Number(line.Discount));
    sales.set(line.CustomerID ?? '', (sales.get(line.CustomerID ?? '') ?? 0) + amount);
  }
  const customers: AbcInput[] = rowsOf('customers.csv').map((row) => ({
    id: row.CustomerID ?? '',
    name: row.CompanyName ?? '',
    sales: sales.get(row.CustomerID ?? '') ?? 0,
  }));

  it('of Northwind are 34 A, 27 B, 28 C and 4 without a class', () => {
    const classes = abcClasses(customers);
    const count = (letter: string) => [...classes.values()].filter((one) => one.class === letter).length;
    expect([count('A'), count('B'), count('C'), customers.length - classes.size]).toEqual([34, 27, 28, 4]);
    expect(classes.get('QUICK')).toEqual({ class: 'A', rank: 1 });
    expect(classes.get('CHOPS')).toEqual({ class: 'A', rank: 34 });
    expect(classes.get('COMMI')).toEqual({ class: 'C', rank: 62 });
    expect(['FISSA', 'PARIS', 'VALON', 'Val2 '].filter((id) => classes.has(id))).toEqual([]);
  });

  it('follow the cut-offs of the settings', () => {
    const classes = abcClasses(customers, 20, 60);
    const core = [...classes].filter(([, one]) => one.class === 'A').map(([id]) => id);
    expect(core).toEqual(['QUICK', 'ERNSH', 'SAVEA']);
    expect([...classes.values()].filter((one) => one.class === 'B')).toHaveLength(15);
  });

  const firms = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      name: fc.string({ maxLength: 5 }),
      sales: fc.integer({ min: -1000, max: 1_000_000 }),
    }),
    { selector: (firm) => firm.id, maxLength: 60 },
  );

  it('take the smallest leading set that reaches the cut-off', () => {
    fc.assert(
      fc.property(firms, (all) => {
        const classes = abcClasses(all);
        const sold = all.filter((firm) => firm.sales > 0);
        expect(classes.size).toBe(sold.length);
        const total = sold.reduce((sum, firm) => sum + firm.sales, 0);
        const ordered = [...sold].sort(
          (a, b) => (classes.get(a.id)?.rank ?? 0) - (classes.get(b.id)?.rank ?? 0),
        );
        const leading = ordered.filter((firm) => classes.get(firm.id)?.class === 'A');
        const sum = (list: readonly AbcInput[]) => list.reduce((all, firm) => all + firm.sales, 0);
        if (sold.length > 0) {
          expect(sum(leading) / total).toBeGreaterThanOrEqual(0.8 - 1e-9);
          expect(sum(leading.slice(0, -1)) / total).toBeLessThan(0.8);
        }
        expect(ordered.map((firm) => classes.get(firm.id)?.class).join('')).toMatch(/^A*B*C*$/);
        for (let at = 1; at < ordered.length; at += 1) {
          expect(ordered[at - 1]?.sales).toBeGreaterThanOrEqual(ordered[at]?.sales ?? 0);
        }
      }),
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(firms, (all) => {
        const apart = all.map((firm, index) => ({ ...firm, name: `${firm.name}${index}` }));
        expect(new Map([...abcClasses([...apart].reverse())].sort())).toEqual(
          new Map([...abcClasses(apart)].sort()),
        );
      }),
    );
  });
});

describe('lifecycle', () => {
  const today = '2026-11-22';
  it.each([
    ['prospect without any trade', null, null, 'prospect'],
    ['new in the first year', '2026-02-01', '2026-11-01', 'new'],
    ['existing afterwards', '2019-02-01', '2026-11-01', 'existing'],
    ['existing with a first trade known to the year', '2014', null, 'existing'],
    ['lost after two years without trade', '2014', '2024-01-10', 'lost'],
    ['new when only sales tell of it', null, '2026-10-01', 'new'],
  ] as const)('%s', (_, first, last, expected) => {
    expect(lifecycleOf(null, first, last, today)).toBe(expected);
  });

  it('is what a person set, whatever the dates say', () => {
    expect(lifecycleOf('lost', '2026-01-01', '2026-11-01', today)).toBe('lost');
  });
});

describe('keys for comparing', () => {
  it.each([
    ['青岛海纳机械有限公司', '青岛海纳机械'],
    ['Müller GmbH & Co. KG', 'MULLER'],
    ['Acme, Inc.', 'acme'],
    ['ＡＣＭＥ Ltd', 'Acme Limited'],
    ['Blondel père et fils', 'BLONDEL PERE ET FILS SA'],
  ])('%s and %s are one name', (one, other) => {
    expect(nameKeyOf(one)).toBe(nameKeyOf(other));
  });

  it('a name made of a legal form only still has a key', () => {
    expect(nameKeyOf('Co')).toBe('co');
    expect(nameKeyOf('公司')).toBe('公司');
  });

  it.each([
    ['+86 755 2878 0808', '0755-28780808'],
    ['0049 621 408460', '(0621) 408460'],
    ['138 0013 8000', '+8613800138000'],
  ])('%s and %s are one number', (one, other) => {
    expect(phoneKeyOf(one)).toBe(phoneKeyOf(other));
  });

  it('too few digits are no number', () => {
    expect(phoneKeyOf('110')).toBeNull();
    expect(phoneKeyOf(null)).toBeNull();
  });

  it.each([
    ['https://www.hina.cn/about?x=1', 'hina.cn'],
    ['sales@HINA.cn', 'hina.cn'],
    ['hina.cn', 'hina.cn'],
    ['http://hina.cn:8080', 'hina.cn'],
    ['none', null],
    ['', null],
  ])('%s is the domain %s', (address, domain) => {
    expect(domainOf(address)).toBe(domain);
  });
});

describe('pinyin', () => {
  it.each([
    ['曾记茶行', 'zeng'],
    ['沈阳', 'shen'],
    ['仇英', 'qiu'],
    ['解家', 'xie'],
    ['单氏', 'shan'],
    ['重庆', 'chong'],
    ['长安', 'chang'],
    ['解放军', 'jie'],
    ['单位', 'dan'],
  ])('%s begins with %s', (text, syllable) => {
    expect(syllablesOf(text)[0]).toBe(syllable);
  });

  it('folding is settled after one time, and sorting never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(typeof sortKeyOf(text)).toBe('string');
      }),
    );
  });
});
