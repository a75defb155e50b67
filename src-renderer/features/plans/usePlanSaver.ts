import type { Plan } from '@shared/features/plans/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../rpc/api';
import { useSaveWithConflict } from '../history/useSaveWithConflict';

type PlanSet = Partial<Pick<Plan, 'title' | 'direction' | 'readers' | 'reviewOn' | 'ownerId' | 'status'>>;

/** Saves fields of the plan's own record; asks when somebody else changed the same field since the version `seen`. */
export function usePlanSaver(plan: Pick<Plan, 'id' | 'version'>) {
  const { t } = useTranslation('plans');
  const words = useMemo(
    () => ({
      label: (field: string) =>
        field === 'status' ? t('column.status') : t(`info.${field as 'title'}`, { defaultValue: field }),
      show: (field: string, value: unknown) =>
        field === 'status' ? t(`status.${value as 'draft'}`) : value === null ? '' : String(value),
    }),
    [t],
  );
  const saveWithConflict = useSaveWithConflict(words);
  return (set: PlanSet, seen: number = plan.version) =>
    saveWithConflict(set, seen, (values, baseVersion, lost) =>
      api.plans.save({ id: plan.id, baseVersion, set: values, ...(lost && { lost }) }),
    );
}
