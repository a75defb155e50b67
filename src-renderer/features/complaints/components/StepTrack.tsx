import { Popover } from '@mantine/core';
import type { ComplaintRow, ComplaintStep } from '@shared/features/complaints/model';
import { complaintSteps } from '@shared/features/complaints/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/useFormat';
import { initials } from '../../../components/initials';
import { NumberedBadge } from '../../../components/NumberedBadge';
import { useMemberName } from '../../../components/team';
import { localDay } from '../days';
import type { ComplaintSaver } from '../mutations';
import { RowCard } from './RowCard';
import classes from './StepTrack.module.css';

interface StepTrackProps {
  readonly rows: readonly ComplaintRow[];
  readonly saver: ComplaintSaver;
  readonly readOnly: boolean;
}

/** The six steps as a track; each opens its date, person, due date and note. */
export function StepTrack({ rows, saver, readOnly }: StepTrackProps) {
  const { t } = useTranslation('complaints');
  const [open, setOpen] = useState<ComplaintStep | null>(null);
  const steps = complaintSteps.map((key) => rows.find((row) => row.stepKey === key));
  const current = steps.findIndex((row) => row !== undefined && row.doneOn === null);
  return (
    <ol className={classes.track} aria-label={t('steps.label')}>
      {complaintSteps.map((key, index) => {
        const row = steps[index];
        const look = row?.doneOn ? 'done' : index === current ? 'current' : 'todo';
        return (
          <li
            key={key}
            className={classes.step}
            data-look={look}
            aria-current={look === 'current' ? 'step' : undefined}
          >
            <Popover
              opened={open === key}
              onChange={(opened) => setOpen(opened ? key : null)}
              position="bottom-start"
              width={300}
              trapFocus
              returnFocus
            >
              <Popover.Target>
                <button
                  type="button"
                  className={classes.target}
                  onClick={() => setOpen(open === key ? null : key)}
                >
                  <NumberedBadge look={look}>{index + 1}</NumberedBadge>
                  <span className={classes.name}>{t(`step.${key}`)}</span>
                  <StepLine row={row} />
                </button>
              </Popover.Target>
              <Popover.Dropdown className={classes.card}>
                <h3 className="b">{t(`step.${key}`)}</h3>
                <p className="t3 sm">{t(`stepHelp.${key}`)}</p>
                {row && <RowCard row={row} saver={saver} readOnly={readOnly} />}
              </Popover.Dropdown>
            </Popover>
          </li>
        );
      })}
    </ol>
  );
}

/** When and by whom it was done, or by when it is due. */
function StepLine({ row }: { row: ComplaintRow | undefined }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const memberName = useMemberName();
  const person = memberName(row?.ownerId ?? null)?.name;
  const short = person === undefined ? null : <span title={person}>{initials(person)}</span>;
  if (row?.doneOn) {
    return (
      <span className={classes.line}>
        <span className="vh">{t('steps.done')} </span>
        {format.date(row.doneOn)} {short}
      </span>
    );
  }
  if (!row?.dueOn) return <span className={classes.line}>{short}</span>;
  const today = localDay();
  const tone = row.dueOn < today ? 'danger' : row.dueOn === today ? 'warn' : undefined;
  return (
    <span className={classes.line}>
      <span className={tone}>{t('steps.due', { when: format.date(row.dueOn) })}</span> {short}
    </span>
  );
}
