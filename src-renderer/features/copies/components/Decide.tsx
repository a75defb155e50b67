import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { contract } from '@shared/contract';
import type { OutputOf } from '@shared/rpc/operation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommands } from '../../../app/commands/registry';
import { useFormat } from '../../../app/useFormat';
import { EmptyState } from '../../../components/EmptyState';
import { Figure } from '../../../components/Figures';
import { PageHeader } from '../../../components/PageHeader';
import { toast } from '../../../components/toast';
import classes from '../BringBack.module.css';
import { progressOf, type Side } from '../decide';
import { focusUndecided, useClashKeys } from '../useClashKeys';
import { useDeciding } from '../useDeciding';
import { useMerge } from '../useMerge';
import { ClashList } from './ClashList';
import { MergeButton } from './MergeButton';
import { KeptAside, MergeFigures } from './MergeFigures';
import { MergeReport } from './MergeReport';
import { Merging } from './Working';

type Comparison = OutputOf<(typeof contract)['copies']['compare']>;

/** Rows drawn at once. */
const step = 150;

interface DecideProps {
  readonly title: string;
  readonly here: { readonly path: string; readonly name: string };
  readonly found: Comparison;
  onAgain(): void;
}

/** What comes in, the clashes to decide, and Merge; then the report of it. */
export function Decide({ title, here, found, onAgain }: DecideProps) {
  const { t } = useTranslation('copies');
  const common = useTranslation();
  const format = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const [most, setMost] = useState(step);
  const { figures, path, name } = found;
  const [state, dispatch] = useDeciding(here.path, path, found.clashes);
  const merge = useMerge(here.path, path, state, dispatch);
  const { decided, total, done } = progressOf(state);
  const nothing = figures.batches === 0 && total === 0;
  const free = !merge.isPending && !merge.isSuccess;

  // What it would take back is merged, or not on the page any more.
  useEffect(() => {
    if (!free) return;
    return () => void notifications.hide('bulk');
  }, [free]);

  const more = useCallback(() => setMost((before) => before + step), []);
  const take = useCallback(
    (keys: readonly string[], side: Side) => dispatch({ kind: 'take', keys, side }),
    [dispatch],
  );
  const takeAll = (keys: readonly string[], side: Side) => {
    const { taken } = state;
    take(keys, side);
    const count = keys.length;
    toast({
      id: 'bulk',
      message: t(side === 'here' ? 'clash.bulkHere' : 'clash.bulkThere', {
        count,
        number: format.number(count),
      }),
      action: { label: common.t('undo'), run: () => dispatch({ kind: 'restore', taken }) },
    });
  };
  useClashKeys(list, free, (key, side) => take([key], side));
  const next = () => {
    if (focusUndecided(list.current)) return;
    // It is further down than what was drawn so far.
    flushSync(() => setMost(total));
    focusUndecided(list.current);
  };
  const run = () => {
    if (!free || nothing) return;
    if (done) merge.mutate();
    else next();
  };
  useCommands(
    free && !nothing
      ? [{ id: 'copies.merge', keys: 'mod+Enter', label: t('command.merge'), group: 'do', run }]
      : [],
  );
  const note = t('page.into', { there: name, here: here.name });
  if (merge.isSuccess) {
    return (
      <>
        <PageHeader title={title} note={note} line />
        <div className={classes.body}>
          <MergeReport name={name} done={merge.data} clashes={state.clashes} onAgain={onAgain} />
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader title={title} note={note} line>
        {!nothing && <MergeButton decided={decided} total={total} busy={!free} onNext={next} onMerge={run} />}
      </PageHeader>
      <div className={classes.frame}>
        <div className={classes.body} inert={!free}>
          {nothing ? (
            <EmptyState
              title={t('nothing.title', { name })}
              actions={
                <Button component={Link} to="/">
                  {t('nothing.back')}
                </Button>
              }
            >
              {t('nothing.text')}
            </EmptyState>
          ) : (
            <>
              <div className={classes.figures}>
                <MergeFigures figures={figures}>
                  {total > 0 && <Figure label={t('figure.clashes')} value={format.number(total)} />}
                </MergeFigures>
              </div>
              {figures.keptAside > 0 && (
                <div className={classes.notices}>
                  <KeptAside count={figures.keptAside} />
                </div>
              )}
              {total === 0 ? (
                <p className={classes.clear}>{t('clear')}</p>
              ) : (
                <ClashList
                  state={state}
                  hereName={here.name}
                  thereName={name}
                  list={list}
                  most={most}
                  onMore={more}
                  onTake={take}
                  onTakeAll={takeAll}
                />
              )}
            </>
          )}
        </div>
        {merge.isPending && <Merging count={figures.created + figures.updated + figures.deleted} />}
      </div>
    </>
  );
}
