import { Payback } from '../charts/Payback';
import { layoutPayback } from '../charts/payback';
import { column, type PageContext } from '../context';
import { shortDate, signed } from '../format';
import type { ValueSection } from '../model';
import { Blocks, Exhibit, Head, Section } from '../parts/Section';
import { Nb, orDash, Table, type TableRow } from '../parts/Table';
import { RichText } from '../rich/RichText';
import type { SectionPageProps } from './types';

function Statement({ s, c }: { s: NonNullable<ValueSection['statement']>; c: PageContext }) {
  const parts = ['issue', 'provide', 'benefit', 'investment'] as const;
  return (
    <div className="chain">
      {parts.map((part) => (
        <div key={part}>
          <h3>{c.t(`value.${part}`)}</h3>
          <RichText value={s[part]} />
        </div>
      ))}
    </div>
  );
}

function Benefits({ s, c }: { s: ValueSection; c: PageContext }) {
  const sum = s.benefits.reduce((n, b) => n + b.amount, 0);
  const show = column(c, [...s.benefits.map((b) => b.amount), sum]);
  const rows: TableRow[] = s.benefits.map((b) => ({
    key: b.what,
    cells: [b.what, orDash(b.how), show(b.amount)],
  }));
  rows.push({ key: 'sum', kind: 'sum', cells: [c.t('plan.sum'), '', show(sum)] });
  return (
    <div>
      <Table
        columns={[
          { key: 'w', head: c.t('value.benefitYear'), mm: 30 },
          { key: 'h', head: c.t('value.how') },
          { key: 'a', head: c.scale.unit, mm: 20, kind: 'n' },
        ]}
        rows={rows}
      />
      {s.benefitsNote && <p className="src">{s.benefitsNote}</p>}
    </div>
  );
}

export function Value({ doc, c }: SectionPageProps) {
  const s = doc.sections.value;
  const { t, lang } = c;
  const pays = s.payback ? layoutPayback(s.payback.investment, s.payback.perYear) : null;
  const chart = pays && s.payback && (
    <Exhibit c={c} title={t('value.paidBack', { n: pays.cross?.month ?? '' })} unit={c.scale.unit}>
      <Payback
        investment={s.payback.investment}
        perYear={s.payback.perYear}
        value={(a) => signed(a / c.scale.divisor, a % c.scale.divisor === 0 || lang === 'en' ? 0 : 1)}
        t={t}
      />
    </Exhibit>
  );
  return (
    <Section c={c} index={5} name="value" section={s} owner={doc.owner.name}>
      {s.objectives.length > 0 && (
        <Table
          columns={[
            { key: 'o', head: t('value.objective'), mm: 38 },
            { key: 'm', head: t('value.measure'), mm: 29 },
            { key: 't', head: t('value.today'), mm: 15, kind: 'n' },
            { key: 'g', head: t('value.target'), mm: 15, kind: 'n' },
            { key: 'b', head: t('plan.dueBy'), mm: 26 },
            { key: 'c', head: t('value.contribution') },
          ]}
          rows={s.objectives.map((o) => ({
            key: o.objective,
            cells: [
              <b key="o">{o.objective}</b>,
              orDash(o.measure),
              orDash(o.today),
              orDash(o.target),
              <Nb key="b">{orDash(shortDate(o.by, lang))}</Nb>,
              orDash(o.contribution),
            ],
          }))}
        />
      )}
      {s.statement && (
        <>
          <Head c={c} text={t('value.statement')} first={s.objectives.length === 0} />
          <Statement s={s.statement} c={c} />
        </>
      )}
      {s.benefits.length > 0 && chart ? (
        <div className="cols-2 wide96 mt">
          <Benefits s={s} c={c} />
          <div>{chart}</div>
        </div>
      ) : (
        <>
          {s.benefits.length > 0 && (
            <div className="mt">
              <Benefits s={s} c={c} />
            </div>
          )}
          {chart && <div className="mt">{chart}</div>}
        </>
      )}
      <Blocks blocks={s.blocks} />
    </Section>
  );
}
