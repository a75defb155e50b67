import type { DuplicatePair } from '@shared/features/duplicates/contract';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Tag, type Tone } from '../../../components/Tag';
import classes from '../Duplicates.module.css';
import { useReasonText } from '../useReasonText';

export const pairKey = (a: string, b: string): string => `${a}|${b}`;
const keyOf = (pair: DuplicatePair): string => pairKey(pair.a.id, pair.b.id);

/** Puts the focus on a pair of the list, once it is drawn as the chosen one. */
export function focusPair(pair: DuplicatePair): void {
  requestAnimationFrame(() => document.getElementById(`pair-${keyOf(pair)}`)?.focus());
}

/** Puts the focus back on the chosen pair. */
export function focusChosenPair(): void {
  document.querySelector<HTMLElement>('[data-pair][aria-selected="true"]')?.focus();
}

interface PairListProps {
  readonly pairs: readonly DuplicatePair[];
  readonly total: number;
  readonly leftOut: number;
  readonly chosen: string | null;
  onChoose(pair: DuplicatePair): void;
  onMore(): void;
}

/** Pairs, best first. Arrows move, Enter goes over to the comparison. */
export function PairList({ pairs, total, leftOut, chosen, onChoose, onMore }: PairListProps) {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const reasonText = useReasonText();
  const at = pairs.findIndex((pair) => keyOf(pair) === chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: pairs.length - 1 }[event.key];
    if (event.key === 'Enter' || event.key === 'ArrowRight') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-first-choice] input:checked')?.focus();
    }
    const next = to === undefined ? undefined : pairs[Math.max(0, to)];
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    focusPair(next);
  };
  return (
    <>
      <div
        className={classes.list}
        role="listbox"
        aria-label={t('listLabel')}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        {pairs.map((pair, index) => (
          <PairOption
            key={keyOf(pair)}
            pair={pair}
            selected={keyOf(pair) === chosen}
            focusable={index === Math.max(0, at)}
            level={t(`level.${pair.level}`)}
            reasons={reasonText(pair.reasons)}
            onChoose={onChoose}
          />
        ))}
        {pairs.length === 0 && <p className={classes.quiet}>{t('noneOfLevel')}</p>}
      </div>
      {(total > pairs.length || leftOut > 0) && (
        <p className={classes.foot}>
          {total > pairs.length && (
            <button type="button" className="link" onClick={onMore}>
              {t('more', { shown: format.number(pairs.length), total: format.number(total) })}
            </button>
          )}
          {leftOut > 0 && <span>{t('leftOut', { count: leftOut, number: format.number(leftOut) })}</span>}
        </p>
      )}
    </>
  );
}

const tones: Record<DuplicatePair['level'], Tone> = { certain: 'accent', likely: 'warn', possible: 'plain' };

interface PairOptionProps {
  readonly pair: DuplicatePair;
  readonly selected: boolean;
  readonly focusable: boolean;
  readonly level: string;
  readonly reasons: string;
  onChoose(pair: DuplicatePair): void;
}

/** Without hooks, as there can be hundreds. */
const PairOption = memo(function PairOption({
  pair,
  selected,
  focusable,
  level,
  reasons,
  onChoose,
}: PairOptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keys
    <div
      id={`pair-${keyOf(pair)}`}
      data-pair
      role="option"
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      className={classes.pair}
      onClick={() => onChoose(pair)}
    >
      {[pair.a, pair.b].map((firm) => (
        <span key={firm.id} className={classes.firm}>
          <b className="ell">{firm.name}</b>
          <span className={classes.where}>{firm.city ?? firm.code}</span>
        </span>
      ))}
      <span className={classes.why}>
        <Tag tone={tones[pair.level]}>{level}</Tag>
        <span className="ell">{reasons}</span>
      </span>
    </div>
  );
});
