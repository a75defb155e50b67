import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isAppError } from '../rpc/failure';

/** Turns any failure into one sentence in the person's language that says how to mend it. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation();
  return useCallback(
    (error) => {
      if (!isAppError(error)) return t('error.internal');
      const { transport, kind } = error.details;
      if (kind === 'disk_full') return t('error.disk_full');
      if (transport === 'session' || transport === 'gone') return t(`error.${transport}`);
      return t(`error.${error.code}`);
    },
    [t],
  );
}
