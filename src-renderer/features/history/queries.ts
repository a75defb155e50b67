import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

/** The change log as people read it; every logged change writes a batch. */
export const historyQueries = {
  ofRecord: (recordId: string, limit: number) =>
    infiniteQueryOptions({
      queryKey: tableKey(['batches'], 'history.ofRecord', { recordId, limit }),
      queryFn: ({ pageParam }) =>
        api.history.ofRecord({ recordId, limit, ...(pageParam !== undefined && { beforeId: pageParam }) }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: (page) => (page.length < limit ? undefined : page.at(-1)?.id),
    }),
  bin: () =>
    queryOptions({ queryKey: tableKey(['batches'], 'history.bin'), queryFn: () => api.history.bin({}) }),
};
