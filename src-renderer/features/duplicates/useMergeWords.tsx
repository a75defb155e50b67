import type { MergeKey, Value } from '@shared/features/duplicates/merging';
import { kindOf } from '@shared/features/duplicates/merging';
import { isSlot } from '@shared/features/fields/slots';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { useMemberName } from '../../components/team';
import { CustomerName } from '../customers/components/CustomerName';
import { choiceLabel, fieldLabel } from '../customers/labels';
import { fieldQueries } from '../fields/queries';

/** How fields of a customer and their values read side by side. */
export function useMergeWords() {
  const { t, i18n } = useTranslation('customers');
  const format = useFormat();
  const memberName = useMemberName();
  const { data: own } = useQuery(fieldQueries.all());
  const label = (key: MergeKey): string => {
    if (!isSlot(key)) return fieldLabel(t, key);
    const field = own?.find((one) => one.record === 'customer' && one.slot === key);
    return (i18n.language === 'zh-CN' ? field?.labelZh : null) ?? field?.label ?? key;
  };
  const show = (key: MergeKey, value: Value, currency: string | null): ReactNode => {
    if (value === null || value === '') return '–';
    switch (kindOf(key)) {
      case 'choice':
        return choiceLabel(t, key as 'tier', String(value));
      case 'money':
        return format.money(Number(value), currency ?? undefined);
      case 'customer':
        return <CustomerName id={String(value)} />;
      case 'member':
        return memberName(String(value))?.name ?? '…';
      case 'date':
        return format.partialDate(String(value));
      default:
        return String(value);
    }
  };
  return { label, show };
}
