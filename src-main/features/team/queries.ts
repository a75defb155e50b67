import type { ReadDb } from '../../db/tables';

/** Everybody who has ever owned something, by name. */
export const members = (db: ReadDb) =>
  db
    .selectFrom('members')
    .select(['id', 'version', 'name', 'active'])
    .where('deletedAt', 'is', null)
    .orderBy('name')
    .execute();
