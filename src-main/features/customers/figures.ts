import type { CustomerChoice, CustomerQuestion } from '@shared/features/customers/contract';
import { tagsOf } from '@shared/features/customers/rules';
import { sortKeyOf } from '@shared/text/pinyin';
import type { ReadDb } from '../../db/tables';
import * as queries from './figure-queries';
import { type Condition, conditionOf, named, without } from './filter-queries';
import { ask, groupField } from './listing';

/** More groups than that nobody looks through. */
const groupsShown = 2000;

/** Every value of a field with its number of customers and sums, in the order of the list. @throws AppError `validation`, see `ask` */
export async function groupsOf(
  db: ReadDb,
  { key, desc, ...question }: Omit<CustomerQuestion, 'group'> & { key: string; desc: boolean },
) {
  const asked = await ask(db, { ...question, group: null });
  const groups = await queries.groupRows(db, conditionOf(asked), groupField(asked.fields, key), desc);
  return { groups: groups.slice(0, groupsShown), leftOut: Math.max(0, groups.length - groupsShown) };
}

/** The condition for customers named one by one or asked for. @throws AppError `validation`, see `ask` */
export async function chosen(db: ReadDb, who: CustomerChoice): Promise<Condition> {
  if ('ids' in who) return named(who.ids);
  return without(conditionOf(await ask(db, who.question)), who.except);
}

/** Sums by currency, and the number of customers. @throws AppError `validation`, see `ask` */
export async function totalsOf(db: ReadDb, who: CustomerChoice) {
  const sums = await queries.sumRows(db, await chosen(db, who));
  return { count: sums.reduce((all, row) => all + row.count, 0), sums };
}

/** Every tag in use with its number of customers, by name. */
export async function tagsInUse(db: ReadDb) {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const { tags, count } of await queries.tagRows(db)) {
    for (const tag of tagsOf(tags)) {
      const known = counts.get(tag.toLowerCase()) ?? { tag, count: 0 };
      known.count += count;
      counts.set(tag.toLowerCase(), known);
    }
  }
  const keyed = [...counts.values()].map((one) => [sortKeyOf(one.tag), one] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one);
}

/** Figures for the sidebar and the filter chips. */
export async function summaryOf(db: ReadDb) {
  const counts = await queries.classCounts(db);
  const byClass = Object.fromEntries(counts.map((row) => [row.abcClass ?? 'none', row.n]));
  return { total: counts.reduce((sum, row) => sum + row.n, 0), byClass };
}
