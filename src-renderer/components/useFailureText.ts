import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { isAppError } from '../rpc/failure';

/** Turns any failure into one sentence in the person's language that says how to mend it. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation();
  return useCallback((error) => t(`error.${isAppError(error) ? error.code : 'internal'}`), [t]);
}
