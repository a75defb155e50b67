import type { mapContract } from '@shared/features/map/contract';
import { markDeleted, saveRecord } from '../../db/records';
import type { HandlersOf } from '../../rpc/context';
import { linesOf } from './queries';
import { connect, place } from './service';

export const mapHandlers: HandlersOf<typeof mapContract> = {
  lines: ({ db }, { customerId }) => linesOf(db, customerId),
  connect: (context, input) => connect(context, input),
  saveLine: ({ db, log }, input) => saveRecord(db, log, 'influences', input),
  removeLines: async ({ db, log }, { ids }) => ({
    count: await markDeleted(db, log, 'influences', ids, true),
    batchId: log.batchId,
  }),
  place: (context, input) => place(context, input),
};
