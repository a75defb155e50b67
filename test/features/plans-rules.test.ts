import { planRowColumns, sectionRowKinds } from '@shared/features/plans/columns';
import { planRowKinds, planSections, type RichText } from '@shared/features/plans/model';
import {
  hasText,
  overlaps,
  planProgress,
  quartersOfPeriod,
  rowIsWritten,
  sectionProgress,
} from '@shared/features/plans/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const doc = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const blank: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

describe('what counts as written', () => {
  it('takes visible characters only', () => {
    expect(hasText(doc('We stay.'))).toBe(true);
    expect(hasText(doc('  '))).toBe(false);
    expect(hasText(blank)).toBe(false);
    expect(hasText(null)).toBe(false);
  });

  it('does not count the causes, factors and quarters laid out beforehand', () => {
    expect(rowIsWritten({ kind: 'health', title: null, data: { cause: 'trust' } })).toBe(false);
    expect(rowIsWritten({ kind: 'health', title: null, data: { cause: 'trust', answer: 'no' } })).toBe(true);
    expect(rowIsWritten({ kind: 'evaluation', title: null, data: { factor: 'range' } })).toBe(false);
    expect(rowIsWritten({ kind: 'evaluation', title: null, data: { factor: 'range', today: 3 } })).toBe(true);
    expect(rowIsWritten({ kind: 'forecast', title: '2026-Q1', data: { actual: 5 } })).toBe(false);
    expect(rowIsWritten({ kind: 'forecast', title: '2027-Q1', data: { plan: 5 } })).toBe(true);
    expect(rowIsWritten({ kind: 'action', title: ' ', data: {} })).toBe(false);
  });
});

describe('the progress of a section', () => {
  const finding = { key: 'strategy.finding', body: doc('Prove the saving first.') } as const;
  const overall = { key: 'strategy.overall', body: doc('One contact for film and trays.') } as const;
  const objective = { kind: 'objective', title: 'All lid film to 60 µ', data: {} } as const;
  const item = { kind: 'keyItem', title: 'Trial on line 3', data: {} } as const;

  it('goes from empty over begun to done', () => {
    expect(sectionProgress('strategy', [], [])).toBe('empty');
    expect(sectionProgress('strategy', [{ ...overall, body: blank }], [])).toBe('empty');
    expect(sectionProgress('strategy', [overall], [])).toBe('begun');
    expect(sectionProgress('strategy', [finding, overall], [objective])).toBe('begun');
    expect(sectionProgress('strategy', [overall], [objective, item])).toBe('begun');
    expect(sectionProgress('strategy', [finding, overall], [objective, item])).toBe('done');
  });

  it('takes the finding alone for the overview, which the file fills', () => {
    expect(sectionProgress('overview', [{ key: 'overview.finding', body: doc('Grown by 9%.') }], [])).toBe(
      'done',
    );
  });

  it('is told for all ten sections', () => {
    const progress = planProgress([finding], []);
    expect(Object.keys(progress)).toEqual([...planSections]);
    expect(Object.values(progress).filter((state) => state === 'begun')).toHaveLength(1);
  });
});

describe('periods and tables', () => {
  it('overlap when they share a day, whichever comes first', () => {
    const y27 = { periodFrom: '2027-01-01', periodTo: '2027-12-31' };
    expect(overlaps(y27, { periodFrom: '2027-12-31', periodTo: '2028-06-30' })).toBe(true);
    expect(overlaps(y27, { periodFrom: '2028-01-01', periodTo: '2028-12-31' })).toBe(false);
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const period = fc.tuple(day, day).map((days) => {
      const [periodFrom = '', periodTo = ''] = days.toSorted();
      return { periodFrom, periodTo };
    });
    fc.assert(fc.property(period, period, (a, b) => overlaps(a, b) === overlaps(b, a) && overlaps(a, a)));
  });

  it('names the quarters of the year a period begins in', () => {
    expect(quartersOfPeriod('2027-01-01')).toEqual(['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']);
  });

  it('puts every table into exactly one section, with columns', () => {
    const placed = planSections.flatMap((section) => sectionRowKinds[section]);
    expect(placed.toSorted()).toEqual([...planRowKinds].toSorted());
    for (const kind of planRowKinds) {
      const keys = planRowColumns[kind].map((column) => column.key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
