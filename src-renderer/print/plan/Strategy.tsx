import { Bridge } from '../charts/Bridge';
import { layoutBridge } from '../charts/bridge';
import type { PageContext } from '../context';
import { shortDate, signed } from '../format';
import type { PlanDocument } from '../model';
import { Blocks, Exhibit, Head, Row, Section } from '../parts/Section';
import { Nb, orDash, Table } from '../parts/Table';
import { isBlank, RichText } from '../rich/RichText';
import type { SectionPageProps } from './types';

/** What each product adds to last year's sales; empty where last year is not known or there is nothing to compare. */
export function bridgeSteps(
  doc: PlanDocument,
): { start: number; steps: { name: string; change: number }[] } | null {
  const { products } = doc.sections.forecasts;
  const start = products.reduce((n, p) => n + (p.previous ?? 0), 0);
  if (products.length < 2 || products.length > 9 || start <= 0) return null;
  const steps = products.map((p) => ({
    name: p.name.replace(/[（(].*[）)]$/, '').trim(),
    change: p.parts.reduce((a, b) => a + b, 0) - (p.previous ?? 0),
  }));
  return steps.some((s) => s.change !== 0) ? { start, steps: steps.filter((s) => s.change !== 0) } : null;
}

function Growth({ doc, c }: { doc: PlanDocument; c: PageContext }) {
  const data = bridgeSteps(doc);
  if (!data) return null;
  const { t } = c;
  const year = Number(doc.period.slice(0, 4));
  const before = Number.isNaN(year) ? '' : String(year - 1);
  const { cut } = layoutBridge(data.start, data.steps);
  const source =
    cut > 0
      ? `${t('strategy.bridgeSource')}${c.lang === 'zh-CN' ? '；' : '; '}${t('strategy.cut', { value: c.m(cut) })}`
      : t('strategy.bridgeSource');
  return (
    <div className="mt">
      <Exhibit
        c={c}
        title={doc.sections.strategy.bridgeTitle ?? t('strategy.bridge')}
        unit={c.scale.unit}
        source={source}
      >
        <Bridge
          label={t('strategy.bridge')}
          start={data.start}
          steps={data.steps}
          startName={[t('strategy.sales'), before]}
          endName={[t('strategy.plan'), doc.period]}
          value={(a) => c.m(a)}
          change={(a) => signed(a / c.scale.divisor)}
        />
      </Exhibit>
    </div>
  );
}

export function Strategy({ doc, c }: SectionPageProps) {
  const s = doc.sections.strategy;
  const { t, lang } = c;
  return (
    <Section c={c} index={6} name="strategy" section={s} owner={doc.owner.name}>
      {!isBlank(s.overall) && (
        <Row heading={t('strategy.overall')}>
          <div className="lead">
            <RichText value={s.overall} />
          </div>
        </Row>
      )}
      <Blocks blocks={s.blocks} />
      {s.objectives.length > 0 && (
        <Row heading={t('strategy.objectives')}>
          <Table
            columns={[
              { key: 'n', mm: 8 },
              { key: 'o', head: t('strategy.objective') },
              { key: 'w', head: t('strategy.now'), mm: 24, kind: 'n' },
              { key: 't', head: t('strategy.target'), mm: 24, kind: 'n' },
              { key: 'd', head: t('strategy.date'), mm: 24 },
            ]}
            rows={s.objectives.map((o, n) => ({
              key: o.text,
              cells: [
                n + 1,
                o.text,
                orDash(o.now),
                <b key="t">{orDash(o.target)}</b>,
                <Nb key="d">{orDash(shortDate(o.by, lang))}</Nb>,
              ],
            }))}
          />
        </Row>
      )}
      <Growth doc={doc} c={c} />
      {s.items.length > 0 && (
        <>
          <Head c={c} text={t('strategy.items')} />
          <Table
            columns={[
              { key: 'k', mm: 8 },
              { key: 'i', head: t('plan.item'), mm: 50 },
              { key: 'w', head: t('strategy.doneWhen') },
              { key: 'o', head: t('strategy.owner'), mm: 24 },
              { key: 'd', head: t('plan.due'), mm: 22 },
            ]}
            rows={s.items.map((i) => ({
              key: `${i.key} ${i.item}`,
              cells: [
                <b key="k">{i.key}</b>,
                <b key="i">{i.item}</b>,
                orDash(i.doneWhen),
                orDash(i.owner),
                <Nb key="d">{orDash(shortDate(i.due, lang))}</Nb>,
              ],
            }))}
          />
        </>
      )}
    </Section>
  );
}
