import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What the arrows of a Mantine calendar are called; pass as `ariaLabels`. */
export function useCalendarLabels() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      previousMonth: t('calendar.previousMonth'),
      nextMonth: t('calendar.nextMonth'),
      previousYear: t('calendar.previousYear'),
      nextYear: t('calendar.nextYear'),
      previousDecade: t('calendar.previousDecade'),
      nextDecade: t('calendar.nextDecade'),
    }),
    [t],
  );
}
