import type { ListField } from '@shared/features/customers/filter-rules';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../app/format';
import { useFormat } from '../../app/useFormat';
import { useMemberName } from '../../components/team';
import { type ListFields, useListFields } from './list-fields';

export type ListValue = string | number | null | undefined;

/** How values of the list read. */
export interface ListWords {
  readonly fields: ListFields;
  readonly format: Format;
  /**
   * A value of a field as words; empty for nothing.
   * @param currency of amounts; the file's when left out
   */
  show(key: string, value: ListValue, currency?: string | null): string;
  /** Somebody of the team by id, and whether it is the person at this computer. */
  member(id: string): { readonly name: string; readonly me: boolean } | null;
  /** The head of a group; dates are grouped by month. */
  group(key: string, value: ListValue): string;
}

const fractions = (format: Format, value: number) => format.number(value, 10);

/** How values of the customers list read in this person's language. */
export function useListWords(): ListWords {
  const { t } = useTranslation('customers');
  const fields = useListFields();
  const format = useFormat();
  const memberName = useMemberName();
  return useMemo(() => listWords(t, fields, format, memberName), [t, fields, format, memberName]);
}

/** How values of the customers list read in one language, e.g. that of the paper. */
export function listWords(
  t: TFunction<'customers'>,
  fields: ListFields,
  format: Format,
  member: ListWords['member'],
): ListWords {
  const word = (field: ListField, value: string) =>
    fields.choices(field.key).find((choice) => choice.value === value)?.label ?? value;
  const show: ListWords['show'] = (key, value, currency) => {
    if (value === null || value === undefined || value === '') return '';
    const field = fields.all.get(key);
    switch (field?.kind) {
      case 'choice':
      case 'yesNo':
        return word(field, String(value));
      case 'member':
        return member(String(value))?.name ?? t('unknown', { ns: 'common' });
      case 'money':
        return format.money(Number(value), currency ?? undefined);
      case 'integer':
      case 'score':
      case 'number':
        return fractions(format, Number(value));
      case 'date':
        return dateWords(format, String(value));
      default:
        return String(value);
    }
  };
  return {
    fields,
    format,
    show,
    member,
    group: (key, value) =>
      value === null || value === undefined || value === ''
        ? t('filter.none')
        : fields.all.get(key)?.kind === 'date'
          ? format.partialDate(String(value))
          : show(key, value),
  };
}

const dateWords = (format: Format, value: string) =>
  value.length < 10 ? format.partialDate(value) : format.date(value);
