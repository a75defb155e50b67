import { underEdit } from '@renderer/components/under-edit';
import { describe, expect, it } from 'vitest';

const edit = (base: string | number | null, value: string | number | null, draft: string) =>
  underEdit({ kind: typeof base === 'number' ? 'money' : 'text', currency: 'CNY', base, value, draft });

describe('a field saved by somebody else while it is open', () => {
  it('asks when both have written', () => {
    expect(edit('Leeds', 'Berlin', 'Potsdam')).toBe('ask');
    expect(edit(null, 'Berlin', 'Potsdam')).toBe('ask');
  });

  it('takes their value over when nothing was typed yet', () => {
    expect(edit('Leeds', 'Berlin', 'Leeds')).toBe('adopt');
    expect(edit(null, 'Berlin', '')).toBe('adopt');
    expect(edit(120_000, 130_000, '1200')).toBe('adopt');
  });

  it('says nothing when both wrote the same, or nothing was saved', () => {
    expect(edit('Leeds', 'Berlin', 'Berlin')).toBe('same');
    expect(edit('Leeds', 'Leeds', 'Potsdam')).toBe('same');
  });
});
