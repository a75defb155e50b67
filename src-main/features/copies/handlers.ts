import type { copiesContract } from '@shared/features/copies/contract';
import type { HandlersOf } from '../../rpc/context';
import * as service from './service';

export const copiesHandlers: HandlersOf<typeof copiesContract> = {
  state: async (context) => service.stateOf(context),
  take: (context, { path }) => service.takeCopy(context, path),
  compare: (context, { path }) => service.compare(context, path),
  merge: (context, input) => service.merge(context, input),
};
