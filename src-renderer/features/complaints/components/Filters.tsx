import type { complaintKinds } from '@shared/features/complaints/model';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FilterChip } from '../../../components/FilterChip';
import { teamQueries } from '../../../components/team';
import { severities, useComplaintOptions } from '../labels';
import type { ComplaintListInput } from '../queries';

export interface Filter {
  readonly kind: readonly (typeof complaintKinds)[number][];
  readonly severity: readonly string[];
  readonly ownerId: readonly string[];
}
export const noFilter: Filter = { kind: [], severity: [], ownerId: [] };

/** The filter as the contract takes it; empty lists are left out, so that equal questions share one answer. */
export function toInput(filter: Filter, search: string): ComplaintListInput {
  return {
    ...(search.trim() !== '' && { search: search.trim() }),
    ...(filter.kind.length > 0 && { kind: [...filter.kind] }),
    ...(filter.severity.length > 0 && { severity: filter.severity.map(Number) }),
    ...(filter.ownerId.length > 0 && { ownerId: [...filter.ownerId] }),
  };
}

/** The chips over the list: kind, severity, owner. */
export function Filters({ value, onChange }: { value: Filter; onChange(filter: Filter): void }) {
  const { t } = useTranslation('complaints');
  const options = useComplaintOptions();
  const { data: team } = useQuery(teamQueries.list());
  const change = (part: Partial<Filter>) => {
    const next = { ...value, ...part };
    const isEmpty = next.kind.length + next.severity.length + next.ownerId.length === 0;
    onChange(isEmpty ? noFilter : next);
  };
  return (
    <>
      <FilterChip
        label={t('column.kind')}
        options={options.kinds}
        value={value.kind}
        onChange={(kind) => change({ kind })}
      />
      <FilterChip
        label={t('column.severity')}
        options={severities.map((one) => ({ value: String(one), label: `${one} ${t(`severity.${one}`)}` }))}
        value={value.severity}
        onChange={(severity) => change({ severity })}
      />
      {(team?.members.length ?? 0) > 0 && (
        <FilterChip
          label={t('column.owner')}
          options={(team?.members ?? []).map((member) => ({ value: member.id, label: member.name }))}
          value={value.ownerId}
          onChange={(ownerId) => change({ ownerId })}
        />
      )}
    </>
  );
}
