import { Purchases } from '../charts/Purchases';
import type { PageContext } from '../context';
import { dayTime, shortDate } from '../format';
import type { ResearchSection, SwotItem } from '../model';
import { Blocks, Exhibit, Head, Row, Section } from '../parts/Section';
import { Nb, orDash, Table } from '../parts/Table';
import type { SectionPageProps } from './types';

function Field({ letter, name, items }: { letter: string; name: string; items: SwotItem[] }) {
  return (
    <div>
      <h2>
        <i>{letter}&nbsp;</i>
        {name}
      </h2>
      {items.length === 0 ? (
        <p className="empty">–</p>
      ) : (
        <ul className="dash">
          {items.map((item) => (
            <li key={item.text}>
              {item.text}
              {item.note && (
                <>
                  <br />
                  <em>{item.note}</em>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Swot({ swot, c }: { swot: ResearchSection['swot']; c: PageContext }) {
  const { t } = c;
  return (
    <div className="swot">
      <Field letter="S" name={t('research.strengths')} items={swot.strengths} />
      <Field letter="W" name={t('research.weaknesses')} items={swot.weaknesses} />
      <Field letter="O" name={t('research.opportunities')} items={swot.opportunities} />
      <Field letter="T" name={t('research.threats')} items={swot.threats} />
    </div>
  );
}

export function Research({ doc, c }: SectionPageProps) {
  const s = doc.sections.research;
  const { t, lang } = c;
  const hasSwot = Object.values(s.swot).some((list) => list.length > 0);
  const before = s.blocks.length + s.questions.length + s.trends.length + (s.purchases?.rows.length ?? 0);
  const sameYear = s.questions.every((q) => !q.by || q.by.slice(0, 4) === doc.period);
  return (
    <Section c={c} index={3} name="research" section={s} owner={doc.owner.name}>
      <Blocks blocks={s.blocks} />
      {s.questions.length > 0 && (
        <Row heading={t('research.missing')} note={t('research.missingNote')}>
          <Table
            columns={[
              { key: 'q', head: t('research.question') },
              { key: 'y', head: t('research.why'), mm: 40 },
              { key: 'w', head: t('plan.who'), mm: 19 },
              { key: 'b', head: t('plan.dueBy'), mm: sameYear ? 15 : 19 },
            ]}
            rows={s.questions.map((q) => ({
              key: q.question,
              cells: [
                q.question,
                orDash(q.why),
                orDash(q.who),
                <Nb key="b">{orDash(sameYear ? dayTime(q.by, lang) : shortDate(q.by, lang))}</Nb>,
              ],
            }))}
          />
        </Row>
      )}
      {s.trends.length > 0 && (
        <Row heading={t('research.trends')}>
          <Table
            columns={[
              { key: 't', head: t('research.trend') },
              { key: 'c', head: t('research.onCustomer'), mm: 28 },
              { key: 'u', head: t('research.onUs'), mm: 26 },
              { key: 'x', head: t('research.certainty'), mm: 19 },
            ]}
            rows={s.trends.map((x) => ({
              key: x.trend,
              cells: [x.trend, orDash(x.onCustomer), orDash(x.onUs), orDash(x.certainty)],
            }))}
          />
        </Row>
      )}
      {s.purchases && s.purchases.rows.length > 0 && (
        <div className="mt">
          <Exhibit
            c={c}
            title={s.purchases.title}
            unit={[s.purchases.unit, c.scale.unit].filter(Boolean).join(t('listComma'))}
            source={s.purchases.source}
          >
            <Purchases
              label={s.purchases.title}
              suppliers={s.purchases.suppliers}
              rows={s.purchases.rows}
              value={(a) => c.m(a)}
            />
          </Exhibit>
        </div>
      )}
      {hasSwot && (
        <div className={before > 0 ? 'newpage' : undefined}>
          <Head c={c} text={t('research.swot')} first />
          <Swot swot={s.swot} c={c} />
        </div>
      )}
      <Blocks blocks={s.conclusions} />
    </Section>
  );
}
