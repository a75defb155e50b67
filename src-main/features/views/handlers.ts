import type { viewsContract } from '@shared/features/views/contract';
import type { HandlersOf } from '../../rpc/context';
import * as service from './service';

export const viewsHandlers: HandlersOf<typeof viewsContract> = {
  list: ({ db, caller }) => service.listViews(db, caller),
  create: (context, input) => service.createView(context, input),
  save: (context, input) => service.saveView(context, input),
  remove: (context, { ids }) => service.removeViews(context, ids),
};
