import type { DueItem } from '@shared/features/today/contract';
import { useTranslation } from 'react-i18next';
import { daysBetween, localDay } from './days';

const hour = 3_600_000;

/** What a due line says first: its own title, or whose day it is. */
export function useDueTitle(item: DueItem): string {
  const { t } = useTranslation('today');
  if (!item.person) return item.title || t(`kind.${item.kind}`);
  const { name, turns } = item.person;
  if (item.title) return t('day.important', { name, label: item.title });
  return turns === null ? t('day.birthday', { name }) : t('day.turns', { name, count: turns });
}

/** The quiet words at the end of a due line: what it is, how late, or how long there still is. */
export function useDueNote(item: DueItem, now: Date): { text: string; soon: boolean } {
  const { t } = useTranslation('today');
  const what = item.complaintNumber
    ? t('note.of', { kind: t(`kind.${item.kind}`), number: item.complaintNumber })
    : t(`kind.${item.kind}`);
  if (item.dueAt) {
    const left = Date.parse(item.dueAt) - now.getTime();
    const late = left < 0;
    const span = Math.abs(left);
    const days = Math.floor(span / (24 * hour));
    const words =
      days > 0
        ? t('span.days', { days, hours: Math.floor((span % (24 * hour)) / hour) })
        : t('span.hours', { hours: Math.floor(span / hour), minutes: Math.floor((span % hour) / 60_000) });
    return {
      text: t(late ? 'note.lateBy' : 'note.left', { what, span: words }),
      soon: !late && left < 24 * hour,
    };
  }
  const late = daysBetween(item.dueOn, localDay(now));
  return late > 0
    ? { text: t('note.daysLate', { what, count: late }), soon: false }
    : { text: what, soon: false };
}
