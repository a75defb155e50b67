import type { ChangeLog } from '../../db/change-log';
import { createRecord } from '../../db/records';
import type { ReadDb, WriteDb } from '../../db/tables';
import { memberNamed } from './queries';

/** The member of this name, for features that note who acted; null when there is none. */
export const memberIdNamed = async (db: ReadDb, name: string): Promise<string | null> =>
  (await memberNamed(db, name))?.id ?? null;

/** Adds somebody who acts and was not in the team yet. */
export async function createMember(db: WriteDb, log: ChangeLog, name: string, id: string): Promise<void> {
  await createRecord(db, log, 'members', { name, active: true }, id);
}
