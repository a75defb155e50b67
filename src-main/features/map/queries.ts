import type { Influence, InfluenceKind } from '@shared/features/map/model';
import type { ReadDb } from '../../db/tables';

/** Lines of influence of one customer, oldest first. */
export async function linesOf(db: ReadDb, customerId: string): Promise<Influence[]> {
  const rows = await db
    .selectFrom('influences')
    .selectAll()
    .where('customerId', '=', customerId)
    .where('deletedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(({ rowId: _, kind, ...row }) => ({ ...row, kind: kind as InfluenceKind }));
}

/** Id of the line from one person to another. */
export async function lineBetween(db: ReadDb, fromId: string, toId: string): Promise<string | null> {
  const row = await db
    .selectFrom('influences')
    .select('id')
    .where('fromId', '=', fromId)
    .where('toId', '=', toId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Versions of the people of one customer by their ids. */
export async function versionsOf(db: ReadDb, customerId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('contacts')
    .select(['id', 'version'])
    .where('customerId', '=', customerId)
    .where('deletedAt', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.version]));
}
