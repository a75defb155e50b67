import type { teamContract } from '@shared/features/team/contract';
import { createRecord, saveRecord } from '../../db/records';
import type { HandlersOf } from '../../rpc/context';
import { members } from './queries';
import * as service from './service';
import { leave } from './sign-in';

export const teamHandlers: HandlersOf<typeof teamContract> = {
  list: async ({ db, caller }) => {
    const found = await members(db);
    const me = caller.access?.memberId ?? found.find((row) => row.name === caller.name)?.id ?? null;
    return { members: found, meId: me, signInOn: found.some((row) => row.signsIn) };
  },
  create: ({ db, log }, input) => createRecord(db, log, 'members', { active: true, ...input }),
  save: ({ db, log }, input) => saveRecord(db, log, 'members', input),
  signInState: (context) => service.signInState(context),
  signIn: (context, { memberId, password }) => service.signIn(context, memberId, password),
  signOut: async (context) => {
    await leave(context);
    return {};
  },
  turnOn: (context, { name, password }) => service.turnOn(context, name, password),
  turnOff: async (context, { password }) => {
    await service.turnOff(context, password);
    return {};
  },
  setPassword: async (context, { memberId, password }) => {
    await service.setPassword(context, memberId, password);
    return {};
  },
  changeMyPassword: async (context, { current, next }) => {
    await service.changeMyPassword(context, current, next);
    return {};
  },
  recover: (context, { recoveryKey, memberId, password }) =>
    service.recover(context, recoveryKey, memberId, password),
  renewRecoveryKey: (context) => service.renewRecoveryKey(context),
};
