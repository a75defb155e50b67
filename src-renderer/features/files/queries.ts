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
  /** How far this window's rescue is; asked for while one runs. */
  rescueProgress: () =>
    queryOptions({
      queryKey: tableKey([], 'files.rescueProgress'),
      queryFn: () => api.files.rescueProgress({}),
      refetchInterval: (query) => (query.state.data?.state === 'running' ? 200 : false),
      gcTime: 0,
    }),
};
