import type { courtesiesContract } from '@shared/features/courtesies/contract';
import { AppError } from '@shared/rpc/errors';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { HandlersOf } from '../../rpc/context';
import * as queries from './queries';

export const courtesiesHandlers: HandlersOf<typeof courtesiesContract> = {
  list: async ({ db }, asked) => {
    const rows = await queries.listCourtesies(db, asked);
    return {
      rows,
      total: await queries.countCourtesies(db, asked),
      sums: await queries.sumsOf(db, asked),
      years: await queries.yearsOf(db, asked),
    };
  },
  create: async ({ db, log }, { contactId, ...values }) => {
    const customerId = await queries.customerOf(db as unknown as ReadDb, contactId);
    if (!customerId) throw new AppError('not_found', 'This person is not in the file', { id: contactId });
    return createRecord(db, log, 'courtesies', { ...values, contactId, customerId });
  },
  save: ({ db, log }, input) => saveRecord(db, log, 'courtesies', input),
  remove: async ({ db, log }, { ids }) => ({
    count: await markDeleted(db, log, 'courtesies', ids, true),
    batchId: log.batchId,
  }),
};
