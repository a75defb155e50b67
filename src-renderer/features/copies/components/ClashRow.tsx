import type { Clash } from '@shared/features/copies/model';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { Tag } from '../../../components/Tag';
import { wordDiff } from '../../history/diff';
import { Marked } from '../../history/Marked';
import { useChangeWords } from '../../history/useChangeWords';
import { deletedSide, isDeletion, type Side } from '../decide';
import classes from './Clashes.module.css';

const isBlank = (value: unknown) => value === null || value === undefined || value === '';

interface ClashRowProps {
  readonly clash: Clash;
  readonly taken: Side | undefined;
  readonly isNew: boolean;
  onTake(keys: readonly string[], side: Side): void;
}

/** One field both sides changed: what it was, and the two values to choose from. */
export const ClashRow = memo(function ClashRow({ clash, taken, isNew, onTake }: ClashRowProps) {
  const { t } = useTranslation('copies');
  const history = useTranslation('history');
  const words = useChangeWords();
  const deletion = isDeletion(clash);
  const label = deletion
    ? t(deletedSide(clash) === 'here' ? 'clash.deletedHere' : 'clash.deletedThere')
    : words.label(clash, clash.field);
  const record =
    clash.table === 'customers' || clash.table === 'settings'
      ? null
      : [history.t(`table.${clash.table}`), clash.recordTitle].filter(Boolean).join(' ');
  const show = (value: unknown) => words.show(clash, clash.field, value);
  const text = (side: Side) =>
    deletion ? t(deletedSide(clash) === side ? 'clash.stayDeleted' : 'clash.stayEdited') : show(clash[side]);
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
          <span className={classes.field}>{label}</span> {isNew && <Tag tone="warn">{t('clash.new')}</Tag>}
        </p>
        {record && <p className={classes.record}>{record}</p>}
      </div>
      <div className={classes.original}>
        <span className="vh">{t('clash.original')}</span>
        <span className={classes.text} data-blank={isBlank(clash.original) || undefined}>
          {deletion ? t('clash.present') : show(clash.original)}
        </span>
      </div>
      {(['here', 'there'] as const).map((side) => (
        <Choice
          key={side}
          clash={clash}
          side={side}
          before={deletion ? null : show(clash.original)}
          text={text(side)}
          blank={!deletion && isBlank(clash[side])}
          chosen={taken === side}
          onChoose={() => onTake([clash.key], side)}
        />
      ))}
    </div>
  );
});

interface ChoiceProps {
  readonly clash: Clash;
  readonly side: Side;
  /** The original, to mark what was changed in it. */
  readonly before: string | null;
  readonly text: string;
  readonly blank: boolean;
  readonly chosen: boolean;
  onChoose(): void;
}

function Choice({ clash, side, before, text, blank, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const by = side === 'here' ? clash.hereBy : clash.thereBy;
  const at = side === 'here' ? clash.hereAt : clash.thereAt;
  return (
    <label className={classes.choice} data-on={chosen || undefined}>
      <input type="radio" name={clash.key} checked={chosen} onChange={onChoose} />
      <span className={classes.value}>
        <span className="vh">{t(`clash.${side}`)}</span>
        <span className={classes.text} data-blank={blank || undefined}>
          {before !== null && isRewording(before, text) ? <Marked before={before} after={text} /> : text}
        </span>
        <span className={classes.who}>
          <span className="ell">{by}</span> <span className="n">{format.dateTime(at)}</span>
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
