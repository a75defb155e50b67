import type { ReadDb } from '../../db/tables';

/** One's own views and the team's; where nobody signs in, one's own are those of this installation. */
export const viewsFor = (db: ReadDb, keeper: string) =>
  db
    .selectFrom('savedViews')
    .selectAll()
    .where('deletedAt', 'is', null)
    .where((eb) => eb.or([eb('keeper', 'is', null), eb('keeper', '=', keeper)]))
    .orderBy('position')
    .orderBy('rowId')
    .execute();
