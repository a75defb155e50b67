import { MultiSelect } from '@mantine/core';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../rpc/api';
import { tableKey } from '../../../rpc/invalidate';
import { customerQueries } from '../../customers/queries';

interface CustomersInputProps {
  readonly label: string;
  readonly value: readonly string[];
  onChange(ids: string[]): void;
}

/** The names of customers by id, asked one by one: a rule names few. */
export function useCustomerNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const answers = useQueries({ queries: ids.map((id) => customerQueries.detail(id)) });
  return new Map(answers.flatMap(({ data }): [string, string][] => (data ? [[data.id, data.name]] : [])));
}

/** Chooses customers, found as one types. */
export function CustomersInput({ label, value, onChange }: CustomersInputProps) {
  const { t } = useTranslation('views');
  const [text, setText] = useState('');
  const names = useCustomerNames(value);
  const wanted = text.trim();
  const { data } = useQuery({
    queryKey: tableKey(['customers', 'contacts'], 'search.query', { text: wanted, kind: 'customer' }),
    queryFn: () => api.search.query({ text: wanted, kind: 'customer', limit: 8 }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const found = (wanted === '' ? [] : (data ?? [])).map((hit) => ({ value: hit.id, label: hit.title }));
  const chosen = value.map((id) => ({ value: id, label: names.get(id) ?? '…' }));
  const known = new Set(value);
  return (
    <MultiSelect
      aria-label={label}
      data={[...chosen, ...found.filter((one) => !known.has(one.value))]}
      value={[...value]}
      onChange={onChange}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      placeholder={value.length === 0 ? t('typeName') : undefined}
    />
  );
}
