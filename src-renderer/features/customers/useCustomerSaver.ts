import type { CustomerValues } from '@shared/features/customers/model';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../rpc/api';
import { useConflictWords } from '../history/useConflictWords';
import { useSaveWithConflict } from '../history/useSaveWithConflict';
import { customerQueries } from './queries';

/** Saves fields of one customer on top of the version it is given; asks when somebody else changed the same field. */
export function useCustomerSaver(id: string) {
  const client = useQueryClient();
  const saveWithConflict = useSaveWithConflict(useConflictWords('customers'));
  return async (set: Partial<CustomerValues>, baseVersion: number) => {
    const saved = await saveWithConflict(set, baseVersion, (values, version, lost) =>
      api.customers.save({ id, baseVersion: version, set: values, ...(lost && { lost }) }),
    );
    await client.invalidateQueries({ queryKey: customerQueries.detail(id).queryKey });
    return saved;
  };
}
