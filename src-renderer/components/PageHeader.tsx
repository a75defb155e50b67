import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../app/useFormat';
import classes from './PageHeader.module.css';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** How many records the page shows, or a line of quiet text such as the date. */
  readonly count?: number | null;
  readonly note?: ReactNode;
  /** Tools at the right, the one filled button last. */
  readonly children?: ReactNode;
  /** Draws a line below, for pages without tabs. */
  readonly line?: boolean;
}

/** The 52 px head of a page: title, count, tools and one filled button. */
export function PageHeader({ title, count, note, children, line }: PageHeaderProps) {
  const format = useFormat();
  return (
    <header className={classes.header} data-line={line || undefined}>
      <h1 className={classes.title}>{title}</h1>
      {count !== undefined && count !== null && <span className="t3 n">{format.number(count)}</span>}
      {note !== undefined && <span className="t3 ell">{note}</span>}
      {children !== undefined && <div className={classes.tools}>{children}</div>}
    </header>
  );
}

/** The way back from a record to its list. The last crumb is where the person is. */
export function Breadcrumbs({ items }: { items: readonly { label: string; to?: string }[] }) {
  return (
    <nav className={classes.crumbs} aria-label={items.at(-1)?.label}>
      {items.map((item, index) => (
        <Fragment key={item.label}>
          {index > 0 && <IconChevronRight size={14} stroke={1.6} aria-hidden />}
          {item.to ? <Link to={item.to}>{item.label}</Link> : <span className="t2 ell">{item.label}</span>}
        </Fragment>
      ))}
    </nav>
  );
}

/** The row of filters and list tools under the tabs. */
export function Toolbar({ children }: { children: ReactNode }) {
  return <div className={classes.toolbar}>{children}</div>;
}
