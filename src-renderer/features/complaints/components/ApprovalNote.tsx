import { Button } from '@mantine/core';
import type { Complaint } from '@shared/features/complaints/model';
import { approvalOf } from '@shared/features/complaints/rules';
import type { FileSettings } from '@shared/features/settings/model';
import { IconCircleCheck, IconLockCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { MemberSelect } from '../../../components/MemberSelect';
import { useMemberName } from '../../../components/team';
import { toast } from '../../../components/toast';
import { useFailureText } from '../../../components/useFailureText';
import { localDay } from '../days';
import type { ComplaintSaver } from '../mutations';
import classes from './ClaimSection.module.css';

interface ApprovalNoteProps {
  readonly complaint: Complaint;
  readonly settings: FileSettings;
  readonly saver: ComplaintSaver;
  readonly readOnly: boolean;
}

/** Warns that a claim above the limit needs an approval, takes it, and says who gave it. */
export function ApprovalNote({ complaint, settings, saver, readOnly }: ApprovalNoteProps) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const memberName = useMemberName();
  const failureText = useFailureText();
  const approval = approvalOf(complaint, settings);
  if (approval === 'not_needed') return null;
  const approve = (approvedBy: string | null) =>
    void saver
      .save({ approvedBy, approvedOn: approvedBy === null ? null : localDay() })
      .catch((error: unknown) => toast({ message: failureText(error), tone: 'danger' }));

  if (approval === 'given') {
    const name = memberName(complaint.approvedBy)?.name ?? '…';
    return (
      <p className={classes.given}>
        <IconCircleCheck size={16} stroke={1.6} aria-hidden />
        <span>{t('claim.given', { name, when: format.date(complaint.approvedOn) })}</span>
        {!readOnly && (
          <Button variant="subtle" color="gray" className={classes.withdraw} onClick={() => approve(null)}>
            {t('claim.withdraw')}
          </Button>
        )}
      </p>
    );
  }
  const limit = format.money(settings.claimLimit, settings.currency);
  return (
    <div className={classes.note} role="status">
      <IconLockCheck size={16} stroke={1.6} aria-hidden />
      <span className="grow">
        {complaint.currency === settings.currency ? t('claim.needed', { limit }) : t('claim.neededCurrency')}
      </span>
      {!readOnly && (
        <MemberSelect
          className={classes.approve}
          aria-label={t('field.approvedBy')}
          placeholder={t('claim.approve')}
          value={null}
          onChange={approve}
        />
      )}
    </div>
  );
}
