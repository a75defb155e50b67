import { Select, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Avatar } from './Avatar';
import { teamQueries } from './team';

interface MemberSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  readonly value: string | null;
  /** Somebody who cannot be meant. */
  readonly except?: string | null;
  onChange(id: string | null): void;
}

/** Chooses one of the people of the firm; somebody who left is offered only while they are still the value. */
export function MemberSelect({ value, onChange, except = null, ...rest }: MemberSelectProps) {
  const { t } = useTranslation();
  const { data } = useQuery(teamQueries.list());
  const people = (data?.members ?? []).filter(
    (member) => (member.active && member.id !== except) || member.id === value,
  );
  const chosen = people.find((member) => member.id === value);
  return (
    <Select
      placeholder={t('member.placeholder')}
      clearable
      searchable={people.length > 7}
      nothingFoundMessage={t('nothingMatches')}
      leftSection={chosen ? <Avatar name={chosen.name} me={chosen.id === data?.meId} /> : undefined}
      renderOption={({ option }) => (
        <span className="row">
          <Avatar name={option.label} me={option.value === data?.meId} /> {option.label}
        </span>
      )}
      {...rest}
      data={people.map((member) => ({ value: member.id, label: member.name }))}
      value={value}
      onChange={onChange}
    />
  );
}
