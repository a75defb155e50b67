import { Button, Drawer } from '@mantine/core';
import type { ComplaintStatus } from '@shared/features/complaints/model';
import { type ClosingCheck, closingCheck, isClear } from '@shared/features/complaints/rules';
import { nextStatus, reopenedStatus } from '@shared/features/complaints/status';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCommands } from '../../app/commands/registry';
import { fileSettingsQueries } from '../../app/file-state';
import { ErrorState } from '../../components/ErrorState';
import { SkeletonRows } from '../../components/SkeletonRows';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { useUndoToast } from '../../components/useUndoToast';
import { api } from '../../rpc/api';
import { HistoryPanel } from '../history/HistoryPanel';
import { EditedRecord } from '../sharing/EditedRecord';
import { useMayEditCustomer } from '../team/access';
import classes from './ComplaintPage.module.css';
import { ClosingDialog } from './components/ClosingDialog';
import { ComplaintBody } from './components/ComplaintBody';
import { ComplaintHeader } from './components/ComplaintHeader';
import { StepTrack } from './components/StepTrack';
import { openLogComplaint } from './log/store';
import { useComplaintSaver } from './mutations';
import { type ComplaintDetail, complaintQueries } from './queries';

/** One complaint from the first call to the last handshake. */
export default function ComplaintPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(complaintQueries.detail(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows />;
  return <Loaded key={id} detail={data} />;
}

function Loaded({ detail }: { detail: ComplaintDetail }) {
  const { t } = useTranslation('complaints');
  const failureText = useFailureText();
  const undoToast = useUndoToast();
  const mayEdit = useMayEditCustomer(detail.complaint.customerId);
  const { data: settings } = useQuery(fileSettingsQueries.get());
  const [history, setHistory] = useState(false);
  const [check, setCheck] = useState<ClosingCheck | null>(null);
  const { complaint, rows, customer } = detail;
  const saver = useComplaintSaver(complaint.id);
  const deleted = complaint.deletedAt !== null;
  const readOnly = deleted || !mayEdit;

  const move = async (status: ComplaintStatus) => {
    try {
      const { batchId } = await saver.setStatus(status);
      const text = { number: complaint.number, status: t(`status.${status}`) };
      undoToast(t('moved', text), batchId);
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  /** Closing asks first when something is open; nothing else does. */
  const wantMove = (status: ComplaintStatus) => {
    const found = status === 'closed' && settings ? closingCheck(complaint, rows, settings.values) : null;
    if (found && !isClear(found)) setCheck(found);
    else void move(status);
  };
  const advance = () => wantMove(nextStatus(complaint.status) ?? reopenedStatus);
  const restore = () =>
    void api.history
      .restore({ records: [{ table: 'complaints', id: complaint.id }] })
      .catch((error: unknown) => toast({ message: failureText(error), tone: 'danger' }));

  const next = nextStatus(complaint.status);
  useCommands([
    {
      id: 'complaint.advance',
      keys: 'E',
      label: next ? t(`move.${next}`) : t('reopen'),
      group: 'do',
      run: () => {
        if (!readOnly) advance();
      },
    },
    {
      id: 'complaint.log',
      keys: 'L',
      label: t('new.title'),
      group: 'do',
      run: () => openLogComplaint({ customerId: customer.id }),
    },
  ]);

  return (
    <EditedRecord rootId={complaint.id} table="complaints">
      <ComplaintHeader
        detail={detail}
        saver={saver}
        readOnly={readOnly}
        onAdvance={advance}
        onMove={wantMove}
        onHistory={() => setHistory(true)}
      />
      {(deleted || customer.deleted) && (
        <div className={classes.bin} role="status">
          <span className="grow">{deleted ? t('page.deleted') : t('page.customerDeleted')}</span>
          {deleted && <Button onClick={restore}>{t('restore', { ns: 'common' })}</Button>}
        </div>
      )}
      <StepTrack rows={rows} saver={saver} readOnly={readOnly} />
      <ComplaintBody detail={detail} saver={saver} readOnly={readOnly} />
      <Drawer
        opened={history}
        onClose={() => setHistory(false)}
        position="right"
        size={400}
        title={t('page.history')}
        closeButtonProps={{ 'aria-label': t('close', { ns: 'common' }) }}
      >
        <HistoryPanel recordId={complaint.id} />
      </Drawer>
      <ClosingDialog
        check={check}
        number={complaint.number}
        onClose={() => setCheck(null)}
        onConfirm={() => {
          setCheck(null);
          void move('closed');
        }}
      />
    </EditedRecord>
  );
}
