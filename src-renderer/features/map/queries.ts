import { queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

/** The lines of a customer's decision map; its people are read by the contacts feature. */
export const mapQueries = {
  lines: (customerId: string) =>
    queryOptions({
      queryKey: tableKey(['influences', 'contacts'], 'map.lines', { customerId }),
      queryFn: () => api.map.lines({ customerId }),
    }),
};
