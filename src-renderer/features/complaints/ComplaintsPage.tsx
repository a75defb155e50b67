import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useCommands } from '../../app/commands/registry';
import { useFormat } from '../../app/useFormat';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Kbd } from '../../components/Kbd';
import { PageHeader, Toolbar } from '../../components/PageHeader';
import { SkeletonRows } from '../../components/SkeletonRows';
import { TabPanel, Tabs } from '../../components/Tabs';
import { ColumnChooser } from '../../components/table/ColumnChooser';
import type { Sort } from '../../components/table/columns';
import { noSelection, type Selection } from '../../components/table/selection';
import { useMemberName } from '../../components/team';
import { ViewSearch } from '../../components/ViewSearch';
import { useMayWrite } from '../team/access';
import classes from './ComplaintsPage.module.css';
import { ComplaintsBulkBar } from './components/ComplaintsBulkBar';
import { ComplaintsFooter } from './components/ComplaintsFooter';
import { complaintColumns } from './components/columns';
import { Filters, noFilter, toInput } from './components/Filters';
import { type ComplaintTab, complaintTabs, onTab, rememberOrder, sortRows, tabCounts } from './list';
import { openLogComplaint } from './log/store';
import { complaintQueries } from './queries';
import { useNow } from './useNow';

/** Every complaint of the file: open and overdue first in reach, the next clock in sight. */
export default function ComplaintsPage() {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const navigate = useNavigate();
  const now = useNow();
  const memberName = useMemberName();
  const mayWrite = useMayWrite();
  const [address, setAddress] = useSearchParams();
  const tab = complaintTabs.find((one) => one === address.get('tab')) ?? 'open';
  const [filter, setFilter] = useState(noFilter);
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search, 60);
  const [sort, setSort] = useState<Sort>({ column: 'due', direction: 'asc' });
  const [selection, setSelection] = useState<Selection>(noSelection);
  const { data, error, refetch } = useQuery(complaintQueries.list(toInput(filter, settled)));

  useEffect(() => {
    if (!address.has('new')) return;
    if (mayWrite) openLogComplaint({ customerId: address.get('customer') ?? undefined });
    setAddress(tab === 'open' ? {} : { tab }, { replace: true });
  }, [address, setAddress, tab, mayWrite]);
  useCommands([
    {
      id: 'record.new',
      keys: 'N',
      label: t('log'),
      group: 'everywhere',
      quiet: true,
      run: () => mayWrite && openLogComplaint(),
    },
  ]);

  const columns = useMemo(() => complaintColumns({ t, format, now }), [t, format, now]);
  const counts = useMemo(() => (data ? tabCounts(data, now) : null), [data, now]);
  const rows = useMemo(() => {
    const shown = (data ?? []).filter((row) => onTab(row, tab, now));
    return sortRows(shown, sort, (id) => memberName(id)?.name ?? null);
  }, [data, tab, now, sort, memberName]);
  const getRow = useCallback((index: number) => rows[index], [rows]);
  const filtered = settled.trim() !== '' || filter !== noFilter;
  const clearFilters = () => {
    setFilter(noFilter);
    setSearch('');
  };

  return (
    <>
      <PageHeader title={t('title')} count={counts?.[tab]}>
        <ColumnChooser table="complaints" columns={columns} />
        {mayWrite && (
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            rightSection={<Kbd keys="L" />}
            onClick={() => openLogComplaint()}
          >
            {t('log')}
          </Button>
        )}
      </PageHeader>
      <Tabs<ComplaintTab>
        id="complaints"
        label={t('tab.label')}
        value={tab}
        items={complaintTabs.map((value) => ({
          value,
          label: t(`tab.${value}`),
          count: counts?.[value] ?? null,
        }))}
        onChange={(next) => {
          setSelection(noSelection);
          setAddress(next === 'open' ? {} : { tab: next }, { replace: true });
        }}
      />
      <TabPanel id="complaints" value={tab} className={classes.panel}>
        <Toolbar>
          <Filters value={filter} onChange={setFilter} />
          <span className={classes.search}>
            <ViewSearch value={search} onChange={setSearch} />
          </span>
        </Toolbar>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <SkeletonRows />
        ) : (
          <DataTable
            id="complaints"
            label={t('listLabel')}
            columns={columns}
            rowCount={rows.length}
            getRow={getRow}
            getId={(row) => row.id}
            sort={sort}
            onSort={setSort}
            {...(mayWrite && { selection, onSelect: setSelection })}
            onOpen={(row) => {
              rememberOrder(rows.map((one) => one.id));
              void navigate(`/complaints/${row.id}`);
            }}
            bulkBar={
              mayWrite && (
                <ComplaintsBulkBar selection={selection} onClear={() => setSelection(noSelection)} />
              )
            }
            footer={
              <ComplaintsFooter total={rows.length} overdue={counts?.overdue ?? 0} received={data.length} />
            }
            empty={
              filtered || data.length > 0 ? (
                <EmptyState
                  title={t('nothingMatches', { ns: 'common' })}
                  actions={
                    filtered && <Button onClick={clearFilters}>{t('clearFilters', { ns: 'common' })}</Button>
                  }
                />
              ) : (
                <EmptyState
                  title={t('empty.title')}
                  actions={mayWrite && <Button onClick={() => openLogComplaint()}>{t('log')}</Button>}
                >
                  {t('empty.text')}
                </EmptyState>
              )
            }
          />
        )}
      </TabPanel>
    </>
  );
}
