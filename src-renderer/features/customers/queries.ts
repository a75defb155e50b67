import type { contract } from '@shared/contract';
import type { InputOf, OutputOf } from '@shared/rpc/operation';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

type CustomersContract = (typeof contract)['customers'];
export type CustomerListInput = InputOf<CustomersContract['list']>;
export type CustomerDetail = OutputOf<CustomersContract['get']>;
export type DuplicatesInput = InputOf<CustomersContract['duplicates']>;

/** Rows asked for at once by the list. */
export const blockSize = 100;
const listTables = ['customers', 'members'];

/** Customers from the file; each key names the tables it reads. */
export const customerQueries = {
  block: (input: CustomerListInput, block: number) => {
    const page = { ...input, offset: block * blockSize, limit: blockSize };
    return queryOptions({
      queryKey: tableKey(listTables, 'customers.list', page),
      queryFn: () => api.customers.list(page),
    });
  },
  summary: () =>
    queryOptions({
      queryKey: tableKey(['customers'], 'customers.summary'),
      queryFn: () => api.customers.summary({}),
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: tableKey(['customers', 'contacts', 'plans', 'complaints', 'salesLines'], 'customers.get', {
        id,
      }),
      queryFn: () => api.customers.get({ id }),
    }),
  handovers: (id: string) =>
    queryOptions({
      queryKey: tableKey(['handovers', 'customers', 'members'], 'customers.handovers', { id }),
      queryFn: () => api.customers.handovers({ id }),
    }),
  neighbours: (input: CustomerListInput & { id: string }) =>
    queryOptions({
      queryKey: tableKey(listTables, 'customers.neighbours', input),
      queryFn: () => api.customers.neighbours(input),
      placeholderData: keepPreviousData,
    }),
  duplicates: (input: DuplicatesInput) =>
    queryOptions({
      queryKey: tableKey(['customers'], 'customers.duplicates', input),
      queryFn: () => api.customers.duplicates(input),
      placeholderData: keepPreviousData,
    }),
};
