import { dayOrYearly } from '@shared/features/contacts/model';
import {
  ageOn,
  comingDays,
  daysFrom,
  evidenceKeys,
  nextDay,
  nextYearly,
  readStage,
} from '@shared/features/contacts/rules';
import { overLimit } from '@shared/features/courtesies/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a yearly day', () => {
  it('comes once within a year from any day, on its own month and day', () => {
    fc.assert(
      fc.property(day, day, (born, from) => {
        const next = nextYearly(born, from);
        const ahead = daysFrom(from, next);
        expect(ahead).toBeGreaterThanOrEqual(0);
        expect(ahead).toBeLessThanOrEqual(365);
        const leapDay = born.endsWith('02-29') && next.endsWith('02-28');
        expect(leapDay || next.slice(5) === born.slice(5)).toBe(true);
      }),
    );
  });

  it('is found among the coming days exactly when it is that near', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 90 }), (born, from, days) => {
        const found = comingDays(from, days).filter((one) => one.monthDay === born.slice(5));
        const next = nextYearly(born, from);
        const near = daysFrom(from, next) <= days;
        expect(found.map((one) => one.date)).toEqual(near ? [next] : []);
      }),
      {
        examples: [
          ['2000-02-29', '2027-02-25', 7],
          ['2000-02-29', '2028-02-25', 7],
        ],
      },
    );
  });

  it('crosses the end of the year', () => {
    expect(nextYearly('--01-02', '2026-12-30')).toBe('2027-01-02');
    expect(comingDays('2026-12-30', 4).map((one) => one.date)).toContain('2027-01-02');
  });

  it('born on 29 February is kept on the 28th in common years, on the day itself in leap years', () => {
    expect(nextYearly('2000-02-29', '2027-02-01')).toBe('2027-02-28');
    expect(nextYearly('2000-02-29', '2028-02-01')).toBe('2028-02-29');
    expect(nextYearly('2000-02-29', '2027-03-01')).toBe('2028-02-29');
  });
});

describe('a day that is once', () => {
  it('does not come again', () => {
    expect(nextDay('2026-11-25', '2026-11-22')).toBe('2026-11-25');
    expect(nextDay('2026-11-21', '2026-11-22')).toBeNull();
    expect(nextDay('--11-21', '2026-11-22')).toBe('2027-11-21');
  });

  it('has to exist', () => {
    for (const good of ['2028-02-29', '--02-29', '--12-31'])
      expect(dayOrYearly.safeParse(good).success).toBe(true);
    for (const bad of ['2027-02-29', '--02-30', '--04-31', '11-21', '2026-13-01'])
      expect(dayOrYearly.safeParse(bad).success).toBe(false);
  });
});

describe('an age', () => {
  it('rises by one on the birthday, and on no other day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (born, years) => {
        const year = Number(born.slice(0, 4)) + years;
        const birthday = nextYearly(born, `${year}-01-01`);
        const eve = new Date(Date.parse(birthday) - 86_400_000).toISOString().slice(0, 10);
        expect(ageOn(born, birthday)).toBe(years);
        expect(ageOn(born, eve)).toBe(years - 1);
      }),
    );
  });

  it('is not told without the year, nor before birth', () => {
    expect(ageOn('--05-18', '2026-11-22')).toBeNull();
    expect(ageOn(null, '2026-11-22')).toBeNull();
    expect(ageOn('2026-11-23', '2026-11-22')).toBeNull();
  });
});

describe('the relationship stage', () => {
  const nothing = Object.fromEntries(evidenceKeys.map((key) => [key, null])) as Record<
    (typeof evidenceKeys)[number],
    string | null
  >;

  it('asks a stranger for cognition, somebody known for benefit and emotion, somebody related for nothing more', () => {
    expect(readStage({ ...nothing, stage: null })).toMatchObject({
      next: 'known',
      missing: ['cognitionOrg', 'cognitionPersonal'],
      unproven: [],
    });
    const known = { ...nothing, stage: 'known' as const, cognitionOrg: 'Knows our plant', emotion: '  ' };
    expect(readStage(known)).toEqual({
      next: 'related',
      missing: ['cognitionPersonal', 'benefitOrg', 'benefitPersonal', 'emotion'],
      unproven: ['cognitionPersonal'],
    });
    expect(readStage({ ...known, stage: 'related' })).toMatchObject({ next: null, missing: [] });
  });

  it('asks for nothing that is written down', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('stranger', 'known', 'related', null),
        fc.record(Object.fromEntries(evidenceKeys.map((key) => [key, fc.constantFrom(null, '', 'so')]))),
        (stage, written) => {
          const person = { ...nothing, ...written, stage };
          const { missing, unproven } = readStage(person);
          for (const key of [...missing, ...unproven]) expect(person[key]?.trim() ?? '').toBe('');
        },
      ),
    );
  });
});

describe('the yearly limit of courtesies', () => {
  const sum = { currency: 'CNY', given: 60_000, received: 20_000 };
  it('points out the direction that is above it', () => {
    expect(overLimit(sum, 50_000, 'CNY')).toEqual(['given']);
    expect(overLimit(sum, 60_000, 'CNY')).toEqual([]);
    expect(overLimit(sum, 10_000, 'CNY')).toEqual(['given', 'received']);
  });
  it('is none at 0, and says nothing of other currencies', () => {
    expect(overLimit(sum, 0, 'CNY')).toEqual([]);
    expect(overLimit(sum, 1, 'EUR')).toEqual([]);
    expect(overLimit({ ...sum, currency: null }, 50_000, 'EUR')).toEqual(['given']);
  });
});
