import { useMemo } from 'react';
import { layoutBars } from '../charts/bars';
import { parsePeriod } from '../charts/geometry';
import { Bar, Dots } from '../charts/Marks';
import { type PageContext, pageContext, printedLine } from '../context';
import { longDate, monthYear } from '../format';
import type { CustomerCard, Fact, Person } from '../model';
import { orDash, Table } from '../parts/Table';

function Facts({ title, facts, c }: { title: string; facts: Fact[]; c: PageContext }) {
  return (
    <>
      <h2 className="hr">{title}</h2>
      {facts.length === 0 && <p className="empty">{c.t('card.empty')}</p>}
      <dl className="f">
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd className="pre">{fact.value || <span className="empty">–</span>}</dd>
            <dd className="dt8">{monthYear(fact.changed)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Tags and the team's own fields, label over value, so that many take few lines. */
function Own({ title, facts }: { title: string; facts: Fact[] }) {
  return (
    <>
      <h2 className="hr mt3">{title}</h2>
      <dl className="own">
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd className="pre">{fact.value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Sales by quarter, small: the year's last bar carries its figure, the years their sums. */
function SmallSales({ card, c }: { card: CustomerCard; c: PageContext }) {
  const points = card.sales.map((p) => ({ ...parsePeriod(p.period), ...p }));
  const layout = layoutBars(
    points.map((p) => ({ group: p.year, value: p.amount, forecast: p.forecast })),
    { width: 238, top: 16, base: 60, groupGap: 0, fill: 0.7 },
  );
  const last = new Set(
    [...new Set(points.map((p) => p.year))].map((y) => points.findLastIndex((p) => p.year === y)),
  );
  return (
    <div className="small-sales">
      <p className="cap">
        <b>{c.t('card.sales')}</b>
        <span className="muted">{c.t('unitJoin', { unit: c.scale.unit })}</span>
      </p>
      <svg role="img" aria-label={c.t('card.sales')} width="238pt" height="74pt" viewBox="0 0 238 74">
        {layout.bars.map((bar) => (
          <g key={bar.index}>
            <Bar box={bar} forecast={bar.forecast} />
            {last.has(bar.index) && (
              <text className="s65 b" x={bar.x + bar.w / 2} y={bar.y - 3} textAnchor="middle">
                {c.m(points[bar.index]?.amount ?? 0)}
              </text>
            )}
          </g>
        ))}
        <line className="ax" x1={0} y1={60} x2={238} y2={60} />
        {layout.groups.map((g) => (
          <text key={g.name} className="s65 t2" x={g.x1 + 1} y={69}>
            {c.t('overview.yearSum', { year: g.name, sum: c.m(g.sum) })}
          </text>
        ))}
      </svg>
    </div>
  );
}

function attitude(value: number | undefined) {
  if (value === undefined) return orDash(undefined);
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

function People({ people, c }: { people: Person[]; c: PageContext }) {
  const { t } = c;
  return (
    <Table
      columns={[
        { key: 'n', head: t('card.name'), mm: 34 },
        { key: 'p', head: t('card.position'), mm: 34 },
        { key: 'r', head: t('card.role'), mm: 30 },
        { key: 'i', head: t('card.influence'), mm: 16 },
        { key: 'a', head: t('card.attitude'), mm: 14, kind: 'c' },
        { key: 's', head: t('card.stage'), mm: 15 },
        { key: 'h', head: t('card.reach') },
      ]}
      rows={people.map((p) => ({
        key: p.id,
        cells: [
          <span key="n">
            <b>{p.name}</b> {p.altName}
          </span>,
          orDash(p.position),
          orDash(p.roles.map((r) => t(`role.${r}`)).join(t('listComma'))),
          p.influence === undefined ? orDash(undefined) : <Dots key="i" value={p.influence} />,
          attitude(p.attitude),
          orDash(p.stage ? t(`stage.${p.stage}`) : undefined),
          orDash(p.reach),
        ],
      }))}
    />
  );
}

function Foot({ card, c }: { card: CustomerCard; c: PageContext }) {
  const { t, lang } = c;
  const gap = lang === 'zh-CN' ? '，' : ', ';
  const end = lang === 'zh-CN' ? '。' : '. ';
  const { owner } = card;
  const since = owner?.since ? t('card.since', { date: longDate(owner.since, lang) }) : '';
  const from = owner?.from ? `${gap}${t('card.from', { name: owner.from })}` : '';
  return (
    <div className="foot">
      <span>
        {owner &&
          `${t('card.keptBy', { name: owner.name })}${since ? `${lang === 'zh-CN' ? '，' : ' '}${since}` : ''}${from}${end}`}
        {card.nextReview && t('card.review', { date: longDate(card.nextReview, lang) })}
        {card.nextStep &&
          t('card.next', {
            what: [card.nextStep.what, longDate(card.nextStep.on, lang)].filter(Boolean).join(gap),
          })}
      </span>
      <span>
        {t('card.grey')}
        {lang === 'zh-CN' ? '' : ' '}
        {printedLine(card, c)}
      </span>
    </div>
  );
}

/** The customer card: the band of its class, four groups of the file, the people. One page. */
export function CardSheet({ card }: { card: CustomerCard }) {
  const c = useMemo(
    () =>
      pageContext(
        card,
        card.sales.map((p) => p.amount),
      ),
    [card],
  );
  const { t } = c;
  const { customer } = card;
  return (
    <article className="sheet" data-kind="card">
      <div className="fitbox">
        <div className={`band ${customer.abc ? customer.abc.toLowerCase() : 'none'}`}>
          {customer.abc && <span className="cl">{customer.abc}</span>}
          <h1 className="nm">
            {customer.name}
            <small>{t('card.kind')}</small>
          </h1>
          <span className="nr">
            {customer.number}
            {customer.rank && (
              <>
                <br />
                {t('card.rank', { place: customer.rank.place, of: customer.rank.of })}
              </>
            )}
          </span>
        </div>
        <div className="strip">
          {card.classes.slice(0, 6).map((fact) => (
            <div key={fact.label}>
              <b>{fact.label}</b>
              <span>{fact.value || '–'}</span>
            </div>
          ))}
        </div>
        <div className="card">
          <section>
            <Facts title={t('card.basic')} facts={card.basic} c={c} />
          </section>
          <section>
            <Facts title={t('card.traits')} facts={card.traits} c={c} />
            {card.sales.some((p) => p.amount !== 0) && <SmallSales card={card} c={c} />}
          </section>
          <section>
            <Facts title={t('card.business')} facts={card.business} c={c} />
          </section>
          <section>
            <Facts title={t('card.trading')} facts={card.trading} c={c} />
          </section>
        </div>
        {card.own && card.own.length > 0 && <Own facts={card.own} title={t('card.own')} />}
        <h2 className="hr mt3">{t('card.people')}</h2>
        {card.people.length > 0 ? (
          <People people={card.people} c={c} />
        ) : (
          <p className="empty">{t('card.empty')}</p>
        )}
        <Foot card={card} c={c} />
      </div>
    </article>
  );
}
