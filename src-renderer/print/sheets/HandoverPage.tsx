import { type ReactNode, useMemo } from 'react';
import { type PageContext, pageContext, printedLine } from '../context';
import { longDate, shortDate } from '../format';
import type { HandoverSheet } from '../model';
import { orDash, Table } from '../parts/Table';
import { SheetFacts } from './SheetFacts';

interface PartProps {
  readonly sheet: HandoverSheet;
  readonly c: PageContext;
}

function Part({ title, none, children }: { title: string; none: string | null; children: ReactNode }) {
  return (
    <section>
      <h2 className="hr mt3">{title}</h2>
      {none === null ? children : <p className="empty">{none}</p>}
    </section>
  );
}

/** From whom, to whom, when, and what was said with it. */
function Way({ sheet, c }: PartProps) {
  const { t, lang } = c;
  const { given, owner } = sheet;
  return (
    <>
      <div className="way">
        <div>
          <b>{t('handover.gives')}</b>
          <span>{given ? (given.from ?? t('handover.nobody')) : (owner ?? t('handover.nobody'))}</span>
        </div>
        <div>
          <b>{t('handover.takes')}</b>
          <span>{given?.to ?? <span className="empty">–</span>}</span>
        </div>
        <div>
          <b>{t('handover.on')}</b>
          <span>
            {given ? longDate(given.on, lang) : <span className="empty">{t('handover.draft')}</span>}
          </span>
        </div>
      </div>
      {given?.note && (
        <p className="facts8 pre">
          <b>{t('handover.note')}</b> {given.note}
        </p>
      )}
    </>
  );
}

function People({ sheet, c: { t } }: PartProps) {
  return (
    <Part title={t('handover.people')} none={sheet.people.length > 0 ? null : t('handover.none')}>
      <Table
        columns={[
          { key: 'n', head: t('handover.name'), mm: 36 },
          { key: 'p', head: t('handover.post'), mm: 38 },
          { key: 'r', head: t('handover.role'), mm: 28 },
          { key: 'a', head: t('handover.attitude'), mm: 14, kind: 'c' },
          { key: 'h', head: t('handover.reach') },
        ]}
        rows={sheet.people.map((one) => ({
          key: one.id,
          cells: [
            <b key="n">{one.name}</b>,
            orDash(one.post),
            orDash(one.role),
            orDash(one.attitude),
            orDash(one.reach),
          ],
        }))}
      />
    </Part>
  );
}

function Open({ sheet, c: { t, lang } }: PartProps) {
  return (
    <Part title={t('handover.open')} none={sheet.open.length > 0 ? null : t('handover.none')}>
      <Table
        columns={[
          { key: 'd', head: t('handover.due'), mm: 30 },
          { key: 'k', head: t('handover.type'), mm: 30 },
          { key: 'w', head: t('handover.what') },
          { key: 'o', head: t('handover.who'), mm: 26 },
        ]}
        rows={sheet.open.map((one) => ({
          key: one.key,
          cells: [
            one.on === undefined ? (
              <span className="empty">{t('handover.someDay')}</span>
            ) : (
              <span className="nb">
                {shortDate(one.on, lang)}
                {one.late && <b className="late"> {t('handover.late')}</b>}
              </span>
            ),
            one.kind,
            one.what,
            orDash(one.who),
          ],
        }))}
      />
      {sheet.openMore > 0 && <p className="note said">{t('handover.more', { n: sheet.openMore })}</p>}
    </Part>
  );
}

function Lately({ sheet, c: { t, lang } }: PartProps) {
  return (
    <Part title={t('handover.lately')} none={sheet.entries.length > 0 ? null : t('handover.none')}>
      <Table
        columns={[
          { key: 'd', head: t('handover.date'), mm: 22 },
          { key: 'k', head: t('handover.type'), mm: 38 },
          { key: 'w', head: t('handover.what') },
          { key: 'o', head: t('handover.who'), mm: 26 },
        ]}
        rows={sheet.entries.map((one) => ({
          key: one.key,
          cells: [
            <span className="nb" key="d">
              {shortDate(one.on, lang)}
            </span>,
            one.kind,
            <span key="w">
              <b>{one.what}</b> {one.text}
            </span>,
            orDash(one.who),
          ],
        }))}
      />
    </Part>
  );
}

function Courtesies({ sheet, c: { t, lang } }: PartProps) {
  return (
    <Part title={t('handover.courtesies')} none={sheet.courtesies.length > 0 ? null : t('handover.none')}>
      <Table
        columns={[
          { key: 'd', head: t('handover.date'), mm: 22 },
          { key: 'g', head: t('rapport.direction'), mm: 18 },
          { key: 'p', head: t('handover.person'), mm: 40 },
          { key: 'w', head: t('handover.what') },
          { key: 'v', head: t('rapport.value'), mm: 28, kind: 'n' },
        ]}
        rows={sheet.courtesies.map((one) => ({
          key: one.id,
          cells: [shortDate(one.on, lang), one.direction, one.person, one.what, orDash(one.value)],
        }))}
      />
    </Part>
  );
}

/** The hand-over sheet: all that the next owner has to know, signed by both. Goes on over pages when there is much. */
export function HandoverPage({ sheet }: { sheet: HandoverSheet }) {
  const c = useMemo(() => pageContext(sheet, []), [sheet]);
  const { t } = c;
  const { customer, given, owner } = sheet;
  const signers = [
    { duty: t('handover.gives'), name: given ? given.from : owner },
    { duty: t('handover.takes'), name: given?.to },
  ];
  return (
    <article className="sheet handover" data-kind="handover">
      <div className="fitbox">
        <header className="hd">
          <div>
            <p className="kind">{t('handover.kind')}</p>
            <h1>{customer.name}</h1>
          </div>
          <p className="rt">
            {customer.otherName}
            {customer.otherName && <br />}
            {sheet.firm?.name}
          </p>
        </header>
        <Way sheet={sheet} c={c} />
        <div className="card top">
          <SheetFacts title={t('handover.brief')} facts={sheet.brief} />
          <SheetFacts title={t('handover.money')} facts={sheet.money} />
        </div>
        <SheetFacts title={t('handover.standing')} facts={sheet.standing} columns />
        <People sheet={sheet} c={c} />
        <Open sheet={sheet} c={c} />
        <Lately sheet={sheet} c={c} />
        {/* Signatures never stand alone on a page, nor does the foot. */}
        <div className="last">
          <Courtesies sheet={sheet} c={c} />
          <div className="sign">
            {signers.map((one) => (
              <div key={one.duty}>
                <b>{one.name ?? '\u00a0'}</b>
                {t('dateSignature', { duty: one.duty })}
              </div>
            ))}
          </div>
          <div className="foot">
            <span>{t('handover.confidential')}</span>
            <span>{printedLine(sheet, c)}</span>
          </div>
        </div>
      </div>
    </article>
  );
}
