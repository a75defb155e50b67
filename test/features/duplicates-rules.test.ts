import {
  type Firm,
  judge,
  keysOf,
  levelOf,
  ownDomainOf,
  phoneKeysOf,
  taxKeyOf,
  threshold,
} from '@shared/features/duplicates/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const of = (firm: Firm | string) => keysOf(typeof firm === 'string' ? { name: firm } : firm);
const judged = (a: Firm | string, b: Firm | string) => judge(of(a), of(b));
const why = (a: Firm | string, b: Firm | string) => judged(a, b)?.reasons ?? [];

describe('two records are one firm', () => {
  it.each([
    ['青岛海纳机械有限公司', '青岛海纳机械股份有限公司'],
    ['海尔集团公司', '海尔集团'],
    ['华为技术有限公司', '华为技术'],
    ['Hofmann Bau GmbH & Co. KG', 'Hofmann Bau'],
    ['Königlich Essen', 'KONIGLICH ESSEN GMBH'],
    ['Acme, Inc.', 'ACME Incorporated'],
    ['The Big Cheese', 'Big Cheese Ltd.'],
    ['Schmidt & Söhne', 'Söhne Schmidt'],
    ['Hongwei Machinery (Shanghai) Co., Ltd.', 'Shanghai Hongwei Machinery'],
    ['上海宏伟机械有限公司', '宏伟机械（上海）有限公司'],
    ['H & M Logistik', 'H&M Logistik'],
  ])('by the name without its legal form: %s, %s', (a, b) => {
    expect(why(a, b)).toEqual(['name']);
  });

  it('by a name with or without its place, the surer the nearer', () => {
    const without = judged('上海宏伟机械有限公司', '宏伟机械有限公司');
    const there = judged('上海宏伟机械有限公司', { name: '宏伟机械有限公司', city: '上海' });
    const elsewhere = judged('上海宏伟机械有限公司', { name: '宏伟机械有限公司', city: '广州' });
    expect(without?.reasons).toEqual(['name']);
    expect(there?.score).toBeGreaterThan(without?.score ?? 1);
    expect(elsewhere?.score ?? 0).toBeLessThan(without?.score ?? 0);
    expect(
      judged({ name: 'Shanghai Hongwei', city: '' }, { name: 'Hongwei', city: 'Shanghai' })?.reasons,
    ).toEqual(['name']);
  });

  it('by slips in the name, in whatever order its words are', () => {
    expect(why('Hoffmann Maschinenbau GmbH', 'Hofmann Maschinenbau')).toEqual(['near_name']);
    expect(why('Maschinenbau Hofmann', 'Hoffmann Maschinenbau')).toEqual(['near_name']);
    expect(why('宏伟精密机械制造', '宏伟精密机械制作')).toEqual(['near_name']);
  });

  it('by the sound of a Chinese name', () => {
    expect(why('上海宏伟精密机械有限公司', '上海宏玮精密机械')).toEqual(['pinyin']);
    expect(why('海纳机械有限公司', 'Haina Jixie Co., Ltd.')).toEqual(['pinyin']);
    expect(why('重庆曾氏火锅', 'Chongqing Zeng Shi Huo Guo')).toEqual(['pinyin']);
  });

  it('by the name in the other language', () => {
    expect(
      why({ name: '青岛海纳机械有限公司', otherName: 'Qingdao Hina Machinery Co., Ltd.' }, 'Hina Machinery'),
    ).toEqual(['other_name']);
  });

  it('by numbers and addresses in another writing', () => {
    expect(why({ name: 'A', taxNumber: 'DE 123 987 456' }, { name: 'B', taxNumber: '123987456' })).toEqual([
      'tax_number',
    ]);
    expect(
      why({ name: 'A', phone: '+86 532 88886666' }, { name: 'B', phone: '0532-8888 6666 转 801' }),
    ).toEqual(['phone']);
    expect(
      why({ name: 'A', web: 'https://www.hina.com.cn/en' }, { name: 'B', email: 'info@mail.hina.com.cn' }),
    ).toEqual(['domain']);
    expect(why({ name: 'A', email: 'Hina@qq.com' }, { name: 'B', email: 'hina@qq.com' })).toEqual(['email']);
  });

  it('the surer the more speaks for it', () => {
    const name = judged('Hofmann Bau GmbH', 'Hofmann Bau');
    const both = judged(
      { name: 'Hofmann Bau GmbH', phone: '0711 123 456 7' },
      { name: 'Hofmann Bau', phone: '07111234567' },
    );
    expect(levelOf(name?.score ?? 0)).toBe('likely');
    expect(levelOf(both?.score ?? 0)).toBe('certain');
    expect(
      levelOf(
        judged({ name: 'A', phone: '0711 123 456 7' }, { name: 'B', phone: '07111234567' })?.score ?? 0,
      ),
    ).toBe('possible');
  });
});

describe('two records are two firms', () => {
  it.each([
    ['上海宏伟机械有限公司', '北京宏伟机械有限公司'],
    ['宏伟精密机械制造有限公司', '宏达精密机械制造有限公司'],
    ['上海电气', '上海电力'],
    ['Bosch Deutschland GmbH', 'Bosch China'],
    ['North Trading International', 'South Trading International'],
    ['Alpha Trading', 'Alpine Trading'],
    ['Store 12 Retail', 'Store 13 Retail'],
    ['有限公司', '公司'],
    ['A', 'B'],
  ])('%s, %s', (a, b) => {
    expect(judged(a, b)).toBeNull();
  });

  it('with a mail service, a market place or a short number in common', () => {
    expect(judged({ name: 'A', email: 'one@qq.com' }, { name: 'B', email: 'two@qq.com' })).toBeNull();
    expect(judged({ name: 'A', web: 'a.1688.com' }, { name: 'B', web: 'b.1688.com' })).toBeNull();
    expect(judged({ name: 'A', phone: '110' }, { name: 'B', phone: '110' })).toBeNull();
  });

  it('rather, when the state has given them two numbers', () => {
    const apart = judged(
      { name: 'Hofmann Bau', taxNumber: '123987456' },
      { name: 'Hofmann Bau GmbH', taxNumber: '987123654' },
    );
    expect(apart?.score ?? 0).toBeLessThan(0.7);
  });
});

it('keys of odd input are none', () => {
  for (const odd of ['', '---', '000000', '123456', '11111111']) expect(taxKeyOf(odd)).toBeNull();
  for (const odd of ['', 'none', '12345', '0000000']) expect(phoneKeysOf(odd)).toEqual([]);
  for (const odd of ['', '@', 'www', '10.0.0.1', 'http://localhost', '....'])
    expect(ownDomainOf(odd)).toBeNull();
  // A short number at home has its trunk zero where the same one from abroad has the country.
  for (const same of ['0731 98765', '+49 731 98765', '0049-731-98765', '+49 (0)731 98765'])
    expect(phoneKeysOf(same)).toEqual(['73198765']);
  for (const same of ['0532-8888 6666', '+86 532 88886666', '86-532-88886666'])
    expect(phoneKeysOf(same)).toEqual(['288886666']);
  expect(phoneKeysOf('+353 1 234 5678')).toEqual(phoneKeysOf('01 234 5678'));
  expect(phoneKeysOf('021-5888 6666 / 139 0001 0002')).toEqual(['158886666', '900010002']);
});

describe('for any two records', () => {
  const part = fc.constantFrom(
    '上海',
    '北京',
    '宏伟',
    '海纳',
    '机械',
    '贸易',
    '有限公司',
    '集团',
    'Hofmann',
    'Bau',
    'GmbH',
    ' ',
    '&',
    '12',
    'é',
    '(',
    ')',
  );
  const name = fc.oneof(
    fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
    fc.string({ minLength: 1 }),
  );
  const maybe = (...values: string[]) =>
    fc.option(fc.oneof(fc.constantFrom(...values), fc.string()), { nil: null });
  const firm = fc.record({
    name,
    otherName: fc.option(name, { nil: null }),
    shortName: fc.option(name, { nil: null }),
    taxNumber: maybe('DE123987456', '91310000MA1K12345X'),
    phone: maybe('0532-88886666', '13900010002'),
    email: maybe('a@hina.cn', 'b@qq.com'),
    web: maybe('www.hina.cn', 'x.1688.com'),
    city: maybe('上海', 'Shanghai', '青岛市'),
  });

  it('the order does not matter', () => {
    fc.assert(
      fc.property(firm, firm, (a, b) => {
        expect(judged(a, b)).toEqual(judged(b, a));
      }),
      { numRuns: 500 },
    );
  });

  it('a record is certainly itself', () => {
    fc.assert(
      fc.property(firm, (one) => {
        fc.pre(of(one).name.bare !== '');
        const again = judged(one, { ...one });
        expect(again?.score).toBe(1);
      }),
    );
  });

  it('there is a reason for every score, and a score for every reason', () => {
    fc.assert(
      fc.property(firm, firm, (a, b) => {
        const found = judged(a, b);
        if (!found) return;
        expect(found.reasons.length).toBeGreaterThan(0);
        expect(found.score).toBeGreaterThanOrEqual(threshold);
        expect(found.score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
