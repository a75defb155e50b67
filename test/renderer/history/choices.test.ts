import { bothTexts, chosenValue, namedFields } from '@renderer/features/history/choices';
import type { PendingConflict } from '@renderer/features/history/pending';
import type { FieldConflict } from '@shared/schemas';
import { describe, expect, it } from 'vitest';

const conflict = (theirs: unknown, mine: unknown): FieldConflict => ({
  field: 'problems',
  original: 'before',
  theirs,
  mine,
  theirsBy: 'Chen Rui',
  theirsAt: null,
});
const asItIs = (_field: string, value: unknown) => String(value);
const pending = (more: Partial<PendingConflict> = {}): PendingConflict => ({
  fields: [],
  label: (field) => ({ phone: 'Phone' })[field] ?? field,
  show: asItIs,
  resolve: () => {},
  ...more,
});

describe('one text from both', () => {
  it('begins with theirs and mine, in one line where both are short', () => {
    expect(bothTexts(conflict('Leeds', 'York'), asItIs)).toEqual({ text: 'Leeds / York', long: false });
    const long = 'Film tears on line 3 when the hall is below 12 °C, in the morning';
    expect(bothTexts(conflict(long, 'short'), asItIs)).toEqual({ text: `${long}\nshort`, long: true });
  });

  it('is not offered for numbers, dates and choices, which read otherwise than they are kept', () => {
    expect(bothTexts(conflict(12, 13), asItIs)).toBeNull();
    expect(bothTexts(conflict('gold', 'iron'), (_field, value) => `Tier ${value}`)).toBeNull();
    expect(bothTexts(conflict(null, 'York'), asItIs)).toBeNull();
  });

  it('is saved as it was written, and an emptied box as no value', () => {
    const one = conflict('Leeds', 'York');
    expect(chosenValue(one, { side: 'both', text: ' Leeds and York ' }, pending())).toBe('Leeds and York');
    expect(chosenValue(one, { side: 'both', text: ' ' }, pending())).toBeNull();
    expect(chosenValue(one, { side: 'theirs' }, pending())).toBe('Leeds');
    const combine = () => 'a document';
    expect(chosenValue(one, { side: 'both', text: '' }, pending({ combine }))).toBe('a document');
  });
});

it('names the fields that were merged by themselves, leaving out computed ones', () => {
  expect(namedFields(pending({ merged: ['phone', 'phoneKey'] }))).toEqual(['Phone']);
});
