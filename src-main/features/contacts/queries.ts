import type { Contact } from '@shared/features/contacts/model';
import { sql } from 'kysely';
import type { ReadDb } from '../../db/tables';

/** People of one customer, most influential first, then by name. */
export async function contactsOf(db: ReadDb, customerId: string): Promise<Contact[]> {
  const rows = await db
    .selectFrom('contacts')
    .selectAll()
    .where('customerId', '=', customerId)
    .where('deletedAt', 'is', null)
    .orderBy(sql`coalesce(influence, 0)`, 'desc')
    .orderBy('name')
    .execute();
  return rows.map(({ rowId: _, ...row }) => row);
}

export const customerExists = async (db: ReadDb, id: string): Promise<boolean> =>
  (await db
    .selectFrom('customers')
    .select('id')
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()) !== undefined;
