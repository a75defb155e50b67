import type { CustomerFilter } from '@shared/features/customers/contract';
import { matchQuery } from '@shared/features/search/rules';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { searchCodes } from '../../db/record-kinds';
import type { AnyDb, ReadDb, Tables } from '../../db/tables';

/** Columns of a list row; the page's columns only, since a row of the table is wide. */
const listColumns = [
  'id',
  'version',
  'name',
  'shortName',
  'code',
  'city',
  'region',
  'country',
  'phone',
  'lineOfBusiness',
  'abcClass',
  'tier',
  'relationship',
  'lifecycle',
  'position',
  'ownerId',
  'currency',
  'sales12m',
  'salesPrior',
  'overdue',
  'creditLimit',
  'nextStep',
  'nextStepOn',
  'updatedAt',
  'restricted',
  'tags',
] as const;

export interface ListQuery {
  readonly search: string;
  readonly filter: CustomerFilter;
  readonly sort: { readonly key: string; readonly desc: boolean };
}

type Builder = ExpressionBuilder<Tables, 'customers'>;

/** From this many matches on, walking the list in its order and asking each row beats fetching every match to sort it. */
const broadMatch = 2000;

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
  readonly total: number;
  /** rowIds as a JSON list, so that the page need not look for them again; null where looking is as quick as reading the list. */
  readonly rowIds: string | null;
}

/** Looks up a search; deleted customers have no entry in the index. Null: nothing was asked. */
export async function findMatches(db: ReadDb, text: string): Promise<Found | null> {
  const match = matchQuery(text);
  if (!match) return null;
  const kept = oneLetter.test(match) ? sql`NULL` : sql`json_group_array(rowId)`;
  const matches = sql<Found>`WITH found(rowId) AS (${foundBy(match, 'UNION')})
    SELECT count(*) AS total, ${kept} AS rowIds FROM found`;
  return (await matches.execute(db as unknown as AnyDb)).rows[0] ?? null;
}

/** Rows whose own text or whose people's text matches. */
function searched(text: string, found: Found | null): Expression<SqlBool> | null {
  const match = matchQuery(text);
  if (!match) return null;
  // The plus keeps SQLite from driving the query by the matches.
  const broad = (found?.total ?? 0) > broadMatch;
  const rowId = broad ? sql<number>`+customers.rowId` : sql<number>`customers.rowId`;
  const matches = found?.rowIds
    ? sql<number>`SELECT value FROM json_each(${found.rowIds})`
    : foundBy(match, 'UNION ALL');
  return sql<SqlBool>`${rowId} IN (${matches})`;
}

const filterKeys = [
  'abcClass',
  'tier',
  'relationship',
  'lifecycle',
  'position',
  'attention',
  'ownerId',
] as const;

function conditions(eb: Builder, query: ListQuery, matches: Found | null): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = [eb('customers.deletedAt', 'is', null)];
  const found = searched(query.search, matches);
  if (found) all.push(found);
  for (const key of filterKeys) {
    const values = query.filter[key] as readonly string[] | undefined;
    if (!values || values.length === 0) continue;
    const column = sql.ref<string | null>(`customers.${key}`);
    const named = values.filter((value) => value !== 'none');
    const either: Expression<SqlBool>[] = [];
    if (named.length > 0) either.push(eb(column, 'in', named));
    if (values.includes('none')) either.push(eb(column, 'is', null));
    all.push(eb.or(either));
  }
  return eb.and(all);
}

/** Order of choices by rank rather than by spelling; empties come last in both directions. */
function orderExpression(key: string) {
  const ranks = (values: readonly string[]) =>
    sql.raw(`CASE ${key} ${values.map((value, index) => `WHEN '${value}' THEN ${index}`).join(' ')} END`);
  if (key === 'name') return sql.ref('customers.sortKey');
  if (key === 'tier') return ranks(['iron', 'gold', 'platinum']);
  if (key === 'relationship') return ranks(['potential', 'general', 'key', 'loyal']);
  if (key === 'lifecycle') return ranks(['prospect', 'new', 'existing', 'lost']);
  if (key === 'ownerId') return sql.raw('(SELECT m.name FROM members m WHERE m.id = customers.ownerId)');
  if (key === 'city' || key === 'region' || key === 'country' || key === 'code') {
    return sql`customers.${sql.raw(key)} COLLATE NOCASE`;
  }
  return sql.ref(`customers.${key}`);
}

function idsInOrder(db: ReadDb, query: ListQuery, found: Found | null) {
  const order = orderExpression(query.sort.key);
  const direction = sql.raw(query.sort.desc ? 'DESC' : 'ASC');
  const base = db.selectFrom('customers').where((eb) => conditions(eb, query, found));
  if (query.sort.key === 'name') return base.orderBy(sql`${order} ${direction}`);
  return base.orderBy(sql`${order} IS NULL`).orderBy(sql`${order} ${direction}`).orderBy('customers.sortKey');
}

/**
 * One page, found by index first and read whole afterwards, so that a deep offset skips index entries only.
 * @param found what `findMatches` said of the search
 */
export async function listPage(
  db: ReadDb,
  query: ListQuery,
  offset: number,
  limit: number,
  found: Found | null,
) {
  const page = await idsInOrder(db, query, found)
    .select('customers.rowId')
    .limit(limit)
    .offset(offset)
    .execute();
  if (page.length === 0) return [];
  const rowIds = page.map((row) => row.rowId);
  const rows = await db
    .selectFrom('customers')
    .select([...listColumns, 'rowId'])
    .where('rowId', 'in', rowIds)
    .execute();
  const byRowId = new Map(rows.map((row) => [row.rowId, row]));
  return rowIds.flatMap((rowId) => {
    const row = byRowId.get(rowId);
    if (!row) return [];
    const { rowId: _, restricted, ...listed } = row;
    return [{ ...listed, restricted: restricted === 1, more: {} }];
  });
}

const unfiltered = (filter: CustomerFilter): boolean =>
  filterKeys.every((key) => (filter[key]?.length ?? 0) === 0);

/** How many customers match. Counting all is a matter of pages, not of rows, when the deleted ones are counted apart. */
export async function countMatching(
  db: ReadDb,
  query: Pick<ListQuery, 'search' | 'filter'>,
  found: Found | null,
): Promise<number> {
  if (unfiltered(query.filter)) {
    if (found !== null) return found.total;
    const all = sql<{ n: number }>`SELECT (SELECT count(*) FROM customers)
      - (SELECT count(*) FROM customers WHERE deletedAt IS NOT NULL) AS n`;
    return (await all.execute(db as unknown as AnyDb)).rows[0]?.n ?? 0;
  }
  const row = await db
    .selectFrom('customers')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where((eb) => conditions(eb, { ...query, sort: { key: 'name', desc: false } }, found))
    .executeTakeFirstOrThrow();
  return row.total;
}

/** Ids of everything that matches, in order. */
export async function allIds(db: ReadDb, query: ListQuery): Promise<string[]> {
  return (await idsInOrder(db, query, null).select('customers.id').execute()).map((row) => row.id);
}

export const byId = (db: ReadDb, id: string) =>
  db.selectFrom('customers').selectAll().where('id', '=', id).executeTakeFirst();

/** People, plans and complaints that hang on a customer. */
export async function countsOf(db: ReadDb, customerId: string) {
  const alive = (table: 'contacts' | 'plans' | 'complaints') =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('customerId', '=', customerId)
      .where('deletedAt', 'is', null);
  const row = await db
    .selectNoFrom([
      alive('contacts').as('contacts'),
      alive('plans').as('plans'),
      alive('complaints').as('complaints'),
      alive('complaints').where('closedAt', 'is', null).as('openComplaints'),
    ])
    .executeTakeFirstOrThrow();
  return {
    contacts: row.contacts ?? 0,
    plans: row.plans ?? 0,
    complaints: row.complaints ?? 0,
    openComplaints: row.openComplaints ?? 0,
  };
}

/** Sales by quarter, the last twelve at the most, oldest first. */
export async function quartersOf(db: ReadDb, customerId: string) {
  const quarter = sql<string>`substr(soldOn, 1, 4) || '-Q' || ((CAST(substr(soldOn, 6, 2) AS INTEGER) + 2) / 3)`;
  const rows = await db
    .selectFrom('salesLines')
    .select((eb) => [
      quarter.as('quarter'),
      eb.fn.sum<number>('amount').as('amount'),
      eb.fn.sum<number | null>('margin').as('margin'),
    ])
    .where('customerId', '=', customerId)
    .groupBy(quarter)
    .orderBy(quarter, 'desc')
    .limit(12)
    .execute();
  return rows.reverse();
}

/** When each field of a customer was last changed. */
export async function fieldChanges(db: ReadDb, customerId: string) {
  return (
    db
      .selectFrom('changes')
      .innerJoin('batches', 'batches.batchNo', 'changes.batchNo')
      .select(['changes.fields', 'batches.at'])
      .where('changes.recordId', '=', customerId)
      .where('changes.action', '=', 'update')
      // What a merge brought counts from when it was done, not from when it was merged.
      .where('changes.effect', '=', 0)
      .orderBy('changes.changeNo', 'desc')
      .limit(500)
      .execute()
  );
}

export async function classCounts(db: ReadDb) {
  return db
    .selectFrom('customers')
    .select((eb) => ['abcClass', eb.fn.countAll<number>().as('n')])
    .where('deletedAt', 'is', null)
    .groupBy('abcClass')
    .execute();
}

export interface DuplicateKeys {
  readonly nameKey: string;
  readonly shortKey: string;
  readonly phoneKey: string | null;
  readonly domain: string | null;
  readonly nearMatches: readonly (string | null)[];
}

/** Customers that could be the same firm: equal keys by index, near names by the search index; a bounded set to be judged. */
export async function duplicateCandidates(db: ReadDb, keys: DuplicateKeys) {
  const columns = ['id', 'name', 'shortName', 'city', 'phoneKey', 'nameKey', 'web', 'email'] as const;
  const either = await db
    .selectFrom('customers')
    .select(columns)
    .where('deletedAt', 'is', null)
    .where((eb) =>
      eb.or([
        ...(keys.nameKey ? [eb('nameKey', '=', keys.nameKey)] : []),
        ...(keys.shortKey ? [eb('nameKey', '=', keys.shortKey)] : []),
        ...(keys.phoneKey ? [eb('phoneKey', '=', keys.phoneKey)] : []),
      ]),
    )
    .limit(20)
    .execute();
  const matches = [...keys.nearMatches, keys.domain ? `"${keys.domain.replaceAll('"', '')}"` : null].filter(
    (m) => m !== null,
  );
  const near = [];
  for (const match of matches) {
    near.push(
      ...(await db
        .selectFrom('customers')
        .select(columns)
        .where('deletedAt', 'is', null)
        .where(
          'rowId',
          'in',
          sql<number>`(SELECT rowid >> 3 FROM searchIndex WHERE searchIndex MATCH ${match} AND (rowid & 7) = 0 LIMIT 100)`,
        )
        .execute()),
    );
  }
  return [...either, ...near];
}

/** The hand-overs of a customer, newest first. */
export const handoversOf = (db: ReadDb, customerId: string) =>
  db
    .selectFrom('handovers')
    .select((eb) => [
      'handovers.id',
      'fromId',
      'toId',
      'note',
      'createdAt as at',
      eb
        .selectFrom('changes')
        .innerJoin('batches', 'batches.batchNo', 'changes.batchNo')
        .select('batches.byName')
        .whereRef('changes.recordId', '=', 'handovers.id')
        .where('changes.action', '=', 'create')
        .limit(1)
        .as('by'),
    ])
    .where('customerId', '=', customerId)
    .where('deletedAt', 'is', null)
    .orderBy('handovers.rowId', 'desc')
    .execute();

export const ownersOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('customers')
    .select(['id', 'ownerId', 'version'])
    .where('id', 'in', [...ids])
    .where('deletedAt', 'is', null)
    .execute();

export const memberById = (db: ReadDb, id: string) =>
  db
    .selectFrom('members')
    .select(['id', 'active'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
