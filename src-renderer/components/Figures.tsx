import type { ReactNode } from 'react';
import classes from './panels.module.css';

interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  /** Quiet words beside the figure, or below it. */
  readonly note?: ReactNode;
  readonly noteBelow?: boolean;
  readonly tone?: 'plain' | 'danger';
}

/** One key number with its name. */
export function Figure({ label, value, note, noteBelow = false, tone = 'plain' }: FigureProps) {
  return (
    <div className={classes.figure} data-tone={tone}>
      <dt>{label}</dt>
      <dd>
        <span>{value}</span>
        {note !== undefined && note !== null && <small data-below={noteBelow || undefined}>{note}</small>}
      </dd>
    </div>
  );
}

/** Key numbers in a row, divided by lines. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={classes.figures}>{children}</dl>;
}
