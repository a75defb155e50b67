import type { CustomerChoice } from '@shared/features/customers/contract';
import type { CustomerValues } from '@shared/features/customers/model';
import { tagsOf, tagText } from '@shared/features/customers/rules';
import { type Access, editsEverything } from '../../db/access';
import { requireEditable } from '../../db/editable';
import { letThrough } from '../../db/mark-batch';
import { recordKinds, type SqlValue } from '../../db/record-kinds';
import { reindex } from '../../db/search-index';
import type { ReadDb, WriteDb } from '../../db/tables';
import { localDay } from '../../local-day';
import type { MutationContext, QueryContext } from '../../rpc/context';
import { withOwnFields } from '../fields/service';
import * as queries from './bulk-queries';
import { chosen } from './figures';
import { requireParent } from './parents';

export interface BulkEdit {
  readonly who: CustomerChoice;
  readonly set: Partial<CustomerValues>;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
}

/** So many records go in one statement; between two the event loop is let through, so that the window stays alive. */
const blockSize = 2000;
const examplesShown = 20;

async function prepare(db: ReadDb, edit: BulkEdit, at: string) {
  const { tags, ...rest } = edit.set;
  const own = await withOwnFields(db as unknown as WriteDb, 'customer', rest);
  const set: Record<string, SqlValue> = {};
  for (const [key, value] of Object.entries(own)) if (value !== undefined) set[key] = value;
  if (tags !== undefined) set.tags = tagText(tagsOf(tags));
  return {
    set,
    condition: await chosen(db, edit.who),
    assignments: queries.assignmentsOf(set, { add: edit.addTags, remove: edit.removeTags }, localDay(at)),
  };
}

/** Refuses what the edit may not do to these rows. */
async function requireAllowed(
  db: WriteDb,
  access: Access | null,
  rowIds: readonly number[],
  set: Readonly<Record<string, SqlValue>>,
): Promise<void> {
  const { parentId } = set;
  if (typeof parentId !== 'string' && editsEverything(access)) return;
  const ids = await queries.idsAmong(db, rowIds);
  if (!editsEverything(access))
    await requireEditable(
      db,
      access,
      'customers',
      ids.map((id) => ({ id })),
    );
  if (typeof parentId === 'string') await requireParent(db, ids, parentId);
}

/**
 * What a bulk edit would do, without doing it.
 * @throws AppError as `editMany` does
 */
export async function previewEdit({ db, caller, now }: QueryContext, edit: BulkEdit) {
  const { set, condition, assignments } = await prepare(db, edit, now);
  const rowIds = await queries.rowIdsWhere(db, condition);
  if (assignments.length === 0) return { chosen: rowIds.length, changed: 0, examples: [] };
  await requireAllowed(db as unknown as WriteDb, caller.access, rowIds, set);
  const counts = await queries.countChanges(db, condition, assignments);
  const examples = await queries.changeExamples(db, condition, assignments, examplesShown);
  return { ...counts, examples: examples.slice(0, examplesShown) };
}

/**
 * Sets the same fields, and adds and takes away tags, on many customers as one batch. The last to save wins field by field, and the history
 * keeps what was there. Customers that are not there (any more) are left out.
 * @throws AppError `forbidden` when one of them may not be changed, `not_found` or `validation` with details.kind `circle` for a parent
 *   company, `validation` for a filter or an own field
 */
export async function editMany({ db, log }: MutationContext, edit: BulkEdit) {
  const { set, condition, assignments } = await prepare(db as unknown as ReadDb, edit, log.at);
  const reader = db as unknown as ReadDb;
  const rowIds = assignments.length === 0 ? [] : await queries.rowIdsWhere(reader, condition);
  await requireAllowed(db, log.access, rowIds, set);
  // An act that changes nothing is none.
  if (rowIds.length === 0 || !(await queries.anyChange(reader, condition, assignments)))
    return { count: 0, batchId: null };
  const derived = recordKinds.customers.derive?.(set) ?? {};
  const searched = queries.isSearched(Object.keys(set));
  const batchNo = await log.begin();
  let count = 0;
  for (let start = 0; start < rowIds.length; start += blockSize) {
    const block = rowIds.slice(start, start + blockSize);
    const changed = await queries.writeBlock(db, { batchNo, at: log.at }, block, assignments, derived);
    if (changed > 0 && searched)
      await reindex(db, 'customers', await queries.changedAmong(db, block, log.at));
    count += changed;
    await letThrough();
  }
  log.touchTable('customers');
  return { count, batchId: log.batchId };
}
