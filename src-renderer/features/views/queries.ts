import { queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

/** The saved views of the customers list, own and shared, in the order of the tabs. */
export const viewQueries = {
  list: () =>
    queryOptions({
      queryKey: tableKey(['savedViews'], 'views.list'),
      queryFn: () => api.views.list({}),
    }),
};
