import type { ReactNode } from 'react';
import classes from '../Import.module.css';

/** A bordered region that scrolls by itself, reachable by keyboard. */
export function ScrollPanel({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      className={`${classes.panel} ${classes.scroll}`}
      style={{ flex: 'none' }}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      {children}
    </section>
  );
}
