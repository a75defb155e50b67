import type { ContactFieldKey } from '@shared/features/contacts/fields';
import { type CustomerFieldKey, customerFields, type FieldGroup } from '@shared/features/customers/fields';
import type { Issue } from '@shared/features/import/model';
import { issueCodes } from '@shared/features/import/model';
import { keepAsNotes, personSlots, skipColumn, targetOf, targets } from '@shared/features/import/targets';
import { AppError } from '@shared/rpc/errors';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type contactWords from '../../i18n/en/contacts.json';
import type customerWords from '../../i18n/en/customers.json';

type ChoiceKey<C> = { [F in keyof C & string]: `choice.${F}.${keyof C[F] & string}` }[keyof C & string];
type CustomerChoice = ChoiceKey<(typeof customerWords)['choice']>;
type ContactChoice = ChoiceKey<(typeof contactWords)['choice']>;

const groups: readonly FieldGroup[] = [
  'basic',
  'classes',
  'working',
  'credit',
  'characteristics',
  'business',
  'trading',
];

/** The names of targets, values and issues in the person's language. */
export interface ImportWords {
  target(key: string): string;
  choice(target: string, value: string): string;
  /** @param value what a word of another vocabulary became, as stored */
  issue(issue: Pick<Issue, 'code' | 'text' | 'target'>, value?: string): string;
  failure(error: unknown): string | null;
  /** Options of the target select, in groups. */
  readonly options: readonly { group: string; items: { value: string; label: string }[] }[];
  /** What the CSV of rejected rows is written with. */
  readonly rejected: {
    row: string;
    reason: string;
    issues: Record<string, string>;
    targets: Record<string, string>;
  };
}

const failures = [
  'empty',
  'no_rows',
  'not_text',
  'damaged',
  'encrypted',
  'one_line',
  'too_large',
  'too_many_columns',
] as const;

export function useWords(): ImportWords {
  const { t } = useTranslation('import');
  const { t: ofCustomer } = useTranslation('customers');
  const { t: ofContact } = useTranslation('contacts');
  return useMemo(() => {
    const target = (key: string): string => {
      const place = targetOf(key);
      if (!place) return key === skipColumn ? t('columns.skip') : t('columns.notes');
      // A target's field is one of the keys its record lists.
      if (place.record === 'customer') return ofCustomer(`field.${place.field as CustomerFieldKey}`);
      const field = ofContact(`field.${place.field as ContactFieldKey}`);
      return place.slot === 1 ? t('field.person', { field }) : t('field.personN', { n: place.slot, field });
    };
    const inGroup = (group: FieldGroup) =>
      customerFields
        .filter((field) => field.group === group)
        .map(({ key }) => ({ value: `customer.${key}`, label: target(`customer.${key}`) }));
    const inSlot = (slot: number) =>
      targets
        .filter((place) => place.record === 'contact' && place.slot === slot)
        .map(({ key }) => ({ value: key, label: target(key) }));
    const choice = (key: string, value: string): string => {
      const place = targetOf(key);
      if (!place || value === '') return '';
      // The vocabulary lists exactly the values of the choice fields.
      const word = `choice.${place.field}.${value}`;
      return place.record === 'customer'
        ? ofCustomer(word as CustomerChoice)
        : ofContact(word as ContactChoice);
    };
    return {
      target,
      choice,
      issue: ({ code, text, target: key }, value = '') => {
        if (code === 'similar' && text.startsWith('#')) return t('issue.similarRow', { row: text.slice(1) });
        if (code === 'proposed_value')
          return t('issue.proposed_value', { text, value: choice(key ?? '', value) });
        return t(`issue.${code}`, { text });
      },
      failure: (error) => {
        if (!(error instanceof AppError)) return null;
        if (error.code === 'not_found') return t('failure.gone');
        const reason = failures.find((one) => one === error.details.reason);
        return reason ? t(`failure.${reason}`) : null;
      },
      options: [
        ...groups.map((group) => ({ group: ofCustomer(`group.${group}`), items: inGroup(group) })),
        ...personSlots.map((slot) => ({
          group: slot === 1 ? t('group.person') : t('group.personN', { n: slot }),
          items: inSlot(slot),
        })),
        {
          group: t('group.other'),
          items: [keepAsNotes, skipColumn].map((value) => ({ value, label: target(value) })),
        },
      ],
      rejected: {
        row: t('rejected.row'),
        reason: t('rejected.reason'),
        issues: Object.fromEntries(
          issueCodes.map((code) => [code, t(`issue.${code}`, { text: '{{text}}', value: '' })]),
        ),
        targets: Object.fromEntries(targets.map(({ key }) => [key, target(key)])),
      },
    };
  }, [t, ofCustomer, ofContact]);
}

/** A column's own name, or its letter as in the spreadsheet. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
