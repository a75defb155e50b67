import classes from './marks.module.css';

interface PipsProps {
  /** How many of the bars are filled. */
  readonly value: number;
  readonly max?: 3 | 4;
}

const bars = [1, 2, 3, 4] as const;

/** An ordinal value as small rising bars. Decoration only: the word or number always stands beside it. */
export function Pips({ value, max = 4 }: PipsProps) {
  return (
    <span className={classes.pips} aria-hidden="true">
      {bars.slice(0, max).map((bar) => (
        <i key={bar} data-on={bar <= value || undefined} />
      ))}
    </span>
  );
}
