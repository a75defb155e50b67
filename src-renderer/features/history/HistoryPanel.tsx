import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { ChangeEntry } from '@shared/features/history/contract';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { ErrorState } from '../../components/ErrorState';
import { SkeletonRows } from '../../components/SkeletonRows';
import { toast } from '../../components/toast';
import { useFailureText } from '../../components/useFailureText';
import { api } from '../../rpc/api';
import classes from './HistoryPanel.module.css';
import { historyQueries } from './queries';
import { useChangeWords } from './useChangeWords';

interface HistoryPanelProps {
  readonly recordId: string;
  readonly limit?: number;
  /** A short list for a side rail: no values, no undo, no older ones. */
  readonly compact?: boolean;
}

/** What was changed on a record and all that hangs on it: who, when, from what to what; each act can be taken back. */
export function HistoryPanel({ recordId, limit = 50, compact = false }: HistoryPanelProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const query = useInfiniteQuery(historyQueries.ofRecord(recordId, limit));
  if (query.error)
    return <ErrorState error={query.error} inline={compact} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonRows rows={compact ? 3 : 8} />;
  const entries = query.data.pages.flat();
  if (entries.length === 0) return <p className="t3">{t('empty')}</p>;
  const days = new Map<string, ChangeEntry[]>();
  for (const entry of entries) {
    const day = format.date(entry.at, compact ? 'short' : 'full');
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <div className={classes.history} data-compact={compact || undefined}>
      {[...days].map(([day, changes]) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ol>
            {changes.map((entry, index) => (
              <Change
                key={entry.id}
                entry={entry}
                compact={compact}
                undoable={!compact && changes[index - 1]?.batchId !== entry.batchId}
              />
            ))}
          </ol>
        </section>
      ))}
      {!compact && query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

const actionKeys = { create: 'created', update: 'changed', delete: 'deleted', restore: 'restored' } as const;

function Change({ entry, compact, undoable }: { entry: ChangeEntry; compact: boolean; undoable: boolean }) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const words = useChangeWords();
  const failureText = useFailureText();
  const fields = entry.action === 'update' ? entry.fields.filter((one) => !words.isSilent(one.field)) : [];
  const title = fields.map((one) => words.label(entry, one.field)).join(t('listComma', { ns: 'common' }));
  const what =
    entry.table === 'customers'
      ? ''
      : `${t(`table.${entry.table}`)} ${entry.table === 'planTexts' ? '' : (entry.recordTitle ?? '')}`;

  const undo = async () => {
    try {
      const done = await api.history.undo({ batchId: entry.batchId });
      toast({
        message:
          done.skipped > 0
            ? t('undoneSkipped', { skipped: done.skipped })
            : t('undone', { count: done.count }),
      });
    } catch (error) {
      toast({ message: failureText(error), tone: 'danger' });
    }
  };
  return (
    <li className={classes.change}>
      <div className={classes.head}>
        <span className={classes.what}>
          <b>{title || t(actionKeys[entry.action])}</b> {what}
          {entry.label === 'import' && <span className="t3"> {t('import')}</span>}
        </span>
        <span className={classes.who}>
          {entry.by}, {format.time(entry.at)}
        </span>
        {undoable && (
          <Tooltip label={t('undoThis')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('undoThis')} onClick={() => void undo()}>
              <IconArrowBackUp size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {!compact &&
        fields.map((one) => (
          <p key={one.field} className={classes.values}>
            {fields.length > 1 && <span className="t3">{words.label(entry, one.field)} </span>}
            <del>{words.show(entry, one.field, one.before)}</del>
            <span aria-hidden> → </span>
            <ins>{words.show(entry, one.field, one.after)}</ins>
          </p>
        ))}
    </li>
  );
}
