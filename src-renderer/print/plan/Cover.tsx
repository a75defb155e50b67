import { CoverBars } from '../charts/BarChart';
import { parsePeriod } from '../charts/geometry';
import { type PageContext, periodName } from '../context';
import { longDate, shortDate } from '../format';
import type { PlanDocument } from '../model';

/** Actual sales by quarter and the plan's months gathered into quarters, for the cover's drawing. */
export function coverBars(doc: PlanDocument): { group: string; value: number; forecast: boolean }[] {
  const { sales } = doc.sections.overview;
  const bars = sales.map((p) => ({
    group: parsePeriod(p.period).year,
    value: p.amount,
    forecast: p.forecast === true,
  }));
  const known = new Set(bars.map((b) => b.group));
  const quarters = new Map<string, { group: string; value: number; forecast: boolean }>();
  for (const point of doc.sections.forecasts.revenue) {
    const { year, part, grain } = parsePeriod(point.period);
    if (known.has(year)) continue;
    const key = `${year}-${grain === 'quarter' ? part : Math.ceil(part / 3)}`;
    const at = quarters.get(key) ?? { group: year, value: 0, forecast: true };
    at.value += point.plan;
    quarters.set(key, at);
  }
  return [...bars, ...quarters.values()];
}

export function Cover({ doc, c }: { doc: PlanDocument; c: PageContext }) {
  const { t, lang } = c;
  const period = periodName(doc.period, lang);
  const bars = coverBars(doc);
  const planYears = new Set(bars.filter((b) => b.forecast).map((b) => b.group));
  for (const b of bars) if (!b.forecast) planYears.delete(b.group);
  const abc = doc.customer.abc;
  const owner = doc.owner.post
    ? t('plan.ownerText', { name: doc.owner.name, post: doc.owner.post })
    : doc.owner.name;
  const date = lang === 'zh-CN' ? longDate(doc.date, lang) : shortDate(doc.date, lang);
  return (
    <div className="cover">
      <div className="firm">
        {doc.firm?.name}
        {doc.firm?.unit && <span>{doc.firm.unit}</span>}
      </div>
      {abc && (
        <div className={`tab ${abc.toLowerCase()}`}>
          {abc}
          <small>{t('class')}</small>
        </div>
      )}
      <div className="ttl">
        <p className="kind">{t('plan.kind', { period })}</p>
        <h1>{doc.customer.name}</h1>
        {doc.direction && <p className="dir">{doc.direction}</p>}
      </div>
      <div className="art">
        {bars.some((b) => b.value > 0) && (
          <CoverBars
            label={t('plan.coverLabel')}
            bars={bars}
            groupText={(year) => (planYears.has(year) ? t('plan.planYear', { year }) : year)}
          />
        )}
      </div>
      <div className="meta">
        <div>
          <b>{t('plan.owner')}</b>
          {owner}
        </div>
        <div>
          <b>{t('plan.period')}</b>
          {doc.periodText ?? doc.period}
        </div>
        <div>
          <b>{t('plan.status')}</b>
          {t('plan.statusText', { version: doc.version, status: t(`status.${doc.status}`) })}
        </div>
        <div>
          <b>{t('plan.date')}</b>
          {date}
        </div>
      </div>
      <p className="conf">
        {t('plan.confidential')}
        {bars.length > 0 && `${lang === 'zh-CN' ? '' : ' '}${t('plan.coverBars')}`}
      </p>
    </div>
  );
}
