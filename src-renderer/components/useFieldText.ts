import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../app/useFormat';
import type { EditableFieldProps } from './EditableField';
import type { FieldValue } from './field-values';
import { teamQueries } from './team';

/** How a field's value reads; null when there is none. */
export function useFieldText(
  props: Pick<EditableFieldProps, 'kind' | 'options' | 'currency'>,
): (value: FieldValue) => string | null {
  const format = useFormat();
  const { data: team } = useQuery({ ...teamQueries.list(), enabled: props.kind === 'member' });
  return (value) => {
    if (value === null || value === '') return null;
    switch (props.kind) {
      case 'date':
        return format.date(String(value), 'long');
      case 'month':
        return format.partialDate(String(value));
      case 'money':
        return format.money(Number(value), props.currency);
      case 'number':
        return format.number(Number(value));
      case 'select':
        return props.options?.find((option) => option.value === value)?.label ?? String(value);
      case 'member':
        return team?.members.find((member) => member.id === value)?.name ?? '…';
      default:
        return String(value);
    }
  };
}
