import { z } from 'zod';
import { action, mutation, query } from '../../rpc/operation';
import { id, isoInstant, saved } from '../../schemas';
import { member, memberValues, password, signedIn } from './model';

export type { Member } from './model';

/** Shown once and printed: it lets a manager back in when every manager's password is lost. */
const recoveryKey = z.string();

/**
 * The people of the file. A file begins without sign-in: everybody who opens it may do everything. `turnOn` makes the person of this
 * computer a manager with a password; from then on everybody signs in.
 */
export const teamContract = {
  list: query({
    permission: 'read',
    input: z.object({}),
    output: z.object({
      members: z.array(member),
      /** The person acting here: signed in, or found by the name set on this computer. */
      meId: id.nullable(),
      signInOn: z.boolean(),
    }),
  }),
  create: mutation({
    permission: 'manage',
    input: memberValues.partial().extend({ name: memberValues.shape.name }),
    output: saved,
  }),
  save: mutation({
    permission: 'manage',
    input: z.object({ id, baseVersion: z.int(), set: memberValues.partial() }),
    output: saved,
  }),

  /** What the sign-in page needs; names only of those who have a password. */
  signInState: action({
    permission: 'open',
    input: z.object({}),
    output: z.object({
      on: z.boolean(),
      people: z.array(z.object({ id, name: z.string() })),
      me: signedIn.nullable(),
    }),
  }),
  /**
   * Errors: `forbidden` with details.kind `wrong_password`, or `wait` and details.until (an instant) after repeated failures;
   * every failure from the third on doubles the wait.
   */
  signIn: action({
    permission: 'open',
    input: z.object({ memberId: id, password: z.string().max(200) }),
    output: signedIn,
  }),
  signOut: action({ permission: 'open', input: z.object({}), output: z.object({}) }),
  /** Turns sign-in on; the person of this computer becomes the first manager and is signed in. */
  turnOn: action({
    permission: 'manage',
    input: z.object({ name: memberValues.shape.name, password }),
    output: z.object({ me: signedIn, recoveryKey }),
  }),
  /** Everybody may do everything again; passwords are removed. Restricted customers become visible to all. */
  turnOff: action({
    permission: 'manage',
    input: z.object({ password: z.string().max(200) }),
    output: z.object({}),
  }),
  /** Gives a person a first or a new password; null takes the sign-in away. Never from the last manager. */
  setPassword: action({
    permission: 'manage',
    input: z.object({ memberId: id, password: password.nullable() }),
    output: z.object({}),
  }),
  changeMyPassword: action({
    permission: 'read',
    input: z.object({ current: z.string().max(200), next: password }),
    output: z.object({}),
  }),
  /** Sets a manager's password by the recovery key, which is used up; a new one is answered. */
  recover: action({
    permission: 'open',
    input: z.object({ recoveryKey: z.string().max(200), memberId: id, password }),
    output: z.object({ me: signedIn, recoveryKey }),
  }),
  /** A new recovery key in the place of the old one. */
  renewRecoveryKey: action({
    permission: 'manage',
    input: z.object({}),
    output: z.object({ recoveryKey, at: isoInstant }),
  }),
} as const;
