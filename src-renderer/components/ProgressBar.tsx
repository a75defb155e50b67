import classes from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** Per cent, 0 to 100. */
  readonly share: number;
}

/** How far long work has come. */
export function ProgressBar({ label, share }: ProgressBarProps) {
  return (
    <div
      className={classes.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
    >
      <i style={{ width: `${share}%` }} />
    </div>
  );
}
