import { Select, type SelectProps } from '@mantine/core';
import type { ListField } from '@shared/features/customers/filter-rules';
import { useMemo } from 'react';
import { takeMarked } from '../../components/keys';
import { useListFields } from '../customers/list-fields';

interface FieldSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'label'> {
  readonly label: string;
  readonly value: string | null;
  onChange(key: string): void;
  /** Leaves fields out. */
  offers?(field: ListField): boolean;
}

/** Chooses a field of the customers list, in the groups of the card; found by typing. */
export function FieldSelect({ label, value, onChange, offers, ...rest }: FieldSelectProps) {
  const fields = useListFields();
  const data = useMemo(
    () =>
      fields.groups.map(({ label: group, keys }) => ({
        group,
        items: keys.flatMap((key) => {
          const field = fields.all.get(key);
          return field && (key === value || !offers || offers(field))
            ? [{ value: key, label: fields.label(key) }]
            : [];
        }),
      })),
    [fields, offers, value],
  );
  return (
    <Select
      aria-label={label}
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      openOnFocus={false}
      selectFirstOptionOnChange
      onKeyDownCapture={takeMarked}
      {...rest}
      data={data}
      value={value}
      onChange={(key) => key !== null && onChange(key)}
    />
  );
}
