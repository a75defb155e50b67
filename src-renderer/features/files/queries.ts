import { queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

export const filesQueries = {
  /** Backups of every file this computer has opened. */
  everyBackup: () =>
    queryOptions({
      queryKey: tableKey(['files'], 'files.everyBackup'),
      queryFn: () => api.files.everyBackup({}),
      staleTime: 0,
    }),
};
