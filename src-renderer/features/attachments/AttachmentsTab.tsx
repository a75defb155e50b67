import { Button } from '@mantine/core';
import { previewOf } from '@shared/features/attachments/kinds';
import { type Attachment, maxAttachmentBytes } from '@shared/features/attachments/model';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../components/download';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { ProgressBar } from '../../components/ProgressBar';
import { SkeletonRows } from '../../components/SkeletonRows';
import { toast } from '../../components/toast';
import { api } from '../../rpc/api';
import { isAppError } from '../../rpc/failure';
import { AttachmentRow } from './AttachmentRow';
import classes from './AttachmentsTab.module.css';
import { Preview } from './Preview';
import { attachmentQueries } from './queries';
import { sizeText } from './size';
import { useAttaching, useAttachmentProblem } from './useAttaching';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** The files kept with a customer: dropped in, looked at, dragged out. */
export default function AttachmentsTab({ customerId, readOnly }: { customerId: string; readOnly: boolean }) {
  const { t } = useTranslation('attachments');
  const client = useQueryClient();
  const problemText = useAttachmentProblem();
  const { data, error, refetch } = useQuery(attachmentQueries.ofCustomer(customerId));
  const { sending, send } = useAttaching(customerId);
  const [over, setOver] = useState(false);
  const [shownId, setShownId] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={4} />;
  const shown = data.find(({ id }) => id === shownId) ?? null;
  const step = (by: 1 | -1) => {
    const visible = data.filter(({ mime }) => previewOf(mime) !== null);
    const at = visible.findIndex(({ id }) => id === shownId);
    setShownId(visible[(at + by + visible.length) % visible.length]?.id ?? shownId);
  };
  const save = async (attachment: Attachment) => {
    try {
      const { path } = await api.attachments.saveAs({ id: attachment.id });
      if (path === null)
        download(attachment.name, await client.fetchQuery(attachmentQueries.content(attachment)));
      else toast({ message: t('saved', { name: attachment.name }) });
    } catch (failed) {
      if (isAppError(failed) && failed.code === 'cancelled') return;
      toast({ message: problemText(failed, attachment.name), tone: 'danger' });
    }
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };
  const choose = !readOnly && (
    <>
      <Button
        leftSection={<IconPaperclip size={16} stroke={1.6} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('add')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('add')}
        onChange={(event) => {
          void send([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
  return (
    <section
      className={classes.tab}
      aria-label={t('title')}
      data-over={over || undefined}
      {...(!readOnly && {
        onDragOver: (event: DragEvent) => {
          if (!carriesFiles(event)) return;
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: (event: DragEvent) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        },
        onDrop: drop,
      })}
    >
      {sending && (
        <div className={classes.sending} role="status">
          <span>{t('sending', { name: sending.name })}</span>
          <ProgressBar share={Math.round(sending.share * 100)} label={t('sending', { name: sending.name })} />
        </div>
      )}
      {data.length === 0 ? (
        <EmptyState title={t('empty')} actions={choose}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <div className={classes.head}>
            <p className="t3">{t('lead', { most: sizeText(maxAttachmentBytes) })}</p>
            {choose}
          </div>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('column.name')}</th>
                <th scope="col">{t('column.note')}</th>
                <th scope="col" data-number>
                  {t('column.size')}
                </th>
                <th scope="col">{t('column.added')}</th>
                <th scope="col" aria-label={t('more', { ns: 'common' })} />
              </tr>
            </thead>
            <tbody>
              {data.map((attachment) => (
                <AttachmentRow
                  key={attachment.id}
                  attachment={attachment}
                  readOnly={readOnly}
                  onShow={() => setShownId(attachment.id)}
                  onSave={() => void save(attachment)}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      {over && <div className={classes.drop}>{t('dropNow')}</div>}
      <Preview
        shown={shown}
        onClose={() => setShownId(null)}
        onStep={step}
        onSave={(one) => void save(one)}
      />
    </section>
  );
}
