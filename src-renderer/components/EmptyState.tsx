import type { ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyStateProps {
  /** `No customers yet.` */
  readonly title: string;
  /** What to do next: `Add one or import a spreadsheet.` */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** An empty list or page: says so, and what to do next. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
