import type { CustomerFilter, CustomerQuestion } from '@shared/features/customers/contract';
import { type FilterGroup, type FilterRule, isGroup } from '@shared/features/customers/filter';
import {
  dayFrom,
  daysOf,
  isNumberKind,
  type ListField,
  spanOf,
} from '@shared/features/customers/filter-rules';
import { matchQuery, wordsOf } from '@shared/features/search/rules';
import { fold } from '@shared/text/pinyin';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { searchCodes } from '../../db/record-kinds';
import type { AnyDb, ReadDb } from '../../db/tables';
import { mendedQuery } from '../search/service';
import { boundOf, contactKinds, dayOf, fieldValue, groupValueOf, type Value } from './field-queries';

export type Condition = RawBuilder<SqlBool>;

/** A question whose fields are known and whose rules make sense. */
export interface Asked extends Pick<CustomerQuestion, 'search' | 'filter' | 'where' | 'group'> {
  readonly fields: ReadonlyMap<string, ListField>;
  readonly today: string;
  readonly found: Found | null;
}

/** From this many matches on, walking the list in its order and asking each row beats fetching every match to sort it. */
const broadMatch = 2000;

/** Words from this length on are mended. */
const mendableLength = 5;

/** One letter or digit matches a large part of the file. */
const oneLetter = /^"[^"\p{Script=Han}]"\*$/u;

/**
 * rowIds of customers whose own text matches, then of those whose people's does; an index entry's rowid is rowId * 8 + kind.
 * A single letter looks at the customers' own text only: it matches some person of every other firm, which narrows nothing, and
 * going from each of them to the firm is most of the time of the keystroke. People count from the second letter on.
 */
const foundBy = (match: string, both: 'UNION' | 'UNION ALL') => {
  const own = sql<number>`SELECT rowid >> 3 FROM searchIndex
    WHERE searchIndex MATCH ${match} AND (rowid & 7) = ${sql.lit(searchCodes.customer)}`;
  if (oneLetter.test(match)) return own;
  return sql<number>`${own} ${sql.raw(both)} SELECT c.rowId FROM searchIndex s CROSS JOIN contacts p ON p.rowId = s.rowid >> 3
      CROSS JOIN customers c ON c.id = p.customerId
      WHERE s.searchIndex MATCH ${match} AND (s.rowid & 7) = ${sql.lit(searchCodes.contact)} AND c.deletedAt IS NULL`;
};

/** What a search finds before any filter. */
export interface Found {
  /** The question to the index: what was typed, or what it may have meant. */
  readonly match: string;
  /** True for what it may have meant. */
  readonly mended: boolean;
  readonly total: number;
  /** rowIds as a JSON list, so that the page need not look for them again; null where looking is as quick as reading the list. */
  readonly rowIds: string | null;
}

/**
 * Looks up a search; deleted customers have no entry in the index. Where nothing is found as it was typed, slips of the finger are
 * mended. Null: nothing was asked.
 */
export async function findMatches(db: ReadDb, text: string): Promise<Found | null> {
  const match = matchQuery(text);
  if (!match) return null;
  const typed = await lookUp(db, match, false);
  // A list shows all it finds, the worst beside the best: words so short are a slip away from too many others.
  if (typed.total > 0 || !wordsOf(text).some((word) => word.length >= mendableLength)) return typed;
  const mended = await mendedQuery(db, text);
  return mended ? lookUp(db, mended, true) : typed;
}

async function lookUp(db: ReadDb, match: string, mended: boolean): Promise<Found> {
  const kept = oneLetter.test(match) ? sql`NULL` : sql`json_group_array(rowId)`;
  const matches = sql<Pick<Found, 'total' | 'rowIds'>>`WITH found(rowId) AS (${foundBy(match, 'UNION')})
    SELECT count(*) AS total, ${kept} AS rowIds FROM found`;
  const [row] = (await matches.execute(db as unknown as AnyDb)).rows;
  return { match, mended, total: row?.total ?? 0, rowIds: row?.rowIds ?? null };
}

/** Rows whose own text or whose people's text matches. */
function searched({ match, total, rowIds }: Found): Condition {
  // The plus keeps SQLite from driving the query by the matches.
  const rowId = total > broadMatch ? sql`+customers.rowId` : sql`customers.rowId`;
  const matches = rowIds ? sql`SELECT value FROM json_each(${rowIds})` : foundBy(match, 'UNION ALL');
  return sql`${rowId} IN (${matches})`;
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
