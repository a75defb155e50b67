import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Words for the stable key of what was done: `customers.save` as "Customer changed". */
export function useChangeLabel(): (label: string | null) => string {
  const { t, i18n } = useTranslation('shell');
  return useCallback(
    (label) => {
      const key = `label.${label ?? ''}`;
      // The keys come from the file, so they are looked up rather than typed; an unknown one is a plain change.
      return i18n.exists(key, { ns: 'shell' })
        ? String(i18n.t(key as 'label.change', { ns: 'shell' }))
        : t('label.change');
    },
    [t, i18n],
  );
}
