import type { Draft, Value } from './draft';
import type { ImportPlan } from './model';
import {
  begin,
  type Existing,
  fail,
  foldKey,
  foldName,
  keepChanges,
  keyOf,
  keyTextOf,
  type PlannedPerson,
  type PlannedRow,
  type Stored,
  type StoredPerson,
} from './resolve';

type LinkPlan = Pick<ImportPlan, 'key' | 'existing'>;

/**
 * Finds the customer a row belongs to; a row without one is left out.
 * @returns its id, or null
 */
export function linkRow(row: PlannedRow, plan: LinkPlan, existing: Existing): string | null {
  if (row.issues.some(({ severity }) => severity === 'problem')) return null;
  const { customer } = row.draft;
  const key = keyOf(plan.key, customer);
  row.keyText = keyTextOf(plan.key, customer);
  for (const field of Object.keys(row.set)) delete row.set[field];
  if (key === '' || plan.key === 'none') {
    fail(row, 'no_key', '');
    return null;
  }
  const found = existing.find(plan.key, key);
  const [id] = found;
  if (id === undefined) fail(row, 'no_customer', row.keyText);
  else if (found.length > 1) fail(row, 'many_matches', String(found.length));
  else {
    row.customerId = id;
    row.before = existing.values(id);
    return id;
  }
  return null;
}

/** The people of customers as they will be after the rows so far. */
export class Roster {
  readonly #existing: Existing;
  readonly #byCustomer = new Map<string, { there: readonly StoredPerson[]; planned: Map<string, number> }>();

  constructor(existing: Existing) {
    this.#existing = existing;
  }

  of(customerId: string): { there: readonly StoredPerson[]; planned: Map<string, number> } {
    let roster = this.#byCustomer.get(customerId);
    if (!roster) {
      roster = { there: this.#existing.people(customerId), planned: new Map() };
      this.#byCustomer.set(customerId, roster);
    }
    return roster;
  }
}

/** People of that name; of several the one with the same mobile or e-mail, where one is told. */
export function peopleNamed(there: readonly StoredPerson[], set: Stored): readonly StoredPerson[] {
  const named = there.filter((person) => foldName(person.values.name) === foldName(set.name));
  if (named.length < 2) return named;
  const same = named.filter(
    ({ values }) =>
      (foldKey('phone', set.mobile) !== '' &&
        foldKey('phone', set.mobile) === foldKey('phone', values.mobile)) ||
      (foldName(set.email) !== '' && foldName(set.email) === foldName(values.email)),
  );
  return same.length > 0 ? same : named;
}

/** Says for every row of a sheet of people whose person it is, and whether they are new there. */
export function resolvePeople(drafts: readonly Draft[], plan: LinkPlan, existing: Existing): PlannedRow[] {
  const rows: PlannedRow[] = [];
  const roster = new Roster(existing);
  for (const draft of drafts) {
    const row = begin(draft, () => null);
    const place = rows.push(row) - 1;
    const customerId = linkRow(row, plan, existing);
    const set = draft.people[1];
    if (customerId === null || !set) continue;
    const { there, planned } = roster.of(customerId);
    const earlier = rows[planned.get(foldName(set.name)) ?? -1];
    if (earlier) {
      repeatPerson(row, earlier, set);
      continue;
    }
    const known = peopleNamed(there, set);
    if (known.length > 1) {
      fail(row, 'many_matches', String(known.length));
      continue;
    }
    planned.set(foldName(set.name), place);
    planPerson(row, known[0], { ...set }, plan.existing);
  }
  return rows;
}

function planPerson(
  row: PlannedRow,
  known: StoredPerson | undefined,
  set: Record<string, Value>,
  policy: ImportPlan['existing'],
): void {
  const person: PlannedPerson = { id: known?.id ?? null, set, before: known?.values ?? {} };
  if (!known) row.action = 'new';
  else if (policy === 'skip') row.action = 'skip';
  else {
    keepChanges(set, known.values, policy);
    row.action = Object.keys(set).length > 0 ? 'update' : 'same';
  }
  if (row.action !== 'skip') row.people.push(person);
}

/** Somebody a second time: what the earlier row did not say is added, a contradiction is left out. */
function repeatPerson(row: PlannedRow, earlier: PlannedRow, set: Readonly<Record<string, Value>>): void {
  const own = earlier.draft.people[1] ?? {};
  const person = earlier.people[0];
  const contradicts = Object.entries(set).some(
    ([field, value]) =>
      own[field] !== undefined && own[field] !== value && foldName(own[field]) !== foldName(value),
  );
  if (contradicts) {
    fail(row, 'repeated', String(earlier.draft.line));
    return;
  }
  const fresh = Object.entries(set).filter(([field]) => own[field] === undefined);
  if (person && person.id === null) Object.assign(person.set, Object.fromEntries(fresh));
  row.action = 'same';
}
