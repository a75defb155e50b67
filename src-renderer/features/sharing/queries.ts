import { queryOptions, useQuery } from '@tanstack/react-query';
import { useOpenFile } from '../../app/file-state';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';
import { nobody, type SharingState } from './presence';

/** Who has the file open; `presence` is no table: main names it when somebody comes, goes, edits, or the share is lost. */
export const sharingQueries = {
  state: () =>
    queryOptions({
      queryKey: tableKey(['presence', 'files'], 'sharing.state'),
      queryFn: () => api.sharing.state({}),
      retry: false,
    }),
  /** Asked again and again while somebody waits for the others to close a file. */
  whoHasOpen: (path: string) =>
    queryOptions({
      queryKey: tableKey([], 'sharing.whoHasOpen', path),
      queryFn: () => api.sharing.whoHasOpen({ path }),
      refetchInterval: 2000,
      retry: false,
    }),
};

/** The others on a shared file; nobody on a file of one's own, and as long as it is not known. */
export function useSharing(): { readonly state: SharingState; readonly updatedAt: number } {
  const shared = useOpenFile()?.shared === true;
  const { data, dataUpdatedAt } = useQuery({ ...sharingQueries.state(), enabled: shared });
  return { state: shared && data ? data : nobody, updatedAt: dataUpdatedAt };
}
