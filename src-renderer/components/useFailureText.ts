import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isAppError } from '../rpc/failure';

/** What is refused because of who one is, each with its own way out. */
const refusals = ['role', 'not_yours', 'sign_in', 'no_sign_in', 'hand_over', 'last_manager'] as const;

/** Turns any failure into one sentence in the person's language that says how to mend it. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation();
  return useCallback(
    (error) => {
      if (!isAppError(error)) return t('error.internal');
      const { transport, kind } = error.details;
      if (kind === 'disk_full') return t('error.disk_full');
      const refused = refusals.find((one) => one === kind);
      if (refused) return t(`error.${refused}`, { ns: 'team' });
      if (transport === 'session' || transport === 'gone') return t(`error.${transport}`);
      return t(`error.${error.code}`);
    },
    [t],
  );
}
