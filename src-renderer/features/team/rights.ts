import type { Member, SignedIn } from '@shared/features/team/model';

/** Whose customer it is. */
type Owned = { readonly ownerId: string | null };
type Person = Pick<Member, 'id' | 'team'>;

/** True for who may set up the file: a manager, and everybody while there is no sign-in. */
export function mayManage(me: SignedIn | null, on: boolean): boolean {
  return !on || me?.role === 'manager';
}

/** True for who may change anything at all. */
export function mayWrite(me: SignedIn | null, on: boolean): boolean {
  return !on || (me !== null && me.role !== 'read_only');
}

/**
 * True when this person may change this customer and what hangs on it. Main decides; this spares the person the refusal.
 * @param people the team, to find who is in one team with whom
 */
export function mayEdit(
  me: SignedIn | null,
  on: boolean,
  customer: Owned,
  people: readonly Person[],
): boolean {
  if (!mayWrite(me, on)) return false;
  if (me === null || me.role === 'manager' || me.edits === 'all' || customer.ownerId === me.memberId)
    return true;
  if (me.edits === 'own') return false;
  const teamOf = (id: string | null) => people.find((one) => one.id === id)?.team ?? null;
  const mine = teamOf(me.memberId);
  return mine !== null && teamOf(customer.ownerId) === mine;
}

/** True for the owner of a customer and managers, who hand it over and restrict it; a customer of nobody is open to all. */
export function mayHandOver(me: SignedIn | null, on: boolean, customer: Owned): boolean {
  if (!mayWrite(me, on)) return false;
  return (
    me === null || me.role === 'manager' || customer.ownerId === null || customer.ownerId === me.memberId
  );
}
