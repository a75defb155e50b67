import type { contract } from '@shared/contract';
import type { InputOf, OutputOf } from '@shared/rpc/operation';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

export type ComplaintListInput = InputOf<(typeof contract)['complaints']['list']>;
export type ComplaintDetail = OutputOf<(typeof contract)['complaints']['get']>;

const tables = ['complaints', 'customers', 'contacts'];

/** Complaints from the file; each key names the tables it reads. */
export const complaintQueries = {
  list: (input: ComplaintListInput = {}) =>
    queryOptions({
      queryKey: tableKey(tables, 'complaints.list', input),
      queryFn: () => api.complaints.list(input),
      placeholderData: keepPreviousData,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: tableKey([...tables, 'complaintRows'], 'complaints.get', { id }),
      queryFn: () => api.complaints.get({ id }),
    }),
};

/** The people of a customer, to choose from. */
export const peopleOf = (customerId: string) =>
  queryOptions({
    queryKey: tableKey(['contacts'], 'contacts.ofCustomer', { customerId }),
    queryFn: () => api.contacts.ofCustomer({ customerId }),
  });
