import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type TimelineKind, timelineKinds } from '@shared/features/activities/model';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ErrorState } from '../../components/ErrorState';
import { Kbd } from '../../components/Kbd';
import { SkeletonRows } from '../../components/SkeletonRows';
import { EntryLine } from './components/EntryLine';
import { activityQueries } from './queries';
import { openQuickAdd } from './store';
import classes from './Timeline.module.css';

interface TimelineTabProps {
  readonly customer: { readonly id: string; readonly name: string };
  readonly readOnly: boolean;
}

/** Everything that happened with a customer, newest first, narrowed by kind and words. */
export function TimelineTab({ customer, readOnly }: TimelineTabProps) {
  const { t } = useTranslation('activities');
  const [params] = useSearchParams();
  const [kind, setKind] = useState<TimelineKind | null>(null);
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), 150);
  const query = useInfiniteQuery(
    activityQueries.timeline(customer.id, {
      ...(kind && { kinds: [kind] }),
      ...(wanted && { text: wanted }),
    }),
  );
  const entries = query.data?.pages.flatMap((page) => page.entries);
  const asked = params.get('entry');
  const loaded = entries !== undefined;
  useEffect(() => {
    if (loaded && asked) document.getElementById(`entry-${asked}`)?.scrollIntoView({ block: 'center' });
  }, [loaded, asked]);
  return (
    <div className={classes.tab}>
      <div className={classes.tools}>
        <Select
          aria-label={t('timeline.filter')}
          placeholder={t('timeline.all')}
          value={kind}
          clearable
          data={timelineKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => setKind(timelineKinds.find((one) => one === value) ?? null)}
        />
        <TextInput
          aria-label={t('timeline.search')}
          placeholder={t('timeline.search')}
          leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Link className="link sm" to={`/customers/${customer.id}/history`}>
          {t('timeline.allChanges')}
        </Link>
        {!readOnly && (
          <Button
            className="end"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            rightSection={<Kbd keys="Q" />}
            onClick={() => openQuickAdd({ customer })}
          >
            {t('quick.title')}
          </Button>
        )}
      </div>
      {query.error ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : entries === undefined ? (
        <SkeletonRows />
      ) : entries.length === 0 ? (
        <p className="t3">
          {kind || wanted
            ? t('timeline.nothing')
            : `${t('timeline.empty')} ${t('timeline.emptyHint', { keys: 'Q' })}`}
        </p>
      ) : (
        <ol className={classes.list} aria-label={t('timeline.label')}>
          {entries.map((entry) => (
            <EntryLine key={entry.key} entry={entry} customer={customer} readOnly={readOnly} />
          ))}
        </ol>
      )}
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
          {t('timeline.more')}
        </Button>
      )}
    </div>
  );
}
