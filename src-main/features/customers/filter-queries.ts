import type { CustomerFilter, CustomerQuestion } from '@shared/features/customers/contract';
import { type FilterGroup, type FilterRule, isGroup } from '@shared/features/customers/filter';
import {
  dayFrom,
  daysOf,
  isNumberKind,
  type ListField,
  spanOf,
} from '@shared/features/customers/filter-rules';
import { fold } from '@shared/text/pinyin';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { boundOf, contactKinds, dayOf, fieldValue, groupValueOf, type Value } from './field-queries';
import type { Found } from './finding';

export type Condition = RawBuilder<SqlBool>;

/** A question whose fields are known and whose rules make sense. */
export interface Asked extends Pick<CustomerQuestion, 'search' | 'filter' | 'where' | 'group'> {
  readonly fields: ReadonlyMap<string, ListField>;
  readonly today: string;
  readonly found: Found | null;
}

/** From this many matches on, walking the list in its order and asking each row beats fetching every match to sort it. */
export const broadMatch = 2000;

/** Rows whose own text or whose people's text matches. */
function searched({ rowIds }: Found): Condition {
  // The plus keeps SQLite from driving the query by the matches.
  const rowId = rowIds.length > broadMatch ? sql`+customers.rowId` : sql`customers.rowId`;
  return sql`${rowId} IN (SELECT value FROM json_each(${JSON.stringify([...rowIds])}))`;
}

const chipKeys = [
  'abcClass',
  'tier',
  'relationship',
  'lifecycle',
  'position',
  'attention',
  'ownerId',
] as const;

/** True when no quick filter is set. */
export const noChips = (filter: CustomerFilter): boolean =>
  chipKeys.every((key) => (filter[key]?.length ?? 0) === 0);

function chips(filter: CustomerFilter): Condition[] {
  return chipKeys.flatMap((key) => {
    const values: readonly string[] = filter[key] ?? [];
    if (values.length === 0) return [];
    const column = sql.ref(`customers.${key}`);
    const named = values.filter((value) => value !== 'none');
    const either: Condition[] = [];
    if (named.length > 0) either.push(sql`${column} IN (${sql.join(named)})`);
    if (values.includes('none')) either.push(sql`${column} IS NULL`);
    return [sql<SqlBool>`(${sql.join(either, sql` OR `)})`];
  });
}

/** Everything a question leaves, as one condition on `customers`. */
export function conditionOf(asked: Asked): Condition {
  const all: Condition[] = [sql`customers.deletedAt IS NULL`];
  if (asked.found) all.push(searched(asked.found));
  all.push(...chips(asked.filter));
  if (asked.where) all.push(treeCondition(asked.where, asked));
  const grouped = asked.group && asked.fields.get(asked.group.key);
  if (grouped) all.push(sql`${groupValueOf(grouped)} IS ${asked.group?.value ?? null}`);
  return sql`${sql.join(all, sql` AND `)}`;
}

function treeCondition(tree: FilterGroup, asked: Pick<Asked, 'fields' | 'today'>): Condition {
  // A group without rules keeps nobody out.
  if (tree.rules.length === 0) return sql`1`;
  const each = tree.rules.map((rule) =>
    isGroup(rule) ? treeCondition(rule, asked) : ruleCondition(rule, asked),
  );
  return sql`(${sql.join(each, tree.join === 'and' ? sql` AND ` : sql` OR `)})`;
}

/** One rule; it is true or false for every row, never null, so that it may be turned round. */
function ruleCondition(rule: FilterRule, { fields, today }: Pick<Asked, 'fields' | 'today'>): Condition {
  const field = fields.get(rule.field);
  // Whoever asks has looked for faults before.
  if (!field) throw new Error(`No field ${rule.field}`);
  switch (rule.test) {
    case 'isEmpty':
      return isEmpty(field);
    case 'isFilled':
      return sql`NOT ${isEmpty(field)}`;
    case 'isNot':
      return sql`(${positive({ ...rule, test: 'is' }, field, today)}) IS NOT TRUE`;
    case 'containsNot':
      return sql`(${positive({ ...rule, test: 'contains' }, field, today)}) IS NOT TRUE`;
    default:
      return sql`(${positive(rule, field, today)}) IS TRUE`;
  }
}

function positive(rule: FilterRule, field: ListField, today: string): Condition {
  if (field.kind === 'date') return dateCondition(rule, field, today);
  if (isNumberKind(field.kind)) return numberCondition(rule, fieldValue(field));
  if (field.kind === 'tags' || field.kind === 'choices') return wordCondition(rule, field);
  if (field.kind === 'text' || field.kind === 'long' || field.kind === 'link')
    return textCondition(rule, sql`foldText(${fieldValue(field)})`);
  return sql`${fieldValue(field)} IN (${sql.join(rule.values)})`;
}

const folded = (rule: FilterRule): string[] => rule.values.map((value) => fold(String(value)).trim());

function textCondition(rule: FilterRule, text: Value): Condition {
  const values = folded(rule);
  if (rule.test === 'is') return sql`${text} IN (${sql.join(values)})`;
  const [value = ''] = values;
  if (rule.test === 'startsWith') return sql`substr(${text}, 1, length(${value})) = ${value}`;
  return sql`instr(${text}, ${value}) > 0`;
}

/** Tags and several choices: one of the words asked for is among them. */
function wordCondition(rule: FilterRule, field: ListField): Condition {
  if (rule.test === 'contains') return textCondition(rule, sql`foldText(${fieldValue(field)})`);
  const list = sql`(', ' || foldText(${fieldValue(field)}) || ', ')`;
  const each = folded(rule).map((value) => sql`instr(${list}, ${`, ${value}, `}) > 0`);
  return sql`(${sql.join(each, sql` OR `)})`;
}

function numberCondition(rule: FilterRule, value: Value): Condition {
  const [first = 0, second = 0] = rule.values;
  if (rule.test === 'is') return sql`${value} IN (${sql.join(rule.values)})`;
  if (rule.test === 'atLeast') return sql`${value} >= ${first}`;
  if (rule.test === 'atMost') return sql`${value} <= ${first}`;
  return sql`${value} BETWEEN ${first} AND ${second}`;
}

function dateCondition(rule: FilterRule, field: ListField, today: string): Condition {
  if (rule.test === 'is') {
    const each = rule.values.map((value) => sameDate(field, String(value)));
    return sql`(${sql.join(each, sql` OR `)})`;
  }
  const [from, to] = spanOf(rule, today);
  if (rule.test === 'notInLastDays' && from !== null) {
    if (field.key === 'lastContactOn') return sql`NOT ${inTouch(sql`r.happenedOn >= ${from}`)}`;
    return sql`(${isEmpty(field)} OR ${dayOf(field)} < ${boundOf(field, from)})`;
  }
  return withinSpan(field, from, to);
}

/** The day, month or year asked for. */
function sameDate(field: ListField, value: string): Condition {
  if (boundOf(field, '2000-01-01') === '2000-01-01')
    return sql`substr(${fieldValue(field)}, 1, length(${value})) = ${value}`;
  const [first, last] = daysOf(value);
  return withinSpan(field, first, last);
}

function withinSpan(field: ListField, from: string | null, to: string | null): Condition {
  if (field.key === 'lastContactOn') {
    // By the index of days: for a hundred thousand customers one by one, the last contact would be looked up each time.
    const some = from === null ? inTouch(sql`1`) : inTouch(sql`r.happenedOn >= ${from}`);
    return to === null ? some : sql`(${some} AND NOT ${inTouch(sql`r.happenedOn > ${to}`)})`;
  }
  const all: Condition[] = [];
  if (from !== null) all.push(sql`${dayOf(field)} >= ${boundOf(field, from)}`);
  if (to !== null) all.push(sql`${dayOf(field)} < ${boundOf(field, dayFrom(to, 1))}`);
  return sql`${sql.join(all, sql` AND `)}`;
}

const inTouch = (when: Condition): Condition =>
  sql`(customers.id IN (SELECT r.customerId FROM activities r
    WHERE r.deletedAt IS NULL AND r.kind IN ${contactKinds} AND ${when}))`;

function isEmpty(field: ListField): Condition {
  if (field.key === 'lastContactOn') return sql`(NOT ${inTouch(sql`1`)})`;
  return sql`(${fieldValue(field)} IS NULL)`;
}

/** Customers by id, as far as they are there. */
export const named = (ids: readonly string[]): Condition =>
  sql`customers.deletedAt IS NULL AND customers.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** What a condition leaves, less some. */
export const without = (condition: Condition, ids: readonly string[]): Condition =>
  ids.length === 0
    ? condition
    : sql`${condition} AND customers.id NOT IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
