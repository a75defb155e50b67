import type { ContactFieldKey } from '@shared/features/contacts/fields';
import { type CustomerFieldKey, customerFields, type FieldGroup } from '@shared/features/customers/fields';
import type { ActivityFieldKey } from '@shared/features/import/history-fields';
import type { Issue } from '@shared/features/import/model';
import { issueCodes } from '@shared/features/import/model';
import {
  fits,
  type ImportRecord,
  keepAsNotes,
  personSlots,
  skipColumn,
  type Target,
} from '@shared/features/import/targets';
import { AppError } from '@shared/rpc/errors';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type contactWords from '../../i18n/en/contacts.json';
import type customerWords from '../../i18n/en/customers.json';
import type importWords from '../../i18n/en/import.json';
import { useBook } from './useBook';

type ChoiceKey<C> = { [F in keyof C & string]: `choice.${F}.${keyof C[F] & string}` }[keyof C & string];
type CustomerChoice = ChoiceKey<(typeof customerWords)['choice']>;
type ContactChoice = ChoiceKey<(typeof contactWords)['choice']>;
type ActivityKind = keyof (typeof importWords)['activityKind'];

const groups: readonly FieldGroup[] = [
  'basic',
  'classes',
  'working',
  'credit',
  'characteristics',
  'business',
  'trading',
  'links',
  'research',
];

/** The names of targets, values and issues in the person's language. */
export interface ImportWords {
  target(key: string): string;
  choice(target: string, value: string): string;
  /** @param value what a word of another vocabulary became, as stored */
  issue(issue: Pick<Issue, 'code' | 'text' | 'target' | 'reason'>, value?: string): string;
  failure(error: unknown): string | null;
  /** Options of the target select for rows of this kind, in groups. */
  options(record: ImportRecord): { group: string; items: { value: string; label: string }[] }[];
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
  'many_files',
  'no_cards',
] as const;

export function useWords(): ImportWords {
  const { t } = useTranslation('import');
  const { t: ofCustomer } = useTranslation('customers');
  const { t: ofContact, i18n } = useTranslation('contacts');
  const book = useBook();
  const chinese = i18n.language === 'zh-CN';
  return useMemo(() => {
    const fieldOf = ({ record, field, own }: Target): string => {
      if (own) return (chinese && own.labelZh) || own.label;
      // A target's field is one of the keys its record lists.
      if (record === 'activity') return t(`activity.${field as ActivityFieldKey}`);
      if (record === 'customer') return ofCustomer(`field.${field as CustomerFieldKey}`);
      return ofContact(`field.${field as ContactFieldKey}`);
    };
    const target = (key: string): string => {
      const place = book.of(key);
      if (!place) return key === skipColumn ? t('columns.skip') : t('columns.notes');
      const field = fieldOf(place);
      if (place.record !== 'contact') return field;
      return place.slot === 1 ? t('field.person', { field }) : t('field.personN', { n: place.slot, field });
    };
    const options = (record: ImportRecord) => {
      const offered = book.all.filter((place) => fits(place, record));
      const items = (wanted: (place: Target) => boolean) =>
        offered.filter(wanted).map(({ key }) => ({ value: key, label: target(key) }));
      const ofGroup = (group: FieldGroup) => {
        const keys = customerFields.filter((field) => field.group === group).map(({ key }) => key as string);
        return items((place) => place.record === 'customer' && !place.own && keys.includes(place.field));
      };
      const lists = [
        { group: t('group.activity'), items: items((place) => place.record === 'activity') },
        ...(record === 'customers'
          ? groups.map((group) => ({ group: ofCustomer(`group.${group}`), items: ofGroup(group) }))
          : [{ group: t('group.link'), items: items((place) => place.record === 'customer' && !place.own) }]),
        { group: t('group.own'), items: items((place) => place.record === 'customer' && place.own !== null) },
        ...personSlots.map((slot) => ({
          group: slot === 1 ? t('group.person') : t('group.personN', { n: slot }),
          items: items((place) => place.record === 'contact' && place.slot === slot),
        })),
        {
          group: t('group.other'),
          items: [keepAsNotes, skipColumn].map((value) => ({ value, label: target(value) })),
        },
      ];
      return lists.filter((list) => list.items.length > 0);
    };
    const choice = (key: string, value: string): string => {
      const place = book.of(key);
      if (!place || value === '') return '';
      if (place.own) return value;
      if (place.record === 'activity') return t(`activityKind.${value as ActivityKind}`);
      // The vocabulary lists exactly the values of the choice fields.
      const word = `choice.${place.field}.${value}`;
      return place.record === 'customer'
        ? ofCustomer(word as CustomerChoice)
        : ofContact(word as ContactChoice);
    };
    return {
      target,
      choice,
      issue: ({ code, text, target: key, reason }, value = '') => {
        if (code === 'similar') {
          const like = text.startsWith('#')
            ? t('issue.similarRow', { row: text.slice(1) })
            : t('issue.similar', { text });
          return reason ? t('issue.because', { like, reason: t(`likeness.${reason}`) }) : like;
        }
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
      options,
      rejected: {
        row: t('rejected.row'),
        reason: t('rejected.reason'),
        issues: Object.fromEntries(
          issueCodes.map((code) => [code, t(`issue.${code}`, { text: '{{text}}', value: '' })]),
        ),
        targets: Object.fromEntries(book.all.map(({ key }) => [key, target(key)])),
      },
    };
  }, [t, ofCustomer, ofContact, book, chinese]);
}

/** A column's own name, or its letter as in the spreadsheet. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
