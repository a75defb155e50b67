import { Bar } from '../charts/Marks';
import { column, type PageContext } from '../context';
import { minorPerMajor, number, percent, quarterName, shortDate } from '../format';
import type { Minor, PlanDocument, ResourceSection } from '../model';
import { Blocks, Head, Section } from '../parts/Section';
import { type Column, Nb, orDash, Table, type TableRow } from '../parts/Table';
import type { SectionPageProps } from './types';

const total = (list: number[]) => list.reduce((a, b) => a + b, 0);
export const costOf = (p: { hours: number[]; rate?: Minor }): Minor => total(p.hours) * (p.rate ?? 0);

function People({ s, c }: { s: ResourceSection; c: PageContext }) {
  const { t } = c;
  const parts = Math.max(1, ...s.people.map((p) => p.hours.length));
  const priced = s.people.some((p) => p.rate !== undefined);
  const costs = s.people.map(costOf);
  const show = column(c, [...costs, total(costs)]);
  const most = Math.max(1, ...s.people.map((p) => total(p.hours)));
  const major = minorPerMajor(c.currency);
  const hours = (h: number | undefined) => (h ? number(h) : orDash(undefined));
  const unit = c.lang === 'zh-CN' && c.currency === 'CNY' ? '元' : c.currency;
  const columns: Column[] = [
    { key: 'who', head: t('plan.who') },
    ...(parts > 1
      ? Array.from(
          { length: parts },
          (_, n): Column => ({
            key: `p${n}`,
            head: parts === 4 ? quarterName(n + 1, c.lang) : n + 1,
            mm: 12.5,
            kind: 'n',
          }),
        )
      : []),
    { key: 'year', head: t('resources.year'), mm: 14, kind: 'n' },
    { key: 'bar', mm: 28 },
    ...(priced
      ? [
          { key: 'rate', head: t('resources.rate', { currency: unit }), mm: 17, kind: 'n' as const },
          {
            key: 'cost',
            head: t('resources.cost', {
              unit: c.lang === 'en' ? c.scale.unit.replace(' thousand', ' 000') : c.scale.unit,
            }),
            mm: 19,
            kind: 'n' as const,
          },
        ]
      : []),
  ];
  const rows: TableRow[] = s.people.map((p, n) => ({
    key: p.who,
    cells: [
      p.who,
      ...(parts > 1 ? Array.from({ length: parts }, (_, i) => hours(p.hours[i])) : []),
      <b key="y">{hours(total(p.hours))}</b>,
      <svg key="b" className="mt15" width="62pt" height="8pt" viewBox="0 0 62 8" aria-hidden="true">
        <Bar box={{ x: 0, y: 0.5, w: (total(p.hours) / most) * 61, h: 7 }} forecast={!p.granted} gap={2.6} />
      </svg>,
      ...(priced
        ? [
            p.rate === undefined ? orDash(undefined) : number(p.rate / major),
            p.rate === undefined ? orDash(undefined) : show(costs[n]),
          ]
        : []),
    ],
  }));
  const sums = Array.from({ length: parts }, (_, i) => total(s.people.map((p) => p.hours[i] ?? 0)));
  rows.push({
    key: 'sum',
    kind: 'sum',
    cells: [
      t('plan.sum'),
      ...(parts > 1 ? sums.map((h) => number(h)) : []),
      number(total(sums)),
      '',
      ...(priced ? ['', show(total(costs))] : []),
    ],
  });
  const note = [s.people.some((p) => !p.granted) ? t('resources.granted') : '', s.peopleNote ?? '']
    .filter(Boolean)
    .join(c.lang === 'zh-CN' ? '' : ' ');
  return (
    <>
      <Table columns={columns} rows={rows} />
      {note && <p className="src">{note}</p>}
    </>
  );
}

function Money({ doc, c }: { doc: PlanDocument; c: PageContext }) {
  const { t } = c;
  const s = doc.sections.resources;
  const lines = s.money;
  const planned = total(lines.map((l) => l.planned ?? 0));
  const previous = total(lines.map((l) => l.previous ?? 0));
  const hasPrevious = lines.some((l) => l.previous !== undefined);
  const show = column(c, [...lines.flatMap((l) => [l.previous, l.planned]), planned, previous]);
  const year = Number(doc.period.slice(0, 4));
  const columns: Column[] = [
    { key: 'p', head: t('resources.purpose'), mm: 52 },
    { key: 'i', head: t('resources.forItem') },
    { key: 'w', head: t('resources.when'), mm: 30 },
    ...(hasPrevious
      ? [
          {
            key: 'b',
            head: Number.isNaN(year) ? t('resources.previous') : String(year - 1),
            mm: 22,
            kind: 'n' as const,
          },
        ]
      : []),
    { key: 'y', head: doc.period, mm: 22, kind: 'n' },
  ];
  const rows: TableRow[] = lines.map((l) => ({
    key: l.purpose,
    cells: [
      l.purpose,
      orDash(l.item),
      orDash(l.when),
      ...(hasPrevious ? [l.previous ? show(l.previous) : orDash(undefined)] : []),
      l.planned ? show(l.planned) : orDash(undefined),
    ],
  }));
  rows.push({
    key: 'sum',
    kind: 'sum',
    cells: [t('resources.costToServe'), '', '', ...(hasPrevious ? [show(previous)] : []), show(planned)],
  });
  const share = (cost: Minor, sales: Minor | undefined) =>
    sales ? percent(cost / sales, 1) : orDash(undefined);
  if (s.sales?.planned) {
    rows.push({
      key: 'share',
      cells: [
        t('resources.shareOfSales'),
        '',
        '',
        ...(hasPrevious ? [share(previous, s.sales.previous)] : []),
        share(planned, s.sales.planned),
      ],
    });
  }
  return <Table columns={columns} rows={rows} />;
}

export function Resources({ doc, c }: SectionPageProps) {
  const s = doc.sections.resources;
  const { t, lang } = c;
  const headFirst = s.people.length === 0;
  return (
    <Section c={c} index={9} name="resources" section={s} owner={doc.owner.name}>
      {s.people.length > 0 && (
        <>
          <Head c={c} text={t('resources.people')} unit={t('resources.hours')} first />
          <People s={s} c={c} />
        </>
      )}
      {s.money.length > 0 && (
        <>
          <Head c={c} text={t('resources.money')} unit={c.scale.unit} first={headFirst} />
          <Money doc={doc} c={c} />
        </>
      )}
      {s.decisions.length > 0 && (
        <>
          <Head c={c} text={t('resources.decisions')} first={headFirst && s.money.length === 0} />
          <Table
            columns={[
              { key: 'n', mm: 8 },
              { key: 'a', head: t('resources.asked') },
              { key: 'o', head: t('resources.otherwise'), mm: 42 },
              { key: 'b', head: t('plan.dueBy'), mm: 22 },
              { key: 'd', head: t('resources.decision'), mm: 34 },
            ]}
            rows={s.decisions.map((d, n) => ({
              key: d.asked,
              // The decision is written by hand, so its cell stays blank.
              cells: [
                n + 1,
                d.asked,
                orDash(d.otherwise),
                <Nb key="b">{orDash(shortDate(d.by, lang))}</Nb>,
                d.decision,
              ],
            }))}
          />
        </>
      )}
      <Blocks blocks={s.blocks} />
    </Section>
  );
}
