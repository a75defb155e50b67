import type { teamContract } from '@shared/features/team/contract';
import { createRecord, saveRecord } from '../../db/records';
import type { HandlersOf } from '../../rpc/context';
import { members } from './queries';

export const teamHandlers: HandlersOf<typeof teamContract> = {
  list: async ({ db, caller }) => {
    const rows = await members(db);
    const found = rows.map((row) => ({ ...row, active: row.active === 1 }));
    return { members: found, meId: found.find((row) => row.name === caller.name)?.id ?? null };
  },
  create: ({ db, log }, { name }) => createRecord(db, log, 'members', { name, active: true }),
  save: ({ db, log }, input) => saveRecord(db, log, 'members', input),
};
