import { Button } from '@mantine/core';
import type { MergeNotice } from '@shared/features/duplicates/contract';
import { IconArrowsJoin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../app/useFormat';
import { Notice, Notices } from '../../../components/Notice';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { api } from '../../../rpc/api';
import { useMayEditCustomer } from '../../team/access';
import classes from '../Duplicates.module.css';
import { duplicateQueries } from '../queries';

/** Days for which a merge is said on the page of the one that stayed; later its history tells. */
const saidFor = 30;

/** On the page of a customer: which ones were merged into it lately, with Undo. On that of a merged one it leads to the one that stayed. */
export function MergedNotice({ customerId, merged }: { customerId: string; merged: boolean }) {
  const navigate = useNavigate();
  const { data, isFetching } = useQuery(duplicateQueries.notices(customerId));
  const [now] = useState(Date.now);
  // What was known before may have been undone since.
  const to = merged && !isFetching ? data?.into?.toId : undefined;
  useEffect(() => {
    if (to) void navigate(`/customers/${to}`, { replace: true });
  }, [to, navigate]);
  const recent = (data?.from ?? []).filter(({ at }) => now - Date.parse(at) < saidFor * 86_400_000);
  if (merged || recent.length === 0) return null;
  return (
    <div className={classes.notice}>
      <Notices>
        {recent.map((notice) => (
          <Merged key={notice.fromId} notice={notice} />
        ))}
      </Notices>
    </div>
  );
}

function Merged({ notice }: { notice: MergeNotice }) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const failureText = useFailureText();
  const mayEdit = useMayEditCustomer(notice.toId);
  const { batchId } = notice;
  const undo = async () => {
    try {
      const { skipped } = await api.history.undo(batchId ? { batchId } : {});
      toast({
        message: t(skipped > 0 ? 'notice.undoneInPart' : 'notice.undone', {
          name: notice.fromName,
          count: skipped,
        }),
      });
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <Notice
      tone="plain"
      icon={IconArrowsJoin}
      {...(mayEdit &&
        batchId && { action: <Button onClick={() => void undo()}>{t('undo', { ns: 'common' })}</Button> })}
    >
      {t('notice.from', {
        name: notice.fromName,
        date: format.date(notice.at.slice(0, 10), 'long'),
        by: notice.by,
      })}
    </Notice>
  );
}
