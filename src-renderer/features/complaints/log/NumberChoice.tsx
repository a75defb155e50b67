import { type KeyboardEvent, useId, useRef } from 'react';
import classes from './LogComplaint.module.css';

interface NumberChoiceProps<V extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V | null;
  onChange(value: V): void;
  /** Called after a choice by key, to go on to the next field. */
  onChosen?(): void;
  readonly problem?: string | undefined;
}

/** A choice made by one key: the number before each option, or the arrows. */
export function NumberChoice<V extends string | number>(props: NumberChoiceProps<V>) {
  const { label, options, value, onChange, onChosen, problem } = props;
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const focusAt = (index: number) =>
    group.current?.querySelectorAll<HTMLButtonElement>('[role="radio"]')[index]?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const current = options.findIndex((option) => option.value === value);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const numbered = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (step !== undefined) {
      event.preventDefault();
      const index = (current < 0 && step < 0 ? 0 : current) + step;
      const next = options[(index + options.length) % options.length];
      if (next) onChange(next.value);
      focusAt((index + options.length) % options.length);
    } else if (numbered) {
      event.preventDefault();
      onChange(numbered.value);
      focusAt(Number(event.key) - 1);
      onChosen?.();
    }
  };
  const stop = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  );
  return (
    <div className={classes.field}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <div
        ref={group}
        role="radiogroup"
        aria-labelledby={id}
        aria-describedby={problem ? `${id}-problem` : undefined}
        className={classes.choices}
        onKeyDown={onKeyDown}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useSemanticElements: an option with its key cap, chosen by number; no input draws this
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={option.value === value}
            tabIndex={index === stop ? 0 : -1}
            className={classes.choice}
            onClick={() => onChange(option.value)}
          >
            <span className={classes.cap} aria-hidden="true">
              {index + 1}
            </span>
            <span className="ell">{option.label}</span>
          </button>
        ))}
      </div>
      {problem && (
        <span id={`${id}-problem`} className={classes.problem} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
