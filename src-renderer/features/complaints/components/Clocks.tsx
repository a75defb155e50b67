import type { Complaint } from '@shared/features/complaints/model';
import { type Clock, clockOf } from '@shared/features/complaints/rules';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { clockTones, useClockText } from '../useClockText';
import classes from './Clocks.module.css';

interface ClocksProps {
  readonly complaint: Complaint;
  /** The day the solution is promised for, when the step has one. */
  readonly offerDue: string | null;
  readonly now: string;
}

/** The clocks of a complaint: acknowledge, offer (when a day was promised), solve. */
export function Clocks({ complaint, offerDue, now }: ClocksProps) {
  const { t } = useTranslation('complaints');
  const { receivedAt, acknowledgeDue, solveDue, acknowledgedAt, offeredAt, settledAt } = complaint;
  // A day promised means by its end, where the person sits.
  const offerEnd = offerDue ? new Date(`${offerDue}T23:59:59`).toISOString() : null;
  const stopped = (at: string | null) => at ?? complaint.closedAt;
  return (
    <section aria-label={t('clocks.title')}>
      <h2 className={classes.title}>{t('clocks.title')}</h2>
      <ClockLine
        label={t('clock.acknowledge')}
        due={acknowledgeDue}
        clock={clockOf(receivedAt, acknowledgeDue, stopped(acknowledgedAt), now)}
      />
      {offerEnd && (
        <ClockLine
          label={t('clock.offer')}
          due={offerEnd}
          clock={clockOf(receivedAt, offerEnd, stopped(offeredAt), now)}
        />
      )}
      <ClockLine
        label={t('clock.solve')}
        due={solveDue}
        clock={clockOf(receivedAt, solveDue, stopped(settledAt), now)}
      />
    </section>
  );
}

function ClockLine({ label, due, clock }: { label: string; due: string; clock: Clock }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const text = useClockText();
  const late = clock.state === 'overdue' || clock.state === 'missed';
  return (
    <div className={classes.clock} title={t('clock.dueAt', { when: format.dateTime(due) })}>
      <div className="row">
        <span>{label}</span>
        <span className={`end row sm n ${clockTones[clock.state]}`} style={{ gap: 4 }}>
          {clock.state === 'met' && <IconCheck size={12} stroke={2} aria-hidden />}
          {late && <IconAlertTriangle size={12} stroke={2} aria-hidden />}
          <span className={clock.state === 'soon' || late ? 'm' : undefined}>{text(clock)}</span>
        </span>
      </div>
      <div className={classes.bar} data-state={clock.state} aria-hidden="true">
        <i style={{ width: `${Math.round(clock.share * 100)}%` }} />
      </div>
    </div>
  );
}
