import { Button } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { type RefObject, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Kbd } from '../../../components/Kbd';
import { byCustomer, type ClashGroup, type Deciding, firstGroups, type Side } from '../decide';
import { type ClashWords, useClashWords } from '../useClashWords';
import classes from './Clashes.module.css';
import { ClashRow } from './ClashRow';

interface ClashListProps {
  readonly state: Deciding;
  readonly hereName: string;
  readonly thereName: string;
  readonly list: RefObject<HTMLDivElement | null>;
  /** About how many rows are drawn. */
  readonly most: number;
  onMore(): void;
  onTake(keys: readonly string[], side: Side): void;
  /** In bulk: said in a toast that takes it back. */
  onTakeAll(keys: readonly string[], side: Side): void;
}

/** All clashes on one page, by customer. */
export function ClashList({
  state,
  hereName,
  thereName,
  list,
  most,
  onMore,
  onTake,
  onTakeAll,
}: ClashListProps) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const words = useClashWords();
  const { clashes } = state;
  const groups = useMemo(() => byCustomer(clashes), [clashes]);
  const keys = useMemo(() => clashes.map((one) => one.key), [clashes]);
  const count = clashes.length;
  const shown = firstGroups(groups, most);
  return (
    <section className={classes.clashes} aria-label={t('clash.list')}>
      <div className={classes.intro}>
        <p>{t('clash.lead', { count, number: format.number(count) })}</p>
        <span className={classes.bulk}>
          <Button onClick={() => onTakeAll(keys, 'here')}>{t('clash.allHere')}</Button>
          <Button onClick={() => onTakeAll(keys, 'there')}>{t('clash.allThere')}</Button>
        </span>
      </div>
      <div className={classes.head} aria-hidden>
        <span>{t('clash.field')}</span>
        <span>{t('clash.original')}</span>
        <span className={classes.sideHead}>
          <Kbd keys="1" /> <b>{t('clash.here')}</b> <span className="ell">{hereName}</span>
        </span>
        <span className={classes.sideHead}>
          <Kbd keys="2" /> <b>{t('clash.there')}</b> <span className="ell">{thereName}</span>
        </span>
      </div>
      <div ref={list}>
        {shown.map((group) => (
          <Group
            key={group.customer ?? ''}
            group={group}
            state={state}
            words={words}
            onTake={onTake}
            onTakeAll={onTakeAll}
          />
        ))}
      </div>
      {shown.length < groups.length && <More key={shown.length} onMore={onMore} />}
    </section>
  );
}

/** Stands where the drawn rows end, and asks for more when it is seen. */
function More({ onMore }: { onMore(): void }) {
  const { ref, entry } = useIntersection();
  const seen = entry?.isIntersecting === true;
  useEffect(() => {
    if (seen) onMore();
  }, [seen, onMore]);
  return <div ref={ref} className={classes.more} />;
}

interface GroupProps extends Pick<ClashListProps, 'state' | 'onTake' | 'onTakeAll'> {
  readonly group: ClashGroup;
  readonly words: ClashWords;
}

function Group({ group, state, words, onTake, onTakeAll }: GroupProps) {
  const { t } = useTranslation('copies');
  const name = group.customer ?? t('clash.file');
  const keys = group.clashes.map((one) => one.key);
  const done = keys.every((key) => state.taken.has(key));
  return (
    <section className={classes.group} aria-label={name}>
      <header className={classes.groupHead}>
        <h2 className="ell">{name}</h2>
        <span className="t3 n">{keys.length}</span>
        {done && <IconCheck size={14} stroke={2} color="var(--ok)" aria-hidden />}
        {keys.length > 1 && (
          <span className={classes.bulk}>
            <button
              type="button"
              aria-label={t('clash.allHereOf', { name })}
              onClick={() => onTakeAll(keys, 'here')}
            >
              {t('clash.allHere')}
            </button>
            <button
              type="button"
              aria-label={t('clash.allThereOf', { name })}
              onClick={() => onTakeAll(keys, 'there')}
            >
              {t('clash.allThere')}
            </button>
          </span>
        )}
      </header>
      {group.clashes.map((clash) => (
        <ClashRow
          key={clash.key}
          clash={clash}
          words={words}
          taken={state.taken.get(clash.key)}
          isNew={state.added.has(clash.key)}
          onTake={onTake}
        />
      ))}
    </section>
  );
}
