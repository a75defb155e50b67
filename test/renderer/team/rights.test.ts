import { refusalOf, secondsUntil } from '@renderer/features/team/attempts';
import { passwordProblem } from '@renderer/features/team/components/NewPassword';
import { changesHands } from '@renderer/features/team/queries';
import { mayEdit, mayHandOver, mayManage, mayWrite } from '@renderer/features/team/rights';
import type { Role, Scope, SignedIn } from '@shared/features/team/model';
import { AppError } from '@shared/rpc/errors';
import { describe, expect, it } from 'vitest';

const person = (role: Role, edits: Scope = 'all', memberId = 'me'): SignedIn => ({
  memberId,
  name: memberId,
  role,
  sees: 'all',
  edits,
});
const people = [
  { id: 'me', team: 'North' },
  { id: 'mate', team: 'North' },
  { id: 'other', team: 'South' },
  { id: 'loner', team: null },
];
const of = (ownerId: string | null) => ({ ownerId });

describe('what a person may do', () => {
  it('is everything while nobody signs in', () => {
    expect(mayManage(null, false)).toBe(true);
    expect(mayWrite(null, false)).toBe(true);
    expect(mayEdit(null, false, of('other'), people)).toBe(true);
    expect(mayHandOver(null, false, of('other'))).toBe(true);
  });

  it('is nothing while nobody has signed in yet', () => {
    expect(mayManage(null, true)).toBe(false);
    expect(mayWrite(null, true)).toBe(false);
    expect(mayEdit(null, true, of(null), people)).toBe(false);
  });

  it('ends at reading for the read-only role, also for customers of their own', () => {
    expect(mayWrite(person('read_only'), true)).toBe(false);
    expect(mayEdit(person('read_only'), true, of('me'), people)).toBe(false);
    expect(mayHandOver(person('read_only'), true, of('me'))).toBe(false);
  });

  it('follows whose customers one edits', () => {
    const owners = ['me', 'mate', 'other', null];
    const editable = (edits: Scope) =>
      owners.filter((owner) => mayEdit(person('sales', edits), true, of(owner), people));
    expect(editable('own')).toEqual(['me']);
    expect(editable('team')).toEqual(['me', 'mate']);
    expect(editable('all')).toEqual(owners);
  });

  it('makes no team of people without one', () => {
    const loner = person('sales', 'team', 'loner');
    expect(mayEdit(loner, true, of('nobody-known'), people)).toBe(false);
    expect(mayEdit(loner, true, of('loner'), people)).toBe(true);
  });

  it('leaves handing over to the owner and managers', () => {
    expect(mayHandOver(person('sales'), true, of('me'))).toBe(true);
    expect(mayHandOver(person('sales'), true, of('other'))).toBe(false);
    expect(mayHandOver(person('sales'), true, of(null))).toBe(true);
    expect(mayHandOver(person('manager', 'own'), true, of('other'))).toBe(true);
  });
});

describe('who sits here', () => {
  const state = (on: boolean, me: SignedIn | null) => ({ on, people: [], me });
  it('changes with every other person, also none', () => {
    expect(changesHands(state(true, person('sales')), state(true, null))).toBe(true);
    expect(changesHands(state(true, null), state(true, person('sales')))).toBe(true);
    expect(changesHands(state(true, person('sales')), state(true, person('sales', 'all', 'other')))).toBe(
      true,
    );
    expect(changesHands(state(true, person('manager')), state(false, null))).toBe(true);
    expect(changesHands(state(false, null), state(true, null))).toBe(true);
  });
  it('does not change for who turns sign-in on, nor with a new role', () => {
    expect(changesHands(state(false, null), state(true, person('manager')))).toBe(false);
    expect(changesHands(state(true, person('sales')), state(true, person('service')))).toBe(false);
    expect(changesHands(state(false, null), state(false, null))).toBe(false);
  });
});

describe('what is typed at the door', () => {
  it('is long enough and the same twice', () => {
    expect(passwordProblem({ first: 'seven77', again: 'seven77' })).toBe('short');
    expect(passwordProblem({ first: 'eight888', again: 'eight889' })).toBe('differ');
    expect(passwordProblem({ first: 'eight888', again: 'eight888' })).toBeNull();
  });
  it('is refused for being wrong, or until an instant', () => {
    const refused = (details: Record<string, unknown>) => refusalOf(new AppError('forbidden', '', details));
    expect(refused({ kind: 'wrong_password' })).toEqual({ kind: 'wrong' });
    expect(refused({ kind: 'wait', until: '2026-11-22T08:00:00.000Z' })).toEqual({
      kind: 'wait',
      until: Date.UTC(2026, 10, 22, 8),
    });
    expect(refused({ kind: 'role' })).toBeNull();
    expect(refusalOf(new Error('gone'))).toBeNull();
  });
  it('counts whole seconds down to none', () => {
    expect(secondsUntil(10_000, 7_900)).toBe(3);
    expect(secondsUntil(10_000, 9_999)).toBe(1);
    expect(secondsUntil(10_000, 10_000)).toBe(0);
    expect(secondsUntil(10_000, 60_000)).toBe(0);
  });
});
