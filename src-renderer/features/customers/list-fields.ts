import { type FieldGroup, fieldsOf } from '@shared/features/customers/fields';
import type { ComputedField } from '@shared/features/customers/filter';
import { fieldKinds, type ListField } from '@shared/features/customers/filter-rules';
import type { CustomField } from '@shared/features/fields/model';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldQueries } from '../fields/queries';
import { choiceLabel, fieldLabel } from './labels';

type Choices = readonly { readonly value: string; readonly label: string }[];

/** The fields a list can show, filter, group and sort by, with their words. */
export interface ListFields {
  readonly all: ReadonlyMap<string, ListField>;
  /** What a field is called; its key where it is no field any more. */
  label(key: string): string;
  /** The words of a field with choices, in the order of their rank; nothing for other fields. */
  choices(key: string): Choices;
  /** The fields in groups, as the card has them, for lists to choose from. */
  readonly groups: readonly { readonly label: string; readonly keys: readonly string[] }[];
}

/** The lifecycle that a person set is shown, filtered and changed as the lifecycle that holds. */
const folded = new Set(['lifecycleSet']);
const cardGroups: readonly FieldGroup[] = [
  'basic',
  'classes',
  'working',
  'credit',
  'links',
  'research',
  'characteristics',
  'business',
  'trading',
];
const computedGroup: readonly ComputedField[] = [
  'abcClass',
  'lifecycle',
  'sales12m',
  'salesPrior',
  'vsPrior',
  'margin12m',
  'lastContactOn',
  'people',
  'plans',
  'openComplaints',
  'openTasks',
  'createdAt',
  'updatedAt',
  'overLimit',
  'restricted',
];

const isComputed = (key: string): key is ComputedField => (computedGroup as readonly string[]).includes(key);

/** Puts the fields of one file together with their words in one language. */
export function listFields(
  t: TFunction<'customers'>,
  own: readonly CustomField[],
  chinese: boolean,
): ListFields {
  const all = new Map([...fieldKinds(own)].filter(([key]) => !folded.has(key)));
  const ours = own.filter((field) => field.record === 'customer');
  const yesNo = [
    { value: 'yes', label: t('yes', { ns: 'common' }) },
    { value: 'no', label: t('no', { ns: 'common' }) },
  ];
  // Every cell with a choice asks for its word.
  const worded = new Map<string, Choices>();
  const choicesOf = (field: ListField | undefined): Choices => {
    if (field?.kind === 'yesNo') return yesNo;
    if (field?.kind !== 'choice' && field?.kind !== 'choices') return [];
    return field.choices.map((value) => ({ value, label: choiceWord(t, field, value) }));
  };
  const ownLabel = (key: string) => {
    const field = ours.find((one) => one.slot === key);
    return field && ((chinese && field.labelZh) || field.label);
  };
  const groups = [
    ...(ours.length > 0
      ? [{ label: t('fieldGroup.own'), keys: ours.map((field): string => field.slot) }]
      : []),
    { label: t('fieldGroup.computed'), keys: [...computedGroup] },
    ...cardGroups.map((group) => ({
      label: t(`group.${group}`),
      keys: fieldsOf(group).flatMap(({ key }): string[] => (folded.has(key) ? [] : [key])),
    })),
  ];
  return {
    all,
    groups,
    label(key) {
      const field = all.get(key);
      if (field?.source === 'own') return ownLabel(key) ?? key;
      if (isComputed(key)) return t(`computedField.${key}`);
      return field ? fieldLabel(t, key as 'name') : key;
    },
    choices(key) {
      const known = worded.get(key);
      if (known) return known;
      const words = choicesOf(all.get(key));
      worded.set(key, words);
      return words;
    },
  };
}

function choiceWord(t: TFunction<'customers'>, field: ListField, value: string): string {
  if (field.source === 'own' || field.key === 'abcClass') return value;
  return choiceLabel(t, field.key === 'lifecycle' ? 'lifecycleSet' : (field.key as 'tier'), value);
}

/** The fields of the open file's list. */
export function useListFields(): ListFields {
  const { t, i18n } = useTranslation('customers');
  const { data } = useQuery(fieldQueries.all());
  const chinese = i18n.language === 'zh-CN';
  return useMemo(() => listFields(t, data ?? [], chinese), [t, data, chinese]);
}
