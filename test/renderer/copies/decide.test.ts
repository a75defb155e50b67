import {
  byCustomer,
  type Deciding,
  decide,
  deciding,
  decisionsOf,
  deletedSide,
  isDeletion,
  progressOf,
} from '@renderer/features/copies/decide';
import type { Clash } from '@shared/features/copies/model';
import { describe, expect, it } from 'vitest';

const clash = (key: string, over: Partial<Clash> = {}): Clash => ({
  key,
  table: 'customers',
  recordId: key,
  recordTitle: 'Tarnwick Foods',
  customerName: 'Tarnwick Foods',
  field: 'city',
  original: 'Leeds',
  here: 'York',
  hereBy: 'Lin Yue',
  hereAt: '2026-11-20T10:00:00.000Z',
  there: 'Hull',
  thereBy: 'Chen Rui',
  thereAt: '2026-11-21T10:00:00.000Z',
  ...over,
});
const a = clash('a');
const b = clash('b');
const c = clash('c');
const taking = (state: Deciding, keys: readonly string[], side: 'here' | 'there') =>
  decide(state, { kind: 'take', keys, side });

describe('deciding clashes', () => {
  it('counts what is decided and is done when nothing is open', () => {
    const one = taking(deciding([a, b]), ['a'], 'here');
    expect(progressOf(one)).toEqual({ decided: 1, total: 2, done: false });
    expect(progressOf(taking(one, ['b'], 'there'))).toEqual({ decided: 2, total: 2, done: true });
    expect(progressOf(deciding([])).done).toBe(true);
  });

  it('lets a later choice win and sends each clash once, in the order of the page', () => {
    const state = taking(taking(deciding([a, b]), ['b', 'a'], 'here'), ['a'], 'there');
    expect(decisionsOf(state)).toEqual([
      { key: 'a', take: 'there' },
      { key: 'b', take: 'here' },
    ]);
  });

  it('takes a decision in bulk back to what was decided before it', () => {
    const before = taking(deciding([a, b]), ['a'], 'there');
    const bulk = taking(before, ['a', 'b'], 'here');
    expect(decisionsOf(decide(bulk, { kind: 'restore', taken: before.taken }))).toEqual([
      { key: 'a', take: 'there' },
    ]);
  });
});

describe('a refused merge', () => {
  it('adds what came up meanwhile, marks it, and keeps what was decided', () => {
    const state = decide(taking(deciding([a, b]), ['a', 'b'], 'here'), { kind: 'refused', clashes: [c] });
    expect(state.clashes.map((one) => one.key)).toEqual(['a', 'b', 'c']);
    expect([...state.added]).toEqual(['c']);
    expect([...state.taken.keys()]).toEqual(['a', 'b']);
    expect(progressOf(state).done).toBe(false);
  });

  it('asks again about a field whose value is another now, and only about that one', () => {
    const newer = clash('a', { here: 'Whitby' });
    const state = decide(taking(deciding([a, b]), ['a', 'b'], 'here'), {
      kind: 'refused',
      clashes: [newer, b, c],
    });
    expect(state.clashes).toEqual([newer, b, c]);
    expect([...state.added]).toEqual(['a', 'c']);
    expect([...state.taken.keys()]).toEqual(['b']);
  });

  it('does not call new what stood undecided on the page already', () => {
    const state = decide(deciding([a, b]), { kind: 'refused', clashes: [a] });
    expect([...state.added]).toEqual([]);
    expect(state.clashes).toHaveLength(2);
  });
});

describe('coming back to the page', () => {
  it('takes decisions up again where the values are the same, and drops those of clashes that are gone', () => {
    const earlier = taking(deciding([a, b, c]), ['a', 'b', 'c'], 'there');
    const state = deciding([a, clash('b', { there: 'Goole' })], earlier);
    expect([...state.taken]).toEqual([['a', 'there']]);
    expect(state.clashes).toHaveLength(2);
  });
});

describe('the order of the page', () => {
  it('gathers clashes by customer as they come, what belongs to none last', () => {
    const setting = clash('s', { table: 'settings', customerName: null, recordTitle: null });
    const contact = clash('p', { table: 'contacts', recordTitle: 'Renaud Orrell' });
    const other = clash('o', { customerName: 'Pellmere' });
    expect(byCustomer([setting, a, other, contact]).map((one) => [one.customer, one.clashes.length])).toEqual(
      [
        ['Tarnwick Foods', 2],
        ['Pellmere', 1],
        [null, 1],
      ],
    );
  });

  it('names the customer itself when the clash does not', () => {
    expect(byCustomer([clash('a', { customerName: null })])[0]?.customer).toBe('Tarnwick Foods');
  });
});

describe('deleted on one side, edited on the other', () => {
  it('knows who deleted it', () => {
    const here = clash('d', { field: 'deletedAt', here: '2026-11-20T10:00:00.000Z', there: null });
    expect(isDeletion(here)).toBe(true);
    expect(isDeletion(a)).toBe(false);
    expect(deletedSide(here)).toBe('here');
    expect(deletedSide({ ...here, here: null, there: here.here })).toBe('there');
  });
});
