import type { copiesContract } from '@shared/features/copies/contract';
import { AppError } from '@shared/rpc/errors';
import type { HandlersOf } from '../../rpc/context';

const later = async (): Promise<never> => {
  throw new AppError('internal', 'Not there yet');
};

export const copiesHandlers: HandlersOf<typeof copiesContract> = {
  state: later,
  take: later,
  compare: later,
  merge: later,
};
