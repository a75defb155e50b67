import type { teamContract } from '@shared/features/team/contract';
import { AppError } from '@shared/rpc/errors';
import { createRecord, saveRecord } from '../../db/records';
import type { HandlersOf } from '../../rpc/context';
import { members } from './queries';

const later = async (): Promise<never> => {
  throw new AppError('internal', 'Not there yet');
};

export const teamHandlers: HandlersOf<typeof teamContract> = {
  list: async ({ db, caller }) => {
    const found = await members(db);
    const me = caller.access?.memberId ?? found.find((row) => row.name === caller.name)?.id ?? null;
    return { members: found, meId: me, signInOn: found.some((row) => row.signsIn) };
  },
  create: ({ db, log }, input) => createRecord(db, log, 'members', { active: true, ...input }),
  save: ({ db, log }, input) => saveRecord(db, log, 'members', input),
  signInState: later,
  signIn: later,
  signOut: later,
  turnOn: later,
  turnOff: later,
  setPassword: later,
  changeMyPassword: later,
  recover: later,
  renewRecoveryKey: later,
};
