import type { ReactNode } from 'react';
import classes from './marks.module.css';

export type Tone = 'plain' | 'accent' | 'warn' | 'danger';

/** A short word in a quiet box, e.g. a plan's status. */
export function Tag({ children, tone = 'plain' }: { children: ReactNode; tone?: Tone }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}

/** A status as dot and word. */
export function Status({ children, tone = 'plain' }: { children: ReactNode; tone?: Tone }) {
  return (
    <span className={classes.status}>
      <span className={classes.dot} data-tone={tone} />
      {children}
    </span>
  );
}
