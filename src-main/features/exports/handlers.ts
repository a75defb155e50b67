import type { exportsContract } from '@shared/features/exports/contract';
import { AppError } from '@shared/rpc/errors';
import type { HandlersOf } from '../../rpc/context';

export const exportsHandlers: HandlersOf<typeof exportsContract> = {
  customers: async () => {
    throw new AppError('internal', 'Exports are not built yet');
  },
};
