import { queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

/**
 * One's own sealed notes: that they are there and since when. What they say, and the passphrase, never goes through the query or
 * mutation cache, which would keep it for minutes.
 */
export const noteQueries = {
  ofCustomer: (customerId: string) =>
    queryOptions({
      queryKey: tableKey(['sealedNotes', 'customers'], 'notes.list', { customerId }),
      queryFn: () => api.notes.list({ customerId }),
    }),
};
