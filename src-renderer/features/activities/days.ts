import { dayAfter } from '@shared/features/today/rules';
import { parseDate } from '../../components/field-values';
import { localDay } from '../today/days';

/** The day a person means: a date in any form a date field takes, or `+7` for a week from today. */
export function dayFrom(text: string): string | null {
  const typed = text.trim();
  const later = /^\+\s*(\d{1,3})$/.exec(typed)?.[1];
  return later === undefined ? parseDate(typed) : dayAfter(localDay(), Number(later));
}

/** The time a person means: `14:30`, `9.05`, `1430`; null when it is none. */
export function timeFrom(text: string): string | null {
  const match = /^(\d{1,2})\s*[:.：点时]?\s*(\d{2})\s*分?$/.exec(text.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The Monday after today; on a Sunday the one after, since tomorrow is offered by itself. */
export function nextMonday(today = localDay()): string {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return dayAfter(today, weekday === 0 ? 8 : 8 - weekday);
}
