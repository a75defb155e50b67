import type { RowFilter } from '@shared/features/import/contract';
import type { ImportPlan } from '@shared/features/import/model';
import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

/** Rows fetched at a time. */
export const pageSize = 100;

/**
 * What the import reads. The keys name no tables: while somebody works through a plan it must not change under their hands, and
 * the run looks at the file afresh in any case.
 */
export const importQueries = {
  check: (uploadId: string | undefined, plan: ImportPlan | null) =>
    queryOptions({
      queryKey: tableKey([], 'import.check', { uploadId, plan }),
      queryFn: uploadId && plan ? () => api.import.check({ uploadId, plan }) : skipToken,
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
    }),
  /** A page of the plan's rows; only to be asked once the plan was checked. */
  rows: (uploadId: string, plan: ImportPlan, filter: RowFilter, page: number) =>
    queryOptions({
      queryKey: tableKey([], 'import.rows', { uploadId, plan, filter, page }),
      queryFn: () => api.import.rows({ uploadId, filter, offset: page * pageSize, limit: pageSize }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
    }),
  progress: (uploadId: string) =>
    queryOptions({
      queryKey: tableKey([], 'import.progress', { uploadId }),
      queryFn: () => api.import.progress({ uploadId }),
      refetchInterval: (query) => (query.state.data && query.state.data.state !== 'running' ? false : 200),
      gcTime: 0,
    }),
};
