import { queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

export const familyQueries = {
  /** The group of companies of a customer. */
  of: (id: string) =>
    queryOptions({
      queryKey: tableKey(['customers'], 'customers.family', { id }),
      queryFn: () => api.customers.family({ id }),
    }),
  /** Every tag in use. */
  tags: () =>
    queryOptions({
      queryKey: tableKey(['customers'], 'customers.tags'),
      queryFn: () => api.customers.tags({}),
    }),
};
