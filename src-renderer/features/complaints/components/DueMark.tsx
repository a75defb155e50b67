import type { ComplaintListRow } from '@shared/features/complaints/model';
import { clockOf, nextClock } from '@shared/features/complaints/rules';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { clockTones, useClockText } from '../useClockText';

/** What a list says about a complaint's next clock: what it is, and how much is left or overdue. */
export function DueMark({ row, now }: { row: ComplaintListRow; now: string }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const text = useClockText();
  const next = nextClock(row);
  if (!next) return <span className="t4">{t('empty', { ns: 'common' })}</span>;
  const clock = clockOf(next.start, next.due, null, now);
  const Mark = clock.state === 'overdue' ? IconAlertTriangle : clock.state === 'soon' ? IconClock : null;
  return (
    <span
      className={`row n ${clockTones[clock.state]}`}
      style={{ gap: 5 }}
      title={`${t(`clock.next.${next.kind}`)}, ${format.dateTime(next.due)}`}
    >
      {Mark && <Mark size={14} stroke={1.6} aria-hidden style={{ flex: 'none' }} />}
      <span className="ell">{text(clock)}</span>
    </span>
  );
}
