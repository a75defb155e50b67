import type { Attachment } from '@shared/features/attachments/model';
import { sql } from 'kysely';
import type { AnyDb, ReadDb } from '../../db/tables';

/** Attachments of a customer with who attached them, newest first. */
export async function attachmentsOf(db: ReadDb, customerId: string): Promise<Attachment[]> {
  const rows = await db
    .selectFrom('attachments')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('changes')
        .innerJoin('batches', 'batches.batchNo', 'changes.batchNo')
        .select('batches.byName')
        .whereRef('changes.recordId', '=', 'attachments.id')
        .where('changes.action', '=', 'create')
        .limit(1)
        .as('by'),
    )
    .where('customerId', '=', customerId)
    .where('deletedAt', 'is', null)
    .orderBy('rowId', 'desc')
    .execute();
  return rows.map(({ rowId: _, updatedAt: __, deletedAt: ___, by, ...row }) => ({ ...row, by: by ?? '' }));
}

export const attachmentById = (db: ReadDb, id: string) =>
  db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();

/** Some pieces of a content, from one on, in order. */
export const piecesFrom = (db: ReadDb, sha256: string, piece: number, count: number) =>
  db
    .selectFrom('attachmentPieces')
    .select(['piece', 'bytes'])
    .where('sha256', '=', sha256)
    .where('piece', '>=', piece)
    .where('piece', '<', piece + count)
    .orderBy('piece')
    .execute();

export async function totals(db: ReadDb): Promise<{ count: number; bytes: number }> {
  const row = await sql<{ count: number; bytes: number | null }>`
    SELECT count(*) AS count, sum(size) AS bytes FROM attachments WHERE deletedAt IS NULL`.execute(
    db as unknown as AnyDb,
  );
  return { count: row.rows[0]?.count ?? 0, bytes: row.rows[0]?.bytes ?? 0 };
}

export const customerIsThere = async (db: ReadDb, id: string): Promise<boolean> =>
  (await db
    .selectFrom('customers')
    .select('id')
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()) !== undefined;
