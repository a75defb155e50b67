import {
  type ComplaintStatus,
  channels,
  claimForms,
  complaintKinds,
} from '@shared/features/complaints/model';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../components/Tag';

/** Colour of a status: done is jade, waiting for us is amber, everything else plain. */
export function statusTone(status: ComplaintStatus): Tone {
  if (status === 'closed') return 'plain';
  if (status === 'settled' || status === 'followed_up') return 'accent';
  return 'warn';
}

export const severities = [1, 2, 3, 4] as const;

/** The choices of a complaint in the person's language, for selects. */
export function useComplaintOptions() {
  const { t } = useTranslation('complaints');
  return {
    kinds: complaintKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    channels: channels.map((value) => ({ value, label: t(`channel.${value}`) })),
    claimForms: claimForms.map((value) => ({ value, label: t(`claimForm.${value}`) })),
    severities: severities.map((value) => ({
      value: String(value),
      label: t('severityWord', { value, word: t(`severity.${value}`) }),
    })),
  };
}
