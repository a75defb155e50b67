import type { CustomerChoice, CustomerQuestion } from '@shared/features/customers/contract';
import { tagsOf } from '@shared/features/customers/rules';
import { sortKeyOf } from '@shared/text/pinyin';
import type { ReadDb } from '../../db/tables';
import { localDay } from '../../local-day';
import type { QueryContext } from '../../rpc/context';
import * as queries from './figure-queries';
import { type Condition, conditionOf, named, without } from './filter-queries';
import { kept } from './keeping';
import { ask, groupField, questionKey } from './listing';

type Context = Pick<QueryContext, 'db' | 'caller'>;

/** More groups than that nobody looks through. */
const groupsShown = 2000;

/** Every value of a field with its number of customers and sums, in the order of the list. @throws AppError `validation`, see `ask` */
export async function groupsOf(
  context: Context,
  { key, desc, ...question }: Omit<CustomerQuestion, 'group'> & { key: string; desc: boolean },
) {
  const { db } = context;
  const asked = await ask(db, { ...question, group: null });
  const field = groupField(asked.fields, key);
  const groups = await kept(context, ['groups', questionKey(asked), key, desc], () =>
    queries.groupRows(db, conditionOf(asked), field, desc),
  );
  return { groups: groups.slice(0, groupsShown), leftOut: Math.max(0, groups.length - groupsShown) };
}

/** The condition for customers named one by one or asked for. @throws AppError `validation`, see `ask` */
export async function chosen(db: ReadDb, who: CustomerChoice): Promise<Condition> {
  if ('ids' in who) return named(who.ids);
  return without(conditionOf(await ask(db, who.question)), who.except);
}

/** Sums by currency, and the number of customers. @throws AppError `validation`, see `ask` */
export async function totalsOf(context: Context, who: CustomerChoice) {
  const { db } = context;
  const condition = await chosen(db, who);
  const work = () => queries.sumRows(db, condition);
  // Rows picked one by one are summed quickly, and differ every time.
  const asked = 'question' in who && who.except.length === 0 ? who.question : null;
  const day = localDay(new Date().toISOString());
  const sums = asked ? await kept(context, ['totals', asked, day], work) : await work();
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
