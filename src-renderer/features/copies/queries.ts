import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

export const copyQueries = {
  /** Of which file the open one is a copy; counts every act, so every change asks again. */
  state: () =>
    queryOptions({
      queryKey: tableKey(['*', 'files'], 'copies.state'),
      queryFn: () => api.copies.state({}),
    }),
  /**
   * What merging the copy into the open file would do. Not asked again while others work: the merge itself says when something
   * was added, and a list that changes under the hand would be worse than one that is a minute old.
   */
  compare: (openPath: string, path: string) =>
    queryOptions({
      queryKey: ['copies.compare', openPath, path],
      queryFn: () => api.copies.compare({ path }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
};

/** What the open file is a copy of; null when it is none, undefined while that is not known. */
export function useCopy() {
  return useQuery(copyQueries.state()).data?.copy;
}
