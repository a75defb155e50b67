import { type Clock, durationParts } from '@shared/features/complaints/rules';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** How a clock is drawn: jade when met, amber when soon, red when late, ink while it runs. */
export const clockTones = {
  met: 'ok',
  missed: 'danger',
  overdue: 'danger',
  soon: 'warn',
  running: 't2',
} as const satisfies Record<Clock['state'], string>;

/** `8 h 40 min`, `1 d 8 h`: a length of time in its two largest units. */
export function useDuration(): (ms: number) => string {
  const { t } = useTranslation('complaints');
  return useCallback(
    (ms) => {
      const { days, hours, minutes } = durationParts(ms);
      if (days > 0) return hours > 0 ? t('time.dh', { days, hours }) : t('time.d', { days });
      if (hours > 0) return minutes > 0 ? t('time.hm', { hours, minutes }) : t('time.h', { hours });
      return t('time.m', { minutes });
    },
    [t],
  );
}

/** `8 h 40 min left`, `2 d 3 h overdue`, `in 1 h 12 min of 4 h`. */
export function useClockText(): (clock: Clock) => string {
  const { t } = useTranslation('complaints');
  const duration = useDuration();
  return useCallback(
    (clock) => {
      const time = duration(clock.leftMs);
      if (clock.state === 'met')
        return t('clock.met', { time: duration(clock.usedMs), total: duration(clock.totalMs) });
      if (clock.state === 'missed') return t('clock.missed', { time });
      return clock.state === 'overdue' ? t('clock.overdue', { time }) : t('clock.left', { time });
    },
    [t, duration],
  );
}
