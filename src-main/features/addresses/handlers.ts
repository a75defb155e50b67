import type { addressesContract } from '@shared/features/addresses/contract';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import type { HandlersOf } from '../../rpc/context';
import { addressesOf } from './queries';

export const addressesHandlers: HandlersOf<typeof addressesContract> = {
  ofCustomer: ({ db }, { customerId }) => addressesOf(db, customerId),
  create: ({ db, log }, values) => createRecord(db, log, 'addresses', values),
  save: ({ db, log }, input) => saveRecord(db, log, 'addresses', input),
  remove: async ({ db, log }, { ids }) => ({
    count: await markDeleted(db, log, 'addresses', ids, true),
    batchId: log.batchId,
  }),
};
