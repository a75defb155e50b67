import {
  type Row,
  type Side,
  type SideChanges,
  settle,
  smaller,
  untouched,
  type Value,
} from '@shared/features/copies/rules';
import type { RecordTable } from '@shared/features/history/contract';
import { defaultFileSettings } from '@shared/features/settings/model';
import { describe, expect, it } from 'vitest';

const touch = { by: 'Anna', at: '2026-01-01T08:00:00.000Z' };
const did = (original: Record<string, Value>): SideChanges => ({
  created: null,
  fields: new Map(Object.entries(original).map(([field, value]) => [field, { ...touch, original: value }])),
  touched: Object.keys(original).every((field) => field === 'deletedAt') ? null : touch,
});
interface Case {
  readonly table?: RecordTable;
  readonly base: Row;
  readonly here?: Row;
  readonly there?: Row;
  readonly choice?: Side;
  readonly touchedThere?: boolean;
}
/** Settles a record that was `base` before each side set some of its fields. */
function settled({ table = 'customers', base, here = {}, there = {}, choice, touchedThere }: Case) {
  const full: Row = { deletedAt: null, ...base };
  const before = (set: Row) =>
    Object.fromEntries(Object.keys(set).map((field) => [field, full[field] ?? null]));
  return settle({
    table,
    columns: Object.keys(full),
    here: { ...full, ...here },
    there: { ...full, ...there },
    changedHere: did(before(here)),
    changedThere: touchedThere ? { ...did(before(there)), touched: touch } : did(before(there)),
    decide: () => choice ?? null,
    today: '2026-11-22',
    targets: defaultFileSettings,
  });
}
const nothing = { followed: {}, decided: {}, questions: [] };

describe('a field', () => {
  const base = { city: 'Graz', phone: '1' };
  it('changed on one side only takes that side’s value', () => {
    expect(settled({ base, there: { city: 'Wien' } })).toEqual({ ...nothing, followed: { city: 'Wien' } });
    expect(settled({ base, here: { city: 'Wien' }, there: { phone: '2' } })).toEqual({
      ...nothing,
      followed: { phone: '2' },
    });
  });

  it('changed on both to the same is settled', () => {
    expect(settled({ base, here: { city: 'Wien' }, there: { city: 'Wien' } })).toEqual(nothing);
  });

  it('changed on both differently is asked about, and the answer is a change of its own', () => {
    const both = { base, here: { city: 'Wien' }, there: { city: 'Linz' } };
    const { questions, decided } = settled(both);
    expect(questions).toMatchObject([{ field: 'city', original: 'Graz', here: 'Wien', there: 'Linz' }]);
    expect(decided).toEqual({ city: 'Wien' });
    expect(settled({ ...both, choice: 'there' }).decided).toEqual({ city: 'Linz' });
  });
});

describe('deleting', () => {
  const base = { city: 'Graz' };
  const gone = { deletedAt: '2026-02-01T08:00:00.000Z' };
  it('goes over where nobody worked on the record', () => {
    expect(settled({ base, there: gone })).toEqual({ ...nothing, followed: gone });
    expect(settled({ base, here: gone })).toEqual(nothing);
  });

  it('is asked about where somebody did, on the record or on what hangs on it', () => {
    const { questions } = settled({ base, here: { city: 'Wien' }, there: gone });
    expect(questions.map(({ field }) => field)).toEqual(['deletedAt']);
    const hanging = settled({ base, here: gone, touchedThere: true, choice: 'there' });
    expect(hanging.questions).toHaveLength(1);
    expect(hanging.decided).toEqual({ deletedAt: null });
  });

  it('on both sides is one deleting, the earlier one', () => {
    const later = { deletedAt: '2026-03-01T08:00:00.000Z' };
    expect(settled({ base, here: later, there: gone })).toEqual({ ...nothing, decided: gone });
  });
});

describe('fields that belong together', () => {
  const base = {
    status: 'received',
    acknowledgedAt: null,
    settledAt: null,
    customerId: 'a',
    contactId: null,
    severity: 1,
    receivedAt: '2026-01-01T00:00:00.000Z',
    acknowledgeDue: '2026-01-02T00:00:00.000Z',
    solveDue: '2026-01-21T00:00:00.000Z',
  };
  const table = 'complaints';

  it('a complaint’s dates follow the status that goes on', () => {
    const here = { status: 'acknowledged', acknowledgedAt: '2026-01-03T00:00:00.000Z' };
    const there = {
      status: 'settled',
      acknowledgedAt: '2026-01-02T00:00:00.000Z',
      settledAt: '2026-01-02T00:00:00.000Z',
    };
    const kept = settled({ table, base, here, there, choice: 'here' });
    expect(kept.questions.map(({ field }) => field)).toEqual(['status']);
    expect({ ...base, ...here, ...kept.followed, ...kept.decided }).toEqual({ ...base, ...here });
    const taken = settled({ table, base, here, there, choice: 'there' });
    expect({ ...base, ...here, ...taken.followed, ...taken.decided }).toEqual({ ...base, ...there });
  });

  it('a contact does not come along to another customer', () => {
    const { followed, decided } = settled({
      table,
      base,
      here: { customerId: 'b' },
      there: { contactId: 'of a' },
    });
    expect({ ...followed, ...decided }).toEqual({ contactId: null });
  });

  it('due dates are computed from what both sides changed', () => {
    const here = {
      severity: 4,
      acknowledgeDue: '2026-01-01T02:00:00.000Z',
      solveDue: '2026-01-04T00:00:00.000Z',
    };
    const there = {
      receivedAt: '2026-01-10T00:00:00.000Z',
      acknowledgeDue: '2026-01-11T00:00:00.000Z',
      solveDue: '2026-01-30T00:00:00.000Z',
    };
    const { decided, questions } = settled({ table, base, here, there });
    expect(questions).toEqual([]);
    expect(decided).toEqual({
      acknowledgeDue: '2026-01-10T02:00:00.000Z',
      solveDue: '2026-01-13T00:00:00.000Z',
    });
  });

  it('numbers and editions settle themselves', () => {
    const plan = { table: 'plans' as const, base: { number: 1, edition: 1 } };
    expect(settled({ ...plan, here: { number: 3, edition: 2 }, there: { number: 2, edition: 4 } })).toEqual({
      ...nothing,
      decided: { number: 2, edition: 4 },
    });
  });
});

it('a record made there that is here already, taken back, is what it is there', () => {
  const here = { city: 'Graz', deletedAt: '2026-02-01T08:00:00.000Z' };
  const { followed } = settle({
    table: 'customers',
    columns: ['city', 'deletedAt'],
    here,
    there: { city: 'Wien', deletedAt: null },
    changedHere: untouched,
    changedThere: { created: touch, fields: new Map(), touched: touch },
    decide: () => null,
    today: '2026-11-22',
    targets: defaultFileSettings,
  });
  expect(followed).toEqual({ city: 'Wien', deletedAt: null });
});

it('numbers are compared by size, numbered texts by length first', () => {
  expect(smaller(10, 9)).toBe(9);
  expect(smaller('C-10000', 'C-9999')).toBe('C-9999');
  expect(smaller('C-0002', 'C-0001')).toBe('C-0001');
});
