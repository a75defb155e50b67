import { Button } from '@mantine/core';
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
import type { Sort } from '../../../components/table/columns';
import { useMemberName } from '../../../components/team';
import { useMayEditCustomer } from '../../team/access';
import { rememberOrder, sortRows } from '../list';
import { openLogComplaint } from '../log/store';
import { complaintQueries } from '../queries';
import { useNow } from '../useNow';
import { complaintColumns } from './columns';

/** The complaints of one customer, for the tab of its page. */
export function CustomerComplaints({ customerId }: { customerId: string }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const navigate = useNavigate();
  const now = useNow();
  const mayEdit = useMayEditCustomer(customerId);
  const memberName = useMemberName();
  const [sort, setSort] = useState<Sort>({ column: 'received', direction: 'desc' });
  const { data, error, refetch } = useQuery(complaintQueries.list({ customerId }));
  const columns = useMemo(
    () => complaintColumns({ t, format, now, withoutCustomer: true }),
    [t, format, now],
  );
  const rows = useMemo(
    () => sortRows(data ?? [], sort, (id) => memberName(id)?.name ?? null),
    [data, sort, memberName],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <SkeletonRows rows={4} />;
  const open = data.filter((row) => row.closedAt === null).length;
  return (
    <>
      {data.length > 0 && (
        <Toolbar>
          <span className="t3 n">{t('customer.open', { count: open })}</span>
        </Toolbar>
      )}
      <DataTable
        id="customerComplaints"
        label={t('customer.label')}
        columns={columns}
        rowCount={rows.length}
        getRow={(index) => rows[index]}
        getId={(row) => row.id}
        sort={sort}
        onSort={setSort}
        onOpen={(row) => {
          rememberOrder(rows.map((one) => one.id));
          void navigate(`/complaints/${row.id}`);
        }}
        empty={
          <EmptyState
            title={t('empty.customer')}
            actions={mayEdit && <Button onClick={() => openLogComplaint({ customerId })}>{t('log')}</Button>}
          >
            {t('empty.customerText')}
          </EmptyState>
        }
      />
    </>
  );
}
