import { fieldName, parseField, roomOf } from '@renderer/features/sharing/place';
import {
  bannersOf,
  editorsOf,
  minutes,
  nobody,
  othersHere,
  type SharingState,
  secondsLeftNow,
} from '@renderer/features/sharing/presence';
import type { FileState } from '@shared/features/files/contract';
import type { PresentPerson } from '@shared/features/sharing/contract';
import { describe, expect, it } from 'vitest';

const person = (name: string, more: Partial<PresentPerson> = {}): PresentPerson => ({
  session: `${name}-${more.computer ?? 'pc'}`,
  name,
  computer: 'pc',
  me: false,
  editing: [],
  ...more,
});
const state = (more: Partial<SharingState>): SharingState => ({ ...nobody, ...more });
const file: Pick<FileState, 'mode' | 'reason' | 'location' | 'service'> = {
  mode: 'write',
  reason: null,
  location: 'network',
  service: 'smb',
};
const kinds = (of: Partial<typeof file>, now: Partial<SharingState>, dismissed = false) =>
  bannersOf({ ...file, ...of }, state(now), dismissed).map((banner) => banner.kind);

describe('who is here', () => {
  const city = { recordId: 'c', field: 'customers/city' };
  const people = [
    person('Lin Yue', { me: true, editing: [city] }),
    person('Chen Rui', { editing: [city] }),
    person('Chen Rui', { session: 'second window' }),
    person('Chen Rui', { computer: 'laptop' }),
  ];

  it('counts each person at each computer once, without oneself', () => {
    expect(othersHere(state({ people })).map((one) => one.computer)).toEqual(['pc', 'laptop']);
  });

  it('names the others who edit a record, or the very field', () => {
    expect(editorsOf(state({ people }), 'c')).toEqual(['Chen Rui']);
    expect(editorsOf(state({ people }), 'c', 'customers/city')).toEqual(['Chen Rui']);
    expect(editorsOf(state({ people }), 'c', 'customers/phone')).toEqual([]);
    expect(editorsOf(state({ people }), 'd')).toEqual([]);
  });

  it('is told fields by table and part, and reads them back', () => {
    expect(parseField(fieldName('customers', null, 'city'))).toEqual({
      table: 'customers',
      partId: null,
      field: 'city',
    });
    expect(parseField(fieldName('planRows', '0192', 'score/1'))).toEqual({
      table: 'planRows',
      partId: '0192',
      field: 'score/1',
    });
    expect(parseField('of a later version')).toBeNull();
    expect([roomOf('contacts'), roomOf('planTexts'), roomOf('complaintRows')]).toEqual([
      'customers',
      'plans',
      'complaints',
    ]);
  });
});

describe('the banners', () => {
  const lease = { name: 'Chen Rui', computer: 'pc', purpose: 'import', me: false } as const;

  it('are none on a healthy file', () => {
    expect(kinds({}, {})).toEqual([]);
  });

  it('say what is most pressing first', () => {
    const closing = { name: 'Chen Rui', secondsLeft: 170 };
    expect(kinds({ location: 'sync' }, { closing, lease })).toEqual(['closing', 'lease', 'sync']);
  });

  it('leave out the lease of a share that cannot be reached, and one’s own', () => {
    expect(kinds({}, { lost: true, lease })).toEqual(['lost']);
    expect(kinds({}, { lease: { ...lease, me: true } })).toEqual([]);
  });

  it('explain why a file is read-only where the person can do something about it', () => {
    expect(kinds({ mode: 'read_only', reason: 'locks' }, {})).toEqual(['locks']);
    expect(kinds({ mode: 'read_only', reason: 'newer' }, {})).toEqual(['newer']);
    expect(kinds({ mode: 'read_only', reason: 'damaged' }, {})).toEqual([]);
  });

  it('put the notice about a sync folder away once it was dismissed', () => {
    expect(kinds({ location: 'sync' }, {}, true)).toEqual([]);
  });
});

it('counts down between two answers', () => {
  expect(secondsLeftNow(170, 1000, 10_999)).toBe(161);
  expect(secondsLeftNow(3, 0, 60_000)).toBe(0);
  expect([minutes(161), minutes(9)]).toEqual(['2:41', '0:09']);
});
