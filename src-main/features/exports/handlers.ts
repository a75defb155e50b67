import type { exportsContract } from '@shared/features/exports/contract';
import type { HandlersOf } from '../../rpc/context';
import { cancelExport, exportCustomers, progressOf } from './service';

export const exportsHandlers: HandlersOf<typeof exportsContract> = {
  customers: (context, input) => exportCustomers(context, input),
  progress: async ({ caller }) => progressOf(caller.session),
  cancel: async ({ caller }) => {
    cancelExport(caller.session);
    return {};
  },
};
