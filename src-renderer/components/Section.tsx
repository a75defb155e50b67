import type { ReactNode } from 'react';
import classes from './panels.module.css';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  /** Quiet text or a link at the right of the title. */
  readonly note?: ReactNode;
  readonly tone?: 'plain' | 'danger';
  readonly children: ReactNode;
  readonly id?: string;
}

/** A part of a page: its name over a line, then what belongs to it. No box around. */
export function Section({ title, count, note, tone = 'plain', children, id }: SectionProps) {
  return (
    <section className={classes.section} data-tone={tone} aria-label={title} id={id}>
      <header>
        <h2>{title}</h2>
        {count !== undefined && <span className={classes.count}>{count}</span>}
        {note !== undefined && <span className={classes.sectionNote}>{note}</span>}
      </header>
      {children}
    </section>
  );
}

/** The 300 px column at the right of a page. */
export function SideRail({ children, label }: { children: ReactNode; label: string }) {
  return (
    <aside className={classes.rail} aria-label={label}>
      {children}
    </aside>
  );
}
