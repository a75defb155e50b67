import type { contract } from '@shared/contract';
import type { InputOf, OutputOf } from '@shared/rpc/operation';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

type CustomersContract = (typeof contract)['customers'];
export type CustomerListInput = InputOf<CustomersContract['list']>;
export type CustomerDetail = OutputOf<CustomersContract['get']>;

/** Rows asked for at once by the list. */
export const blockSize = 100;
const listTables = ['customers', 'members'];
/** What is counted for a customer, or asked by a rule, stands in these. */
const countedTables = [
  ...listTables,
  'customFields',
  'contacts',
  'plans',
  'complaints',
  'tasks',
  'activities',
];
const tablesOf = ({ where, columns }: { where?: unknown; columns?: readonly string[] | undefined }) =>
  where || (columns && columns.length > 0) ? countedTables : listTables;

/** Customers from the file; each key names the tables it reads. */
export const customerQueries = {
  block: (input: CustomerListInput, block: number) => {
    const page = { ...input, offset: block * blockSize, limit: blockSize };
    return queryOptions({
      queryKey: tableKey(tablesOf(input), 'customers.list', page),
      queryFn: () => api.customers.list(page),
    });
  },
  /** Every value of a field with its number of customers. */
  groups: (input: InputOf<CustomersContract['groups']>) =>
    queryOptions({
      queryKey: tableKey(countedTables, 'customers.groups', input),
      queryFn: () => api.customers.groups(input),
      placeholderData: keepPreviousData,
    }),
  /** Sums by currency. */
  totals: (input: InputOf<CustomersContract['totals']>) =>
    queryOptions({
      queryKey: tableKey(
        'question' in input.who ? tablesOf(input.who.question) : listTables,
        'customers.totals',
        input,
      ),
      queryFn: () => api.customers.totals(input),
      placeholderData: keepPreviousData,
    }),
  tags: () =>
    queryOptions({
      queryKey: tableKey(['customers'], 'customers.tags'),
      queryFn: () => api.customers.tags({}),
    }),
  previewEdit: (input: InputOf<CustomersContract['previewEdit']>) =>
    queryOptions({
      queryKey: tableKey(['customers'], 'customers.previewEdit', input),
      queryFn: () => api.customers.previewEdit(input),
      placeholderData: keepPreviousData,
    }),
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
};
