import { Button } from '@mantine/core';
import type { Level } from '@shared/features/duplicates/rules';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../app/useFormat';
import { EmptyState } from '../../components/EmptyState';
import { ErrorState } from '../../components/ErrorState';
import { PageHeader } from '../../components/PageHeader';
import { SkeletonRows } from '../../components/SkeletonRows';
import { api } from '../../rpc/api';
import { Compare } from './components/Compare';
import { LevelTabs } from './components/LevelTabs';
import { focusPair, PairList, pairKey } from './components/PairList';
import { SamePeople } from './components/SamePeople';
import { Screening } from './components/Screening';
import { ToldApartDialog } from './components/ToldApart';
import classes from './Duplicates.module.css';
import { duplicateQueries, pairsRead } from './queries';

/** Customers that are in the file twice: pairs with their reasons, side by side, merged or told apart. */
export default function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const client = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [level, setLevel] = useState<Level | null>(null);
  const [limit, setLimit] = useState(pairsRead);
  const [showingApart, setShowingApart] = useState(false);
  const [mergedInto, setMergedInto] = useState<string | null>(null);
  const asked = useRef(false);
  const progress = useQuery(duplicateQueries.progress());
  const screening = progress.data;
  const result = screening?.result ?? null;
  const list = useQuery({
    ...duplicateQueries.list(level, limit, result?.at ?? ''),
    enabled: result !== null,
  });
  const pairs = list.data?.pairs ?? [];
  const [a, b] = [params.get('a'), params.get('b')];
  const chosen = a && b ? { a, b } : pairs[0] ? { a: pairs[0].a.id, b: pairs[0].b.id } : null;
  const screen = async () => {
    client.setQueryData(duplicateQueries.progress().queryKey, await api.duplicates.screen({}));
    await progress.refetch();
  };
  // Whoever comes here wants to see pairs.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known that nothing was looked for yet
  useEffect(() => {
    if (screening?.state !== 'idle' || result !== null || asked.current) return;
    asked.current = true;
    void screen();
  }, [screening?.state]);
  const choose = (pair: { a: { id: string }; b: { id: string } } | undefined) =>
    setParams(pair ? { a: pair.a.id, b: pair.b.id } : {}, { replace: true });
  const goOn = (kept: { id: string } | null) => {
    setMergedInto(kept?.id ?? null);
    const at = pairs.findIndex((pair) => chosen && pair.a.id === chosen.a && pair.b.id === chosen.b);
    const after = pairs.slice(at + 1).concat(pairs.slice(0, Math.max(at, 0)));
    const next = after.find(
      (pair) => kept === null || ![pair.a.id, pair.b.id].some((id) => id === loserOf(kept)),
    );
    choose(next);
    if (next) focusPair(next);
  };
  const loserOf = (kept: { id: string }) => (chosen?.a === kept.id ? chosen.b : chosen?.a);
  if (progress.error) return <ErrorState error={progress.error} onRetry={() => void progress.refetch()} />;
  const running = screening?.state === 'running';
  return (
    <>
      <PageHeader
        title={t('title')}
        count={result && !running ? (list.data?.total ?? null) : null}
        note={
          result && !running
            ? t('screened', { when: format.dateTime(result.at), total: format.number(result.customers) })
            : undefined
        }
        line
      >
        <Button variant="subtle" color="gray" onClick={() => setShowingApart(true)}>
          {t('apart.open')}
        </Button>
        {!running && <Button onClick={() => void screen()}>{t(result ? 'again' : 'start')}</Button>}
      </PageHeader>
      {running || (screening && !result) ? (
        <Screening screening={screening} onStart={() => void screen()} />
      ) : result === null || list.data === undefined ? (
        list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <SkeletonRows />
        )
      ) : pairs.length === 0 && level === null && !chosen ? (
        <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>
      ) : (
        <div className={classes.page}>
          <div className={classes.side}>
            <LevelTabs counts={list.data.counts} value={level} onChange={setLevel} />
            <PairList
              pairs={pairs}
              total={list.data.total}
              leftOut={result.leftOut}
              chosen={chosen && pairKey(chosen.a, chosen.b)}
              onChoose={choose}
              onMore={() => setLimit(limit + pairsRead)}
            />
          </div>
          <div className={classes.main}>
            {mergedInto && <SamePeople customerId={mergedInto} onPage />}
            {chosen ? (
              <Compare
                key={pairKey(chosen.a, chosen.b)}
                aId={chosen.a}
                bId={chosen.b}
                onDone={goOn}
                onGone={() => choose(undefined)}
              />
            ) : (
              <EmptyState title={t('choose')} />
            )}
          </div>
        </div>
      )}
      <ToldApartDialog opened={showingApart} onClose={() => setShowingApart(false)} />
    </>
  );
}
