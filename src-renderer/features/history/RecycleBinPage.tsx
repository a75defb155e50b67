import { Button } from '@mantine/core';
import type { contract } from '@shared/contract';
import type { OutputOf } from '@shared/rpc/operation';
import { IconRestore, IconTrashX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { BulkBar } from '../../components/BulkBar';
import { DataTable } from '../../components/DataTable';
import { ConfirmDialog } from '../../components/Dialog';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { PageHeader } from '../../components/PageHeader';
import { SkeletonRows } from '../../components/SkeletonRows';
import type { Column } from '../../components/table/columns';
import { noSelection, type Selection } from '../../components/table/selection';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';
import { useMayManage, useMayWrite } from '../team/access';
import { historyQueries } from './queries';

type BinRow = OutputOf<(typeof contract)['history']['bin']>[number];

/** What was deleted: restored in one press, or removed for good after a question. */
export default function RecycleBinPage() {
  const { t } = useTranslation('history');
  const format = useFormat();
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const [selection, setSelection] = useState<Selection>(noSelection);
  const mayWrite = useMayWrite();
  const manages = useMayManage();
  const [purging, setPurging] = useState(false);
  const { data, error, refetch } = useQuery(historyQueries.bin());
  const columns = useMemo<Column<BinRow>[]>(
    () => [
      {
        id: 'title',
        header: t('bin.column.what'),
        width: 220,
        grow: 2,
        primary: true,
        cell: (row) => row.title,
      },
      { id: 'table', header: t('bin.column.kind'), width: 120, cell: (row) => t(`table.${row.table}`) },
      {
        id: 'customer',
        header: t('bin.column.customer'),
        width: 180,
        grow: 1,
        cell: (row) =>
          row.mergedInto ? t('bin.mergedInto', { name: row.mergedInto.name }) : (row.customerName ?? '–'),
      },
      {
        id: 'at',
        header: t('bin.column.at'),
        width: 140,
        cell: (row) => <span className="n">{format.dateTime(row.deletedAt)}</span>,
      },
      { id: 'by', header: t('bin.column.by'), width: 140, cell: (row) => row.by ?? '–' },
    ],
    [t, format],
  );
  const chosen = (data ?? []).filter((row) => selection.has(row.id)).map(({ table, id }) => ({ table, id }));
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      setSelection(noSelection);
    } catch (failed) {
      toast({ message: failureText(failed), tone: 'danger' });
    }
  };
  const restore = () =>
    void attempt(async () => {
      const records = chosen.filter(({ id }) => !data?.find((row) => row.id === id)?.mergedInto);
      if (records.length < chosen.length) toast({ message: t('bin.onlyByUndo') });
      if (records.length === 0) return;
      const { count, batchId } = await api.history.restore({ records });
      undoToast(t('bin.restored', { count }), batchId);
    });
  const purge = () =>
    void attempt(async () => {
      const { count } = await api.history.purge({ records: chosen });
      setPurging(false);
      await refetch();
      toast({ message: t('bin.purged', { count }) });
    });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader title={t('bin.title')} count={data?.length ?? null} line />
      {data === undefined ? (
        <SkeletonRows />
      ) : (
        <DataTable
          id="bin"
          label={t('bin.listLabel')}
          columns={columns}
          rowCount={data.length}
          getRow={(index) => data[index]}
          getId={(row) => row.id}
          {...(mayWrite && { selection, onSelect: setSelection })}
          bulkBar={
            mayWrite && (
              <BulkBar count={selection.size} onClear={() => setSelection(noSelection)}>
                <Button
                  variant="subtle"
                  color="gray"
                  leftSection={<IconRestore size={16} stroke={1.6} aria-hidden />}
                  onClick={restore}
                >
                  {t('bin.restore')}
                </Button>
                {manages && (
                  <Button
                    variant="subtle"
                    color="gray"
                    leftSection={<IconTrashX size={16} stroke={1.6} aria-hidden />}
                    onClick={() => setPurging(true)}
                  >
                    {t('bin.purge')}
                  </Button>
                )}
              </BulkBar>
            )
          }
          empty={<EmptyState title={t('bin.empty')}>{t('bin.emptyText')}</EmptyState>}
        />
      )}
      <ConfirmDialog
        opened={purging}
        onClose={() => setPurging(false)}
        onConfirm={purge}
        title={t('bin.purgeTitle')}
        confirmLabel={t('bin.purge')}
        danger
      >
        {t('bin.purgeText', { count: chosen.length })}
      </ConfirmDialog>
    </>
  );
}
