import { dayAfter } from '@shared/features/today/rules';
import { parseDate } from '../../components/field-values';
import { localDay } from '../today/days';

/** The day a person means: a date in any form a date field takes, or `+7` for a week from today. */
export function dayFrom(text: string): string | null {
  const typed = text.trim();
  const later = /^\+\s*(\d{1,3})$/.exec(typed)?.[1];
  return later === undefined ? parseDate(typed) : dayAfter(localDay(), Number(later));
}

/** The Monday after today. */
export function nextMonday(today = localDay()): string {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return dayAfter(today, (8 - weekday) % 7 || 7);
}
