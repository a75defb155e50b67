import type { CustomField, CustomKind } from '../fields/model';
import { customerFields, type FieldKind } from './fields';
import { computedFields, type FilterGroup, type FilterRule, type FilterTest, isGroup } from './filter';

/** What a field of the list holds: of the customer file, of the team's own fields, or computed. */
export type ListKind = FieldKind | CustomKind;

/** A field that the list shows, sorts, groups and filters by. */
export interface ListField {
  readonly key: string;
  readonly kind: ListKind;
  /** Words to choose from, in the order of their rank. */
  readonly choices: readonly string[];
  readonly source: 'kept' | 'own' | 'computed';
}

const computedChoices: Readonly<Record<string, readonly string[]>> = {
  abcClass: ['A', 'B', 'C'],
  lifecycle: ['prospect', 'new', 'existing', 'lost'],
};

const fixed: readonly ListField[] = [
  ...customerFields.map(
    (field): ListField => ({
      key: field.key,
      kind: field.kind,
      choices: 'choices' in field ? field.choices : [],
      source: 'kept',
    }),
  ),
  ...computedFields.map(
    (field): ListField => ({ ...field, choices: computedChoices[field.key] ?? [], source: 'computed' }),
  ),
];

/** Every field of the list by its key: the customer file's, the computed ones and the team's own. */
export function fieldKinds(
  own: readonly Pick<CustomField, 'slot' | 'kind' | 'choices' | 'record'>[],
): ReadonlyMap<string, ListField> {
  const all = new Map(fixed.map((field) => [field.key, field]));
  for (const { slot, kind, choices, record } of own) {
    if (record === 'customer') all.set(slot, { key: slot, kind, choices, source: 'own' });
  }
  return all;
}

const empty = ['isEmpty', 'isFilled'] as const;
const texts: readonly FilterTest[] = ['contains', 'containsNot', 'is', 'isNot', 'startsWith', ...empty];
const numbers: readonly FilterTest[] = ['atLeast', 'atMost', 'between', 'is', 'isNot', ...empty];
const choices: readonly FilterTest[] = ['is', 'isNot', ...empty];
const dates: readonly FilterTest[] = [
  'inLastDays',
  'notInLastDays',
  'inNextDays',
  'since',
  'until',
  'within',
  'is',
  'isNot',
  ...empty,
];

const tests: Readonly<Record<ListKind, readonly FilterTest[]>> = {
  text: texts,
  long: texts,
  link: texts,
  date: dates,
  money: numbers,
  integer: numbers,
  number: numbers,
  score: numbers,
  choice: choices,
  choices,
  member: choices,
  customer: choices,
  yesNo: choices,
  tags: ['is', 'isNot', 'contains', 'containsNot', ...empty],
};

/** The tests that make sense for a kind of field, the usual one first. */
export const testsFor = (kind: ListKind): readonly FilterTest[] => tests[kind];

/** How many values a test takes: least and most. */
export function valuesOf(test: FilterTest): readonly [least: number, most: number] {
  if (test === 'isEmpty' || test === 'isFilled') return [0, 0];
  if (test === 'between' || test === 'within') return [2, 2];
  return test === 'is' || test === 'isNot' ? [1, 200] : [1, 1];
}

/** What kind of value a rule's values are. */
export type ValueKind = 'text' | 'number' | 'date' | 'days' | 'choice' | 'member' | 'customer' | 'yesNo';

/** What the values of a test on a kind of field are, so that the right thing to enter them with can be shown. */
export function valueKindOf(kind: ListKind, test: FilterTest): ValueKind {
  if (test === 'inLastDays' || test === 'notInLastDays' || test === 'inNextDays') return 'days';
  if (kind === 'date') return 'date';
  if (numberKinds.has(kind)) return 'number';
  if (kind === 'choice' || kind === 'choices') return 'choice';
  if (kind === 'member' || kind === 'customer' || kind === 'yesNo') return kind;
  return 'text';
}

const numberKinds: ReadonlySet<ListKind> = new Set(['money', 'integer', 'number', 'score']);
/** Kinds that are added up and compared by size. */
export const isNumberKind = (kind: ListKind): boolean => numberKinds.has(kind);

const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** Further back or ahead than any date in a file. */
const mostDays = 100_000;

function fits(value: string | number, kind: ValueKind, field: ListField): boolean {
  switch (kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'days':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostDays;
    case 'date':
      return typeof value === 'string' && partialDate.test(value);
    case 'choice':
      // A view may ask for a word that the manager has since taken out; its old values are still there.
      return typeof value === 'string' && (field.source === 'own' || field.choices.includes(value));
    case 'yesNo':
      return value === 'yes' || value === 'no';
    default:
      return typeof value === 'string' && value.trim() !== '';
  }
}

/** What is wrong with a rule; null when nothing is. */
export function faultOf(rule: FilterRule, field: ListField | undefined): 'field' | 'test' | 'values' | null {
  if (!field) return 'field';
  if (!testsFor(field.kind).includes(rule.test)) return 'test';
  const [least, most] = valuesOf(rule.test);
  if (rule.values.length < least || rule.values.length > most) return 'values';
  const kind = valueKindOf(field.kind, rule.test);
  return rule.values.every((value) => fits(value, kind, field)) ? null : 'values';
}

export interface FilterFault {
  /** Where the rule stands: the index in its group, group by group from the outside. */
  readonly place: readonly number[];
  readonly fault: 'field' | 'test' | 'values';
  readonly rule: FilterRule;
}

/** The first rule of a tree that cannot be asked, from the top; null when all can. */
export function faultIn(
  tree: FilterGroup,
  fields: ReadonlyMap<string, ListField>,
  at: readonly number[] = [],
): FilterFault | null {
  for (const [index, rule] of tree.rules.entries()) {
    const place = [...at, index];
    if (isGroup(rule)) {
      const inner = faultIn(rule, fields, place);
      if (inner) return inner;
      continue;
    }
    const fault = faultOf(rule, fields.get(rule.field));
    if (fault) return { place, fault, rule };
  }
  return null;
}

/** First and last day that a date known in full or in part covers: `2014-02` is 1 to 28 February 2014. */
export function daysOf(date: string): readonly [first: string, last: string] {
  if (date.length === 10) return [date, date];
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`];
  const days = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
  return [`${date}-01`, `${date}-${days}`];
}

/** The day so many days after (or before) an ISO date. */
export function dayFrom(today: string, days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The days a test on a date asks for, null being open; `isNot` and `notInLastDays` turn theirs round. */
export function spanOf(rule: FilterRule, today: string): readonly [from: string | null, to: string | null] {
  const [first = '', second = ''] = rule.values;
  const days = Number(first);
  switch (rule.test) {
    case 'since':
      return [daysOf(String(first))[0], null];
    case 'until':
      return [null, daysOf(String(first))[1]];
    case 'within':
      return [daysOf(String(first))[0], daysOf(String(second))[1]];
    case 'inLastDays':
      return [dayFrom(today, -days), today];
    case 'notInLastDays':
      return [dayFrom(today, -days), null];
    case 'inNextDays':
      return [today, dayFrom(today, days)];
    default:
      return [null, null];
  }
}
