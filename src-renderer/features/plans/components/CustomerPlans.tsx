import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { ErrorState } from '../../../components/ErrorState';
import { Toolbar } from '../../../components/PageHeader';
import { SkeletonRows } from '../../../components/SkeletonRows';
import { useMayEditCustomer } from '../../team/access';
import { planQueries } from '../queries';
import { planColumns } from './columns';
import { NewPlanDialog } from './NewPlanDialog';

/** The plans of one customer, for the tab of its page. */
export function CustomerPlans({ customerId }: { customerId: string }) {
  const { t } = useTranslation('plans');
  const format = useFormat();
  const navigate = useNavigate();
  const mayEdit = useMayEditCustomer(customerId);
  const [creating, setCreating] = useState(false);
  const { data, error, refetch } = useQuery(planQueries.list({ customerId }));
  const columns = useMemo(
    () => planColumns(t, format, new Date().toLocaleDateString('sv-SE'), true),
    [t, format],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonRows rows={4} />;
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => setCreating(true)}>
      {t('new')}
    </Button>
  );
  return (
    <>
      {data.length > 0 && mayEdit && <Toolbar>{add}</Toolbar>}
      <DataTable
        id="customerPlans"
        label={t('listLabel')}
        columns={columns}
        rowCount={data.length}
        getRow={(index) => data[index]}
        getId={(row) => row.id}
        onOpen={(row) => void navigate(`/plans/${row.id}`)}
        empty={<EmptyState title={t('emptyCustomer')} actions={add} />}
      />
      <NewPlanDialog opened={creating} customerId={customerId} onClose={() => setCreating(false)} />
    </>
  );
}
