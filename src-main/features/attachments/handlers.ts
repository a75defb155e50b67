import type { attachmentsContract } from '@shared/features/attachments/contract';
import type { HandlersOf } from '../../rpc/context';
import * as queries from './queries';
import * as service from './service';
import { takePart } from './uploads';

export const attachmentsHandlers: HandlersOf<typeof attachmentsContract> = {
  ofCustomer: ({ db }, { customerId }) => queries.attachmentsOf(db, customerId),
  add: (context, part) => takePart(context, part),
  part: ({ db }, { id, piece }) => service.partOf(db, id, piece),
  save: (context, input) => service.saveAttachment(context, input),
  remove: (context, { ids }) => service.removeAttachments(context, ids),
  saveAs: async (context, { id }) => ({ path: await service.saveAs(context, id) }),
  open: async (context, { id }) => {
    await service.openOutside(context, id);
    return {};
  },
  dragOut: async (context, { id }) => ({ started: await service.dragOut(context, id) }),
  total: ({ db }) => queries.totals(db),
};
