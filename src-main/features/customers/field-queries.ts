import type { ListField } from '@shared/features/customers/filter-rules';
import { type RawBuilder, sql } from 'kysely';

/** A value in SQL, within a statement over `customers`. */
export type Value = RawBuilder<string | number | null>;

/** What counts as having been in touch. */
export const contactKinds = sql.raw("('call', 'visit', 'mail', 'meeting')");

/** Texts alike in their first letters are in order enough, and a note may be as long as a book. */
const lettersSorted = sql.lit(120);

const column = (key: string): Value => sql.ref(`customers.${key}`);

const count = (table: string, more: RawBuilder<unknown> = sql``): Value =>
  sql`(SELECT count(*) FROM ${sql.table(table)} r WHERE r.customerId = customers.id AND r.deletedAt IS NULL ${more})`;

const computed: Readonly<Record<string, Value>> = {
  people: count('contacts'),
  plans: count('plans'),
  openComplaints: count('complaints', sql`AND r.closedAt IS NULL`),
  openTasks: count('tasks', sql`AND r.doneOn IS NULL`),
  lastContactOn: sql`(SELECT max(r.happenedOn) FROM activities r
    WHERE r.customerId = customers.id AND r.kind IN ${contactKinds} AND r.deletedAt IS NULL)`,
  // Per cent, as the column shows it.
  vsPrior: sql`CASE WHEN customers.salesPrior > 0 THEN round(customers.sales12m * 100.0 / customers.salesPrior - 100, 1) END`,
  overLimit: sql`CASE WHEN customers.receivable > customers.creditLimit THEN 'yes' ELSE 'no' END`,
  restricted: sql`CASE customers.restricted WHEN 1 THEN 'yes' ELSE 'no' END`,
  // A firm out of sight is not named either.
  parentId: sql`(SELECT p.id FROM customers p WHERE p.id = customers.parentId AND p.deletedAt IS NULL)`,
};

/** A field's value: numbers as numbers, also those of own fields, whose slots are texts; an empty text is null. */
export function fieldValue({ key, kind, source }: ListField): Value {
  const known = computed[key];
  if (known) return known;
  if (source === 'own') {
    if (kind === 'number') return sql`CAST(${column(key)} AS REAL)`;
    if (kind === 'money') return sql`CAST(${column(key)} AS INTEGER)`;
  }
  const text = kind === 'text' || kind === 'long' || kind === 'tags' || kind === 'link';
  return text ? sql`nullif(${column(key)}, '')` : column(key);
}

/** Instants are kept in UTC; a person's day and month are the computer's. */
const isInstant = (key: string): boolean => key === 'createdAt' || key === 'updatedAt';

/** What a field is grouped by: its value, the month of a date. */
export function groupValueOf(field: ListField): Value {
  if (field.kind !== 'date') return fieldValue(field);
  const day = isInstant(field.key) ? sql`date(${fieldValue(field)}, 'localtime')` : fieldValue(field);
  return sql`substr(${day}, 1, 7)`;
}

/** Choices that are named from the highest down, where a list counts from the lowest up. */
const downward = new Set(['tier', 'attention']);

const ranked = (value: Value, ranks: readonly string[]): Value =>
  sql`CASE ${value} ${sql.join(
    ranks.map((rank, index) => sql`WHEN ${rank} THEN ${sql.lit(index)}`),
    sql` `,
  )} END`;

/**
 * What a value is sorted by: texts by pinyin, choices by rank, people and firms by name, the rest by itself. Null sorts last.
 * @param value the field's own, or what it is grouped by
 */
export function orderOf(field: ListField, value: Value = fieldValue(field)): Value {
  switch (field.kind) {
    case 'choice':
      if (field.choices.length === 0) return value;
      return ranked(value, downward.has(field.key) ? field.choices.toReversed() : field.choices);
    case 'yesNo':
      return ranked(value, ['no', 'yes']);
    case 'member':
      if (field.choices.length > 0) return ranked(value, field.choices);
      return sql`(SELECT pinyinKey(m.name) FROM members m WHERE m.id = ${value})`;
    case 'customer':
      return sql`(SELECT p.sortKey FROM customers p WHERE p.id = ${value})`;
    case 'text':
    case 'long':
    case 'tags':
    case 'link':
    case 'choices':
      return sql`pinyinKey(substr(${value}, 1, ${lettersSorted}))`;
    default:
      return value;
  }
}

/** As much of a text as it is sorted by. */
export const lettersOf = (field: ListField): Value => sql`substr(${fieldValue(field)}, 1, ${lettersSorted})`;

/** A date's first possible day, since a founding may be known by its year only; of an instant, the instant. */
export const dayOf = (field: ListField): Value =>
  field.key === 'founded' || field.key === 'firstTrade'
    ? sql`(${column(field.key)} || substr('-01-01', length(${column(field.key)}) - 3))`
    : fieldValue(field);

/** A day as a bound of a date field: the day itself, or for an instant the first moment of that day here. */
export function boundOf(field: ListField, day: string): string {
  if (!isInstant(field.key)) return day;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).toISOString();
}
