import type { ReadDb } from '../../db/tables';

/** Everybody who has ever owned something, by name. */
export async function members(db: ReadDb) {
  const rows = await db
    .withSchema('main')
    .selectFrom('members')
    .leftJoin('credentials', 'credentials.memberId', 'members.id')
    .select([
      'members.id',
      'members.version',
      'members.name',
      'members.active',
      'members.role',
      'members.team',
      'members.sees',
      'members.edits',
      'credentials.memberId as credential',
    ])
    .where('members.deletedAt', 'is', null)
    .orderBy('members.name')
    .execute();
  return rows.map(({ credential, active, ...row }) => ({
    ...row,
    active: active === 1,
    signsIn: credential !== null,
  }));
}
