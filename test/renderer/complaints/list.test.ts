import { neighboursOf, onTab, rememberOrder, sortRows, tabCounts } from '@renderer/features/complaints/list';
import type { ComplaintListRow } from '@shared/features/complaints/model';
import { describe, expect, it } from 'vitest';

const row = (id: string, more: Partial<ComplaintListRow> = {}): ComplaintListRow => ({
  id,
  number: `C-000${id}`,
  title: `Complaint ${id}`,
  customerId: 'c',
  kind: 'service',
  subKind: null,
  severity: 2,
  status: 'received',
  ownerId: null,
  receivedAt: '2026-11-20T08:00:00.000Z',
  acknowledgeDue: '2026-11-20T16:00:00.000Z',
  solveDue: '2026-11-30T08:00:00.000Z',
  acknowledgedAt: '2026-11-20T09:00:00.000Z',
  settledAt: null,
  closedAt: null,
  currency: 'CNY',
  claimAsked: null,
  claimAgreed: null,
  customerName: 'Tarnwick Foods',
  abcClass: 'A',
  contactName: null,
  ...more,
});
const now = '2026-11-24T10:00:00.000Z';
const ids = (rows: readonly ComplaintListRow[]) => rows.map((one) => one.id).join('');

describe('tabs of the list', () => {
  const fine = row('1');
  const late = row('2', { acknowledgedAt: null });
  const closed = row('3', { acknowledgedAt: null, closedAt: '2026-11-23T10:00:00.000Z', status: 'closed' });

  it('hold open, overdue and closed complaints', () => {
    expect(tabCounts([fine, late, closed], now)).toEqual({ open: 2, overdue: 1, closed: 1, all: 3 });
    expect(onTab(closed, 'overdue', now)).toBe(false);
  });
});

describe('order of the list', () => {
  it('puts what is due first up and what has no clock last, whichever way', () => {
    const rows = [
      row('1', { settledAt: now }),
      row('2', { solveDue: '2026-11-29T08:00:00.000Z' }),
      row('3', { acknowledgedAt: null }),
    ];
    expect(ids(sortRows(rows, { column: 'due', direction: 'asc' }))).toBe('321');
    expect(ids(sortRows(rows, { column: 'due', direction: 'desc' }))).toBe('231');
  });

  it('sorts numbers by their value, names by pinyin, statuses by their place in the flow', () => {
    const rows = [
      row('1', { number: 'C-10000', customerName: '中联重科', status: 'closed' }),
      row('2', { number: 'C-9999', customerName: '安徽海螺', status: 'investigating' }),
    ];
    for (const column of ['number', 'customer', 'status']) {
      expect(ids(sortRows(rows, { column, direction: 'asc' }))).toBe('21');
      expect(ids(sortRows(rows, { column, direction: 'desc' }))).toBe('12');
    }
  });

  it('keeps the order it was given among equals, and knows owners by their name', () => {
    const rows = [row('1', { ownerId: 'b' }), row('2', { ownerId: 'a' }), row('3', { ownerId: 'b' })];
    const names: Record<string, string> = { a: 'Lin Yue', b: 'Chen Rui' };
    const sorted = sortRows(rows, { column: 'owner', direction: 'asc' }, (id) => names[id ?? ''] ?? null);
    expect(ids(sorted)).toBe('132');
    expect(ids(sortRows(rows, { column: 'severity', direction: 'desc' }))).toBe('123');
  });

  it('is remembered for the arrows on a complaint', () => {
    rememberOrder(['1', '2', '3']);
    expect(neighboursOf('2')).toEqual({ previous: '1', next: '3' });
    expect(neighboursOf('3')).toEqual({ previous: '2', next: null });
    expect(neighboursOf('unknown')).toEqual({ previous: null, next: null });
  });
});
