import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './marks.module.css';

interface NumberedBadgeProps {
  readonly children: ReactNode;
  readonly shape?: 'round' | 'square';
  /** `done` draws a tick instead of the number. */
  readonly look?: 'plain' | 'done' | 'filled' | 'current' | 'ink' | 'todo' | 'dashed';
}

/** The number of a step, a stop or a cause. */
export function NumberedBadge({ children, shape = 'round', look = 'plain' }: NumberedBadgeProps) {
  return (
    <span className={classes.number} data-shape={shape} data-look={look}>
      {look === 'done' ? <IconCheck size={11} stroke={3} aria-hidden /> : children}
    </span>
  );
}
