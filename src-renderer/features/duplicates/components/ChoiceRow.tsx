import { canBeBoth, type MergeKey, type Value } from '@shared/features/duplicates/merging';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../Duplicates.module.css';

export type Choice = 'a' | 'b' | 'both';
const choices = ['a', 'b', 'both'] as const;

interface ChoiceRowProps {
  readonly field: MergeKey;
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Choice;
  readonly first: boolean;
  readonly readOnly: boolean;
  show(value: Value): ReactNode;
  onChoose(choice: Choice): void;
}

/** One field that differs: the value of the left, of the right, or both. Keys 1, 2 and 3 choose and go to the next one. */
export function ChoiceRow({ field, label, values, chosen, first, readOnly, show, onChoose }: ChoiceRowProps) {
  const { t } = useTranslation('duplicates');
  const both = canBeBoth(field) && values.every((value) => value !== null);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const choice = choices[Number(event.key) - 1];
    const step = choice ? 1 : { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || (choice === 'both' && !both)) return;
    event.preventDefault();
    if (choice) onChoose(choice);
    const row =
      step > 0 ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling;
    const target = row ?? event.currentTarget;
    // The choice just made is drawn first.
    requestAnimationFrame(() => target.querySelector<HTMLElement>('input:checked')?.focus());
  };
  return (
    <div
      className={classes.row}
      role="radiogroup"
      aria-label={label}
      onKeyDown={onKeyDown}
      data-first-choice={first || undefined}
    >
      <span className={classes.label}>{label}</span>
      {(['a', 'b'] as const).map((side, index) => {
        const value = values[index] ?? null;
        return (
          <label
            key={side}
            className={classes.choice}
            data-on={chosen === side || chosen === 'both' || undefined}
          >
            <input
              type="radio"
              name={field}
              checked={chosen === side}
              disabled={readOnly}
              onChange={() => onChoose(side)}
            />
            <span className={classes.value} data-blank={value === null || undefined}>
              {show(value)}
            </span>
          </label>
        );
      })}
      {both && (
        <label className={classes.both} data-on={chosen === 'both' || undefined}>
          <input
            type="radio"
            name={field}
            checked={chosen === 'both'}
            disabled={readOnly}
            onChange={() => onChoose('both')}
          />
          {t('both')}
        </label>
      )}
    </div>
  );
}
