import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { i18next } from '../i18n';
import classes from './toast.module.css';

interface ToastOptions {
  readonly message: ReactNode;
  /** Words on the button and what it does, usually Undo. */
  readonly action?: { readonly label: string; run(): void };
  readonly tone?: 'plain' | 'danger';
  /** A new toast with the same id takes the place of the old one. */
  readonly id?: string;
}

/** Says what happened, bottom right, for 8 seconds, with one way to take it back. */
export function toast({ message, action, tone = 'plain', id }: ToastOptions): void {
  const key = id ?? crypto.randomUUID();
  notifications.hide(key);
  notifications.show({
    id: key,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': i18next.t('close') },
    withBorder: false,
    classNames: { root: classes.root, description: classes.text, body: classes.body, icon: classes.icon },
    ...(tone === 'danger' ? { icon: <IconAlertCircle size={16} stroke={1.6} aria-hidden /> } : {}),
    message: (
      <>
        <span className={classes.message}>{message}</span>
        {action && (
          <Button
            variant="subtle"
            className={classes.action}
            onClick={() => {
              notifications.hide(key);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </>
    ),
  });
}
