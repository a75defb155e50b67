import { ProfileHead, ProfileRow } from '../charts/Profile';
import { type PageContext, periodName } from '../context';
import type { HealthAnswer, PartnershipSection } from '../model';
import { Blocks, Exhibit, Head, Row, Section } from '../parts/Section';
import { orDash, Table, type TableRow } from '../parts/Table';
import { isBlank, RichText } from '../rich/RichText';
import { scoreOf100 } from './score';
import type { SectionPageProps } from './types';

function Factors({
  s,
  today,
  target,
  c,
}: {
  s: PartnershipSection;
  today: number;
  target: number | null;
  c: PageContext;
}) {
  const rows: TableRow[] = s.factors.map((f) => ({
    key: f.name,
    cells: [
      f.name,
      <ProfileRow key="p" today={f.today} target={f.target} />,
      <span key="e" className="muted">
        {f.evidence}
      </span>,
    ],
  }));
  rows.push({
    key: 'sum',
    kind: 'sum',
    cells: [c.t('partnership.score'), target === null ? today : `${today} → ${target}`, ''],
  });
  return (
    <Table
      tight
      columns={[
        { key: 'f', head: c.t('partnership.factor'), mm: 58 },
        { key: 'p', head: <ProfileHead />, mm: 52, kind: 'line' },
        { key: 'e', head: c.t('partnership.evidence') },
      ]}
      rows={rows}
    />
  );
}

function answer(value: HealthAnswer, c: PageContext) {
  const text = c.t(`partnership.${value}`);
  if (value === 'no') return text;
  return <b className={value === 'yes' ? 'neg' : undefined}>{text}</b>;
}

export function Partnership({ doc, c }: SectionPageProps) {
  const s = doc.sections.partnership;
  const { t } = c;
  const today = scoreOf100(s.factors.map((f) => f.today));
  const aims = s.factors.some((f) => f.target !== undefined);
  const target = aims ? scoreOf100(s.factors.map((f) => f.target ?? f.today)) : null;
  const title =
    target === null
      ? t('partnership.position', { today })
      : t('partnership.positionTarget', { today, target, period: periodName(doc.period, c.lang) });
  return (
    <Section c={c} index={10} name="partnership" section={s} owner={doc.owner.name}>
      {s.factors.length > 0 && (
        <Exhibit c={c} title={s.factorsTitle ?? title} unit={t('partnership.unit', { n: s.factors.length })}>
          <Factors s={s} today={today} target={target} c={c} />
        </Exhibit>
      )}
      {s.health.length > 0 && (
        <>
          <Head c={c} text={t('partnership.health')} first={s.factors.length === 0} />
          <Table
            tight
            columns={[
              { key: 'c', head: t('partnership.cause'), mm: 72 },
              { key: 'a', head: t('partnership.here'), mm: 20 },
              { key: 'n', head: t('partnership.note') },
            ]}
            rows={s.health.map((h) => ({
              key: h.cause,
              cells: [
                h.cause,
                answer(h.answer, c),
                h.note ? (
                  <span key="n" className="muted">
                    {h.note}
                  </span>
                ) : (
                  orDash(undefined)
                ),
              ],
            }))}
          />
        </>
      )}
      {!isBlank(s.judgement) && (
        <Row heading={t('partnership.judgement')}>
          <div className="lead">
            <RichText value={s.judgement} />
          </div>
        </Row>
      )}
      <Blocks blocks={s.blocks} />
      {s.signatures.length > 0 && (
        <div className="sign">
          {s.signatures.map((x) => (
            <div key={x.duty}>
              <b>{x.name}</b>
              {t('dateSignature', { duty: x.duty })}
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}
