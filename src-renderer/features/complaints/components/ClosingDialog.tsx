import { Button } from '@mantine/core';
import type { ClosingCheck } from '@shared/features/complaints/rules';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../components/Dialog';
import { Notice, Notices } from '../../../components/Notice';

interface ClosingDialogProps {
  /** What is still open, or null while the dialog is closed. */
  readonly check: ClosingCheck | null;
  readonly number: string;
  onClose(): void;
  onConfirm(): void;
}

/** Says what is still open before a complaint is closed; closing stays allowed. */
export function ClosingDialog({ check, number, onClose, onConfirm }: ClosingDialogProps) {
  const { t } = useTranslation('complaints');
  const open = check && [
    check.unchecked.length > 0 && t('closing.unchecked', { count: check.unchecked.length }),
    check.openMeasures > 0 && t('closing.openMeasures', { count: check.openMeasures }),
    check.rootMissing && t('closing.root'),
    check.confirmationMissing && t('closing.confirmation'),
    check.approvalMissing && t('closing.approval'),
  ];
  return (
    <Dialog
      opened={check !== null}
      onClose={onClose}
      title={t('closing.title', { number })}
      lead={t('closing.lead')}
      width={480}
      footer={
        <>
          <Button data-autofocus onClick={onClose}>
            {t('closing.back')}
          </Button>
          <Button variant="filled" onClick={onConfirm}>
            {t('closing.anyway')}
          </Button>
        </>
      }
    >
      <Notices>
        {(open ?? [])
          .filter((text) => text !== false)
          .map((text) => (
            <Notice key={text}>{text}</Notice>
          ))}
      </Notices>
    </Dialog>
  );
}
