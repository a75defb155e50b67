import { Button } from '@mantine/core';
import type { ChangeEntry } from '@shared/features/history/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/useFormat';
import { ErrorState } from '../../components/ErrorState';
import { SkeletonRows } from '../../components/SkeletonRows';
import { ActItem } from './Act';
import { actsOf } from './acts';
import classes from './HistoryPanel.module.css';
import { historyQueries } from './queries';

/** Acts in the short list. */
const mostCompact = 6;

interface HistoryPanelProps {
  readonly recordId: string;
  readonly limit?: number;
  /** A short list for a side rail: no values, no undo, no older ones. */
  readonly compact?: boolean;
}

/** What was changed on a record and all that hangs on it: who, when, from what to what; each act can be taken back. */
export function HistoryPanel({ recordId, limit = 200, compact = false }: HistoryPanelProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const query = useInfiniteQuery(historyQueries.ofRecord(recordId, limit));
  if (query.error)
    return <ErrorState error={query.error} inline={compact} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonRows rows={compact ? 3 : 8} />;
  const entries = query.data.pages.flat();
  if (entries.length === 0) return <p className="t3">{t('empty')}</p>;
  const days = new Map<string, ChangeEntry[]>();
  // A short list is a list of acts: one import or one new plan must not fill it.
  const shown = compact
    ? new Set(
        actsOf(entries)
          .slice(0, mostCompact)
          .map((act) => act.batchId),
      )
    : null;
  for (const entry of entries) {
    if (shown && !shown.has(entry.batchId)) continue;
    const day = format.date(entry.at, compact ? 'short' : 'full');
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <div className={classes.history} data-compact={compact || undefined}>
      {[...days].map(([day, changes]) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <ol>
            {actsOf(changes).map((act) => (
              <ActItem key={act.batchId} act={act} compact={compact} />
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
