import type { TimelineKind } from '@shared/features/activities/model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { activityQueries } from '../features/activities/queries';
import { customerQueries } from '../features/customers/queries';
import { todayQueries } from '../features/today/queries';
import { api } from '../rpc/api';
import { tableKey } from '../rpc/invalidate';
import type { AdaptContext } from './adapt/context';
import { handoverFrom } from './adapt/handover';
import { researchFrom } from './adapt/research';
import { printQueries } from './queries';

/** Corrections of single fields are not what the next owner asks about. */
const told: TimelineKind[] = [
  'note',
  'call',
  'visit',
  'mail',
  'meeting',
  'risk',
  'task',
  'complaint',
  'plan',
  'handover',
];
const entriesShown = 10;
const none = '';

/** The hand-over sheet of a customer, when one is asked for. */
export function useHandoverSheet(context: AdaptContext | null, wanted: string | null) {
  const id = wanted ?? none;
  const enabled = wanted !== null;
  const customer = useQuery({ ...printQueries.customer(id), enabled });
  const contacts = useQuery({ ...printQueries.contacts(id), enabled });
  const handovers = useQuery({ ...customerQueries.handovers(id), enabled });
  const due = useQuery({ ...todayQueries.ofCustomer(id), enabled });
  const tasks = useQuery({ ...activityQueries.tasks(id), enabled });
  const lately = useQuery({
    queryKey: tableKey(
      ['activities', 'tasks', 'complaints', 'plans', 'handovers', 'contacts'],
      'activities.timeline',
      { customerId: id, sheet: true },
    ),
    queryFn: () => api.activities.timeline({ customerId: id, kinds: told, limit: entriesShown }),
    enabled,
  });
  const courtesies = useQuery({
    queryKey: tableKey(['courtesies', 'contacts', 'customers'], 'courtesies.list', { customerId: id }),
    queryFn: () => api.courtesies.list({ customerId: id }),
    enabled,
  });
  const doc = useMemo(() => {
    if (!context || !customer.data || !contacts.data || !handovers.data || !due.data) return null;
    if (!tasks.data || !lately.data || !courtesies.data) return null;
    return handoverFrom(context, {
      customer: customer.data,
      contacts: contacts.data,
      handovers: handovers.data,
      due: due.data,
      tasks: tasks.data,
      entries: lately.data.entries,
      courtesies: courtesies.data.rows,
    });
  }, [
    context,
    customer.data,
    contacts.data,
    handovers.data,
    due.data,
    tasks.data,
    lately.data,
    courtesies.data,
  ]);
  const all = [customer, contacts, handovers, due, tasks, lately, courtesies];
  return { doc, error: all.find((one) => one.error !== null)?.error ?? null };
}

/** The research sheet of a customer, when one is asked for. */
export function useResearchSheet(context: AdaptContext | null, wanted: string | null) {
  const { data, error } = useQuery({ ...printQueries.customer(wanted ?? none), enabled: wanted !== null });
  const doc = useMemo(() => (context && data ? researchFrom(context, data) : null), [context, data]);
  return { doc, error };
}
