import type { contactsContract } from '@shared/features/contacts/contract';
import { AppError } from '@shared/rpc/errors';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { HandlersOf } from '../../rpc/context';
import { contactsOf, customerExists } from './queries';

export const contactsHandlers: HandlersOf<typeof contactsContract> = {
  ofCustomer: ({ db }, { customerId }) => contactsOf(db, customerId),
  create: async ({ db, log }, values) => {
    if (!(await customerExists(db as unknown as ReadDb, values.customerId))) {
      throw new AppError('not_found', 'This customer is not in the file', { id: values.customerId });
    }
    return createRecord(db, log, 'contacts', values);
  },
  save: ({ db, log }, input) => saveRecord(db, log, 'contacts', input),
  remove: async ({ db, log }, { ids }) => ({
    count: await markDeleted(db, log, 'contacts', ids, true),
    batchId: log.batchId,
  }),
};
