import { draftOf, matching, readDraft, tagChoices, withTag } from '@renderer/components/table/cell-draft';
import { between, moved } from '@renderer/components/table/cursor';
import { describe, expect, it } from 'vitest';

const size = { lines: 100, columns: 4, page: 10 };
const from = { line: 50, column: 1 };
const press = (key: string, ctrl = false) => moved(from, { key, ctrl }, size);

describe('the cell cursor', () => {
  it('goes by cells, rows and pages, and stops at the edges', () => {
    expect(press('ArrowDown')).toEqual({ line: 51, column: 1 });
    expect(press('PageUp')).toEqual({ line: 40, column: 1 });
    expect(press('Home')).toEqual({ line: 50, column: 0 });
    expect(press('End', true)).toEqual({ line: 99, column: 3 });
    expect(press('ArrowUp', true)).toEqual({ line: 0, column: 1 });
    expect(moved({ line: 0, column: 0 }, { key: 'ArrowLeft', ctrl: false }, size)).toEqual({
      line: 0,
      column: 0,
    });
  });

  it('leaves all other keys alone', () => {
    expect(['Tab', 'Enter', 'n', ' ', 'Escape'].map((key) => press(key))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('spans a rectangle in every direction', () => {
    expect(between({ line: 5, column: 3 }, { line: 2, column: 1 })).toEqual({
      top: 2,
      bottom: 5,
      left: 1,
      right: 3,
    });
  });
});

const tier = {
  kind: 'select' as const,
  options: [
    { value: 'gold', label: 'Gold' },
    { value: 'old', label: 'Old gold' },
    { value: 'iron', label: 'Iron' },
  ],
};

describe('what is typed into a cell', () => {
  it('is read by the kind of the field', () => {
    expect(readDraft({ kind: 'money', currency: 'CNY' }, '1,200.5', undefined)).toEqual({ value: 120_050 });
    expect(readDraft({ kind: 'date' }, '2026/3/9', undefined)).toEqual({ value: '2026-03-09' });
    expect(readDraft({ kind: 'date' }, 'soon', undefined)).toEqual({ problem: 'invalidDate' });
    expect(readDraft({ kind: 'text', required: true }, ' ', undefined)).toEqual({ problem: 'required' });
    expect(readDraft({ kind: 'tags' }, 'north， fair,north', undefined)).toEqual({ value: 'fair, north' });
  });

  it('chooses from the list: what begins with it before what holds it', () => {
    expect(matching(tier.options, 'gold').map(({ value }) => value)).toEqual(['gold', 'old']);
    expect(readDraft(tier, 'go', tier.options[0])).toEqual({ value: 'gold' });
    expect(readDraft(tier, 'zinc', undefined)).toEqual({ problem: 'unknown' });
    expect(readDraft(tier, '', undefined)).toEqual({ value: null });
    expect(draftOf(tier, 'old', tier.options)).toBe('Old gold');
  });

  it('offers tags for the last word, without those that are there', () => {
    const labels = (draft: string) => tagChoices(['fair', 'far', 'north'], draft).map(({ label }) => label);
    expect(labels('fa')).toEqual(['fair', 'far']);
    expect(labels('fair, fa')).toEqual(['far']);
    expect(withTag('fair, fa', 'far')).toBe('fair, far, ');
    expect(withTag('', 'north')).toBe('north, ');
  });
});
