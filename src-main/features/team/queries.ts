import type { ReadDb, WriteDb } from '../../db/tables';

/** Everybody who has ever owned something, by name. */
export async function members(db: ReadDb) {
  const rows = await db
    // The credentials are behind everybody's views; what is told of them here is only that there are some.
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

/** The person of this name, somebody active first. */
export const memberNamed = (db: ReadDb, name: string) =>
  db
    .selectFrom('members')
    .select(['id', 'version'])
    .where('name', '=', name)
    .where('deletedAt', 'is', null)
    .orderBy('active', 'desc')
    .orderBy('rowId')
    .executeTakeFirst();

export const memberById = (db: ReadDb, id: string) =>
  db
    .selectFrom('members')
    .select(['id', 'version', 'active'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();

/** The password's hash and what went wrong with it lately; nobody who left has one. */
export const credentialOf = (db: ReadDb, memberId: string) =>
  db
    // The views show credentials to nobody.
    .withSchema('main')
    .selectFrom('credentials')
    .innerJoin('members', 'members.id', 'credentials.memberId')
    .select(['credentials.hash', 'credentials.failures', 'credentials.waitUntil'])
    .where('credentials.memberId', '=', memberId)
    .where('members.active', '=', 1)
    .where('members.deletedAt', 'is', null)
    .executeTakeFirst();

export const anyCredential = async (db: ReadDb): Promise<boolean> =>
  (await db.withSchema('main').selectFrom('credentials').select('memberId').limit(1).executeTakeFirst()) !==
  undefined;

/** Gives a person a password, or another one; what went wrong before is forgotten. */
export async function putCredential(
  db: WriteDb,
  memberId: string,
  hash: string,
  changedAt: string,
): Promise<void> {
  const values = { hash, changedAt, failures: 0, waitUntil: null };
  await db
    .insertInto('credentials')
    .values({ memberId, ...values })
    .onConflict((on) => on.column('memberId').doUpdateSet(values))
    .execute();
}

export const removeCredential = (db: WriteDb, memberId: string) =>
  db.deleteFrom('credentials').where('memberId', '=', memberId).execute();

export const removeAllCredentials = (db: WriteDb) => db.deleteFrom('credentials').execute();

export const noteFailures = (db: WriteDb, memberId: string, failures: number, waitUntil: string | null) =>
  db.updateTable('credentials').set({ failures, waitUntil }).where('memberId', '=', memberId).execute();

const recoveryKey = 'recoveryKey';

export const recoveryHash = async (db: ReadDb): Promise<string | null> =>
  (await db.selectFrom('fileInfo').select('value').where('key', '=', recoveryKey).executeTakeFirst())
    ?.value ?? null;

/** Keeps the hash of the recovery key; null removes it. */
export async function putRecoveryHash(db: WriteDb, hash: string | null): Promise<void> {
  await db.deleteFrom('fileInfo').where('key', '=', recoveryKey).execute();
  if (hash !== null) await db.insertInto('fileInfo').values({ key: recoveryKey, value: hash }).execute();
}

/** A new version of a person without other changes: their credentials are in no log, but others must look again. */
export const raiseVersion = (db: WriteDb, id: string, version: number, at: string) =>
  db.updateTable('members').set({ version, updatedAt: at }).where('id', '=', id).execute();
