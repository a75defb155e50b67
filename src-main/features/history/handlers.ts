import type { historyContract } from '@shared/features/history/contract';
import { AppError } from '@shared/rpc/errors';
import { markDeleted } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { HandlersOf } from '../../rpc/context';
import { isMerged } from '../duplicates/service';
import { purge } from './purge';
import * as queries from './queries';
import * as service from './service';

export const historyHandlers: HandlersOf<typeof historyContract> = {
  ofRecord: ({ db }, input) => service.historyOf(db, input.recordId, input.limit, input.beforeId),
  recent: async ({ db }, { limit }) => {
    const batches = await queries.recentBatches(db, limit);
    return batches.map((batch) => ({
      batchId: batch.id,
      label: batch.label,
      at: batch.at,
      by: batch.byName,
      count: batch.count ?? 0,
      undone: batch.latest === 'undo',
    }));
  },
  stack: ({ db, caller }) => service.stackLabels(db, caller.origin),
  undo: (context, { batchId }) => service.undo(context, batchId),
  redo: (context) => service.redo(context),
  bin: ({ db }, { limit }) => queries.deletedRecords(db, limit),
  restore: async ({ db, log }, { records }) => {
    let count = 0;
    for (const { table, id } of records) {
      if (table === 'customers' && (await isMerged(db as unknown as ReadDb, id)))
        throw new AppError('validation', 'A merged customer comes back by undoing the merge', {
          kind: 'merged',
          id,
        });
      count += await markDeleted(db, log, table, [id], false);
    }
    return { count, batchId: log.batchId };
  },
  purge: (context, { records }) => purge(context, records),
};
