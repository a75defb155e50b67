import type { CustomerFieldKey } from '@shared/features/customers/fields';
import { customerFieldKeys } from '@shared/features/customers/fields';
import type { CustomerValues } from '@shared/features/customers/model';
import {
  domainOf,
  lifecycleOf,
  nameKeyOf,
  phoneKeyOf,
  tagsOf,
  tagText,
} from '@shared/features/customers/rules';
import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import { fold, hasHan } from '@shared/text/pinyin';
import { distance } from 'fastest-levenshtein';
import type { Row } from '../../db/record-kinds';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import type { ReadDb, WriteDb } from '../../db/tables';
import { localDay } from '../../local-day';
import type { MutationContext } from '../../rpc/context';
import { withOwnFields } from '../fields/service';
import { refuseSilentHandOver } from './handing-over';
import { requireParent } from './parents';
import * as queries from './queries';

const known = new Set<string>(customerFieldKeys);

/** A customer with its counts, quarters and the dates its fields were changed. @throws AppError `not_found` */
export async function getCustomer(db: ReadDb, id: string) {
  const row = await queries.byId(db, id);
  if (!row) throw new AppError('not_found', 'This customer is not in the file', { id });
  const { rowId, sortKey, phoneKey, nameKey, restricted, ...values } = row;
  const changedAt: Partial<Record<CustomerFieldKey, string>> = {};
  for (const change of await queries.fieldChanges(db, id)) {
    for (const field of Object.keys(JSON.parse(change.fields ?? '{}'))) {
      if (known.has(field)) changedAt[field as CustomerFieldKey] ??= change.at;
    }
  }
  return {
    ...values,
    restricted: restricted === 1,
    counts: await queries.countsOf(db, id),
    quarters: await queries.quartersOf(db, id),
    changedAt,
  };
}

/** Trade dates decide about the lifecycle where nobody set it; other fields do not touch it. */
function lifecycleWith(sold: { first: string | null; last: string | null }, today: string) {
  return (current: Row, next: Row) => {
    if (current.lifecycleSet === next.lifecycleSet && current.firstTrade === next.firstTrade) return {};
    const set = (next.lifecycleSet ?? null) as CustomerValues['lifecycleSet'];
    const firstTrade = (next.firstTrade ?? null) as string | null;
    return { lifecycle: lifecycleOf(set, firstTrade ?? sold.first, sold.last, today) };
  };
}

/** Values in the form they are stored in. */
async function stored(db: WriteDb, values: Partial<CustomerValues>): Promise<Partial<CustomerValues>> {
  const own = await withOwnFields(db, 'customer', values);
  return own.tags == null ? own : { ...own, tags: tagText(tagsOf(own.tags)) };
}

export async function createCustomer(
  { db, log }: MutationContext,
  values: Partial<CustomerValues>,
): Promise<Saved> {
  const { access } = log;
  // Whoever does not see everything would not see a customer without an owner.
  const own =
    access && access.role !== 'manager' && values.ownerId == null ? { ownerId: access.memberId } : {};
  const all = { ...(await stored(db, values)), ...own };
  if (all.parentId) await requireParent(db, [], all.parentId);
  const lifecycle = lifecycleOf(all.lifecycleSet ?? null, all.firstTrade ?? null, null, localDay(log.at));
  return createRecord(db, log, 'customers', { ...all, lifecycle });
}

/** @throws AppError `not_found`, `conflict`, `validation` with details.kind `hand_over`, `circle` or `custom_field` */
export async function saveCustomer(
  { db, log }: MutationContext,
  save: {
    id: string;
    baseVersion: number;
    set: Partial<CustomerValues>;
    lost?: Partial<CustomerValues> | undefined;
  },
): Promise<Saved> {
  if (save.set.ownerId !== undefined) await refuseSilentHandOver(db, [save.id], save.set.ownerId);
  const set = await stored(db, save.set);
  if (set.parentId) await requireParent(db, [save.id], set.parentId);
  const sold = await queries.soldBetween(db, save.id);
  return saveRecord(db, log, 'customers', { ...save, set }, lifecycleWith(sold, localDay(log.at)));
}

export async function removeCustomers({ db, log }: MutationContext, ids: readonly string[]) {
  const count = await markDeleted(db, log, 'customers', ids, true);
  for (const table of ['contacts', 'plans', 'complaints']) log.touchTable(table);
  return { count, batchId: log.batchId };
}

export interface DuplicateQuestion {
  readonly name: string;
  readonly shortName: string;
  readonly phone: string;
  readonly web: string;
  readonly exceptId?: string | undefined;
}

type Reason = 'name' | 'near_name' | 'phone' | 'domain';

/** How alike two name keys must be: one slip in eight letters. */
const nearEnough = 0.85;

/** Customers that look like the one being typed, best first, at most five. */
export async function findDuplicates(db: ReadDb, question: DuplicateQuestion) {
  const nameKey = question.name.trim().length >= 2 ? nameKeyOf(question.name) : '';
  const shortKey = question.shortName.trim().length >= 2 ? nameKeyOf(question.shortName) : '';
  const phoneKey = phoneKeyOf(question.phone);
  const domain = domainOf(question.web);
  if (!nameKey && !shortKey && !phoneKey && !domain) return [];
  const nearMatches = [nearQuery(question.name, nameKey), nearQuery(question.shortName, shortKey)];
  const rows = await queries.duplicateCandidates(db, { nameKey, shortKey, phoneKey, domain, nearMatches });
  const best = new Map<
    string,
    { id: string; name: string; city: string | null; reason: Reason; score: number }
  >();
  for (const row of rows) {
    if (row.id === question.exceptId) continue;
    const judged = judge(row, { nameKey, shortKey, phoneKey, domain });
    const before = best.get(row.id);
    if (judged && (!before || judged.score > before.score)) {
      best.set(row.id, { id: row.id, name: row.name, city: row.city, ...judged });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, 5);
}

/**
 * Where to look for names alike; the distance decides afterwards. Chinese: three characters in a row (a city alone would be shared
 * by thousands); otherwise the beginning of one of the two longest words.
 */
function nearQuery(name: string, key: string): string | null {
  if (hasHan(key)) {
    const letters = [...key];
    const size = Math.min(3, letters.length);
    if (size < 2) return null;
    const runs = letters.slice(0, letters.length - size + 1).map((_, at) => letters.slice(at, at + size));
    return runs.map((run) => `"${run.join(' ')}"`).join(' OR ');
  }
  if (key.length < 3) return null;
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, 2);
  return longest.map((word) => `"${word.slice(0, Math.max(3, word.length - 2))}"*`).join(' OR ');
}

function judge(
  row: {
    nameKey: string;
    shortName: string | null;
    phoneKey: string | null;
    web: string | null;
    email: string | null;
  },
  asked: { nameKey: string; shortKey: string; phoneKey: string | null; domain: string | null },
): { reason: Reason; score: number } | null {
  const keys = [row.nameKey, row.shortName ? nameKeyOf(row.shortName) : ''].filter(Boolean);
  const askedKeys = [asked.nameKey, asked.shortKey].filter(Boolean);
  if (askedKeys.some((key) => keys.includes(key))) return { reason: 'name', score: 1 };
  if (asked.phoneKey && asked.phoneKey === row.phoneKey) return { reason: 'phone', score: 0.9 };
  if (asked.domain && (domainOf(row.web) === asked.domain || domainOf(row.email) === asked.domain)) {
    return { reason: 'domain', score: 0.85 };
  }
  const alike = Math.max(
    0,
    ...askedKeys.flatMap((a) => keys.map((b) => 1 - distance(a, b) / Math.max(a.length, b.length))),
  );
  return alike >= nearEnough ? { reason: 'near_name', score: alike * 0.8 } : null;
}

/** Sales of a customer by quarter, the last twelve at the most, oldest first; for other features. */
export const salesByQuarter = (db: ReadDb, customerId: string) => queries.quartersOf(db, customerId);
