import type { contactsContract } from '@shared/features/contacts/contract';
import { markDeleted } from '../../db/records';
import type { HandlersOf } from '../../rpc/context';
import { movePerson } from './moving';
import { photosOf, setPhoto } from './photos';
import { contactsOf } from './queries';
import * as service from './service';

export const contactsHandlers: HandlersOf<typeof contactsContract> = {
  ofCustomer: ({ db }, { customerId }) => contactsOf(db, customerId),
  get: ({ db }, { id }) => service.getPerson(db, id),
  create: (context, values) => service.createPerson(context, values),
  save: (context, input) => service.savePerson(context, input),
  remove: async ({ db, log }, { ids }) => ({
    count: await markDeleted(db, log, 'contacts', ids, true),
    batchId: log.batchId,
  }),
  move: (context, input) => movePerson(context, input),
  addDate: (context, input) => service.addDate(context, input),
  saveDate: (context, input) => service.saveDate(context, input),
  removeDates: (context, { ids }) => service.removeDates(context, ids),
  photos: ({ db }, { customerId }) => photosOf(db, customerId),
  setPhoto: (context, input) => setPhoto(context, input),
};
