import { Button, SegmentedControl, Select } from '@mantine/core';
import type { Courtesy } from '@shared/features/courtesies/model';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCommands } from '../../app/commands/registry';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Kbd } from '../../components/Kbd';
import { PageHeader, Toolbar } from '../../components/PageHeader';
import { Section } from '../../components/Section';
import { SkeletonRows } from '../../components/SkeletonRows';
import { useMayWrite } from '../team/access';
import { localDay } from '../today/days';
import classes from './CourtesiesPage.module.css';
import { CourtesyDialog } from './components/CourtesyDialog';
import { CourtesyTable } from './components/CourtesyTable';
import { SumTable } from './components/SumTable';
import { LimitNotices } from './LimitNotices';
import { courtesyQueries } from './queries';

const shown = ['all', 'given', 'received'] as const;

/** The register of gifts and courtesies over all customers: by year, with the sums of each person. */
export default function CourtesiesPage() {
  const { t } = useTranslation('courtesies');
  const mayWrite = useMayWrite();
  const [address, setAddress] = useSearchParams();
  const [editing, setEditing] = useState<Courtesy | 'new' | null>(null);
  const asked = Number(address.get('year') ?? localDay().slice(0, 4));
  const year = asked >= 1900 && asked <= 9999 ? asked : null;
  const direction = shown.find((one) => one === address.get('show')) ?? 'all';
  const { data, error, refetch } = useQuery(
    courtesyQueries.list({
      ...(year !== null && { year }),
      ...(direction !== 'all' && { direction }),
    }),
  );
  const set = (patch: Record<string, string>) =>
    setAddress((now) => ({ ...Object.fromEntries(now), ...patch }), { replace: true });
  useCommands([
    {
      id: 'record.new',
      keys: 'N',
      label: t('add'),
      group: 'everywhere',
      quiet: true,
      run: () => mayWrite && setEditing('new'),
    },
  ]);
  const years = [...new Set([Number(localDay().slice(0, 4)), ...(data?.years ?? [])])].sort((a, b) => b - a);
  return (
    <>
      <PageHeader title={t('title')} count={data?.total ?? null} line>
        {mayWrite && (
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            rightSection={<Kbd keys="N" />}
            onClick={() => setEditing('new')}
          >
            {t('add')}
          </Button>
        )}
      </PageHeader>
      <Toolbar>
        <Select
          aria-label={t('year')}
          w={132}
          value={year === null ? 'all' : String(year)}
          allowDeselect={false}
          data={[
            ...years.map((one) => ({ value: String(one), label: t('ofYear', { year: String(one) }) })),
            { value: 'all', label: t('allYears') },
          ]}
          onChange={(next) => set({ year: next === 'all' ? '0' : (next ?? '0') })}
        />
        <SegmentedControl
          aria-label={t('column.direction')}
          value={direction}
          onChange={(next) => set({ show: next })}
          data={shown.map((value) => ({
            value,
            label: value === 'all' ? t('all', { ns: 'common' }) : t(`direction.${value}`),
          }))}
        />
      </Toolbar>
      <div className={classes.page}>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <SkeletonRows />
        ) : data.rows.length === 0 ? (
          <EmptyState
            title={t('empty.title')}
            actions={mayWrite && <Button onClick={() => setEditing('new')}>{t('add')}</Button>}
          >
            {t('empty.text')}
          </EmptyState>
        ) : (
          <>
            {year !== null && <LimitNotices sums={data.sums} year={year} />}
            <CourtesyTable rows={data.rows} {...(mayWrite && { onEdit: setEditing })} />
            {data.rows.length < data.total && (
              <p className="t3">{t('cut', { shown: data.rows.length, total: data.total })}</p>
            )}
            <Section title={t('byPerson')}>
              <SumTable sums={data.sums} />
            </Section>
          </>
        )}
      </div>
      {editing !== null && (
        <CourtesyDialog
          one={editing === 'new' ? null : editing}
          contactId={editing === 'new' ? null : editing.contactId}
          name={editing === 'new' ? '' : editing.contactName}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
