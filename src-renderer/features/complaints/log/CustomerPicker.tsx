import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClassBadge } from '../../../components/ClassBadge';
import { useAwaitedEnter } from '../../../components/useAwaitedEnter';
import { api } from '../../../rpc/api';
import { tableKey } from '../../../rpc/invalidate';

interface CustomerPickerProps {
  readonly value: { readonly id: string; readonly name: string } | null;
  onChange(customer: { id: string; name: string } | null): void;
  /** Called when one was chosen, to go on to the next field. */
  onChosen(id: string): void;
  readonly problem?: string | undefined;
  /** The focus begins here when the dialog opens. */
  readonly begins: boolean;
}

/** Finds a customer as one types: name, short name, pinyin initials, telephone. Enter takes the first. */
export function CustomerPicker({ value, onChange, onChosen, problem, begins }: CustomerPickerProps) {
  const { t } = useTranslation('complaints');
  const [text, setText] = useState(value?.name ?? '');
  const combobox = useCombobox();
  // Typing over a chosen name takes the choice back, and must not take the typing with it.
  const typedOver = useRef(false);
  useEffect(() => {
    if (!typedOver.current) setText(value?.name ?? '');
    typedOver.current = false;
  }, [value]);
  const wanted = value && text === value.name ? '' : text.trim();
  const { data, isPending, isPlaceholderData } = useQuery({
    queryKey: tableKey(['customers', 'contacts'], 'search.query', { text: wanted, kind: 'customer' }),
    queryFn: () => api.search.query({ text: wanted, kind: 'customer', limit: 8 }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const hits = wanted === '' ? [] : (data ?? []);
  const first = hits[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first option is taken by Enter whenever the list changes
  useEffect(() => {
    if (first) combobox.selectFirstOption();
  }, [first]);

  const choose = (id: string | undefined) => {
    const hit = hits.find((one) => one.id === id);
    if (!hit) return;
    onChange({ id: hit.id, name: hit.title });
    combobox.closeDropdown();
    onChosen(hit.id);
  };
  const answered = wanted === '' || !(isPending || isPlaceholderData);
  const enter = useAwaitedEnter(answered, () => choose(first));

  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          data-autofocus={begins || undefined}
          label={t('new.customer')}
          placeholder={t('new.customerPlaceholder')}
          error={problem}
          value={text}
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || answered) return;
            event.preventDefault();
            event.stopPropagation();
            enter.press();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            enter.forget();
            if (value) {
              typedOver.current = true;
              onChange(null);
            }
            combobox.openDropdown();
          }}
          onBlur={() => {
            enter.forget();
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={hits.length === 0}>
        <Combobox.Options>
          {hits.map((hit) => (
            <Combobox.Option key={hit.id} value={hit.id}>
              <span className="row">
                <ClassBadge value={hit.abcClass} />
                <span className="ell">{hit.title}</span>
                {hit.subtitle && <span className="t3 sm ell">{hit.subtitle}</span>}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
