import { leasePurposes } from '@shared/features/sharing/contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isAppError } from '../rpc/failure';

/** What is refused because of who one is, each with its own way out. */
const refusals = ['role', 'not_yours', 'sign_in', 'no_sign_in', 'hand_over', 'last_manager'] as const;

const leaseShown = z.object({ name: z.string(), purpose: z.enum(leasePurposes) });

/** Turns any failure into one sentence in the person's language that says how to mend it. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation();
  return useCallback(
    (error) => {
      if (!isAppError(error)) return t('error.internal');
      const { transport, kind } = error.details;
      if (kind === 'reports_circle') return t('error.reports_circle');
      if (kind === 'disk_full') return t('error.disk_full');
      const lease = leaseShown.safeParse(error.details.lease).data;
      if (lease) return t(`failure.lease.${lease.purpose}`, { ns: 'sharing', name: lease.name });
      const refused = refusals.find((one) => one === kind);
      if (refused) return t(`error.${refused}`, { ns: 'team' });
      if (transport === 'session' || transport === 'gone') return t(`error.${transport}`);
      return t(`error.${error.code}`);
    },
    [t],
  );
}
