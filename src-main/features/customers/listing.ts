import type { CustomerQuestion } from '@shared/features/customers/contract';
import { faultIn, fieldKinds, type ListField } from '@shared/features/customers/filter-rules';
import { marksIn } from '@shared/features/search/marks';
import { AppError } from '@shared/rpc/errors';
import { recordKinds } from '../../db/record-kinds';
import type { ReadDb } from '../../db/tables';
import { localDay } from '../../local-day';
import type { QueryContext } from '../../rpc/context';
import { customFieldsOf } from '../fields/service';
import { type Asked, broadMatch, noChips } from './filter-queries';
import { findMatches, readAhead } from './finding';
import { isKept, kept } from './keeping';
import * as queries from './list-queries';
import { type Names, namesFor } from './names';
import { inGroups, inNameOrder, inOrderOf } from './ordering';

type Context = Pick<QueryContext, 'db' | 'caller'>;
interface SortKey {
  readonly key: string;
  readonly desc: boolean;
}
export interface ListQuestion extends CustomerQuestion {
  readonly sort: SortKey;
  readonly groupBy: SortKey | null;
}

/** Of more people, each row looks its owner's name up. */
const membersRanked = 40;

/** Every field of this file's list; owners are ranked by their names. */
export async function listFields(db: ReadDb): Promise<Map<string, ListField>> {
  const fields = new Map(fieldKinds(await customFieldsOf(db, 'customer')));
  const members = await queries.membersByName(db);
  const owner = fields.get('ownerId');
  if (owner && members.length <= membersRanked) fields.set('ownerId', { ...owner, choices: members });
  return fields;
}

/**
 * Makes a question ready to be asked.
 * @throws AppError `validation` with details.kind `filter`, details.place (indexes from the outermost group inwards; empty for the group
 *   asked for), details.fault (`field`, `test` or `values`) and details.field
 */
export async function ask(db: ReadDb, question: CustomerQuestion): Promise<Asked> {
  const fields = await listFields(db);
  const { search, filter, where, group } = question;
  const wrong = where && faultIn(where, fields);
  if (wrong) throw refusal(wrong.place, wrong.fault, wrong.rule.field);
  if (group && !fields.has(group.key)) throw refusal([], 'field', group.key);
  const found = await findMatches(db, search);
  return {
    search,
    filter,
    where,
    group,
    fields,
    found,
    today: question.today ?? localDay(new Date().toISOString()),
  };
}

const refusal = (place: readonly number[], fault: string, field: string) =>
  new AppError('validation', 'This filter cannot be asked', { kind: 'filter', place, fault, field });

/** A field to group by. @throws AppError `validation`, see `ask` */
export function groupField(fields: Asked['fields'], key: string): ListField {
  const field = fields.get(key);
  if (!field) throw refusal([], 'field', key);
  return field;
}

/** How a list is ordered; a field that is gone sorts nothing, so that a saved view outlives it. */
function orderOf(asked: Asked, question: Pick<ListQuestion, 'sort' | 'groupBy'>): queries.Order {
  const { sort, groupBy } = question;
  const sorted = asked.fields.get(sort.key);
  const byName = groupField(asked.fields, 'name');
  return {
    sort: sorted ? { field: sorted, desc: sort.desc } : { field: byName, desc: false },
    groupBy: groupBy && { field: groupField(asked.fields, groupBy.key), desc: groupBy.desc },
  };
}

/** Nothing but a search narrows the list. */
const isPlain = (question: ListQuestion): boolean =>
  question.groupBy === null && question.where === null && question.group === null && noChips(question.filter);

/** Walks the index of names; everything else is put in order as a whole. */
const byIndex = (question: ListQuestion, order: queries.Order): boolean =>
  order.sort.field.key === 'name' && isPlain(question);

/** What is sorted by pinyin, which every row has to be asked for. */
const isText = ({ kind }: ListField): boolean =>
  kind === 'text' || kind === 'long' || kind === 'tags' || kind === 'link' || kind === 'choices';

/** What tells one question from another; rules for own fields change with the fields, which is a change of the file. */
export const questionKey = ({ search, filter, where, group, today }: Asked): unknown => [
  search,
  filter,
  where,
  group,
  today,
];

type PageQuestion = ListQuestion & { columns: readonly string[]; offset: number; limit: number };

/** One page of the list, and how many match in all. A search is marked where it is seen. */
export async function listCustomers(context: Context, question: PageQuestion) {
  const { search } = question;
  const asked = await ask(context.db, question);
  const { rows, total } = await pageOf(context, question, asked);
  if (search === '') {
    readAhead(context.db);
    return { rows, total };
  }
  return {
    ...(asked.found?.mended && { mended: true as const }),
    rows: rows.map((row) => ({ ...row, marks: marksOf(row, search) })),
    total,
  };
}

type Row = Awaited<ReturnType<typeof queries.rowsOf>>[number];

/** Of a long text a cell shows no more than its beginning. */
const seenOfText = 200;

/** Where a search stands in the shown fields that it looks through. */
function marksOf(row: Row, search: string) {
  const marks: Record<string, [number, number][]> = {};
  for (const key of recordKinds.customers.search?.columns ?? []) {
    const text = key in row ? row[key as keyof Row] : row.more[key];
    const found = typeof text === 'string' ? marksIn(text.slice(0, seenOfText), search) : [];
    if (found.length > 0) marks[key] = found as [number, number][];
  }
  return marks;
}

async function pageOf(context: Context, question: PageQuestion, asked: Asked) {
  const { db } = context;
  const { offset, limit } = question;
  const order = orderOf(asked, question);
  const more = question.columns.flatMap((key) => {
    const field = queries.inEveryRow.has(key) ? undefined : asked.fields.get(key);
    return field ? [field] : [];
  });
  if (byIndex(question, order)) {
    const broad = asked.found && (await broadPage(context, asked, order.sort.desc, offset, limit));
    if (broad) return { rows: await queries.rowsOf(db, broad.page, more), total: broad.total };
    const page = await queries.rowIdsByName(db, asked, order.sort.desc, offset, limit);
    const last = page.length < limit && (page.length > 0 || offset === 0);
    const total = last ? offset + page.length : (asked.found?.rowIds.length ?? (await queries.countAll(db)));
    return { rows: await queries.rowsOf(db, page, more), total };
  }
  // The first rows of everybody are found faster than the place of each; whoever scrolls on waits for that once.
  if (
    offset === 0 &&
    isPlain(question) &&
    !isText(order.sort.field) &&
    !(await isKept(context, orderKey(question, asked)))
  ) {
    const page = await queries.firstRowIds(db, asked, order, limit);
    const total =
      page.length < limit ? page.length : (asked.found?.rowIds.length ?? (await queries.countAll(db)));
    return { rows: await queries.rowsOf(db, page, more), total };
  }
  const all = await inOrder(context, question, asked, order);
  const page = [...all.subarray(offset, offset + limit)];
  return { rows: await queries.rowsOf(db, page, more), total: all.length };
}

/** A page of what a search found, where that is so much that looking for each would take longer; null for less. */
async function broadPage(context: Context, asked: Asked, desc: boolean, offset: number, limit: number) {
  const { rowIds } = asked.found ?? { rowIds: new Int32Array() };
  if (rowIds.length <= broadMatch) return null;
  const all = inNameOrder(rowIds, desc, await namesInOrder(context, asked));
  return all && { page: [...all.subarray(offset, offset + limit)], total: all.length };
}

/** Every customer that a list shows, as rowIds in its order; for exports and prints. */
export async function listedRowIds(context: Context, question: ListQuestion): Promise<readonly number[]> {
  const asked = await ask(context.db, question);
  return [...(await inOrder(context, question, asked, orderOf(asked, question)))];
}

/** Customers by rowId, with the fields named that a list can show; for exports and prints. */
export async function rowsByRowId(db: ReadDb, rowIds: readonly number[], keys: readonly string[]) {
  const fields = await listFields(db);
  const more = keys.flatMap((key) => {
    const field = queries.inEveryRow.has(key) ? undefined : fields.get(key);
    return field ? [field] : [];
  });
  return queries.rowsOf(db, rowIds, more);
}

/** Where a customer stands in a list and who its neighbours are. */
export async function neighboursOf(context: Context, { id, ...question }: ListQuestion & { id: string }) {
  const { db } = context;
  const asked = await ask(db, question);
  const all = await inOrder(context, question, asked, orderOf(asked, question));
  const place = await queries.placeOf(db, id);
  const index = place ? all.indexOf(place.rowId) : -1;
  const beside = index < 0 ? [] : [all[index - 1], all[index + 1]];
  const ids = await queries.idsOf(
    db,
    beside.filter((rowId) => rowId !== undefined),
  );
  const [previousId = null, nextId = null] = beside.map((rowId) => ids.get(rowId ?? -1) ?? null);
  return { index: index < 0 ? null : index, total: all.length, previousId, nextId };
}

/**
 * The whole order of a list. Putting a hundred thousand in order takes as long as several frames, and scrolling asks for page after page:
 * an order is kept until anything in the file changes.
 */
const inOrder = (
  context: Context,
  question: ListQuestion,
  asked: Asked,
  order: queries.Order,
): Promise<Int32Array> =>
  kept(context, orderKey(question, asked), async () => {
    const { field, desc } = order.sort;
    if (order.groupBy === null) {
      const names = await namesInOrder(context, asked);
      if (byIndex(question, order) && asked.found === null)
        return desc ? names.order.toReversed() : names.order;
      const sorted =
        field.key === 'name'
          ? inNameOrder(await queries.rowIdsOf(context.db, asked), desc, names)
          : await byValues(context.db, asked, order.sort, names);
      if (sorted) return sorted;
    }
    if (order.groupBy !== null) {
      const flat = await inOrder(context, { ...question, groupBy: null }, asked, { ...order, groupBy: null });
      const { groups, inOrder: groupOrder } = await queries.groupsOf(context.db, asked, order.groupBy);
      const grouped = inGroups(flat, groups, groupOrder);
      if (grouped) return grouped;
    }
    return Int32Array.from(await queries.rowIdsInOrder(context.db, asked, order));
  });

async function byValues(db: ReadDb, asked: Asked, { field, desc }: queries.Sort, names: Names) {
  const texts = isText(field) ? field.key : null;
  return inOrderOf(await queries.keysOf(db, asked, field, texts !== null), texts, desc, names);
}

/** Every customer by name: the order of equals in all other orders. */
const namesInOrder = (context: Context, { fields, today }: Asked): Promise<Names> =>
  namesFor(context, async () => {
    const everybody = { fields, today, search: '', filter: {}, where: null, group: null, found: null };
    const order = { sort: { field: groupField(fields, 'name'), desc: false }, groupBy: null };
    return Int32Array.from(await queries.rowIdsInOrder(context.db, everybody, order));
  });

const orderKey = ({ sort, groupBy }: ListQuestion, asked: Asked): unknown => [
  'order',
  questionKey(asked),
  sort,
  groupBy,
];
