import { useQuery } from '@tanstack/react-query';
import { overdueOf, todayQueries } from '../../features/today/queries';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

export interface RoomCounts {
  readonly overdue: number | undefined;
  readonly customers: number | undefined;
  readonly plans: number | undefined;
  readonly complaints: number | undefined;
}

const customers = {
  queryKey: tableKey(['customers'], 'customers.count'),
  queryFn: async () => (await api.customers.list({ limit: 1 })).total,
};
const plans = {
  queryKey: tableKey(['plans'], 'plans.count'),
  queryFn: async () => (await api.plans.list({})).filter((plan) => plan.status !== 'archived').length,
};
const complaints = {
  queryKey: tableKey(['complaints'], 'complaints.count'),
  queryFn: async () => (await api.complaints.list({ state: 'open' })).length,
};

/** The figures beside the rooms: overdue things, customers, plans in use, open complaints. */
export function useCounts(): RoomCounts {
  const today = useQuery(todayQueries.overview());
  return {
    overdue: today.data ? overdueOf(today.data.due).length : undefined,
    customers: useQuery(customers).data,
    plans: useQuery(plans).data,
    complaints: useQuery(complaints).data,
  };
}
