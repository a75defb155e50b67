import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../rpc/api';
import { tableKey } from '../rpc/invalidate';

/** The people of the firm, and which of them sits here. */
export const teamQueries = {
  list: () =>
    queryOptions({
      queryKey: tableKey(['members'], 'team.list'),
      queryFn: () => api.team.list({}),
    }),
};

/** The name of a member by id, and whether it is the person at this computer. */
export function useMemberName(): (id: string | null) => { name: string; me: boolean } | null {
  const { data } = useQuery(teamQueries.list());
  return useCallback(
    (id) => {
      const member = id === null ? undefined : data?.members.find((one) => one.id === id);
      return member ? { name: member.name, me: member.id === data?.meId } : null;
    },
    [data],
  );
}
