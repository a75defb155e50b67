import type { Clash } from '@shared/features/copies/model';
import { memo } from 'react';
import { Tag } from '../../../components/Tag';
import { wordDiff } from '../../history/diff';
import { Marked } from '../../history/Marked';
import type { Side } from '../decide';
import type { ClashWords } from '../useClashWords';
import classes from './Clashes.module.css';

interface ClashRowProps {
  readonly clash: Clash;
  readonly words: ClashWords;
  readonly taken: Side | undefined;
  readonly isNew: boolean;
  onTake(keys: readonly string[], side: Side): void;
}

const sides = ['here', 'there'] as const;

/** One field both sides changed: what it was, and the two values to choose from. Without hooks, as there can be thousands. */
export const ClashRow = memo(function ClashRow({ clash, words, taken, isNew, onTake }: ClashRowProps) {
  const label = words.label(clash);
  const record = words.record(clash);
  const original = words.original(clash);
  return (
    <div
      className={classes.row}
      data-clash={clash.key}
      data-taken={taken}
      role="radiogroup"
      aria-label={[clash.customerName, record, label].filter(Boolean).join(', ')}
    >
      <div className={classes.label}>
        <p>
          <span className={classes.field}>{label}</span> {isNew && <Tag tone="warn">{words.fresh}</Tag>}
        </p>
        {record && <p className={classes.record}>{record}</p>}
      </div>
      <div className={classes.original}>
        <span className="vh">{words.side.original}</span>
        <span className={classes.text} data-blank={original.blank || undefined}>
          {original.text}
        </span>
      </div>
      {sides.map((side) => (
        <Choice
          key={side}
          clash={clash}
          words={words}
          side={side}
          before={words.isProse(clash) ? original.text : null}
          chosen={taken === side}
          onChoose={() => onTake([clash.key], side)}
        />
      ))}
    </div>
  );
});

interface ChoiceProps {
  readonly clash: Clash;
  readonly words: ClashWords;
  readonly side: Side;
  /** The original, to mark what was changed in it. */
  readonly before: string | null;
  readonly chosen: boolean;
  onChoose(): void;
}

function Choice({ clash, words, side, before, chosen, onChoose }: ChoiceProps) {
  const { text, blank } = words.value(clash, side);
  return (
    <label className={classes.choice} data-on={chosen || undefined}>
      <input type="radio" name={clash.key} checked={chosen} onChange={onChoose} />
      <span className={classes.value}>
        <span className="vh">{words.side[side]}</span>
        <span className={classes.text} data-blank={blank || undefined}>
          {before !== null && isRewording(before, text) ? <Marked before={before} after={text} /> : text}
        </span>
        <span className={classes.who}>
          <span className="ell">{side === 'here' ? clash.hereBy : clash.thereBy}</span>{' '}
          <span className="n">{words.when(clash, side)}</span>
        </span>
      </span>
    </label>
  );
}

/** Marks help where most words were kept; a value that is another one stands for itself beside the original. */
function isRewording(before: string, after: string): boolean {
  const kept = wordDiff(before, after).filter((part) => part.kind === 'same');
  const length = kept.reduce((sum, part) => sum + part.text.length, 0);
  return length > Math.min(before.length, after.length) / 2;
}
