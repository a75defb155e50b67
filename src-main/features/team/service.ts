import type { MemberValues, SignedIn } from '@shared/features/team/model';
import { AppError } from '@shared/rpc/errors';
import type { ChangeLog } from '../../db/change-log';
import { createRecord, saveRecord } from '../../db/records';
import { fitsSecret, hashSecret, newRecoveryKey, tidyRecoveryKey } from '../../db/secrets';
import type { ReadDb, WriteDb } from '../../db/tables';
import type { ActionContext } from '../../rpc/context';
import * as queries from './queries';
import {
  changeDoor,
  checkPassword,
  enter,
  forgive,
  inTurn,
  leave,
  recoveryFailed,
  refuseRecoveryHaste,
} from './sign-in';

const reader = (db: WriteDb) => db as unknown as ReadDb;
const manager: Partial<MemberValues> = { role: 'manager', active: true };

/** Says in the log that something about a person's sign-in changed, so that every program looks again; what it was stays out. */
async function logSignIn(db: WriteDb, log: ChangeLog, memberId: string): Promise<void> {
  const member = await queries.memberById(reader(db), memberId);
  if (!member) throw new AppError('not_found', 'This person is not in the team', { id: memberId });
  const version = member.version + 1;
  await queries.raiseVersion(db, memberId, version, log.at);
  await log.add([
    { table: 'members', recordId: memberId, parentId: null, action: 'update', version, fields: {} },
  ]);
}

/** Makes a person a manager with a password, within the transaction. */
async function putManager(db: WriteDb, log: ChangeLog, id: string, hash: string): Promise<void> {
  const member = await queries.memberById(reader(db), id);
  if (!member) throw new AppError('not_found', 'This person is not in the team', { id });
  await saveRecord(db, log, 'members', { id, baseVersion: member.version, set: manager });
  await queries.putCredential(db, id, hash, log.at);
  await logSignIn(db, log, id);
}

const hashed = (context: ActionContext, secret: string) => hashSecret(secret, context.app.secretCost);

async function newKey(context: ActionContext): Promise<{ recoveryKey: string; keyHash: string }> {
  const recoveryKey = newRecoveryKey();
  return { recoveryKey, keyHash: await hashed(context, tidyRecoveryKey(recoveryKey)) };
}

/** Who can sign in here, and who has. */
export async function signInState({ app }: ActionContext) {
  const file = app.files.current();
  if (!file?.doorkeeper.signInOn) return { on: false, people: [], me: null };
  const people = (await queries.members(file.read)).filter((one) => one.signsIn && one.active);
  return { on: true, people: people.map(({ id, name }) => ({ id, name })), me: file.doorkeeper.access };
}

/** @throws AppError `forbidden` with details.kind `wrong_password` or `wait` */
export const signIn = (context: ActionContext, memberId: string, password: string): Promise<SignedIn> =>
  inTurn(context.app.file(), async () => {
    await checkPassword(context, memberId, password);
    return enter(context, memberId);
  });

/** @throws AppError `validation` with details.kind `on` when it is on already */
export async function turnOn(context: ActionContext, name: string, password: string) {
  const hash = await hashed(context, password);
  const { recoveryKey, keyHash } = await newKey(context);
  const memberId = await changeDoor(context, 'team.turnOn', async (db, log) => {
    if (await queries.anyCredential(reader(db)))
      throw new AppError('validation', 'Sign-in is on already', { kind: 'on' });
    const known = await queries.memberNamed(reader(db), name);
    const id = known?.id ?? (await createRecord(db, log, 'members', { name, ...manager })).id;
    await putManager(db, log, id, hash);
    await queries.putRecoveryHash(db, keyHash);
    return id;
  });
  return { me: await enter(context, memberId), recoveryKey };
}

/** Asks for one's own password once more. @throws AppError `forbidden` */
export async function turnOff(context: ActionContext, password: string): Promise<void> {
  const me = requireMe(context);
  await inTurn(context.app.file(), () => checkPassword(context, me, password));
  await changeDoor(context, 'team.turnOff', async (db, log) => {
    await queries.removeAllCredentials(db);
    await queries.putRecoveryHash(db, null);
    await logSignIn(db, log, me);
  });
}

/** @throws AppError `validation` with details.kind `off`, `last_manager` */
export async function setPassword(
  context: ActionContext,
  memberId: string,
  password: string | null,
): Promise<void> {
  const hash = password === null ? null : await hashed(context, password);
  await changeDoor(context, 'team.setPassword', async (db, log) => {
    if (!(await queries.anyCredential(reader(db))))
      throw new AppError('validation', 'Turn sign-in on first', { kind: 'off' });
    if (!(await queries.memberById(reader(db), memberId)))
      throw new AppError('not_found', 'This person is not in the team', { id: memberId });
    if (hash === null) await queries.removeCredential(db, memberId);
    else await queries.putCredential(db, memberId, hash, log.at);
    await logSignIn(db, log, memberId);
  });
  forgive(context.app.file(), memberId);
}

/** @throws AppError `forbidden` with details.kind `wrong_password` or `wait` */
export async function changeMyPassword(context: ActionContext, current: string, next: string): Promise<void> {
  const me = requireMe(context);
  await inTurn(context.app.file(), () => checkPassword(context, me, current));
  const hash = await hashed(context, next);
  await changeDoor(context, 'team.changeMyPassword', async (db, log) => {
    await queries.putCredential(db, me, hash, log.at);
    await logSignIn(db, log, me);
  });
}

/** Whoever holds the recovery key is a manager again. @throws AppError `forbidden` with details.kind `wrong_key` or `wait` */
export function recover(context: ActionContext, key: string, memberId: string, password: string) {
  const file = context.app.file();
  return inTurn(file, async () => {
    refuseRecoveryHaste(file);
    const kept = await queries.recoveryHash(file.read);
    if (kept === null || !(await fitsSecret(tidyRecoveryKey(key), kept))) {
      recoveryFailed(file);
      throw new AppError('forbidden', 'This is not the recovery key', { kind: 'wrong_key' });
    }
    const hash = await hashed(context, password);
    const { recoveryKey, keyHash } = await newKey(context);
    // Whoever is signed in on this computer, it is the key that acts now.
    if (context.caller.access) await leave(context);
    const keyHolder = { ...context, caller: { ...context.caller, access: null } };
    await changeDoor(keyHolder, 'team.recover', async (db, log) => {
      // Used up by somebody else in the meantime.
      if ((await queries.recoveryHash(reader(db))) !== kept)
        throw new AppError('forbidden', 'This is not the recovery key', { kind: 'wrong_key' });
      await putManager(db, log, memberId, hash);
      await queries.putRecoveryHash(db, keyHash);
    });
    forgive(file, memberId);
    return { me: await enter(context, memberId), recoveryKey };
  });
}

/** @throws AppError `validation` with details.kind `off` */
export async function renewRecoveryKey(context: ActionContext) {
  const me = requireMe(context);
  const { recoveryKey, keyHash } = await newKey(context);
  const at = await changeDoor(context, 'team.renewRecoveryKey', async (db, log) => {
    await queries.putRecoveryHash(db, keyHash);
    await logSignIn(db, log, me);
    return log.at;
  });
  return { recoveryKey, at };
}

function requireMe({ caller }: ActionContext): string {
  if (!caller.access) throw new AppError('validation', 'Turn sign-in on first', { kind: 'off' });
  return caller.access.memberId;
}
