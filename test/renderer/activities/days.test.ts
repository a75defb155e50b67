import { describe, expect, it } from 'vitest';
import { dayFrom, nextMonday, timeFrom } from '../../../src-renderer/features/activities/days';

describe('a day typed in the quick dialog', () => {
  it('is read in the forms a date field takes, and as so many days from today', () => {
    expect(dayFrom('2026年11月7日')).toBe('2026-11-07');
    expect(dayFrom('20261107')).toBe('2026-11-07');
    expect(dayFrom('tomorrow')).toBeNull();
    const [today, week] = [dayFrom('+0'), dayFrom('+7')];
    expect(Date.parse(week ?? '') - Date.parse(today ?? '')).toBe(7 * 86_400_000);
  });
});

it('a time is read with and without a colon, and refused past the end of the day', () => {
  expect(['9:05', '0905', '9.05', '14时30分', '14：30'].map(timeFrom)).toEqual([
    '09:05',
    '09:05',
    '09:05',
    '14:30',
    '14:30',
  ]);
  expect(['24:00', '9:60', 'noon', ''].map(timeFrom)).toEqual([null, null, null, null]);
});

it('next week begins on a Monday that is not tomorrow', () => {
  expect(nextMonday('2026-11-18')).toBe('2026-11-23');
  expect(nextMonday('2026-11-23')).toBe('2026-11-30');
  expect(nextMonday('2026-11-22')).toBe('2026-11-30');
});
