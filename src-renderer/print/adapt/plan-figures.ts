import { periodName } from '../context';
import { chooseScale, money, number, percent, signed } from '../format';
import type { Figure, ForecastSection } from '../model';
import type { Adapter } from './context';
import type { CustomerFile } from './file';
import { amount, type Rows } from './plan-rows';

const total = (list: (number | undefined)[]) => list.reduce<number>((sum, v) => sum + (v ?? 0), 0);

/**
 * Revenue by period and products by quarter. A period of nothing at all is left out; periods before the plan's own year are the
 * comparison of forecast and actual.
 * @param planFrom first day of the plan
 */
export function forecastRows(
  rows: Rows,
  planFrom: string,
): Pick<ForecastSection, 'revenue' | 'products' | 'comparison'> {
  const all = rows
    .of('forecast')
    .flatMap((r) => {
      const plan = amount(r, 'plan');
      const actual = amount(r, 'actual');
      if (!r.title || (plan === undefined && actual === undefined)) return [];
      return { period: r.title, plan: plan ?? 0, ...(actual !== undefined && { actual }) };
    })
    .sort((a, b) => a.period.localeCompare(b.period));
  const year = planFrom.slice(0, 4);
  const revenue = all.filter((r) => r.period.slice(0, 4) >= year);
  const before = String(Number(year) - 1);
  const earlier = all.filter((r) => r.period.startsWith(before) && r.plan > 0 && r.actual !== undefined);
  const products = rows
    .of('productForecast')
    .filter((r) => r.title)
    .map((r) => {
      const previous = amount(r, 'previous');
      return {
        name: r.title ?? '',
        ...(previous !== undefined && { previous }),
        parts: ['q1', 'q2', 'q3', 'q4'].map((q) => amount(r, q) ?? 0),
      };
    });
  if (earlier.length === 0) return { revenue, products };
  const parts = earlier.map((r) => ({ plan: r.plan, actual: r.actual ?? 0 }));
  return { revenue, products, comparison: { year: before, parts } };
}

/** Up to four figures that matter, as far as the plan and the file know them. */
export function figuresOf(
  a: Adapter,
  rows: Rows,
  file: CustomerFile,
  period: string,
  currency: string,
): Figure[] {
  const { t, lang } = a;
  const { revenue, products } = forecastRows(rows, period);
  const plan = total(revenue.map((r) => r.plan)) || total(products.flatMap((p) => p.parts));
  const before = total(products.map((p) => p.previous)) || (file.sales12m ?? 0);
  const year = Number(period.slice(0, 4)) - 1;
  const scale = chooseScale([plan, before], currency, lang);
  const figures: Figure[] = [];
  if (plan > 0) {
    const note =
      before > 0 ? t('figure.before', { unit: scale.unit, year, amount: money(before, scale) }) : scale.unit;
    figures.push({
      value: money(plan, scale),
      label: t('figure.sales', { period: periodName(period, lang) }),
      note,
    });
  }
  if (plan > 0 && before > 0) {
    figures.push({
      value: signed((plan / before - 1) * 100),
      unit: '%',
      label: t('figure.growth'),
      note: t('figure.againstLast', { year: periodName(String(year), lang) }),
    });
  }
  const own = rows.of('competitor').find((r) => r.data.own === true);
  const share = own && amount(own, 'share');
  if (share !== undefined)
    figures.push({ value: number(share), unit: '%', label: t('figure.share'), note: t('figure.shareNote') });
  const { sales12m, margin12m } = file;
  if (sales12m && margin12m !== null) {
    figures.push({
      value: percent(margin12m / sales12m, 1).replace('%', ''),
      unit: '%',
      label: t('figure.margin'),
      note: t('figure.marginNote'),
    });
  }
  const cost = total(rows.of('money').map((r) => amount(r, 'planned')));
  if (cost > 0) figures.push({ value: money(cost, scale), label: t('figure.cost'), note: scale.unit });
  return figures.slice(0, 4);
}
