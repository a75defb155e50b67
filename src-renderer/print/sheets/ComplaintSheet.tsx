import { useMemo } from 'react';
import { type PageContext, pageContext } from '../context';
import { dayTime, shortDate } from '../format';
import { COMPLAINT_STATUSES, type ComplaintRecord } from '../model';
import { Row } from '../parts/Section';
import { isBlank, RichText } from '../rich/RichText';
import { Claim, Figures, Measures, Steps, Taboos } from './complaint-parts';

/** The seven statuses on one line: behind us, here, ahead. */
function Line({ record, c }: { record: ComplaintRecord; c: PageContext }) {
  const here = COMPLAINT_STATUSES.indexOf(record.status);
  return (
    <div className="steps">
      {COMPLAINT_STATUSES.map((status, n) => {
        const when = record.timeline[status];
        const text = when?.at
          ? dayTime(when.at, c.lang)
          : when?.due
            ? c.t('complaint.dueOn', { date: dayTime(when.due, c.lang) })
            : '';
        return (
          <div key={status} className={n === here ? 'now' : n > here ? 'todo' : undefined}>
            <b>{c.t(`complaint.${status}`)}</b>
            {text}
          </div>
        );
      })}
    </div>
  );
}

function quoted(text: string): string {
  return /^[“「"']/.test(text.trim()) ? text : `“${text}”`;
}

function Said({ record, c }: { record: ComplaintRecord; c: PageContext }) {
  const { t, lang } = c;
  const stop = lang === 'zh-CN' ? '。' : '. ';
  const comma = lang === 'zh-CN' ? '，' : ', ';
  const how = record.how ? t(`complaint.${record.how}`) : '';
  const note =
    how && record.takenBy ? t('complaint.takenBy', { how, name: record.takenBy }) : how || record.takenBy;
  const who = [record.contact?.name, record.contact?.position, dayTime(record.timeline.received?.at, lang)];
  const kind = record.complaintKind ? t(`complaint.${record.complaintKind}`) : '';
  const kindLine =
    kind &&
    (record.subKind
      ? t('complaint.subKindLine', { kind, sub: record.subKind })
      : t('complaint.kindLine', { kind }));
  const line = [who.filter(Boolean).join(comma), record.subject, kindLine].filter(Boolean);
  return (
    <Row heading={t('complaint.said')} note={note || undefined}>
      {record.verbatim ? <p className="quote">{quoted(record.verbatim)}</p> : <p className="empty">–</p>}
      {line.length > 0 && <p className="note said">{`${line.join(stop)}${stop.trim()}`}</p>}
    </Row>
  );
}

/** The complaint record: what was said, why it happened, what was done, what it cost. One page. */
export function ComplaintSheet({ record }: { record: ComplaintRecord }) {
  const c = useMemo(() => {
    const { asked = 0, offered = 0, agreed = 0, cost = 0 } = record.claim ?? {};
    return pageContext(record, [asked, offered, agreed, cost]);
  }, [record]);
  const { t, lang } = c;
  const { customer } = record;
  const printed = shortDate(record.printedOn, lang);
  return (
    <article className="sheet" data-kind="complaint">
      <div className="fitbox">
        <header className="hd">
          <div>
            <p className="kind">{t('complaint.kind', { number: record.number })}</p>
            <h1>{record.title}</h1>
          </div>
          <p className="rt">
            {customer.abc
              ? t('complaint.customerClass', { customer: customer.name, abc: customer.abc })
              : customer.name}
            {record.owner && (
              <>
                <br />
                {t('complaint.owner', { name: record.owner })}
              </>
            )}
            <br />
            {t('complaint.printed', { date: printed })}
          </p>
        </header>
        <Line record={record} c={c} />
        <Figures record={record} c={c} />
        <Said record={record} c={c} />
        {!isBlank(record.facts) && (
          <Row heading={t('complaint.facts')}>
            <div className="facts8">
              <RichText value={record.facts} />
            </div>
          </Row>
        )}
        {record.whys.length > 0 && (
          <Row
            heading={t('complaint.cause')}
            note={record.whys.length === 5 ? t('complaint.whys') : undefined}
          >
            <ol className="why">
              {record.whys.map((why, place) => (
                <li key={why} data-root={place === record.root || undefined}>
                  {why}
                </li>
              ))}
            </ol>
          </Row>
        )}
        <Measures record={record} c={c} />
        <Claim record={record} c={c} />
        <Steps record={record} c={c} />
        <Taboos record={record} c={c} />
        {record.signatures.length > 0 && (
          <div className="sign">
            {record.signatures.map((s) => (
              <div key={s.name}>
                <b>{s.name}</b>
                {t('dateSignature', { duty: s.duty })}
              </div>
            ))}
          </div>
        )}
        <div className="foot">
          <span>{record.firm && t('complaint.complaints', { firm: record.firm.name })}</span>
          <span>
            {record.retainUntil
              ? t('complaint.retain', { date: shortDate(record.retainUntil.slice(0, 7), lang) })
              : t('complaint.confidential')}
          </span>
        </div>
      </div>
    </article>
  );
}
