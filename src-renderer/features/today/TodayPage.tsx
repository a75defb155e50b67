import { Button, SegmentedControl } from '@mantine/core';
import { IconMessageExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../app/useFormat';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { Kbd } from '../../components/Kbd';
import { PageHeader } from '../../components/PageHeader';
import { SkeletonRows } from '../../components/SkeletonRows';
import { teamQueries } from '../../components/team';
import { useMayWrite } from '../team/access';
import { DayFigures } from './components/DayFigures';
import { DueList } from './components/DueList';
import { TodayRail } from './components/TodayRail';
import { localDay } from './days';
import { splitDue } from './due';
import { todayQueries } from './queries';
import classes from './TodayPage.module.css';
import { useDone } from './useDone';
import { useNow } from './useNow';

/** What is due and overdue, what wants attention, and which files were changed lately. */
export default function TodayPage() {
  const { t } = useTranslation('today');
  const navigate = useNavigate();
  const format = useFormat();
  const now = useNow();
  const [whose, setWhose] = useState<'mine' | 'team'>('team');
  const { data: team } = useQuery(teamQueries.list());
  const ownerId = whose === 'mine' ? (team?.meId ?? undefined) : undefined;
  const { data, error, refetch } = useQuery(todayQueries.overview(ownerId));
  const done = useDone();
  const mayWrite = useMayWrite();
  const groups = splitDue(data?.due ?? [], done.items, now);

  return (
    <>
      <PageHeader title={t('title')} note={format.date(localDay(now), 'full')}>
        {team?.meId != null && (
          <SegmentedControl
            aria-label={t('whose')}
            value={whose}
            onChange={setWhose}
            data={[
              { value: 'mine', label: t('mine') },
              { value: 'team', label: t('team') },
            ]}
          />
        )}
        {mayWrite && (
          <Button
            variant="filled"
            leftSection={<IconMessageExclamation size={16} stroke={1.6} aria-hidden />}
            rightSection={<Kbd keys="L" />}
            onClick={() => void navigate('/complaints?new=1')}
          >
            {t('logComplaint')}
          </Button>
        )}
      </PageHeader>
      <div className={classes.page}>
        <div className={classes.main}>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : data === undefined ? (
            <SkeletonRows />
          ) : (
            <>
              <DayFigures
                due={data.due}
                done={groups.flatMap((group) => group.items).filter((one) => one.done).length}
                now={now}
              />
              {groups.every((group) => group.items.length === 0) && (
                <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
              )}
              {groups.map((group) => (
                <DueList key={group.key} group={group} now={now} done={done} />
              ))}
            </>
          )}
        </div>
        <TodayRail
          attention={data?.attention ?? []}
          changed={data?.changed ?? []}
          loaded={data !== undefined}
        />
      </div>
    </>
  );
}
