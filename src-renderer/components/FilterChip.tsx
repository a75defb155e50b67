import { Menu } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './panels.module.css';

interface FilterChipProps<V extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string; readonly mark?: ReactNode }[];
  /** The chosen values; alternatives of each other. */
  readonly value: readonly V[];
  onChange(value: V[]): void;
}

/** A quick filter: dashed while it holds nothing, otherwise its name and what was chosen, with a cross to clear it. */
export function FilterChip<V extends string>({ label, options, value, onChange }: FilterChipProps<V>) {
  const { t } = useTranslation();
  const chosen = options.filter((option) => value.includes(option.value));
  const toggle = (one: V) =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <span className={classes.chips}>
      <Menu position="bottom-start" closeOnItemClick={false} width={200}>
        <Menu.Target>
          <button type="button" className={classes.chip} data-empty={chosen.length === 0 || undefined}>
            {chosen.length === 0 && <IconPlus size={14} stroke={1.6} aria-hidden />}
            {label}
            {chosen.length > 0 && <b>{chosen.map((option) => option.label).join(t('listComma'))}</b>}
          </button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          {options.map((option) => (
            <Menu.CheckboxItem
              key={option.value}
              checked={value.includes(option.value)}
              onChange={() => toggle(option.value)}
            >
              <span className="row">
                {option.mark}
                {option.label}
              </span>
            </Menu.CheckboxItem>
          ))}
        </Menu.Dropdown>
      </Menu>
      {chosen.length > 0 && (
        <button
          type="button"
          className={classes.chipClear}
          aria-label={t('clearFilter', { label })}
          onClick={() => onChange([])}
        >
          <IconX size={12} stroke={2} aria-hidden />
        </button>
      )}
    </span>
  );
}
