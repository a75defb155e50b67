import type { CustomerFieldKey } from '@shared/features/customers/fields';
import type { CustomerValues } from '@shared/features/customers/model';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../rpc/api';
import { useSaveWithConflict } from '../history/useSaveWithConflict';
import { choiceLabel, fieldLabel } from './labels';
import { customerQueries } from './queries';

const choiceFields = new Set(['tier', 'relationship', 'lifecycleSet', 'position', 'attention']);

/** Saves fields of one customer on top of the version it is given; asks when somebody else changed the same field. */
export function useCustomerSaver(id: string) {
  const { t } = useTranslation('customers');
  const client = useQueryClient();
  const words = useMemo(
    () => ({
      label: (field: string) => fieldLabel(t, field as CustomerFieldKey),
      show: (field: string, value: unknown) => {
        if (value === null || value === undefined || value === '') return '';
        if (choiceFields.has(field)) return choiceLabel(t, field as 'tier', String(value));
        return String(value);
      },
    }),
    [t],
  );
  const saveWithConflict = useSaveWithConflict(words);
  return async (set: Partial<CustomerValues>, baseVersion: number) => {
    const saved = await saveWithConflict(set, baseVersion, (values, version) =>
      api.customers.save({ id, baseVersion: version, set: values }),
    );
    await client.invalidateQueries({ queryKey: customerQueries.detail(id).queryKey });
    return saved;
  };
}
