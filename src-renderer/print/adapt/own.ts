import { tagsOf } from '@shared/features/customers/rules';
import type { CustomField } from '@shared/features/fields/model';
import { longDate } from '../format';
import type { Fact } from '../model';
import type { Adapter } from './context';
import { type CustomerFile, fullMoney } from './file';

/** What a field of the team's own is called on paper. */
export const ownLabel = (a: Adapter, field: CustomField): string =>
  (a.lang === 'zh-CN' && field.labelZh) || field.label;

/** The value of a field of the team's own as it is read on paper; empty where nothing is known. */
export function ownText(
  a: Adapter,
  field: CustomField,
  value: string | null | undefined,
  currency: string | null,
): string {
  if (!value) return '';
  if (field.kind === 'money') return fullMoney(Number(value), currency ?? a.currency, a.lang);
  if (field.kind === 'date') return longDate(value, a.lang);
  if (field.kind === 'yesNo') return a.t(value === 'yes' ? 'rapport.yes' : 'rapport.no');
  if (field.kind === 'choices') return tagsOf(value).join(a.t('listComma'));
  return value;
}

/** Tags, and the team's own fields that belong on the card; what is not known is left out. */
export function ownFacts(a: Adapter, file: CustomerFile, fields: readonly CustomField[]): Fact[] {
  const line = (label: string, value: string): Fact[] => (value === '' ? [] : [{ label, value }]);
  return [
    ...line(a.t('card.tags'), tagsOf(file.tags).join(a.t('listComma'))),
    ...fields
      .filter((field) => field.record === 'customer' && field.onCard)
      .flatMap((field) => line(ownLabel(a, field), ownText(a, field, file[field.slot], file.currency))),
  ];
}
