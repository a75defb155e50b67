import { useMemo } from 'react';
import { type PageContext, pageContext, printedLine } from '../context';
import { longDate, shortDate } from '../format';
import type { Fact, RapportSheet, Stage } from '../model';
import { orDash, Table } from '../parts/Table';

const stages: readonly Stage[] = ['stranger', 'known', 'related'];

function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <section>
      <h2 className="hr">{title}</h2>
      <dl className="f two">
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd className="pre">{fact.value || <span className="empty">–</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Three steps on a line, the present one marked by a dot and strong type. */
function Stages({ stage, c }: { stage: Stage | undefined; c: PageContext }) {
  const here = stage === undefined ? -1 : stages.indexOf(stage);
  return (
    <div className="steps three">
      {stages.map((one, n) => (
        <div key={one} className={n === here ? 'now' : n > here ? 'todo' : undefined}>
          <b>{c.t(`stage.${one}`)}</b>
        </div>
      ))}
    </div>
  );
}

function Courtesies({ sheet, c }: { sheet: RapportSheet; c: PageContext }) {
  const { t, lang } = c;
  return (
    <Table
      columns={[
        { key: 'd', head: t('rapport.date'), mm: 22 },
        { key: 'g', head: t('rapport.direction'), mm: 20 },
        { key: 'w', head: t('rapport.what') },
        { key: 'o', head: t('rapport.occasion'), mm: 46 },
        { key: 'v', head: t('rapport.value'), mm: 28, kind: 'n' },
      ]}
      rows={sheet.courtesies.map((one) => ({
        key: one.id,
        cells: [shortDate(one.on, lang), one.direction, one.what, orDash(one.occasion), orDash(one.value)],
      }))}
    />
  );
}

/** The rapport sheet: who somebody is, how to reach them, how far the relationship has come and what shows it. One page. */
export function RapportPage({ sheet }: { sheet: RapportSheet }) {
  const c = useMemo(() => pageContext(sheet, []), [sheet]);
  const { t, lang } = c;
  return (
    <article className="sheet" data-kind="rapport">
      <div className="fitbox">
        <header className="hd rapport">
          {sheet.photo && <img src={sheet.photo} alt="" />}
          <div>
            <p className="kind">{t('rapport.kind')}</p>
            <h1>{sheet.name}</h1>
          </div>
          <p className="rt">
            {sheet.customer}
            {sheet.post && (
              <>
                <br />
                {sheet.post}
              </>
            )}
            {sheet.left && (
              <>
                <br />
                {sheet.left}
              </>
            )}
          </p>
        </header>
        <div className="card rapport">
          <div>
            <Facts title={t('rapport.post')} facts={sheet.decision} />
            <Facts title={t('rapport.reach')} facts={sheet.reach} />
          </div>
          <div>
            <Facts title={t('rapport.personal')} facts={sheet.personal} />
            <Facts
              title={t('rapport.days')}
              facts={
                sheet.days.length > 0
                  ? sheet.days.map((one) => ({
                      label: one.day,
                      value: one.next
                        ? t('rapport.next', { label: one.label, date: longDate(one.next, lang) })
                        : one.label,
                    }))
                  : [{ label: '–', value: '' }]
              }
            />
            {sheet.own.length > 0 && <Facts title={t('rapport.own')} facts={sheet.own} />}
          </div>
        </div>
        <h2 className="hr mt3">{t('rapport.relationship')}</h2>
        <Stages stage={sheet.stage} c={c} />
        <dl className="f two wide">
          {[...sheet.evidence, { label: t('rapport.nextMove'), value: sheet.nextMove ?? '' }].map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd className="pre">{fact.value || <span className="empty">–</span>}</dd>
            </div>
          ))}
        </dl>
        <h2 className="hr mt3">{t('rapport.courtesies')}</h2>
        {sheet.courtesies.length > 0 ? (
          <Courtesies sheet={sheet} c={c} />
        ) : (
          <p className="empty">{t('rapport.none')}</p>
        )}
        {sheet.sums.map((sum) => (
          <p key={sum} className="note said">
            {sum}
          </p>
        ))}
        {sheet.notes && (
          <>
            <h2 className="hr mt3">{t('rapport.notes')}</h2>
            <p className="facts8 pre">{sheet.notes}</p>
          </>
        )}
        <div className="foot">
          <span>{t('rapport.confidential')}</span>
          <span>{printedLine(sheet, c)}</span>
        </div>
      </div>
    </article>
  );
}
