import type { SignedIn } from '@shared/features/team/model';
import { AppError } from '@shared/rpc/errors';
import type { ChangeLog } from '../../db/change-log';
import { inTurnByObject } from '../../db/in-turn';
import type { OpenFile } from '../../db/open';
import { fitsSecret, hashSecret, isWeaker, type ScryptCost } from '../../db/secrets';
import type { WriteDb } from '../../db/tables';
import { exclusively, transact } from '../../db/transact';
import type { ActionContext } from '../../rpc/context';
import * as queries from './queries';
import { type Failures, Waiting } from './waiting';

/** Acts about who may come in are nobody's last act: Ctrl+Z goes by another origin. */
const origin = 'sign-in';
const waiting = new Waiting();

/** One try on a file after the other: many at once would all be free of the wait that the first brings. */
export const inTurn = inTurnByObject();

/** Runs a logged change of who may come in, and says to every window that everything may look different now. */
export async function changeDoor<T>(
  { app, caller }: ActionContext,
  label: string,
  work: (db: WriteDb, log: ChangeLog) => Promise<T>,
): Promise<T> {
  const { value } = await transact(app.file(), { ...caller, origin }, label, work);
  app.changed({ tables: ['*'], ids: [] });
  return value;
}

/** Lets a person in after everything that is being saved. @throws AppError `forbidden` when they cannot sign in any more */
export async function enter({ app }: ActionContext, memberId: string): Promise<SignedIn> {
  const file = app.file();
  const me = await exclusively(file, async () => file.doorkeeper.admitMember(memberId));
  app.changed({ tables: ['*'], ids: [] });
  if (!me) throw wrongPassword();
  return me;
}

/** Shows nothing any more until somebody signs in. */
export async function leave({ app }: ActionContext): Promise<void> {
  const file = app.files.current();
  if (!file) return;
  await exclusively(file, async () => file.doorkeeper.admit(null));
  app.changed({ tables: ['*'], ids: [] });
}

const wrongPassword = () =>
  new AppError('forbidden', 'The name or the password is not right', { kind: 'wrong_password' });

/** @throws AppError `forbidden` with details.kind `wait` */
export function refuseHaste(key: string, stored: Failures): void {
  const left = waiting.left(key, stored);
  if (left <= 0) return;
  const until = new Date(Date.now() + left).toISOString();
  throw new AppError('forbidden', 'Too many wrong tries; wait a moment', { kind: 'wait', until });
}

const unknown = { hash: null, failures: 0, waitUntil: null };
let decoy: Promise<string> | null = null;

/**
 * Checks a person's password; every failure from the third on makes the next try wait longer. Somebody unknown takes as long as
 * somebody known. Call it `inTurn`.
 * @throws AppError `forbidden` with details.kind `wrong_password` or `wait`
 */
export async function checkPassword(
  { app, caller }: ActionContext,
  memberId: string,
  password: string,
): Promise<void> {
  const file = app.file();
  const key = `${file.path}\n${memberId}`;
  const stored = (await queries.credentialOf(file.read, memberId)) ?? unknown;
  refuseHaste(key, stored);
  decoy ??= hashSecret('nobody', app.secretCost);
  const right = await fitsSecret(password, stored.hash ?? (await decoy));
  if (stored.hash === null || !right) {
    const noted = waiting.failed(key, stored);
    if (stored.hash !== null && !file.readOnly) {
      await transact(file, caller, 'team.signIn', (db) =>
        queries.noteFailures(db, memberId, noted.failures, noted.waitUntil),
      );
    }
    throw wrongPassword();
  }
  waiting.forget(key);
  if (file.readOnly) return;
  if (isWeaker(stored.hash, app.secretCost))
    await strengthen(file, caller, memberId, password, app.secretCost);
  else if (stored.failures > 0)
    await transact(file, caller, 'team.signIn', (db) => queries.noteFailures(db, memberId, 0, null));
}

/** The password is known just now: its hash can be brought to what is usual today. */
async function strengthen(
  file: OpenFile,
  caller: ActionContext['caller'],
  memberId: string,
  password: string,
  cost: ScryptCost,
): Promise<void> {
  const hash = await hashSecret(password, cost);
  await transact(file, caller, 'team.signIn', (db, log) => queries.putCredential(db, memberId, hash, log.at));
}

/** A wrong recovery key is slowed down as a password is, in this program only: it cannot be guessed anyway. */
export function recoveryFailed(file: OpenFile): void {
  waiting.failed(recoveryOf(file), unknown);
}
export const refuseRecoveryHaste = (file: OpenFile): void => refuseHaste(recoveryOf(file), unknown);

/** A manager gave a new password, or the recovery key was right. */
export function forgive(file: OpenFile, memberId: string): void {
  waiting.forget(`${file.path}\n${memberId}`);
  waiting.forget(recoveryOf(file));
}
const recoveryOf = (file: OpenFile): string => `${file.path}\nrecovery`;
