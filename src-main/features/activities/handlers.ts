import type { activitiesContract } from '@shared/features/activities/contract';
import { markDeleted, saveRecord } from '../../db/records';
import type { HandlersOf } from '../../rpc/context';
import { openRisksOf } from './queries';
import { createActivity, timeline } from './service';

export const activitiesHandlers: HandlersOf<typeof activitiesContract> = {
  timeline: ({ db }, question) => timeline(db, question),
  openRisks: ({ db }, { customerId }) => openRisksOf(db, customerId),
  create: (context, values) => createActivity(context, values),
  save: ({ db, log }, input) => saveRecord(db, log, 'activities', input),
  remove: async ({ db, log }, { ids }) => ({
    count: await markDeleted(db, log, 'activities', ids, true),
    batchId: log.batchId,
  }),
};
