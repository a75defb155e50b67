import type { TimelineKind } from '@shared/features/activities/model';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

/** Whatever is changed about a customer may stand in its timeline. */
const tables = [
  'activities',
  'tasks',
  'complaints',
  'complaintRows',
  'plans',
  'planRows',
  'planTexts',
  'handovers',
  'customers',
  'contacts',
  'members',
];

export interface TimelineFilter {
  readonly kinds?: TimelineKind[];
  readonly text?: string;
}

export const activityQueries = {
  timeline: (customerId: string, filter: TimelineFilter = {}, limit = 50) =>
    infiniteQueryOptions({
      queryKey: tableKey(tables, 'activities.timeline', { customerId, ...filter, limit }),
      queryFn: ({ pageParam }) =>
        api.activities.timeline({ customerId, limit, ...filter, ...(pageParam && { before: pageParam }) }),
      initialPageParam: null as { at: string; key: string } | null,
      getNextPageParam: (page) => page.next,
      placeholderData: keepPreviousData,
    }),
  openRisks: (customerId: string) =>
    queryOptions({
      queryKey: tableKey(['activities'], 'activities.openRisks', { customerId }),
      queryFn: () => api.activities.openRisks({ customerId }),
    }),
  tasks: (customerId: string) =>
    queryOptions({
      queryKey: tableKey(['tasks', 'contacts'], 'tasks.ofCustomer', { customerId }),
      queryFn: () => api.tasks.ofCustomer({ customerId }),
    }),
};
