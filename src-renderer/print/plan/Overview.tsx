import type { MapPerson } from '@shared/features/map/people';
import { type Gap, gapsOf } from '@shared/features/map/rules';
import { BarChart } from '../charts/BarChart';
import { DecisionMap } from '../charts/DecisionMap';
import { parsePeriod } from '../charts/geometry';
import { type MapWords, mapWords } from '../charts/map-words';
import type { PageContext } from '../context';
import { percent, quarterName, shortDate } from '../format';
import type { Fact, OverviewSection, Person } from '../model';
import { Exhibit, Section } from '../parts/Section';
import { orDash, Table } from '../parts/Table';
import { RichText } from '../rich/RichText';
import type { SectionPageProps } from './types';

function Facts({
  title,
  facts,
  strong,
  note,
}: {
  title: string;
  facts: Fact[];
  strong?: boolean;
  note?: string;
}) {
  return (
    <div>
      <h2 className="mb">{title}</h2>
      <dl className="facts">
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{strong ? <b>{fact.value}</b> : <span className="pre">{fact.value}</span>}</dd>
          </div>
        ))}
      </dl>
      {note && <p className="note mt-s">{note}</p>}
    </div>
  );
}

function SalesChart({ s, c }: { s: OverviewSection; c: PageContext }) {
  const points = s.sales.map((p) => ({ ...parsePeriod(p.period), ...p }));
  const years = [...new Set(points.map((p) => p.year))];
  const sums = new Map(years.map((y) => [y, points.filter((p) => p.year === y)]));
  const full = (y: string | undefined) =>
    y !== undefined && sums.get(y)?.length === 4 && !sums.get(y)?.some((p) => p.running);
  const sumOf = (y: string) => (sums.get(y) ?? []).reduce((n, p) => n + p.amount, 0);
  return (
    <BarChart
      label={c.t('overview.sales')}
      bars={points.map((p) => ({ group: p.year, value: p.amount, forecast: p.forecast }))}
      tick={(n) => quarterName(points[n]?.part ?? 0, c.lang)}
      value={(n) => c.m(points[n]?.amount ?? 0)}
      groupText={(year, sum, place) => {
        const before = years[place - 1];
        const base = before !== undefined && full(before) && full(year) ? sumOf(before) : 0;
        if (base <= 0) return c.t('overview.yearSum', { year, sum: c.m(sum) });
        const change = sum / base - 1;
        const sign = change >= 0 ? '+' : '';
        return c.t('overview.yearSumChange', { year, sum: c.m(sum), change: `${sign}${percent(change)}` });
      }}
    />
  );
}

function PeopleTable({ people, c }: { people: Person[]; c: PageContext }) {
  const { t } = c;
  return (
    <Table
      columns={[
        { key: 'who', head: t('overview.people'), mm: c.lang === 'zh-CN' ? 31 : 35 },
        { key: 'authority', head: t('overview.authority'), mm: 35 },
        { key: 'priorities', head: t('overview.priorities'), mm: 36 },
        { key: 'personality', head: t('overview.personality') },
        { key: 'reach', head: t('overview.reach'), mm: 29 },
      ]}
      rows={people.map((p) => ({
        key: p.id,
        cells: [
          <span key="n">
            <b>{p.name}</b> {p.altName && <span className="muted nb">{p.altName}</span>}
            {p.position && (
              <>
                <br />
                <span className="muted">{p.position}</span>
              </>
            )}
          </span>,
          orDash(p.authority),
          orDash(p.priorities),
          orDash(p.personality),
          orDash(p.reach),
        ],
      }))}
    />
  );
}

/** More people than this go into the table alone. */
const mostDrawn = 28;

/** What the map lacks, a sentence each. */
function Gaps({
  gaps,
  words,
  people,
  title,
}: {
  gaps: Gap[];
  words: MapWords;
  people: readonly MapPerson[];
  title: string;
}) {
  if (gaps.length === 0) return null;
  return (
    <dl className="facts mt-s">
      {gaps.map((gap, index) => (
        <div key={gap.kind}>
          <dt className="neg">{index === 0 ? title : ''}</dt>
          <dd>{words.gap(gap, people)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Overview({ doc, c }: SectionPageProps) {
  const s = doc.sections.overview;
  const { t } = c;
  const told = s.people.some((p) => p.authority || p.priorities || p.personality);
  const drawn = s.map.people.length > 0 && s.map.people.length <= mostDrawn;
  const words = mapWords(c.lang);
  const gaps = gapsOf(s.map.people);
  return (
    <Section c={c} index={2} name="overview" section={s} owner={doc.owner.name}>
      <div className="cols-2">
        {s.facts.length > 0 && <Facts title={t('overview.file')} facts={s.facts} />}
        {s.classes.length > 0 && (
          <Facts title={t('overview.classes')} facts={s.classes} strong note={s.classNote} />
        )}
      </div>
      {s.sales.some((p) => p.amount !== 0) && (
        <div className="mt">
          <Exhibit
            c={c}
            title={s.salesTitle ?? t('overview.sales')}
            unit={c.scale.unit}
            source={
              s.salesSource ??
              t(s.sales.some((p) => p.forecast) ? 'overview.salesSource' : 'overview.salesSourcePast', {
                date: shortDate(doc.printedOn, c.lang),
              })
            }
          >
            <SalesChart s={s} c={c} />
          </Exhibit>
        </div>
      )}
      {s.blocks.length > 0 && (
        <div className="cols-2 mt">
          {s.blocks.map((block) => (
            <div className="keep" key={block.heading}>
              <h2>{block.heading}</h2>
              <div className="mt-s">
                <RichText value={block.body} />
              </div>
            </div>
          ))}
        </div>
      )}
      {drawn && (
        <div className={told ? 'newpage' : 'mt'}>
          <Exhibit c={c} title={s.mapTitle ?? t('overview.map')} source={t('overview.mapSource')}>
            <DecisionMap people={s.map.people} lines={s.map.lines} words={words} />
            <Gaps gaps={gaps} words={words} people={s.map.people} title={t('map.gap')} />
          </Exhibit>
        </div>
      )}
      {s.people.length > 0 && (told || !drawn) && (
        <div className="mt">
          <PeopleTable people={s.people} c={c} />
        </div>
      )}
    </Section>
  );
}
