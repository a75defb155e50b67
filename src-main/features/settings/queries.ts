import type { ReadDb } from '../../db/tables';

/** The one settings record of a file. */
export const settingsRow = (db: ReadDb) =>
  db
    .selectFrom('settings')
    .select(['id', 'version', 'data'])
    .where('deletedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
