import { cardFrom } from '@renderer/print/adapt/card';
import { addressOf, fullMoney, peopleOf, salesOf } from '@renderer/print/adapt/file';
import { describe, expect, it } from 'vitest';
import { context, customerFile, person } from './records';

describe('the customer card', () => {
  it('prints what is known, with the date of its last change', () => {
    const card = cardFrom(
      context,
      customerFile({
        otherName: '青曜精密泵业有限公司',
        code: 'K-0037',
        abcClass: 'A',
        abcRank: 3,
        founded: '2004-05',
        staff: '640',
        turnover: 'CNY 410 million',
        tier: 'gold',
        ownerId: 'm1',
        changedAt: { staff: '2024-04-12T08:00:00Z', turnover: '2026-04-12T08:00:00Z' },
      }),
      [],
      212,
    );
    expect(card.customer).toEqual({
      name: 'Qingyao Precision Pumps',
      number: 'K-0037',
      abc: 'A',
      rank: { place: 3, of: 212 },
    });
    expect(card.basic.map((f) => f.value)).toEqual([
      'Qingyao Precision Pumps\n青曜精密泵业有限公司',
      'May 2004',
    ]);
    expect(card.basic[0]?.changed).toBe('2018-03-12');
    expect(card.traits).toEqual([
      { label: 'Staff, turnover', value: '640; CNY 410 million', changed: '2026-04-12' },
    ]);
    expect(card.classes).toEqual([
      { label: 'Tier', value: 'Gold' },
      { label: 'Lifecycle', value: 'Existing' },
    ]);
    expect(card.owner?.name).toBe('Ma Ruoxi');
    expect(card.printedBy).toBe('Ma Ruoxi');
  });

  it('speaks Chinese when asked, whatever the screen speaks', () => {
    const zh = cardFrom(
      { ...context, lang: 'zh-CN' },
      customerFile({ relationship: 'key', creditLimit: 60_000_000, termsDays: 45, tradingTerms: '送货到厂' }),
      [],
    );
    expect(zh.classes.map((f) => `${f.label} ${f.value}`)).toEqual(['关系分类 重点', '生命周期 老客户']);
    expect(zh.trading).toMatchObject([
      { label: '信用状况', value: '额度60万元' },
      { label: '交易条件', value: '45天，送货到厂' },
    ]);
  });

  it('is a valid, almost empty card for a customer of whom only the name is known', () => {
    const card = cardFrom({ ...context, meId: null, firmName: '' }, customerFile({}), []);
    expect(card.basic).toHaveLength(1);
    expect([card.traits, card.business, card.trading, card.sales, card.people]).toEqual([[], [], [], [], []]);
    expect(card).not.toHaveProperty('firm');
    expect(card).not.toHaveProperty('owner');
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });
});

it('writes addresses in the order of their language', () => {
  const place = {
    address: '218 Linjiang Road',
    city: 'Ningbo',
    region: 'Zhejiang',
    postalCode: '315800',
    country: 'China',
  };
  expect(addressOf(place, 'en')).toBe('218 Linjiang Road, 315800 Ningbo, Zhejiang, China');
  const chinese = {
    address: '北仑区临江路218号',
    city: '宁波市',
    region: '浙江省',
    postalCode: null,
    country: '中国',
  };
  expect(addressOf(chinese, 'zh-CN')).toBe('浙江省宁波市北仑区临江路218号');
  expect(addressOf({ ...chinese, address: '宁波市北仑区临江路218号' }, 'zh-CN')).toBe(
    '浙江省宁波市北仑区临江路218号',
  );
});

it('writes single amounts in full', () => {
  expect(fullMoney(60_000_000, 'CNY', 'en')).toBe('CNY 600,000');
  expect(fullMoney(60_000_000, 'CNY', 'zh-CN')).toBe('60万元');
  expect(fullMoney(123_456, 'USD', 'en')).toBe('USD 1,234.56');
});

it('takes three years of sales and marks the running quarter', () => {
  const quarters = ['2022-Q4', '2024-Q1', '2025-Q1', '2026-Q3', '2026-Q4'].map((quarter) => ({
    quarter,
    amount: 100,
    margin: null,
  }));
  const sales = salesOf({ quarters }, '2026-11-20');
  expect(sales.map((p) => p.period)).toEqual(['2024-Q1', '2025-Q1', '2026-Q3', '2026-Q4']);
  expect(sales.map((p) => p.forecast === true)).toEqual([false, false, false, true]);
  expect(salesOf({ quarters: [] }, '2026-11-20')).toEqual([]);
});

it('carries people with their roles and ties, and how to reach them', () => {
  const [gm, ops] = peopleOf([
    person({
      id: 'a',
      name: 'Shen Weihang',
      buyingRole: 'decision_maker',
      influence: 5,
      attitude: 1,
      bestTime: 'Mon 8:00',
    }),
    person({ id: 'b', name: 'Qiu Minzhi', reportsTo: 'a', mobile: '138 0000 0000' }),
  ]);
  expect(gm).toEqual({
    id: 'a',
    name: 'Shen Weihang',
    roles: ['decisionMaker'],
    influence: 5,
    attitude: 1,
    reach: 'Mon 8:00',
  });
  expect(ops).toEqual({ id: 'b', name: 'Qiu Minzhi', roles: [], reportsTo: 'a', reach: '138 0000 0000' });
});
