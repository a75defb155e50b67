import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useCommands } from '../../app/commands/registry';
import { fileSettingsQueries } from '../../app/file-state';
import { useFormat } from '../../app/useFormat';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Kbd } from '../../components/Kbd';
import { PageHeader, Toolbar } from '../../components/PageHeader';
import { SkeletonRows } from '../../components/SkeletonRows';
import { ColumnChooser } from '../../components/table/ColumnChooser';
import { noSelection } from '../../components/table/selection';
import { ViewSearch } from '../../components/ViewSearch';
import { ReviewDuplicatesItem } from '../duplicates/components/ReviewLinks';
import { useMayManage, useMayWrite } from '../team/access';
import classes from './CustomersPage.module.css';
import { CustomersBulkBar } from './components/CustomersBulkBar';
import { CustomersFooter } from './components/CustomersFooter';
import { customerColumns } from './components/columns';
import { Filters } from './components/Filters';
import { NewCustomerDialog } from './components/NewCustomerDialog';
import { firstState, isFiltered, type ListState, listInput, recallList, rememberList } from './list-state';
import { customerQueries } from './queries';
import { useCustomerBlocks } from './useCustomerBlocks';

/** All customers: found as one types, sorted, filtered, changed many at a time. */
export default function CustomersPage() {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const [state, setState] = useState(recallList);
  const change = (part: Partial<ListState>) => setState((now) => ({ ...now, ...part }));
  const [creating, setCreating] = useState(false);
  // Every letter is asked for at once: the answer comes sooner than a pause in the typing could be told.
  const input = useMemo(
    () => listInput({ search: state.search, filter: state.filter, sort: state.sort }),
    [state.search, state.filter, state.sort],
  );
  const mayWrite = useMayWrite();
  const mayManage = useMayManage();
  const list = useCustomerBlocks(input);
  const { data: summary } = useQuery(customerQueries.summary());
  const { data: settings } = useQuery(fileSettingsQueries.get());
  const currency = settings?.values.currency ?? 'CNY';
  const columns = useMemo(() => customerColumns(t, format, currency), [t, format, currency]);

  useEffect(() => rememberList(state), [state]);
  useEffect(() => {
    if (!address.has('new')) return;
    setCreating(mayWrite);
    setAddress({}, { replace: true });
  }, [address, setAddress, mayWrite]);
  useCommands([
    {
      id: 'record.new',
      keys: 'N',
      label: t('new'),
      group: 'everywhere',
      quiet: true,
      run: () => setCreating(mayWrite),
    },
  ]);

  const filtered = isFiltered(state);
  return (
    <>
      <PageHeader title={t('title')} count={summary?.total ?? null}>
        <ViewSearch value={state.search} onChange={(text) => change({ search: text })} />
        {mayWrite && (
          <>
            {mayManage && (
              <Button
                leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
                onClick={() => void navigate('/import')}
              >
                {t('import')}
              </Button>
            )}
            <Button
              variant="filled"
              leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
              rightSection={<Kbd keys="N" />}
              onClick={() => setCreating(true)}
            >
              {t('new')}
            </Button>
          </>
        )}
      </PageHeader>
      <Toolbar>
        <Filters value={state.filter} onChange={(filter) => change({ filter, selection: noSelection })} />
        <span className={classes.end}>
          <ColumnChooser table="customers" columns={columns} />
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t('page.more')}>
                <IconDots size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <ReviewDuplicatesItem />
            </Menu.Dropdown>
          </Menu>
        </span>
      </Toolbar>
      {list.error ? (
        <ErrorState error={list.error} onRetry={list.retry} />
      ) : list.total === null ? (
        <SkeletonRows />
      ) : (
        <DataTable
          id="customers"
          label={t('list')}
          columns={columns}
          rowCount={list.total}
          getRow={list.getRow}
          getId={(row) => row.id}
          onRange={list.onRange}
          sort={state.sort}
          onSort={(sort) => change({ sort })}
          selection={state.selection}
          onSelect={(selection) => change({ selection })}
          onOpen={(row) => void navigate(`/customers/${row.id}`)}
          bulkBar={
            mayWrite && (
              <CustomersBulkBar
                selection={state.selection}
                loaded={list.loaded}
                onClear={() => change({ selection: noSelection })}
              />
            )
          }
          footer={
            <CustomersFooter
              shown={list.total}
              total={summary?.total ?? list.total}
              selection={state.selection}
              loaded={list.loaded}
              currency={currency}
            />
          }
          empty={
            filtered ? (
              <EmptyState
                title={t('noMatch')}
                actions={
                  <Button onClick={() => change({ search: '', filter: firstState.filter })}>
                    {t('clearFilters', { ns: 'common' })}
                  </Button>
                }
              />
            ) : (
              <EmptyState
                title={t('empty.title')}
                actions={
                  mayWrite && (
                    <>
                      <Button onClick={() => setCreating(true)}>{t('empty.add')}</Button>
                      {mayManage && (
                        <Button onClick={() => void navigate('/import')}>{t('empty.import')}</Button>
                      )}
                    </>
                  )
                }
              >
                {t('empty.text')}
              </EmptyState>
            )
          }
        />
      )}
      <NewCustomerDialog opened={creating} onClose={() => setCreating(false)} />
    </>
  );
}
