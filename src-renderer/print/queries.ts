import { queryOptions } from '@tanstack/react-query';
import { teamQueries } from '../components/team';
import { fieldQueries } from '../features/fields/queries';
import { api } from '../rpc/api';
import { tableKey } from '../rpc/invalidate';

/** What paper reads. Keys name the tables, so a change made elsewhere shows in an open preview. */
export const printQueries = {
  abilities: () =>
    queryOptions({ queryKey: tableKey([], 'print.abilities'), queryFn: () => api.print.abilities({}) }),
  settings: () =>
    queryOptions({ queryKey: tableKey(['settings'], 'settings.get'), queryFn: () => api.settings.get({}) }),
  team: teamQueries.list,
  customer: (id: string) =>
    queryOptions({
      queryKey: tableKey(['customers', 'contacts', 'plans', 'complaints', 'transactions'], 'customers.get', {
        id,
      }),
      queryFn: () => api.customers.get({ id }),
    }),
  summary: () =>
    queryOptions({
      queryKey: tableKey(['customers'], 'customers.summary'),
      queryFn: () => api.customers.summary({}),
    }),
  contacts: (customerId: string) =>
    queryOptions({
      queryKey: tableKey(['contacts'], 'contacts.ofCustomer', { customerId }),
      queryFn: () => api.contacts.ofCustomer({ customerId }),
    }),
  lines: (customerId: string) =>
    queryOptions({
      queryKey: tableKey(['influences', 'contacts'], 'map.lines', { customerId }),
      queryFn: () => api.map.lines({ customerId }),
    }),
  plan: (id: string) =>
    queryOptions({
      queryKey: tableKey(['plans', 'planTexts', 'planRows'], 'plans.get', { id }),
      queryFn: () => api.plans.get({ id }),
    }),
  /** A person with what the rapport sheet needs. */
  person: (id: string) =>
    queryOptions({
      queryKey: tableKey(['contacts', 'contactDates', 'customers'], 'contacts.get', { id }),
      queryFn: () => api.contacts.get({ id }),
    }),
  courtesies: (contactId: string) =>
    queryOptions({
      queryKey: tableKey(['courtesies', 'contacts', 'customers'], 'courtesies.list', { contactId }),
      queryFn: () => api.courtesies.list({ contactId }),
    }),
  photos: (customerId: string) =>
    queryOptions({
      queryKey: tableKey(['contacts'], 'contacts.photos', { customerId }),
      queryFn: () => api.contacts.photos({ customerId }),
    }),
  ownFields: fieldQueries.all,
  complaint: (id: string) =>
    queryOptions({
      queryKey: tableKey(['complaints', 'complaintRows', 'customers', 'contacts'], 'complaints.get', { id }),
      queryFn: () => api.complaints.get({ id }),
    }),
};
