import type { Reason } from '@shared/features/duplicates/rules';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Reasons as words: `same name, same phone`. */
export function useReasonText(): (reasons: readonly Reason[]) => string {
  const { t } = useTranslation('duplicates');
  return useCallback(
    (reasons) => reasons.map((reason) => t(`reason.${reason}`)).join(t('listComma', { ns: 'common' })),
    [t],
  );
}
