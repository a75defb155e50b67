import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../app/commands/registry';
import { Kbd } from './Kbd';
import classes from './panels.module.css';

interface ViewSearchProps {
  readonly value: string;
  onChange(value: string): void;
}

/** Searches in the list of the page as one types. `/` goes to it, Esc empties it. */
export function ViewSearch({ value, onChange }: ViewSearchProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useCommands([
    {
      id: 'view.find',
      keys: '/',
      label: t('searchInView'),
      group: 'everywhere',
      quiet: true,
      run: () => input.current?.select(),
    },
  ]);
  return (
    <TextInput
      ref={input}
      type="search"
      className={classes.find}
      aria-label={t('searchInView')}
      placeholder={t('searchInView')}
      value={value}
      leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
      rightSection={value === '' ? <Kbd keys="/" /> : null}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        if (value === '') event.currentTarget.blur();
        else onChange('');
      }}
    />
  );
}
