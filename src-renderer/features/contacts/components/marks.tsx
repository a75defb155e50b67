import classes from './marks.module.css';

const attitudes = [-2, -1, 0, 1, 2] as const;
const levels = [1, 2, 3, 4, 5] as const;

/** `+2`, `0`, `−1` with a true minus. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

/** Attitude towards us from −2 to +2: a place among five dots, and always the number. */
export function Attitude({ value }: { value: number }) {
  const tone = value < 0 ? 'bad' : value > 0 ? 'good' : 'plain';
  return (
    <span className={classes.marked}>
      <span className={classes.scale} aria-hidden="true">
        {attitudes.map((place) => (
          <i key={place} data-on={place === value || undefined} data-tone={tone} />
        ))}
      </span>
      <span className={`${classes.value} n`}>{signed(value)}</span>
    </span>
  );
}

/** Influence from 1 to 5: as many dots, and always the number. */
export function Influence({ value }: { value: number }) {
  return (
    <span className={classes.marked}>
      <span className={classes.scale} aria-hidden="true">
        {levels.map((level) => (
          <i key={level} data-on={level <= value || undefined} />
        ))}
      </span>
      <span className={`${classes.value} n`}>{value}</span>
    </span>
  );
}
