import type { Address } from '@shared/features/addresses/model';
import type { ReadDb } from '../../db/tables';

/** Further addresses of a customer, in the order they were added. */
export async function addressesOf(db: ReadDb, customerId: string): Promise<Address[]> {
  const rows = await db
    .selectFrom('addresses')
    .selectAll()
    .where('customerId', '=', customerId)
    .where('deletedAt', 'is', null)
    .orderBy('rowId')
    .execute();
  return rows.map(({ rowId: _, createdAt: __, updatedAt: ___, deletedAt: ____, ...row }) => ({
    ...row,
    kind: row.kind as Address['kind'],
  }));
}
