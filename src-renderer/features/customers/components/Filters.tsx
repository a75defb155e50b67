import type { CustomerFilter } from '@shared/features/customers/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ClassBadge } from '../../../components/ClassBadge';
import { FilterChip } from '../../../components/FilterChip';
import { teamQueries } from '../../../components/team';
import { useFilterOptions } from '../labels';

interface FiltersProps {
  readonly value: CustomerFilter;
  onChange(filter: CustomerFilter): void;
}

/** The chips over the list: class, tier, relationship, lifecycle, owner. */
export function Filters({ value, onChange }: FiltersProps) {
  const { t } = useTranslation('customers');
  const options = useFilterOptions();
  const { data: team } = useQuery(teamQueries.list());
  const classes = (['A', 'B', 'C'] as const).map((letter) => ({
    value: letter as string,
    label: letter as string,
    mark: <ClassBadge value={letter} />,
  }));
  const none = { value: 'none', label: t('filter.none') };
  const owners = (team?.members ?? []).map((member) => ({ value: member.id, label: member.name }));
  const chips = [
    { key: 'abcClass', label: t('filter.class'), options: [...classes, none] },
    { key: 'tier', label: t('field.tier'), options: options.tier },
    { key: 'relationship', label: t('field.relationship'), options: options.relationship },
    { key: 'lifecycle', label: t('column.lifecycle'), options: options.lifecycle },
    { key: 'ownerId', label: t('column.owner'), options: [...owners, none] },
  ] as const;
  return (
    <>
      {chips.map((chip) => (
        <FilterChip
          key={chip.key}
          label={chip.label}
          options={chip.options}
          value={value[chip.key] ?? []}
          // The chip offers only values that the contract's filter of the same name knows.
          onChange={(chosen) => onChange({ ...value, [chip.key]: chosen } as CustomerFilter)}
        />
      ))}
    </>
  );
}
