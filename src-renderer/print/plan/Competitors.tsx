import type { ReactNode } from 'react';
import { Disc } from '../charts/Marks';
import type { PageContext } from '../context';
import { number, percent, signed } from '../format';
import type { CompetitorSection } from '../model';
import { Blocks, Exhibit, Head, Section } from '../parts/Section';
import { type Column, orDash, Table, type TableRow } from '../parts/Table';
import { gapToBest, weightedScores } from './score';
import type { SectionPageProps } from './types';

function gapCell(gap: number | null, decimals: number): ReactNode {
  if (gap === null) return orDash(undefined);
  return gap < 0 ? <span className="neg">{signed(gap, decimals)}</span> : signed(gap, decimals);
}

function Comparison({ s, c }: { s: CompetitorSection; c: PageContext }) {
  const { t } = c;
  const each = s.suppliers.length > 5 ? 17 : 22;
  const columns: Column[] = [
    { key: 'factor', head: t('competitors.factor') },
    { key: 'weight', head: t('competitors.weight'), mm: 13, kind: 'c' },
    ...s.suppliers.map(
      (supplier, n): Column => ({
        key: `s${n}`,
        head: supplier.own ? t('competitors.own', { name: supplier.name }) : supplier.name,
        mm: each,
        kind: supplier.own ? 'cown' : 'c',
      }),
    ),
    { key: 'gap', head: t('competitors.gap'), mm: 22, kind: 'n' },
  ];
  const rows: TableRow[] = s.factors.map((factor) => ({
    key: factor.name,
    cells: [
      factor.name,
      factor.weight,
      ...s.suppliers.map((supplier, n) => {
        const score = factor.scores[n];
        return typeof score === 'number' ? <Disc key={supplier.name} score={score} /> : orDash(undefined);
      }),
      gapCell(gapToBest(factor.scores), 0),
    ],
  }));
  const means = weightedScores(s);
  const rounded = means.map((m) => (m === null ? null : Math.round(m * 10) / 10));
  rows.push({
    key: 'score',
    kind: 'sum',
    cells: [
      t('competitors.score'),
      s.factors.reduce((n, f) => n + f.weight, 0),
      ...rounded.map((m) => (m === null ? orDash(undefined) : number(m, 1))),
      gapCell(gapToBest(rounded), 1),
    ],
  });
  if (s.suppliers.some((x) => x.share !== undefined)) {
    rows.push({
      key: 'share',
      cells: [
        s.shareLabel ?? t('competitors.share'),
        '',
        ...s.suppliers.map((x) => orDash(x.share === undefined ? undefined : percent(x.share))),
        '',
      ],
    });
  }
  return <Table columns={columns} rows={rows} />;
}

export function Competitors({ doc, c }: SectionPageProps) {
  const s = doc.sections.competitors;
  const { t } = c;
  const compared = s.factors.length > 0 && s.suppliers.length > 0;
  let last = '';
  return (
    <Section c={c} index={4} name="competitors" section={s} owner={doc.owner.name}>
      {compared && (
        <Exhibit c={c} title={t('competitors.table')} unit={t('competitors.tableUnit')} source={s.source}>
          <Comparison s={s} c={c} />
        </Exhibit>
      )}
      {s.tactics.length > 0 && (
        <>
          <Head c={c} text={t('competitors.means')} first={!compared} />
          <Table
            columns={[
              { key: 'c', head: t('competitors.competitor'), mm: 24 },
              { key: 'm', head: t('competitors.meansUsed'), mm: 50 },
              { key: 'o', head: t('competitors.counter') },
              { key: 'a', head: t('competitors.action'), mm: 20 },
            ]}
            rows={s.tactics.map((tactic) => {
              const name = tactic.competitor === last ? '' : tactic.competitor;
              last = tactic.competitor;
              return {
                key: `${tactic.competitor} ${tactic.means}`,
                cells: [<b key="c">{name}</b>, tactic.means, orDash(tactic.counter), orDash(tactic.item)],
              };
            })}
          />
        </>
      )}
      <Blocks blocks={s.blocks} />
    </Section>
  );
}
