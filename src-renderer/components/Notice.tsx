import {
  IconAlertCircle,
  IconAlertTriangle,
  type Icon as IconComponent,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './panels.module.css';

interface NoticeProps {
  readonly tone?: 'warn' | 'danger' | 'plain';
  readonly icon?: IconComponent;
  /** One sentence. */
  readonly children: ReactNode;
  /** What to do about it: a link or a button. */
  readonly action?: ReactNode;
}

const icons = { warn: IconAlertTriangle, danger: IconAlertCircle, plain: IconInfoCircle };

/** One warning: icon, sentence, action. Stands inside Notices. */
export function Notice({ tone = 'warn', icon, children, action }: NoticeProps) {
  const NoticeIcon = icon ?? icons[tone];
  return (
    <li className={classes.notice} data-tone={tone}>
      <NoticeIcon size={16} stroke={1.6} aria-hidden />
      <span>{children}</span>
      {action !== undefined && <span className={classes.noticeAction}>{action}</span>}
    </li>
  );
}

/** The one bordered box that holds a page's warnings. */
export function Notices({ children }: { children: ReactNode }) {
  return <ul className={classes.notices}>{children}</ul>;
}
