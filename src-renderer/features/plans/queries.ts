import type { contract } from '@shared/contract';
import type { InputOf, OutputOf } from '@shared/rpc/operation';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

export type PlanListInput = InputOf<(typeof contract)['plans']['list']>;
export type PlanDetail = OutputOf<(typeof contract)['plans']['get']>;

/** Plans from the file; each key names the tables it reads. */
export const planQueries = {
  list: (input: PlanListInput = {}) =>
    queryOptions({
      queryKey: tableKey(['plans', 'planTexts', 'planRows', 'customers'], 'plans.list', input),
      queryFn: () => api.plans.list(input),
      placeholderData: keepPreviousData,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: tableKey(['plans', 'planTexts', 'planRows'], 'plans.get', { id }),
      queryFn: () => api.plans.get({ id }),
    }),
};
