import { Fragment } from 'react';
import { StatusMark } from '../charts/Marks';
import { column, type PageContext } from '../context';
import { dayTime, number, shortDate } from '../format';
import { type ComplaintRecord, TABOOS } from '../model';
import { Row } from '../parts/Section';
import { Nb, orDash, Table } from '../parts/Table';
import type { PrintKey, PrintT } from '../text';

interface Props {
  record: ComplaintRecord;
  c: PageContext;
}

/** Minutes as people say them: 45 min, 4 h, 3 days. */
export function span(minutes: number, t: PrintT): { value: string; unit: string } {
  if (minutes < 120) return { value: number(minutes), unit: t('complaint.minutes') };
  if (minutes < 2880)
    return { value: number(minutes / 60, minutes % 60 === 0 ? 0 : 1), unit: t('complaint.hours') };
  return { value: number(Math.round(minutes / 1440)), unit: t('complaint.days') };
}

function Figure({
  value,
  unit,
  label,
  note,
}: {
  value: string;
  unit?: string;
  label: string;
  note?: string;
}) {
  return (
    <div>
      <p className="v">
        {value}
        {unit && <small>{unit}</small>}
      </p>
      <p className="k">{label}</p>
      {note && <p className="c">{note}</p>}
    </div>
  );
}

/** Five figures: severity, time to acknowledge and settle against their targets, claim, satisfaction. */
export function Figures({ record, c }: Props) {
  const { t, lang } = c;
  const { acknowledge, settle, claim, satisfaction } = record;
  const ack = acknowledge?.minutes === undefined ? null : span(acknowledge.minutes, t);
  const ackTarget = acknowledge?.targetMinutes === undefined ? null : span(acknowledge.targetMinutes, t);
  const show = column(c, [claim?.agreed, claim?.asked]);
  return (
    <div className="figs five">
      <Figure
        value={String(record.severity)}
        label={t('complaint.severity')}
        note={
          record.severityNote
            ? t('complaint.severityNote', { note: record.severityNote })
            : t('complaint.severityOf')
        }
      />
      <Figure
        value={ack?.value ?? '–'}
        unit={ack?.unit}
        label={t('complaint.acknowledged')}
        note={ackTarget ? t('complaint.target', { text: `${ackTarget.value}${ackTarget.unit}` }) : undefined}
      />
      <Figure
        value={settle?.days === undefined ? '–' : number(settle.days)}
        unit={settle?.days === undefined ? undefined : t('complaint.days')}
        label={t('complaint.settled')}
        note={
          settle?.targetDays === undefined
            ? undefined
            : t('complaint.target', { text: `${settle.targetDays}${t('complaint.days')}` })
        }
      />
      <Figure
        value={claim?.agreed === undefined ? '–' : show(claim.agreed)}
        label={t('complaint.claimAgreed')}
        note={
          claim?.asked === undefined
            ? undefined
            : t('complaint.ofAsked', { unit: c.scale.unit, asked: show(claim.asked) })
        }
      />
      <Figure
        value={satisfaction ? number(satisfaction.score, Number.isInteger(satisfaction.score) ? 0 : 1) : '–'}
        unit={satisfaction ? '/10' : undefined}
        label={t('complaint.satisfaction')}
        note={
          satisfaction?.askedOn
            ? t('complaint.askedOn', { date: dayTime(satisfaction.askedOn, lang) })
            : satisfaction
              ? undefined
              : t('complaint.notYet')
        }
      />
    </div>
  );
}

export function Measures({ record, c }: Props) {
  const { t, lang } = c;
  if (record.measures.length === 0) return null;
  return (
    <Row heading={t('complaint.measures')}>
      <Table
        columns={[
          { key: 'k', head: t('complaint.measureKind'), mm: 20 },
          { key: 'w', head: t('complaint.what') },
          { key: 'o', head: t('plan.who'), mm: 20 },
          { key: 'd', head: t('plan.due'), mm: 19 },
          { key: 's', head: t('complaint.status'), mm: 18 },
        ]}
        rows={record.measures.map((m) => {
          const status = m.done ? 'done' : 'planned';
          return {
            key: `${m.kind} ${m.what}`,
            cells: [
              t(`complaint.${m.kind}`),
              m.what,
              orDash(m.who),
              <Nb key="d">{orDash(shortDate(m.due, lang))}</Nb>,
              <Nb key="s">
                <StatusMark status={status} />
                {t(`actions.${status}`)}
              </Nb>,
            ],
          };
        })}
      />
    </Row>
  );
}

export function Claim({ record, c }: Props) {
  const { t } = c;
  const { claim } = record;
  if (!claim) return null;
  const show = column(c, [claim.asked, claim.offered, claim.agreed, claim.cost]);
  return (
    <Row heading={t('complaint.claim')} note={c.scale.unit}>
      <Table
        columns={[
          { key: 'a', head: t('complaint.claimAsked'), mm: 17, kind: 'n' },
          { key: 'o', head: t('complaint.claimOffered'), mm: 17, kind: 'n' },
          { key: 'g', head: t('complaint.agreedShort'), mm: 17, kind: 'n' },
          { key: 'f', head: t('complaint.claimForm'), mm: 26 },
          { key: 'p', head: t('complaint.approval') },
          { key: 'c', head: t('complaint.cost'), mm: 22, kind: 'n' },
        ]}
        rows={[
          {
            key: 'claim',
            cells: [
              show(claim.asked),
              show(claim.offered),
              <b key="g">{show(claim.agreed)}</b>,
              orDash(claim.form),
              orDash(claim.approval),
              show(claim.cost),
            ],
          },
        ]}
      />
    </Row>
  );
}

export function Steps({ record, c }: Props) {
  const { t, lang } = c;
  const rows = [1, 2, 3, 4, 5, 6].map((n) => {
    const step = record.steps[n - 1];
    const date = step?.date
      ? dayTime(step.date, lang)
      : step?.due
        ? t('complaint.dueOn', { date: dayTime(step.due, lang) })
        : orDash(undefined);
    return {
      key: String(n),
      cells: [
        n,
        <b key="n">{t(`complaint.step${n}` as PrintKey)}</b>,
        <Nb key="d">{date}</Nb>,
        step?.who,
        <span key="x" className="muted">
          {step?.note}
        </span>,
      ],
    };
  });
  return (
    <Row heading={t('complaint.steps')} top>
      <Table
        headless
        columns={[
          { key: 'n', mm: 5 },
          { key: 's', mm: 46 },
          { key: 'd', mm: 20 },
          { key: 'w', mm: 22 },
          { key: 'x' },
        ]}
        rows={rows}
      />
    </Row>
  );
}

/** The seven taboos: a tick where it was avoided, a red triangle and the word where it was not. */
export function Taboos({ record, c }: Props) {
  const { t } = c;
  return (
    <Row heading={t('complaint.taboos')} note={t('complaint.closing')}>
      <p className="taboos">
        {TABOOS.map((taboo) => {
          const broken = record.broken.includes(taboo);
          return (
            <Fragment key={taboo}>
              <span className="nb item">
                <svg width="7pt" height="7pt" viewBox="0 0 7 7" aria-hidden="true">
                  {broken ? (
                    <path className="bad" d="M3.5.5L6.8 6.4H.2Z" />
                  ) : record.kept.includes(taboo) ? (
                    <path className="tick" d="M.6 3.8L2.7 6 6.4 1" />
                  ) : (
                    <circle className="hollow" cx={3.5} cy={3.5} r={2.8} />
                  )}
                </svg>
                {broken ? <b className="neg">{t(`complaint.${taboo}`)}</b> : t(`complaint.${taboo}`)}
              </span>{' '}
            </Fragment>
          );
        })}
      </p>
      {record.taboosNote ? (
        <p className="note">{record.taboosNote}</p>
      ) : (
        record.broken.length + record.kept.length === 0 && <p className="note">{t('complaint.notChecked')}</p>
      )}
    </Row>
  );
}
