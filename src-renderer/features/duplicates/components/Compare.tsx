import { Button } from '@mantine/core';
import type { ComparedSide, Picks } from '@shared/features/duplicates/contract';
import {
  defaultPicks,
  differingKeys,
  keptByDefault,
  type MergeKey,
} from '@shared/features/duplicates/merging';
import { IconArrowsExchange, IconArrowsJoin, IconEqualNot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../app/commands/registry';
import { EmptyState } from '../../../components/EmptyState';
import { ErrorState } from '../../../components/ErrorState';
import { Kbd } from '../../../components/Kbd';
import { SkeletonRows } from '../../../components/SkeletonRows';
import { useMayWrite } from '../../team/access';
import classes from '../Duplicates.module.css';
import { duplicateQueries } from '../queries';
import { useMergeWords } from '../useMergeWords';
import { useMerging } from '../useMerging';
import { useReasonText } from '../useReasonText';
import { type Choice, ChoiceRow } from './ChoiceRow';
import { focusChosenPair } from './PairList';
import { SideHead } from './SideHead';

interface CompareProps {
  readonly aId: string;
  readonly bId: string;
  onDone(kept: ComparedSide | null): void;
  onGone(): void;
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** Two customers side by side: which one stays, and which value of each field that differs. */
export function Compare({ aId, bId, onDone, onGone }: CompareProps) {
  const { t } = useTranslation('duplicates');
  const { data, error, refetch } = useQuery(duplicateQueries.compare(aId, bId));
  if (error) {
    const gone = (error as { code?: string }).code === 'not_found';
    return gone ? (
      <EmptyState title={t('gone')} actions={<Button onClick={onGone}>{t('next')}</Button>} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  if (!data) return <SkeletonRows />;
  const versions = `${data.a.version}|${data.b.version}`;
  return <Sides key={versions} found={data} onDone={onDone} onStale={() => void refetch()} />;
}

interface SidesProps {
  readonly found: Awaited<ReturnType<NonNullable<ReturnType<typeof duplicateQueries.compare>['queryFn']>>>;
  onDone(kept: ComparedSide | null): void;
  onStale(): void;
}

function Sides({ found: { a, b, judgement }, onDone, onStale }: SidesProps) {
  const { t } = useTranslation('duplicates');
  const reasonText = useReasonText();
  const words = useMergeWords();
  const mayWrite = useMayWrite();
  const [stays, setStays] = useState(() => keptByDefault(a, b));
  const [keep, lose] = stays === 'a' ? [a, b] : [b, a];
  const [picks, setPicks] = useState<Picks>(() => defaultPicks(keep, lose));
  const { busy, merge, tellApart } = useMerging(onDone, onStale);
  const keys = differingKeys(a, b);
  const swap = () => {
    setStays(stays === 'a' ? 'b' : 'a');
    setPicks(defaultPicks(lose, keep));
  };
  const doMerge = () => merge(keep, lose, picks);
  const doTellApart = () => tellApart(a, b);
  useCommands(
    mayWrite
      ? [
          {
            id: 'duplicates.merge',
            keys: 'M',
            label: t('merge'),
            icon: IconArrowsJoin,
            group: 'do',
            run: doMerge,
          },
          {
            id: 'duplicates.different',
            keys: 'D',
            label: t('different'),
            icon: IconEqualNot,
            group: 'do',
            run: doTellApart,
          },
          {
            id: 'duplicates.swap',
            keys: 'S',
            label: t('swap'),
            icon: IconArrowsExchange,
            group: 'do',
            run: swap,
          },
        ]
      : [],
  );
  const chosenOf = (key: MergeKey): Choice => {
    const pick = picks[key];
    if (pick === 'both') return 'both';
    return (pick === 'lose') === (stays === 'a') ? 'b' : 'a';
  };
  const pick = (key: MergeKey, choice: Choice) => {
    const { [key]: _, ...rest } = picks;
    if (choice === stays) setPicks(rest);
    else setPicks({ ...rest, [key]: choice === 'both' ? 'both' : 'lose' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') focusChosenPair();
  };
  const attached = Object.values(lose.attached).reduce((sum, count) => sum + (count ?? 0), 0);
  return (
    <section className={classes.compare} aria-label={t('compare')} onKeyDown={onKeyDown}>
      <div className={classes.top}>
        <p className={classes.because}>
          {judgement ? (
            <>
              <b>{t(`level.${judgement.level}`)}</b> {reasonText(judgement.reasons)}
            </>
          ) : (
            t('noReason')
          )}
        </p>
        {mayWrite && (
          <span className={classes.buttons}>
            <Button
              onClick={doTellApart}
              disabled={busy}
              rightSection={<Kbd keys="D" />}
              leftSection={<IconEqualNot {...icon} />}
            >
              {t('different')}
            </Button>
            <Button
              variant="filled"
              onClick={doMerge}
              loading={busy}
              rightSection={<Kbd keys="M" />}
              leftSection={<IconArrowsJoin {...icon} />}
            >
              {t('merge')}
            </Button>
          </span>
        )}
      </div>
      <div className={classes.heads} role="radiogroup" aria-label={t('whichStays')}>
        <SideHead
          side={a}
          stays={stays === 'a'}
          onStay={() => stays !== 'a' && swap()}
          readOnly={!mayWrite}
        />
        <SideHead
          side={b}
          stays={stays === 'b'}
          onStay={() => stays !== 'b' && swap()}
          readOnly={!mayWrite}
        />
      </div>
      <div className={classes.rows}>
        {keys.length === 0 && <p className={classes.quiet}>{t('allEqual')}</p>}
        {keys.map((key, index) => (
          <ChoiceRow
            key={key}
            field={key}
            label={words.label(key)}
            values={[a, b].map((side) => side.values[key] ?? null)}
            show={(value) => words.show(key, value, (keep.values.currency as string | null) ?? null)}
            chosen={chosenOf(key)}
            first={index === 0}
            readOnly={!mayWrite}
            onChoose={(choice) => pick(key, choice)}
          />
        ))}
      </div>
      {mayWrite && (
        <footer className={classes.acts}>
          {attached > 0 ? t('moves', { count: attached, name: keep.name }) : t('nothingMoves')}
        </footer>
      )}
    </section>
  );
}
