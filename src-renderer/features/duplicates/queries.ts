import type { contract } from '@shared/contract';
import type { Level } from '@shared/features/duplicates/rules';
import type { InputOf } from '@shared/rpc/operation';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

type DuplicatesContract = (typeof contract)['duplicates'];
export type TypedInput = InputOf<DuplicatesContract['whileTyping']>;

/** Pairs read at once. */
export const pairsRead = 200;
/** How often a running screening is looked at. */
const lookEvery = 300;

const attached = [
  'customers',
  'contacts',
  'plans',
  'complaints',
  'activities',
  'tasks',
  'attachments',
  'addresses',
];

export const duplicateQueries = {
  whileTyping: (input: TypedInput) =>
    queryOptions({
      queryKey: tableKey(['customers'], 'duplicates.whileTyping', input),
      queryFn: () => api.duplicates.whileTyping(input),
      placeholderData: keepPreviousData,
    }),
  progress: () =>
    queryOptions({
      queryKey: tableKey([], 'duplicates.progress'),
      queryFn: () => api.duplicates.progress({}),
      refetchInterval: (query) => (query.state.data?.state === 'running' ? lookEvery : false),
    }),
  /** @param at when the screening was made: another one has other pairs */
  list: (level: Level | null, limit: number, at: string) =>
    queryOptions({
      queryKey: tableKey(['customers', 'notDuplicates'], 'duplicates.list', { level, limit, at }),
      queryFn: () => api.duplicates.list({ level, limit }),
      placeholderData: keepPreviousData,
    }),
  compare: (aId: string, bId: string) =>
    queryOptions({
      queryKey: tableKey(attached, 'duplicates.compare', { aId, bId }),
      queryFn: () => api.duplicates.compare({ aId, bId }),
    }),
  toldApart: () =>
    queryOptions({
      queryKey: tableKey(['customers', 'notDuplicates'], 'duplicates.toldApart'),
      queryFn: () => api.duplicates.toldApart({}),
    }),
  notices: (id: string) =>
    queryOptions({
      queryKey: tableKey(['customers', 'batches'], 'duplicates.notices', { id }),
      queryFn: () => api.duplicates.notices({ id }),
    }),
  people: (customerId: string) =>
    queryOptions({
      queryKey: tableKey(['contacts'], 'duplicates.people', { customerId }),
      queryFn: () => api.duplicates.people({ customerId }),
    }),
};
