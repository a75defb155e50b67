import { sharesOf } from '@renderer/features/customers/hand-over';
import { describe, expect, it } from 'vitest';

const customer = (id: string, ownerId: string | null) => ({ id, name: id, ownerId });
const known = [
  customer('a', 'lin'),
  customer('b', null),
  customer('c', 'lin'),
  customer('d', 'chen'),
  customer('e', 'lin'),
];

describe('what a hand-over moves', () => {
  it('is counted by owner, most first, those of nobody too', () => {
    expect(sharesOf(known, null)).toEqual([
      { ownerId: 'lin', count: 3 },
      { ownerId: null, count: 1 },
      { ownerId: 'chen', count: 1 },
    ]);
  });

  it('leaves out what the new owner has already', () => {
    expect(sharesOf(known, 'chen').map((one) => one.ownerId)).toEqual(['lin', null]);
    expect(sharesOf([customer('d', 'chen')], 'chen')).toEqual([]);
  });
});
