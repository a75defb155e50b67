import { daysBetween, localDay } from '@renderer/features/today/days';
import { addressOf, canTick, splitDue } from '@renderer/features/today/due';
import type { DueItem } from '@shared/features/today/contract';
import { describe, expect, it } from 'vitest';

const now = new Date(2026, 10, 24, 12, 0);
const item = (id: string, dueOn: string, more: Partial<DueItem> = {}): DueItem => ({
  kind: 'action',
  id,
  version: 1,
  title: id,
  dueOn,
  dueAt: null,
  customerId: 'c',
  customerName: 'Tarnwick Foods',
  abcClass: 'A',
  planId: 'p',
  complaintId: null,
  complaintNumber: null,
  ownerId: null,
  ...more,
});
const idsOf = (due: DueItem[], done: DueItem[] = []) =>
  Object.fromEntries(
    splitDue(
      due,
      done.map((one) => ({ item: one, batchId: 'b' })),
      now,
    ).map((group) => [group.key, group.items.map((one) => one.item.id + (one.done ? '*' : ''))]),
  );

describe('what is due', () => {
  it('falls into overdue, today and later; a clock that ran out today is overdue', () => {
    const ranOut = item('clock', '2026-11-24', {
      kind: 'complaint',
      dueAt: new Date(2026, 10, 24, 11, 0).toISOString(),
    });
    const due = [
      item('late', '2026-11-19'),
      item('now', '2026-11-24'),
      ranOut,
      item('soon', '2026-12-01'),
      item('far', '2026-12-02'),
    ];
    expect(idsOf(due)).toEqual({
      overdue: ['late', 'clock'],
      today: ['now'],
      next: ['soon'],
      later: ['far'],
    });
  });

  it('stays in sight once ticked off', () => {
    const ticked = item('done', '2026-11-24');
    expect(idsOf([item('open', '2026-11-24')], [ticked])).toMatchObject({ today: ['open', 'done*'] });
  });

  it('is open again once somebody took the tick back', () => {
    const ticked = item('done', '2026-11-24');
    expect(idsOf([{ ...ticked, version: 1 }], [ticked])).toMatchObject({ today: ['done*'] });
    expect(idsOf([{ ...ticked, version: 3 }], [ticked])).toMatchObject({ today: ['done'] });
  });

  it('leads to where it is dealt with', () => {
    expect(addressOf(item('a', '2026-11-24'))).toBe('/plans/p');
    expect(addressOf(item('b', '2026-11-24', { planId: null, complaintId: 'k' }))).toBe('/complaints/k');
    expect(addressOf(item('c', '2026-11-24', { planId: null }))).toBe('/customers/c');
    const birthday = item('c', '2026-11-24', { person: { id: 'p', name: 'Maud', turns: 50 } });
    expect(addressOf(birthday)).toBe('/customers/c/people?person=p');
    expect(canTick(item('d', '2026-11-24', { kind: 'complaint' }))).toBe(false);
  });

  it('counts days by the calendar', () => {
    expect(daysBetween('2026-11-19', '2026-11-24')).toBe(5);
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
