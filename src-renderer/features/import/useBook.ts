import { type TargetBook, targetBook } from '@shared/features/import/targets';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

const ownFields = () =>
  queryOptions({
    queryKey: tableKey(['customFields'], 'fields.list'),
    queryFn: () => api.fields.list({}),
  });

/** Everything a column can become in this file, the team's own fields included. */
export function useBook(): TargetBook {
  const { data } = useQuery(ownFields());
  return useMemo(() => targetBook(data), [data]);
}
