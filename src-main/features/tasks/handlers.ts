import type { tasksContract } from '@shared/features/tasks/contract';
import { markDeleted, saveRecord } from '../../db/records';
import type { HandlersOf } from '../../rpc/context';
import { openTasksOf } from './queries';
import { createTask } from './service';

export const tasksHandlers: HandlersOf<typeof tasksContract> = {
  ofCustomer: ({ db }, { customerId }) => openTasksOf(db, customerId),
  create: (context, values) => createTask(context, values),
  save: ({ db, log }, input) => saveRecord(db, log, 'tasks', input),
  remove: async ({ db, log }, { ids }) => ({
    count: await markDeleted(db, log, 'tasks', ids, true),
    batchId: log.batchId,
  }),
};
