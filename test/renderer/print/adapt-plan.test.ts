import { planFrom } from '@renderer/print/adapt/plan';
import type { Plan, PlanRow, PlanText } from '@shared/features/plans/model';
import { describe, expect, it } from 'vitest';
import { context, customerFile, planRow, planText } from './records';

const plan: Plan = {
  id: 'p1',
  number: 1,
  customerId: 'c1',
  title: 'Account plan 2027',
  direction: 'From supplier of one pump line to partner for two',
  periodFrom: '2027-01-01',
  periodTo: '2027-12-31',
  ownerId: 'm1',
  status: 'in_review',
  reviewOn: null,
  readers: null,
  currency: 'CNY',
  edition: 3,
  version: 7,
  createdAt: '2026-10-19T08:00:00Z',
  updatedAt: '2026-11-20T08:00:00Z',
  deletedAt: null,
};
const from = (rows: PlanRow[], texts: PlanText[] = [], lang: 'en' | 'zh-CN' = 'en') =>
  planFrom(
    { ...context, lang },
    { plan, rows, texts },
    customerFile({ abcClass: 'A', sales12m: 440_000_000 }),
    [],
  );

describe('an account plan from the file', () => {
  it('has its cover and its period in the language of the paper', () => {
    expect(from([])).toMatchObject({
      period: '2027',
      periodText: 'January to December 2027',
      status: 'inReview',
      version: 3,
      owner: { name: 'Ma Ruoxi' },
      customer: { abc: 'A' },
    });
    expect(from([], [], 'zh-CN').periodText).toBe('2027年1月至12月');
  });

  it('opens a section with its finding and keeps written texts under their headings', () => {
    const { summary } = from(
      [],
      [
        planText('summary.finding', 'Grow from 4.4', 'to 5.8 million'),
        planText('summary.standing', 'Since 2018'),
        planText('summary.threats', ''),
      ],
    ).sections;
    expect(summary.title).toBe('Grow from 4.4 to 5.8 million');
    expect(summary.blocks.map((b) => b.heading)).toEqual(['Where we stand']);
  });

  it('compares suppliers with ourselves first, a missing score staying missing', () => {
    const rival = planRow('competitor', 'Bergholt', { data: { share: 41 } });
    const own = planRow('competitor', 'Tarnwell', { data: { own: true, share: 35 } });
    const factor = planRow('factor', 'Price', { data: { weight: 2, [`s_${rival.id}`]: 2 } });
    const { suppliers, factors } = from([rival, own, factor]).sections.competitors;
    expect(suppliers).toEqual([
      { name: 'Tarnwell', own: true, share: 0.35 },
      { name: 'Bergholt', share: 0.41 },
    ]);
    expect(factors).toEqual([{ name: 'Price', weight: 2, scores: [null, 2] }]);
  });

  it('groups actions under their key item by date; what is due and not done is late', () => {
    const rows = [
      planRow('keyItem', 'Delivery', { data: { key: 'A' } }),
      planRow('keyItem', 'Approval'),
      planRow('action', 'Later', { dueOn: '2027-02-26', data: { item: 'A' } }),
      planRow('action', 'Overdue', {
        dueOn: '2026-11-13',
        status: 'under_way',
        ownerId: 'm2',
        data: { item: 'A', start: '2026-11-01' },
      }),
      planRow('action', 'Finished', { dueOn: '2026-11-01', doneOn: '2026-11-01', data: { item: 'B' } }),
      planRow('action', 'Of no item'),
    ];
    const { actions, strategy } = from(rows).sections;
    expect(strategy.items.map((i) => i.key)).toEqual(['A', 'B']);
    expect(actions.groups.map((g) => [g.key, g.actions.map((x) => `${x.what} ${x.status}`)])).toEqual([
      ['A', ['Overdue late', 'Later planned']],
      ['B', ['Finished done']],
      [undefined, ['Of no item planned']],
    ]);
    expect(actions.groups[0]?.actions[0]).toMatchObject({ who: 'Wu Tingting', start: '2026-11-01' });
  });

  it('sums the forecast into the figures that open the plan', () => {
    const rows = [
      planRow('forecast', '2027-Q2', { data: { plan: 300_000_000 } }),
      planRow('forecast', '2027-Q1', { data: { plan: 280_000_000, actual: 290_000_000 } }),
      planRow('productForecast', 'Drives', {
        data: { previous: 440_000_000, q1: 280_000_000, q2: 300_000_000 },
      }),
    ];
    const en = from(rows).sections;
    expect(en.forecasts.revenue.map((r) => r.period)).toEqual(['2027-Q1', '2027-Q2']);
    expect(en.forecasts.products[0]?.parts).toEqual([280_000_000, 300_000_000, 0, 0]);
    expect(en.summary.figures.slice(0, 2)).toEqual([
      { value: '5,800', label: 'Sales 2027', note: 'CNY thousand; 2026: 4,400' },
      { value: '+32', unit: '%', label: 'Growth', note: 'against 2026' },
    ]);
    expect(from(rows, [], 'zh-CN').sections.summary.figures[0]).toEqual({
      value: '580',
      label: '2027年销售额',
      note: '万元；2026：440',
    });
  });

  it('names factors and causes in the language of the paper and leaves out what was not judged', () => {
    const rows = [
      planRow('evaluation', null, { data: { factor: 'frequency', today: 4, target: 5 } }),
      planRow('evaluation', null, { data: { factor: 'range' } }),
      planRow('health', null, { data: { cause: 'levels', answer: 'watch', note: 'Nothing with finance' } }),
      planRow('health', null, { data: { cause: 'market' } }),
    ];
    const { partnership } = from(rows, [], 'zh-CN').sections;
    expect(partnership.factors).toEqual([{ name: '采购频率', today: 4, target: 5 }]);
    expect(partnership.health).toEqual([
      { cause: '未在多个层级建立联系', answer: 'watch', note: 'Nothing with finance' },
    ]);
  });

  it('is plain JSON, also when nothing is written yet', () => {
    const doc = from([]);
    expect(JSON.parse(JSON.stringify(doc))).toEqual(doc);
    expect(doc.sections.summary).toEqual({ figures: [], blocks: [], asks: [], matrix: [] });
  });
});
