import type { complaintsContract } from '@shared/features/complaints/contract';
import type { HandlersOf } from '../../rpc/context';
import * as service from './service';
import * as steps from './steps';

export const complaintsHandlers: HandlersOf<typeof complaintsContract> = {
  list: ({ db, now }, input) => service.listComplaints(db, input, now),
  get: ({ db }, { id }) => service.getComplaint(db, id),
  create: (context, input) => service.createComplaint(context, input),
  save: (context, input) => service.saveComplaint(context, input),
  setStatus: (context, input) => service.setStatus(context, input),
  addRow: (context, input) => steps.addRow(context, input),
  saveRow: (context, input) => steps.saveRow(context, input),
  removeRows: (context, { ids }) => steps.removeRows(context, ids),
  remove: (context, { ids }) => service.removeComplaints(context, ids),
};
