import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useCommands } from '../../app/commands/registry';
import { useFormat } from '../../app/useFormat';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Kbd } from '../../components/Kbd';
import { PageHeader } from '../../components/PageHeader';
import { SkeletonRows } from '../../components/SkeletonRows';
import { ViewSearch } from '../../components/ViewSearch';
import { useMayWrite } from '../team/access';
import { planColumns } from './components/columns';
import { NewPlanDialog } from './components/NewPlanDialog';
import { planQueries } from './queries';

const localDay = () => new Date().toLocaleDateString('sv-SE');

/** Every account plan with its status, owner, next review and the actions that are due. */
export default function PlansPage() {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const mayWrite = useMayWrite();
  const [search, setSearch] = useState('');
  const [creating, setCreating] = useState<{ customerId: string | null } | null>(null);
  const { data, error, refetch } = useQuery(planQueries.list({ search: search.trim() }));
  const columns = useMemo(() => planColumns(t, format, localDay()), [t, format]);

  useEffect(() => {
    if (!address.has('new')) return;
    if (mayWrite) setCreating({ customerId: address.get('customer') });
    setAddress({}, { replace: true });
  }, [address, setAddress, mayWrite]);
  const create = () => mayWrite && setCreating({ customerId: null });
  useCommands([
    { id: 'record.new', keys: 'N', label: t('new'), group: 'everywhere', quiet: true, run: create },
  ]);
  const overdue = (data ?? []).reduce((sum, row) => sum + row.actionsOverdue, 0);

  return (
    <>
      <PageHeader title={t('title')} count={data?.length ?? null} line>
        <ViewSearch value={search} onChange={setSearch} />
        {mayWrite && (
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            rightSection={<Kbd keys="N" />}
            onClick={create}
          >
            {t('new')}
          </Button>
        )}
      </PageHeader>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <SkeletonRows />
      ) : (
        <DataTable
          id="plans"
          label={t('listLabel')}
          columns={columns}
          rowCount={data.length}
          getRow={(index) => data[index]}
          getId={(row) => row.id}
          onOpen={(row) => void navigate(`/plans/${row.id}`)}
          footer={
            <>
              <span>{t('footer', { count: data.length })}</span>
              {overdue > 0 && <span className="danger end">{t('overdueActions', { count: overdue })}</span>}
            </>
          }
          empty={
            search.trim() !== '' ? (
              <EmptyState
                title={t('noMatch')}
                actions={<Button onClick={() => setSearch('')}>{t('clearFilters', { ns: 'common' })}</Button>}
              />
            ) : (
              <EmptyState
                title={t('empty.title')}
                actions={mayWrite && <Button onClick={create}>{t('new')}</Button>}
              >
                {t('empty.text')}
              </EmptyState>
            )
          }
        />
      )}
      <NewPlanDialog
        opened={creating !== null}
        customerId={creating?.customerId ?? null}
        onClose={() => setCreating(null)}
      />
    </>
  );
}
