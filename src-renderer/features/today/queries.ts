import type { DueItem } from '@shared/features/today/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';
import { localDay } from './days';

const tables = [
  'customers',
  'plans',
  'planRows',
  'complaints',
  'complaintRows',
  'members',
  'contacts',
  'contactDates',
  'tasks',
  'activities',
];

export const todayQueries = {
  /** What is due, changed and worth a look; `ownerId` limits it to one person. */
  overview: (ownerId?: string) => {
    const today = localDay();
    return queryOptions({
      queryKey: tableKey(tables, 'today.overview', { today, ownerId: ownerId ?? null }),
      queryFn: () =>
        api.today.overview({
          today,
          now: new Date().toISOString(),
          ...(ownerId !== undefined && { ownerId }),
        }),
    });
  },
  /** What is due for one customer, overdue or within a year. */
  ofCustomer: (customerId: string) => {
    const today = localDay();
    return queryOptions({
      queryKey: tableKey(tables, 'today.ofCustomer', { customerId, today }),
      queryFn: () => api.today.ofCustomer({ customerId, today }),
    });
  },
};

/** What should have been done before today, or before this minute. */
export function overdueOf(due: readonly DueItem[], now = new Date()): DueItem[] {
  const today = localDay(now);
  return due.filter((item) => (item.dueAt ? Date.parse(item.dueAt) < now.getTime() : item.dueOn < today));
}
