import type { DueItem } from '@shared/features/today/contract';
import { useTranslation } from 'react-i18next';
import { Figure, Figures } from '../../../components/Figures';
import { daysBetween, localDay } from '../days';
import { overdueOf } from '../queries';

interface DayFiguresProps {
  readonly due: readonly DueItem[];
  readonly done: number;
  readonly now: Date;
}

/** The day in four figures: done, due, complaint clocks, overdue. */
export function DayFigures({ due, done, now }: DayFiguresProps) {
  const { t } = useTranslation('today');
  const today = localDay(now);
  const overdue = overdueOf(due, now);
  // A birthday is no work to be counted.
  const dueToday = due.filter((item) => item.dueOn === today && !item.person && !overdue.includes(item));
  const clocks = due.filter((item) => item.dueAt !== null);
  const oldest = Math.max(0, ...overdue.map((item) => daysBetween(item.dueOn, today)));
  return (
    <Figures>
      <Figure
        label={t('figure.done')}
        value={done}
        note={t('figure.of', { count: done + dueToday.length + overdue.length })}
      />
      <Figure label={t('figure.today')} value={dueToday.length} />
      <Figure label={t('figure.clocks')} value={clocks.length} />
      <Figure
        label={t('figure.overdue')}
        value={overdue.length}
        tone={overdue.length > 0 ? 'danger' : 'plain'}
        note={oldest > 0 ? t('figure.oldest', { count: oldest }) : null}
      />
    </Figures>
  );
}
