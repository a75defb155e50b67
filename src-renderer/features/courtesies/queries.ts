import { queryOptions } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { tableKey } from '../../rpc/invalidate';

export type CourtesiesInput = Parameters<typeof api.courtesies.list>[0];

/** The register; the key names the tables it reads. */
export const courtesyQueries = {
  list: (input: CourtesiesInput) =>
    queryOptions({
      queryKey: tableKey(['courtesies', 'contacts', 'customers'], 'courtesies.list', input),
      queryFn: () => api.courtesies.list(input),
    }),
};
