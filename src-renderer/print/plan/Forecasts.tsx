import { BarChart } from '../charts/BarChart';
import { parsePeriod } from '../charts/geometry';
import { type PageContext, periodName } from '../context';
import { monthName, quarterName } from '../format';
import type { ForecastSection, PlanDocument } from '../model';
import { Blocks, Exhibit, Head, Section } from '../parts/Section';
import { isBlank, RichText } from '../rich/RichText';
import { Comparison, Products } from './ForecastTables';
import type { SectionPageProps } from './types';

function Revenue({ s, c }: { s: ForecastSection; c: PageContext }) {
  const points = s.revenue.map((p) => ({ ...parsePeriod(p.period), ...p }));
  const byMonth = points[0]?.grain === 'month';
  const group = (n: number) => {
    const p = points[n];
    if (!p) return '';
    return byMonth ? `${p.year}-${Math.ceil(p.part / 3)}` : p.year;
  };
  const groupName = (key: string) => (byMonth ? quarterName(Number(key.split('-')[1]), c.lang) : key);
  return (
    <BarChart
      label={c.t(byMonth ? 'forecasts.byMonth' : 'forecasts.byQuarter', { period: '' })}
      height={132}
      groupGap={16}
      bars={points.map((p, n) => ({
        group: group(n),
        value: p.actual ?? p.plan,
        forecast: p.actual === undefined,
      }))}
      tick={(n) =>
        byMonth ? monthName(points[n]?.part ?? 1, c.lang) : quarterName(points[n]?.part ?? 1, c.lang)
      }
      value={(n) => c.m(points[n]?.actual ?? points[n]?.plan ?? 0)}
      groupText={(key, sum) => c.t('forecasts.partSum', { part: groupName(key), sum: c.m(sum) })}
    />
  );
}

/** Forecast against actual from the revenue's own figures, where some months or quarters have passed. */
export function comparisonOf(doc: PlanDocument): ForecastSection['comparison'] {
  const s = doc.sections.forecasts;
  if (s.comparison) return s.comparison;
  if (!s.revenue.some((p) => p.actual !== undefined)) return undefined;
  const quarters = new Map<number, { plan: number; actual: number; forecast?: boolean }>();
  for (const point of s.revenue) {
    const { part, grain } = parsePeriod(point.period);
    const q = grain === 'quarter' ? part : Math.ceil(part / 3);
    const at = quarters.get(q) ?? { plan: 0, actual: 0 };
    at.plan += point.plan;
    at.actual += point.actual ?? point.plan;
    if (point.actual === undefined) at.forecast = true;
    quarters.set(q, at);
  }
  return { year: doc.period, parts: [1, 2, 3, 4].flatMap((q) => quarters.get(q) ?? []) };
}

export function Forecasts({ doc, c }: SectionPageProps) {
  const s = doc.sections.forecasts;
  const { t, lang } = c;
  const comparison = comparisonOf(doc);
  const byMonth = s.revenue[0] ? parsePeriod(s.revenue[0].period).grain === 'month' : false;
  const period = periodName(doc.period, lang);
  const note = !isBlank(s.note) && (
    <div className="note">
      <b>{s.noteHeading ?? t('forecasts.sure')}</b>
      {lang === 'en' && ' '}
      <RichText value={s.note} />
    </div>
  );
  return (
    <Section c={c} index={8} name="forecasts" section={s} owner={doc.owner.name}>
      {s.revenue.length > 0 && (
        <Exhibit
          c={c}
          title={s.revenueTitle ?? t(byMonth ? 'forecasts.byMonth' : 'forecasts.byQuarter', { period })}
          unit={c.scale.unit}
          source={s.revenueSource ?? t('forecasts.source')}
        >
          <Revenue s={s} c={c} />
        </Exhibit>
      )}
      {s.products.length > 0 && (
        <>
          <Head c={c} text={t('forecasts.products')} unit={c.scale.unit} first={s.revenue.length === 0} />
          <Products s={s} period={doc.period} c={c} />
        </>
      )}
      {comparison && comparison.parts.length > 0 && (
        <>
          <Head
            c={c}
            text={t('forecasts.comparison', { year: periodName(comparison.year, lang) })}
            unit={c.scale.unit}
          />
          <div className={note ? 'cols-2 wide68' : 'half'}>
            <Comparison comparison={comparison} c={c} />
            {note}
          </div>
        </>
      )}
      {!comparison && note && <div className="mt">{note}</div>}
      <Blocks blocks={s.blocks} />
    </Section>
  );
}
