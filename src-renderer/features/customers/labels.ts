import { type CustomerFieldKey, customerFields, type FieldDef } from '@shared/features/customers/fields';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

type ChoiceField = 'tier' | 'relationship' | 'lifecycleSet' | 'position' | 'attention';

/** The word of a chosen value; the keys are checked against the field list by a test. */
export const choiceLabel = (t: TFunction<'customers'>, field: ChoiceField, value: string): string =>
  t(`choice.${field}.${value}` as 'choice.tier.gold');

export const fieldLabel = (t: TFunction<'customers'>, key: CustomerFieldKey): string => t(`field.${key}`);

/** The choices of a field as a list of values and words. */
export function choicesOf(t: TFunction<'customers'>, field: ChoiceField): { value: string; label: string }[] {
  const def: FieldDef | undefined = customerFields.find((one) => one.key === field);
  return (def?.choices ?? []).map((value) => ({ value, label: choiceLabel(t, field, value) }));
}

/** Options of the quick filters, with "not set" at the end. */
export function useFilterOptions() {
  const { t } = useTranslation('customers');
  const none = { value: 'none', label: t('filter.none') };
  return {
    tier: [...choicesOf(t, 'tier'), none],
    relationship: [...choicesOf(t, 'relationship'), none],
    lifecycle: choicesOf(t, 'lifecycleSet'),
  };
}
