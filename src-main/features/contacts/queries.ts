import { contactFieldKeys } from '@shared/features/contacts/fields';
import type { Contact } from '@shared/features/contacts/model';
import { sql } from 'kysely';
import type { ReadDb } from '../../db/tables';

const recordColumns = ['id', 'customerId', 'version', 'createdAt', 'updatedAt', 'deletedAt'] as const;

/** People of one customer, most influential first, then by name. */
export async function contactsOf(db: ReadDb, customerId: string): Promise<Contact[]> {
  const rows = await db
    .selectFrom('contacts')
    .select([...recordColumns, ...contactFieldKeys])
    .where('customerId', '=', customerId)
    .where('deletedAt', 'is', null)
    .orderBy(sql`coalesce(influence, 0)`, 'desc')
    .orderBy('name')
    .execute();
  // The choices were checked by the contract on their way in.
  return rows as Contact[];
}

export const customerExists = async (db: ReadDb, id: string): Promise<boolean> =>
  (await db
    .selectFrom('customers')
    .select('id')
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()) !== undefined;
