import type { DueItem } from '@shared/features/today/contract';
import { compareDue, dayAfter } from '@shared/features/today/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const item = (more: Partial<DueItem>): DueItem => ({
  kind: 'action',
  id: '1',
  version: 1,
  title: 'Call',
  dueOn: '2026-11-24',
  dueAt: null,
  customerId: 'c',
  customerName: 'Tarnwick Foods',
  abcClass: null,
  planId: null,
  complaintId: null,
  complaintNumber: null,
  ownerId: null,
  ...more,
});

describe('what is due', () => {
  it('counts days over months and leap years', () => {
    expect(dayAfter('2026-11-28', 7)).toBe('2026-12-05');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('is in an order that does not depend on where it came from', () => {
    const one = fc.record({
      dueOn: fc.constantFrom('2026-11-24', '2026-11-25'),
      dueAt: fc.constantFrom(null, '2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'),
      abcClass: fc.constantFrom(null, 'A' as const, 'B' as const),
      title: fc.constantFrom('Call', 'Write'),
    });
    fc.assert(
      fc.property(fc.array(one.map(item), { maxLength: 8 }), (items) => {
        const sorted = [...items].sort(compareDue);
        expect([...items].reverse().sort(compareDue)).toEqual(sorted);
        for (const [index, next] of sorted.slice(1).entries()) {
          expect((sorted[index]?.dueOn ?? '') <= next.dueOn).toBe(true);
        }
      }),
    );
  });
});
