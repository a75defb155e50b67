import type { Card } from '@shared/features/vcard/write';
import { sql } from 'kysely';
import type { AnyDb, ReadDb } from '../../db/tables';

/** Names of the team and of parent firms, by id: what a cell shows in their place. */
export async function namesById(db: ReadDb): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; name: string }>`
    SELECT id, name FROM members
    UNION ALL SELECT id, name FROM customers WHERE id IN (SELECT parentId FROM customers WHERE parentId IS NOT NULL)
      AND deletedAt IS NULL`.execute(db as unknown as AnyDb);
  return new Map(rows.rows.map(({ id, name }) => [id, name]));
}

type CardRow = Card & { readonly rowId: number };

const address = sql`c.name AS firm, c.web, c.address, c.city, c.region, c.postalCode, c.country`;

/** The people of some customers as cards, and the firm itself where it has none; in the order of the customers. */
export async function cardsOf(db: ReadDb, rowIds: readonly number[]): Promise<Card[]> {
  const among = sql`SELECT value FROM json_each(${JSON.stringify(rowIds)})`;
  const rows = await sql<CardRow>`
    SELECT c.rowId, p.name, ${address}, p.department, p.position AS title, p.mobile, coalesce(p.phone, c.phone) AS phone, p.email,
      p.wechat, p.birthday
    FROM customers c LEFT JOIN contacts p ON p.customerId = c.id AND p.deletedAt IS NULL AND p.leftOn IS NULL
    WHERE c.rowId IN (${among}) ORDER BY p.name`.execute(db as unknown as AnyDb);
  const byFirm = new Map<number, Card[]>();
  for (const { rowId, ...card } of rows.rows) {
    const list = byFirm.get(rowId) ?? [];
    list.push(card);
    byFirm.set(rowId, list);
  }
  return rowIds.flatMap((rowId) => byFirm.get(rowId) ?? []);
}

/** rowIds of customers by id; those that are not to be seen are left out. */
export async function rowIdsOf(db: ReadDb, ids: readonly string[]): Promise<Set<number>> {
  const rows = await sql<{ rowId: number }>`
    SELECT rowId FROM customers WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(
    db as unknown as AnyDb,
  );
  return new Set(rows.rows.map(({ rowId }) => rowId));
}
