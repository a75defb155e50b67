import type { plansContract } from '@shared/features/plans/contract';
import { markDeleted } from '../../db/records';
import type { HandlersOf } from '../../rpc/context';
import * as service from './service';

export const plansHandlers: HandlersOf<typeof plansContract> = {
  list: ({ db, now }, { customerId, search }) => service.listPlans(db, now.slice(0, 10), customerId, search),
  get: ({ db }, { id }) => service.getPlan(db, id),
  create: (context, input) => service.createPlan(context, input),
  save: (context, input) => service.savePlan(context, input),
  saveText: (context, input) => service.saveText(context, input),
  addRow: (context, input) => service.addRow(context, input),
  saveRow: (context, input) => service.saveRow(context, input),
  removeRows: async ({ db, log }, { ids }) => ({
    count: await markDeleted(db, log, 'planRows', ids, true),
    batchId: log.batchId,
  }),
  remove: async ({ db, log }, { ids }) => ({
    count: await markDeleted(db, log, 'plans', ids, true),
    batchId: log.batchId,
  }),
};
