import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditableFieldProps } from './EditableField';
import classes from './EditableField.module.css';
import { takeMarked } from './keys';
import { teamQueries } from './team';
import type { FieldEditing } from './useFieldEditing';

interface FieldChoiceProps extends EditableFieldProps {
  readonly editing: FieldEditing;
}

/** A field whose value is chosen from a list; choosing saves. */
export function FieldChoice({ label, kind, value, options, required, editing }: FieldChoiceProps) {
  const { t } = useTranslation();
  const { data: team } = useQuery({ ...teamQueries.list(), enabled: kind === 'member' });
  const people = (team?.members ?? [])
    .filter((member) => member.active || member.id === value)
    .map((member) => ({ value: member.id, label: member.name }));
  const data = [...(kind === 'member' ? people : (options ?? []))];
  const input = useRef<HTMLInputElement>(null);
  // A click, not `defaultDropdownOpened`: only opening begins the arrows at the present value.
  useEffect(() => {
    input.current?.focus();
    input.current?.click();
    input.current?.select();
  }, []);
  return (
    <span className={classes.editor}>
      <Select
        aria-label={label}
        data={data}
        value={value === null ? null : String(value)}
        searchable={data.length > 7}
        clearable={!required}
        allowDeselect={false}
        selectFirstOptionOnChange
        onKeyDownCapture={takeMarked}
        ref={input}
        nothingFoundMessage={t('nothingMatches')}
        error={editing.problem ?? undefined}
        onOptionSubmit={(next) => editing.commit({ value: next, keepFocus: true })}
        onClear={() => editing.commit({ value: null, keepFocus: true })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          editing.cancel();
        }}
        onBlur={() => {
          if (editing.status === 'idle') editing.cancel();
        }}
        comboboxProps={{ withinPortal: true }}
        classNames={{ input: classes.choice }}
      />
    </span>
  );
}
