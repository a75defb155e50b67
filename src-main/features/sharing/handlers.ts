import type { sharingContract } from '@shared/features/sharing/contract';
import { AppError } from '@shared/rpc/errors';
import type { HandlersOf } from '../../rpc/context';

const later = async (): Promise<never> => {
  throw new AppError('internal', 'Not there yet');
};

export const sharingHandlers: HandlersOf<typeof sharingContract> = {
  state: later,
  editing: later,
  inspect: later,
  share: later,
  askToClose: later,
  whoHasOpen: later,
};
