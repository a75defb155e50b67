import type { PageContext } from '../context';
import { decimalsFor, number, percent, quarterName, signed } from '../format';
import type { ForecastSection } from '../model';
import { type Column, orDash, Table, type TableRow } from '../parts/Table';

const total = (list: number[]) => list.reduce((a, b) => a + b, 0);

function partName(n: number, of: number, c: PageContext): string {
  return of === 4 ? quarterName(n + 1, c.lang) : String(n + 1);
}

/** Products by quarter beside last year, their change and their share of the plan. */
export function Products({ s, period, c }: { s: ForecastSection; period: string; c: PageContext }) {
  const { t } = c;
  const parts = Math.max(0, ...s.products.map((p) => p.parts.length));
  const hasPrevious = s.products.some((p) => p.previous !== undefined);
  const all = s.products.flatMap((p) => [...p.parts, p.previous ?? 0]);
  const d = decimalsFor(all, c.scale, 1);
  const show = (a: number | undefined) => (a ? c.m(a, d) : orDash(undefined));
  const grand = total(s.products.map((p) => total(p.parts)));
  const before = total(s.products.map((p) => p.previous ?? 0));
  const year = Number(period.slice(0, 4));
  const last = Number.isNaN(year) ? t('resources.previous') : String(year - 1);
  const cell = 17;
  const columns: Column[] = [
    { key: 'name', head: t('forecasts.product') },
    ...(hasPrevious ? [{ key: 'before', head: last, mm: cell, kind: 'n' as const }] : []),
    ...Array.from({ length: parts }, (_, n) => ({
      key: `p${n}`,
      head: partName(n, parts, c),
      mm: parts > 4 ? 10 : cell,
      kind: 'n' as const,
    })),
    { key: 'year', head: period, mm: cell, kind: 'nown' },
    ...(hasPrevious ? [{ key: 'change', head: t('forecasts.change'), mm: cell, kind: 'n' as const }] : []),
    { key: 'share', head: t('forecasts.share'), mm: 15, kind: 'n' },
  ];
  const line = (
    key: string,
    name: string,
    previous: number | undefined,
    values: number[],
    kind?: 'sum',
  ): TableRow => {
    const sum = total(values);
    return {
      key,
      kind,
      cells: [
        name,
        ...(hasPrevious ? [show(previous)] : []),
        ...Array.from({ length: parts }, (_, n) => show(values[n])),
        <b key="y">{show(sum)}</b>,
        ...(hasPrevious ? [signed((sum - (previous ?? 0)) / c.scale.divisor, d)] : []),
        grand > 0 ? percent(sum / grand) : orDash(undefined),
      ],
    };
  };
  const rows = s.products.map((p) => line(p.name, p.name, p.previous, p.parts));
  const sums = Array.from({ length: parts }, (_, n) => total(s.products.map((p) => p.parts[n] ?? 0)));
  rows.push(line('total', t('plan.total'), before, sums, 'sum'));
  const { margin } = s;
  if (margin) {
    const rate = (r: number | null | undefined) =>
      typeof r === 'number' ? percent(r, 1) : orDash(undefined);
    const points =
      margin.year !== undefined && margin.previous !== undefined
        ? t('forecasts.points', { n: signed((margin.year - margin.previous) * 100, 1) })
        : '';
    rows.push({
      key: 'margin',
      cells: [
        t('forecasts.margin'),
        ...(hasPrevious ? [rate(margin.previous)] : []),
        ...Array.from({ length: parts }, (_, n) => rate(margin.parts[n])),
        rate(margin.year),
        ...(hasPrevious ? [points] : []),
        '',
      ],
    });
  }
  return <Table columns={columns} rows={rows} />;
}

/** Plan and actual side by side with the difference; a part still to come is marked. */
export function Comparison({
  comparison,
  c,
}: {
  comparison: NonNullable<ForecastSection['comparison']>;
  c: PageContext;
}) {
  const { t } = c;
  const { parts, year } = comparison;
  const plan = parts.map((p) => p.plan);
  const actual = parts.map((p) => p.actual);
  const d = decimalsFor([...plan, ...actual], c.scale, 1);
  const both = [...parts.map((p) => [p.plan, p.actual] as const), [total(plan), total(actual)] as const];
  const columns: Column[] = [
    { key: 'what', mm: 20 },
    ...parts.map((_, n): Column => ({ key: `p${n}`, head: partName(n, parts.length, c), kind: 'n' })),
    { key: 'year', head: year, kind: 'n' },
  ];
  const marked = parts.map((p) => (p.forecast ? t('forecasts.mark') : ''));
  const difference = both.map(([p, a]) => a - p);
  const rows: TableRow[] = [
    { key: 'plan', cells: [t('forecasts.plan'), ...both.map(([p]) => c.m(p, d))] },
    {
      key: 'actual',
      cells: [t('forecasts.actual'), ...both.map(([, a], n) => `${c.m(a, d)}${marked[n] ?? ''}`)],
    },
    {
      key: 'difference',
      kind: 'sum',
      cells: [t('forecasts.difference'), ...difference.map((x) => signed(x / c.scale.divisor, d))],
    },
    {
      key: 'percent',
      cells: [
        t('forecasts.percent'),
        ...both.map(([p, a]) => (p > 0 ? `${signed((a / p - 1) * 100, 1)}%` : number(0, 1))),
      ],
    },
  ];
  return <Table columns={columns} rows={rows} />;
}
