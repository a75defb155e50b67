import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Dialog.module.css';

interface DialogProps {
  readonly opened: boolean;
  onClose(): void;
  readonly title: string;
  /** One line under the title. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons at the bottom right, the filled one last. */
  readonly footer?: ReactNode;
  readonly width?: number;
  /** Closed by its own buttons only, for what is shown once. */
  readonly sticky?: boolean;
}

/** A dialog with title, body and buttons. Esc closes it, focus stays inside and returns after. */
export function Dialog({
  opened,
  onClose,
  title,
  lead,
  children,
  footer,
  width = 560,
  sticky = false,
}: DialogProps) {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={width}
      yOffset={96}
      withCloseButton={!sticky}
      closeOnEscape={!sticky}
      closeOnClickOutside={!sticky}
      closeButtonProps={{ 'aria-label': t('close') }}
      overlayProps={{ color: 'var(--scrim)', backgroundOpacity: 1 }}
      classNames={{
        content: classes.content,
        header: classes.header,
        title: classes.title,
        body: classes.body,
      }}
    >
      {lead !== undefined && <div className={classes.lead}>{lead}</div>}
      {children}
      {footer !== undefined && <div className={classes.footer}>{footer}</div>}
    </Modal>
  );
}

/** A dialog that is taken away instead of being closed has no time to give the focus back: it goes where it was before. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected)
          before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}

interface ConfirmDialogProps {
  readonly opened: boolean;
  onClose(): void;
  onConfirm(): void;
  readonly title: string;
  readonly children?: ReactNode;
  /** The verb of what will be done: `Delete for good`. */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
}

/** Asks before what cannot be undone. Everything else is done at once, with an Undo. */
export function ConfirmDialog({
  confirmLabel,
  danger,
  busy,
  onConfirm,
  children,
  ...dialog
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      {...dialog}
      width={440}
      lead={children}
      footer={
        <>
          <Button onClick={dialog.onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button
            variant={danger ? 'default' : 'filled'}
            className={danger ? classes.danger : undefined}
            disabled={busy}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}
