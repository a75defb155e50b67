import type { Reason } from '../duplicates/rules';
import type { Draft, Value } from './draft';
import type { ImportPlan, Issue, IssueCode, KeyField, RowAction } from './model';

export type Stored = Readonly<Record<string, Value | null>>;
export interface StoredPerson {
  readonly id: string;
  readonly values: Stored;
}

/** A firm that looks like the one of a row: a customer, or with `line` one of an earlier row. */
export interface Likeness {
  readonly name: string;
  readonly line: number | null;
  readonly reason: Reason;
}

/** What is in the file already, as far as rows can meet it. */
export interface Existing {
  /** Customers (not deleted) by the folded key. */
  find(key: Exclude<KeyField, 'none'>, folded: string): readonly string[];
  /** A customer or an earlier row that may be the same firm as the one of this row. */
  similar(customer: Stored, line: number): Likeness | undefined;
  /** All values of a customer found before. */
  values(id: string): Stored;
  people(customerId: string): readonly StoredPerson[];
  /** What the customer's history has, see `entryKey`. */
  entries(customerId: string): ReadonlySet<string>;
}

/** A record that has its id already, or one of this import that gets it when it is written. */
export type Link<T> = string | T;

export interface PlannedPerson {
  /** Null for somebody new. */
  readonly id: string | null;
  readonly set: Record<string, Value>;
  readonly before: Stored;
  /** Whom they report to. */
  boss?: Link<PlannedPerson>;
  /** Given to somebody new as soon as something needs it. */
  newId?: string;
}

export interface PlannedRow {
  readonly draft: Draft;
  action: RowAction;
  /** The customer it meets, null for a new one. */
  customerId: string | null;
  /** For `person` and repeated rows: the place in the list of the row with the same customer. */
  base: number | null;
  keyText: string;
  readonly set: Record<string, Value>;
  before: Stored;
  readonly people: PlannedPerson[];
  /** An entry of the history. */
  activity: Record<string, Value> | null;
  /** The parent company. */
  parent?: Link<PlannedRow>;
  newId?: string;
  readonly issues: Issue[];
}

/** Folds a key so that blanks, width, case and separators in telephone numbers do not make two customers of one. */
export function foldKey(key: KeyField, value: Value | null | undefined): string {
  if (value === null || value === undefined || key === 'none') return '';
  const text = String(value).normalize('NFKC').trim();
  if (key !== 'phone') return text.replace(/\s+/g, ' ').toLowerCase();
  const digits = text.replace(/\D+/g, '').replace(/^(?:00)?86(?=1[3-9]\d{9}$|0\d{9,}$)/, '');
  return digits.length >= 6 ? digits : '';
}

/** The folded key of a customer's values; empty when they have none. */
export function keyOf(key: KeyField, values: Stored): string {
  if (key === 'none') return '';
  if (key !== 'nameCity') return foldKey(key, values[key]);
  const name = foldKey('name', values.name);
  return name === '' ? '' : `${name}\n${foldKey('name', values.city)}`;
}

/** The key as a person reads it. */
export function keyTextOf(key: KeyField, values: Stored): string {
  if (key === 'none') return '';
  if (key !== 'nameCity') return String(values[key] ?? '');
  return [values.name, values.city].filter((part) => part).join(', ');
}

/** A name as names are compared. */
export const foldName = (name: Value | null | undefined): string => foldKey('name', name);

/**
 * Says for every row whether it is a new customer, changes one that is there, adds people to an earlier row's, or cannot be taken.
 * @param ownerOf the member's id for a name in the owner column, null for nobody
 */
export function resolveRows(
  drafts: readonly Draft[],
  plan: Pick<ImportPlan, 'key' | 'existing'>,
  existing: Existing,
  ownerOf: (name: string) => string | null,
): PlannedRow[] {
  const rows: PlannedRow[] = [];
  const byKey = new Map<string, number>();
  const byCustomer = new Map<string, number>();
  for (const draft of drafts) {
    const row = begin(draft, ownerOf);
    const place = rows.push(row) - 1;
    if (row.issues.some((issue) => issue.severity === 'problem')) continue;
    const key = keyOf(plan.key, draft.customer);
    row.keyText = key === '' ? '' : keyTextOf(plan.key, draft.customer);
    const found = key === '' || plan.key === 'none' ? [] : existing.find(plan.key, key);
    const [customerId] = found;
    if (found.length > 1) {
      fail(row, 'many_matches', String(found.length));
      continue;
    }
    const base =
      (customerId ? byCustomer.get(customerId) : undefined) ?? (key === '' ? undefined : byKey.get(key));
    const earlier = base === undefined ? undefined : rows[base];
    if (base !== undefined && earlier) {
      row.base = base;
      repeat(row, earlier, existing);
      continue;
    }
    if (key !== '') byKey.set(key, place);
    if (customerId) {
      byCustomer.set(customerId, place);
      meet(row, customerId, plan.existing, existing);
    } else create(row, existing);
  }
  return rows;
}

/** A row of which nothing is decided yet. */
export function begin(draft: Draft, ownerOf: (name: string) => string | null): PlannedRow {
  const set: Record<string, Value> = { ...draft.customer };
  const owner = draft.owner === null ? null : ownerOf(draft.owner);
  if (owner !== null) set.ownerId = owner;
  return {
    draft,
    action: 'problem',
    customerId: null,
    base: null,
    keyText: '',
    set,
    before: {},
    people: [],
    activity: null,
    issues: [...draft.issues],
  };
}

/** Leaves the row out. */
export function fail(row: PlannedRow, code: IssueCode, text: string): void {
  row.action = 'problem';
  row.issues.push({ code, severity: 'problem', column: null, target: null, text });
}

function create(row: PlannedRow, existing: Existing): void {
  row.action = 'new';
  const notes = mergeNotes(row.set.notes ?? null, row.draft.notes);
  if (notes !== null) row.set.notes = notes;
  for (const person of peopleOf(row)) row.people.push({ id: null, set: person, before: {} });
  const like = existing.similar(row.set, row.draft.line);
  if (!like) return;
  const text = like.line === null ? like.name.slice(0, 200) : `#${like.line}`;
  const { reason } = like;
  row.issues.push({
    code: 'similar',
    severity: 'warning',
    column: null,
    target: 'customer.name',
    text,
    reason,
  });
}

function meet(row: PlannedRow, customerId: string, policy: ImportPlan['existing'], existing: Existing): void {
  row.customerId = customerId;
  row.before = existing.values(customerId);
  if (policy === 'skip') {
    row.action = 'skip';
    for (const key of Object.keys(row.set)) delete row.set[key];
    return;
  }
  const notes = mergeNotes(row.set.notes ?? row.before.notes ?? null, row.draft.notes);
  if (notes !== null) row.set.notes = notes;
  keepChanges(row.set, row.before, policy);
  addPeople(row, existing.people(customerId), policy);
  row.action = Object.keys(row.set).length > 0 || row.people.length > 0 ? 'update' : 'same';
}

/** Leaves only what differs from the record, or with `fill` only what it lacks. */
export function keepChanges(
  set: Record<string, Value>,
  before: Stored,
  policy: ImportPlan['existing'],
): void {
  for (const [field, value] of Object.entries(set)) {
    const old = before[field] ?? null;
    if (old === value || (policy === 'fill' && old !== null && old !== '' && field !== 'notes'))
      delete set[field];
  }
}

function addPeople(row: PlannedRow, there: readonly StoredPerson[], policy: ImportPlan['existing']): void {
  for (const set of peopleOf(row)) {
    const known = there.find((person) => foldName(person.values.name) === foldName(set.name));
    if (!known) {
      row.people.push({ id: null, set, before: {} });
      continue;
    }
    keepChanges(set, known.values, policy);
    if (Object.keys(set).length > 0) row.people.push({ id: known.id, set, before: known.values });
  }
}

/** The people of a row, each name once. */
function peopleOf(row: PlannedRow): Record<string, Value>[] {
  const people = new Map<string, Record<string, Value>>();
  for (const person of Object.values(row.draft.people)) {
    const name = foldName(person.name);
    if (name !== '') people.set(name, { ...people.get(name), ...person });
  }
  return [...people.values()];
}

/** A row whose customer stands in an earlier row: it may add people and fill gaps of a new customer, but not contradict. */
function repeat(row: PlannedRow, base: PlannedRow, existing: Existing): void {
  row.customerId = base.customerId;
  const own = base.draft.customer;
  const contradicts = Object.entries(row.draft.customer).some(([field, value]) => {
    // The key is the same however it is written.
    if (field === 'name' && foldName(value) === foldName(own.name)) return false;
    if (own[field] !== undefined) return own[field] !== value;
    return base.action !== 'new' && base.before[field] !== value;
  });
  for (const key of Object.keys(row.set))
    if (base.set[key] !== undefined || base.action !== 'new') delete row.set[key];
  if (contradicts || base.action === 'skip') {
    fail(row, 'repeated', String(base.draft.line));
    return;
  }
  const there = base.customerId ? existing.people(base.customerId) : [];
  const known = new Set([...base.people.map((person) => foldName(person.set.name ?? person.before.name))]);
  addPeople(row, there, 'update');
  const added = row.people.filter((person) => !known.has(foldName(person.set.name ?? person.before.name)));
  row.people.splice(0, row.people.length, ...added);
  base.people.push(...added);
  Object.assign(base.set, row.set);
  base.draft.parent ??= row.draft.parent;
  if (base.action === 'new') {
    const notes = mergeNotes(base.set.notes ?? null, row.draft.notes);
    if (notes !== null) base.set.notes = notes;
  }
  if (base.action === 'same' && added.length > 0) base.action = 'update';
  row.action = added.length > 0 ? 'person' : 'same';
}

function mergeNotes(notes: Value | null, lines: readonly string[]): string | null {
  const text = notes === null ? '' : String(notes);
  const there = new Set(text.split('\n'));
  const fresh = lines.filter((line) => !there.has(line));
  const merged = [text, ...fresh].filter((part) => part !== '').join('\n');
  return merged === '' ? null : merged;
}
