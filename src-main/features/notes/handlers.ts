import type { notesContract } from '@shared/features/notes/contract';
import { AppError } from '@shared/rpc/errors';
import type { HandlersOf } from '../../rpc/context';

const later = async (): Promise<never> => {
  throw new AppError('internal', 'Not there yet');
};

export const notesHandlers: HandlersOf<typeof notesContract> = {
  list: later,
  seal: later,
  open: later,
  reseal: later,
  remove: later,
};
