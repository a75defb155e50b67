import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleOf } from '../queries';

interface ContactPickerProps {
  readonly customerId: string | null;
  readonly value: string | null;
  onChange(id: string | null): void;
  onChosen(): void;
  readonly ref: Ref<HTMLInputElement>;
  /** The focus begins here when the dialog opens. */
  readonly begins: boolean;
}

/** Who complains: one of the customer's people, if the file knows any. */
export function ContactPicker({ customerId, value, onChange, onChosen, ref, begins }: ContactPickerProps) {
  const { t } = useTranslation('complaints');
  const { data } = useQuery({ ...peopleOf(customerId ?? ''), enabled: customerId !== null });
  const people = customerId === null ? [] : (data ?? []);
  const empty = customerId === null ? t('new.chooseCustomer') : t('new.noContacts');
  return (
    <Select
      ref={ref}
      label={t('new.contact')}
      data={people.map((person) => ({
        value: person.id,
        label: [person.name, person.position].filter(Boolean).join(', '),
      }))}
      value={value}
      placeholder={customerId === null || data?.length === 0 ? empty : t('optional', { ns: 'common' })}
      disabled={customerId === null || data?.length === 0}
      data-autofocus={begins || undefined}
      searchable
      clearable
      nothingFoundMessage={t('nothingMatches', { ns: 'common' })}
      onChange={(next) => {
        onChange(next);
        if (next !== null) onChosen();
      }}
    />
  );
}
