import { queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

/** People at customers; the key names the tables it reads. */
export const contactQueries = {
  ofCustomer: (customerId: string) =>
    queryOptions({
      queryKey: tableKey(['contacts'], 'contacts.ofCustomer', { customerId }),
      queryFn: () => api.contacts.ofCustomer({ customerId }),
    }),
  /** One person with their days and their records elsewhere. */
  detail: (id: string) =>
    queryOptions({
      queryKey: tableKey(['contacts', 'contactDates', 'customers'], 'contacts.get', { id }),
      queryFn: () => api.contacts.get({ id }),
    }),
  photos: (customerId: string) =>
    queryOptions({
      queryKey: tableKey(['contacts'], 'contacts.photos', { customerId }),
      queryFn: () => api.contacts.photos({ customerId }),
    }),
};
