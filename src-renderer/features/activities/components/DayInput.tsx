import { Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../components/field-values';
import { CellCalendar } from '../../../components/table/CellPopups';
import { dayFrom } from '../days';

interface DayInputProps {
  readonly label: string;
  /** As typed; `dayFrom` reads it. */
  readonly value: string;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  onChange(text: string): void;
}

/** A day, typed in any form or as `+7`; a calendar for the mouse. Leaving it writes the day out. */
export function DayInput({ label, value, error, disabled, onChange }: DayInputProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} position="bottom-start" shadow="none" withRoles={false}>
      <Popover.Target>
        <TextInput
          label={label}
          placeholder={t('field.datePlaceholder')}
          data-entersave
          autoComplete="off"
          disabled={disabled}
          value={value}
          error={error}
          onClick={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            const day = dayFrom(value);
            if (day !== null && day !== value) onChange(day);
          }}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </Popover.Target>
      <Popover.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <CellCalendar
          draft={parseDate(value.trim()) ?? ''}
          onPick={(day) => {
            onChange(day);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
