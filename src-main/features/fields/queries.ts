import { sql } from 'kysely';
import type { AnyDb, ReadDb } from '../../db/tables';

/** Fields that are in use, by record and position. */
export const liveFields = (db: ReadDb) =>
  db
    .selectFrom('customFields')
    .selectAll()
    .where('deletedAt', 'is', null)
    .orderBy('record')
    .orderBy('position')
    .orderBy('rowId')
    .execute();

/** Slots that were ever given out for a record, also to fields that are gone. */
export async function slotsTaken(db: ReadDb, record: 'customer' | 'contact'): Promise<Set<string>> {
  const rows = await db.selectFrom('customFields').select('slot').where('record', '=', record).execute();
  return new Set(rows.map((row) => row.slot));
}

/** True in a working copy, see `copies/marks`. */
export async function isWorkingCopy(db: ReadDb): Promise<boolean> {
  const row = await sql`SELECT 1 FROM fileInfo WHERE key = 'copyOf'`.execute(db as unknown as AnyDb);
  return row.rows.length > 0;
}
