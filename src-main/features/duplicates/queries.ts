import { nameKeyOf, phoneKeyOf } from '@shared/features/customers/rules';
import { type AttachedKind, attachedKinds } from '@shared/features/duplicates/contract';
import { sortKeyOf } from '@shared/text/pinyin';
import { sql } from 'kysely';
import type { AnyDb, ReadDb } from '../../db/tables';

const comparedColumns = [
  'id',
  'version',
  'name',
  'otherName',
  'shortName',
  'code',
  'taxNumber',
  'phone',
  'email',
  'web',
  'city',
] as const;

const json = (ids: readonly string[]) => sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** What is compared of customers that are there and seen. */
export const comparedByIds = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('customers')
    .select(comparedColumns)
    .where('id', 'in', json(ids))
    .where('deletedAt', 'is', null)
    .execute();

/** Versions of customers that are there and seen. */
export const versionsOf = (db: ReadDb, ids: readonly string[]) =>
  db
    .selectFrom('customers')
    .select(['id', 'version'])
    .where('id', 'in', json(ids))
    .where('deletedAt', 'is', null)
    .execute();

/** A customer whole, deleted or not. */
export const customerById = (db: ReadDb, id: string) =>
  db.selectFrom('customers').selectAll().where('id', '=', id).executeTakeFirst();

export interface Typed {
  readonly names: readonly string[];
  readonly phone: string;
  readonly taxNumber: string;
  /** Match expressions of the search index. */
  readonly matches: readonly string[];
}

/** Customers that could be the one being typed: equal keys and names alike by index; a bounded set to be judged. */
export async function candidates(db: ReadDb, typed: Typed) {
  const nameKeys = typed.names.map(nameKeyOf).filter(Boolean);
  const phoneKey = phoneKeyOf(typed.phone);
  const tax = typed.taxNumber.trim();
  const found = new Map<string, Awaited<ReturnType<typeof comparedByIds>>[number]>();
  const add = (rows: Awaited<ReturnType<typeof comparedByIds>>) => {
    for (const row of rows) found.set(row.id, row);
  };
  const living = () => db.selectFrom('customers').select(comparedColumns).where('deletedAt', 'is', null);
  if (nameKeys.length > 0) add(await living().where('nameKey', 'in', nameKeys).limit(20).execute());
  if (phoneKey) add(await living().where('phoneKey', '=', phoneKey).limit(20).execute());
  if (tax) add(await living().where('taxNumber', '=', tax).limit(20).execute());
  for (const name of typed.names) {
    // Written in other characters that sound alike.
    const sound = sortKeyOf(name).split('\u0001')[0] ?? '';
    if (sound.length < 6) continue;
    const last = `${sound}\uffff`;
    add(await living().where('sortKey', '>=', sound).where('sortKey', '<', last).limit(20).execute());
  }
  for (const match of typed.matches) {
    add(
      await living()
        .where(
          'rowId',
          'in',
          sql<number>`(SELECT rowid >> 3 FROM searchIndex WHERE searchIndex MATCH ${match} AND (rowid & 7) = 0 LIMIT 100)`,
        )
        .execute(),
    );
  }
  return [...found.values()];
}

/** How much of each kind hangs on a customer, as far as it is seen. */
export async function attachedTo(db: ReadDb, id: string): Promise<Record<AttachedKind, number>> {
  const counts = attachedKinds.map((kind) => {
    if (kind === 'salesLines') return sql`(SELECT count(*) FROM salesLines WHERE customerId = ${id})`;
    if (kind === 'children')
      return sql`(SELECT count(*) FROM customers WHERE parentId = ${id} AND deletedAt IS NULL)`;
    return sql`(SELECT count(*) FROM ${sql.table(kind)} WHERE customerId = ${id} AND deletedAt IS NULL)`;
  });
  const columns = attachedKinds.map((kind, index) => sql`${counts[index]} AS ${sql.ref(kind)}`);
  const { rows } = await sql<Record<AttachedKind, number>>`SELECT ${sql.join(columns)}`.execute(
    db as unknown as AnyDb,
  );
  return rows[0] as Record<AttachedKind, number>;
}

/** Pairs that were told apart, both there and seen, newest first. */
export const toldApart = (db: ReadDb, limit: number) =>
  db
    .selectFrom('notDuplicates as n')
    .innerJoin('customers as a', 'a.id', 'n.customerId')
    .innerJoin('customers as b', 'b.id', 'n.otherId')
    .select([
      'n.id',
      'n.createdAt',
      'a.id as aId',
      'a.name as aName',
      'a.city as aCity',
      'a.code as aCode',
      'b.id as bId',
      'b.name as bName',
      'b.city as bCity',
      'b.code as bCode',
    ])
    .where('n.deletedAt', 'is', null)
    .where('a.deletedAt', 'is', null)
    .where('b.deletedAt', 'is', null)
    .orderBy('n.rowId', 'desc')
    .limit(limit)
    .execute();

/** Ids of all pairs that were told apart. */
export const toldApartIds = (db: ReadDb) =>
  db.selectFrom('notDuplicates').select(['customerId', 'otherId']).where('deletedAt', 'is', null).execute();

/** What was said of two customers. */
export const toldApartBetween = (db: ReadDb, a: string, b: string) =>
  db
    .selectFrom('notDuplicates')
    .select(['id', 'deletedAt'])
    .where('customerId', 'in', [a, b])
    .where('otherId', 'in', [a, b])
    .execute();

/** Merges that this customer had part in: where it went, or (`into`) which ones came; newest first. */
export async function mergesOf(db: ReadDb, id: string, into: boolean) {
  const { rows } = await sql<{
    fromId: string;
    fromName: string;
    toId: string;
    toName: string;
    deletedAt: string;
    at: string | null;
    by: string | null;
    batchId: string | null;
  }>`
    SELECT c.id AS fromId, c.name AS fromName, k.id AS toId, k.name AS toName, c.deletedAt, m.at, m.byName AS "by", m.id AS batchId
    FROM customers c JOIN customers k ON k.id = c.mergedIntoId
    LEFT JOIN batches m ON m.batchNo = (SELECT max(h.batchNo) FROM changes h
      WHERE h.recordId = c.id AND h.action = 'update' AND json_extract(h.fields, '$.mergedIntoId[1]') = k.id AND h.effect = 0)
    WHERE ${into ? sql`k.id` : sql`c.id`} = ${id} AND c.mergedIntoId IS NOT NULL AND c.deletedAt IS NOT NULL
    ORDER BY c.deletedAt DESC LIMIT 50`.execute(db as unknown as AnyDb);
  return rows;
}

/** People of a customer, oldest first. */
export const peopleOf = (db: ReadDb, customerId: string) =>
  db
    .selectFrom('contacts')
    .selectAll()
    .where('customerId', '=', customerId)
    .where('deletedAt', 'is', null)
    .orderBy('rowId')
    .execute();

export const personById = (db: ReadDb, id: string) =>
  db
    .selectFrom('contacts')
    .selectAll()
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();

/** Tables whose records name a person, and by which columns. */
const naming = [
  ['contacts', 'reportsTo'],
  ['contacts', 'movedToId'],
  ['contacts', 'movedFromId'],
  ['complaints', 'contactId'],
  ['activities', 'contactId'],
  ['tasks', 'contactId'],
  ['courtesies', 'contactId'],
  ['contactDates', 'contactId'],
  ['attachments', 'contactId'],
  ['influences', 'fromId'],
  ['influences', 'toId'],
] as const;
export type Naming = {
  readonly table: (typeof naming)[number][0];
  readonly column: string;
  readonly id: string;
};

/** Records that name a person, in the bin or not. */
export async function recordsNaming(db: ReadDb, contactId: string): Promise<Naming[]> {
  const found: Naming[] = [];
  for (const [table, column] of naming) {
    const { rows } = await sql<{ id: string }>`
      SELECT id FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${contactId} AND deletedAt IS NULL`.execute(
      db as unknown as AnyDb,
    );
    found.push(...rows.map(({ id }) => ({ table, column, id })));
  }
  return found;
}
