import type { ImportPlan } from './model';
import {
  type Existing,
  foldKey,
  foldName,
  type Link,
  type PlannedPerson,
  type PlannedRow,
  type StoredPerson,
} from './resolve';

/** How long a chain of companies may be before it counts as a circle. */
const longestChain = 50;

/**
 * Binds rows to their parent companies and people to their superiors, by name, when it is known of every row what it becomes. What
 * is not found is said, and left as it is.
 */
export function linkRows(
  rows: readonly PlannedRow[],
  plan: Pick<ImportPlan, 'existing'>,
  existing: Existing,
): void {
  if (rows.some(({ draft }) => draft.parent !== null)) linkParents(rows, plan.existing, existing);
  linkBosses(rows, plan.existing, existing);
}

const written = ({ action, base }: PlannedRow) =>
  base === null && (action === 'new' || action === 'update' || action === 'same');

function warn(
  row: PlannedRow,
  code: 'unknown_parent' | 'unknown_superior',
  target: string,
  text: string,
): void {
  row.issues.push({ code, severity: 'warning', column: null, target, text: text.slice(0, 200) });
}

function linkParents(rows: readonly PlannedRow[], policy: ImportPlan['existing'], existing: Existing): void {
  const fresh = new Map<string, PlannedRow>();
  const byId = new Map<string, PlannedRow>();
  for (const row of rows) {
    if (row.base !== null) continue;
    if (row.customerId !== null) byId.set(row.customerId, row);
    else if (row.action === 'new')
      for (const key of [foldName(row.set.name), foldKey('code', row.set.code)])
        if (key !== '' && !fresh.has(key)) fresh.set(key, row);
  }
  const parentOf = (text: string): Link<PlannedRow> | undefined => {
    const key = foldName(text);
    for (const field of ['code', 'name'] as const) {
      const [id, another] = existing.find(field, key);
      if (id !== undefined && another === undefined) return byId.get(id) ?? id;
    }
    return fresh.get(key);
  };
  for (const row of rows) {
    const { parent: text } = row.draft;
    if (text === null || !written(row)) continue;
    const before = row.before.parentId ?? null;
    if (policy === 'fill' && before !== null) continue;
    const parent = parentOf(text);
    if (parent === undefined || leadsTo(parent, row, existing)) {
      warn(row, 'unknown_parent', 'customer.parentId', text);
      continue;
    }
    const id = typeof parent === 'string' ? parent : parent.customerId;
    if (id !== null && id === before) continue;
    row.parent = id ?? parent;
    if (row.action === 'same') row.action = 'update';
  }
}

/** True when the row would come to stand above itself. */
function leadsTo(parent: Link<PlannedRow>, row: PlannedRow, existing: Existing): boolean {
  let at: Link<PlannedRow> | undefined = parent;
  for (let step = 0; step < longestChain; step += 1) {
    if (at === undefined) return false;
    if (at === row || (typeof at === 'string' && at === row.customerId)) return true;
    if (typeof at !== 'string' && at.parent !== undefined) at = at.parent;
    else {
      const stored: unknown = typeof at === 'string' ? existing.values(at).parentId : at.before.parentId;
      at = typeof stored === 'string' ? stored : undefined;
    }
  }
  return true;
}

function linkBosses(rows: readonly PlannedRow[], policy: ImportPlan['existing'], existing: Existing): void {
  if (!rows.some(({ people }) => people.some(({ set }) => set.reportsTo !== undefined))) return;
  // Rows of people of one customer stand apart; those of a customer's own row are together there.
  const byCustomer = new Map<string, PlannedPerson[]>();
  for (const row of rows) {
    if (!written(row) || row.people.length === 0) continue;
    const key = row.customerId;
    if (key === null) bindBosses(row, row.people, policy, existing);
    else {
      const people = byCustomer.get(key);
      if (people) people.push(...row.people);
      else byCustomer.set(key, [...row.people]);
    }
  }
  for (const row of rows) {
    const people = row.customerId === null || !written(row) ? undefined : byCustomer.get(row.customerId);
    if (people) bindBosses(row, people, policy, existing);
  }
}

function bindBosses(
  row: PlannedRow,
  people: readonly PlannedPerson[],
  policy: ImportPlan['existing'],
  existing: Existing,
): void {
  for (const person of row.people) {
    const text = person.set.reportsTo;
    if (text === undefined) continue;
    delete person.set.reportsTo;
    const name = foldName(text);
    const planned = people.find(({ set, before }) => foldName(set.name ?? before.name) === name);
    const stored = row.customerId === null ? [] : existing.people(row.customerId);
    const boss = planned ?? stored.find(({ values }) => foldName(values.name) === name)?.id;
    if (boss === undefined || standsAbove(person, boss, stored)) {
      warn(row, 'unknown_superior', 'contact.reportsTo', String(text));
      continue;
    }
    const before = person.before.reportsTo ?? null;
    const id = typeof boss === 'string' ? boss : boss.id;
    if ((id !== null && id === before) || (policy === 'fill' && before !== null)) continue;
    person.boss = id ?? boss;
  }
  const kept = row.people.filter(
    ({ id, set, boss }) => id === null || boss !== undefined || Object.keys(set).length > 0,
  );
  if (kept.length === row.people.length) return;
  row.people.splice(0, row.people.length, ...kept);
  if (row.action === 'update' && kept.length === 0 && Object.keys(row.set).length === 0) row.action = 'same';
}

/** True when the person would come to report to themselves. */
function standsAbove(
  person: PlannedPerson,
  boss: Link<PlannedPerson>,
  stored: readonly StoredPerson[],
): boolean {
  let at: Link<PlannedPerson> | undefined = boss;
  for (let step = 0; step < longestChain; step += 1) {
    if (at === undefined) return false;
    if (at === person || (typeof at === 'string' && at === person.id)) return true;
    if (typeof at !== 'string' && at.boss !== undefined) at = at.boss;
    else {
      const id: string | null = typeof at === 'string' ? at : at.id;
      const above: unknown = stored.find((one) => one.id === id)?.values.reportsTo;
      at = typeof above === 'string' ? above : undefined;
    }
  }
  return true;
}
