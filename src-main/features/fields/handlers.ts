import type { fieldsContract } from '@shared/features/fields/contract';
import type { HandlersOf } from '../../rpc/context';
import * as service from './service';

export const fieldsHandlers: HandlersOf<typeof fieldsContract> = {
  list: ({ db }) => service.customFieldsOf(db),
  create: (context, input) => service.createField(context, input),
  save: (context, input) => service.saveField(context, input),
  remove: (context, { ids }) => service.removeFields(context, ids),
};
