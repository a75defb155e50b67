import type { todayContract } from '@shared/features/today/contract';
import type { HandlersOf } from '../../rpc/context';
import { attention, changedFiles, dueItems, dueOfCustomer } from './service';

export const todayHandlers: HandlersOf<typeof todayContract> = {
  overview: async ({ db }, input) => ({
    due: await dueItems(db, input),
    changed: await changedFiles(db, input.ownerId),
    attention: await attention(db, input.ownerId),
  }),
  ofCustomer: ({ db }, { customerId, today }) => dueOfCustomer(db, customerId, today),
};
