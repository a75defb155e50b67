import type { Person } from '../model';
import type { PrintT } from '../text';
import { layoutDecisionMap, type MapNode } from './decision-map';
import { fitText } from './text-width';

const DASH = { regular: undefined, possible: '3.2 2', none: '.7 2' } as const;

function frameDash(person: Person): string | undefined {
  return person.access ? DASH[person.access] : DASH.possible;
}

function Attitude({ x1, x2, y, value }: { x1: number; x2: number; y: number; value: number }) {
  const at = x1 + ((value + 2) / 4) * (x2 - x1);
  const sign = value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
  return (
    <>
      <line className="ln" x1={x1} y1={y} x2={x2} y2={y} />
      {[0, 1, 2, 3, 4].map((n) => {
        const x = x1 + (n / 4) * (x2 - x1);
        const h = n === 2 ? 2.6 : 1.4;
        return <line key={n} className="ln" x1={x} y1={y - h} x2={x} y2={y + h} />;
      })}
      {value < 0 ? (
        <path className="bad" d={`M${at} ${y - 3.8}l3.6 3.8-3.6 3.8-3.6-3.8Z`} />
      ) : (
        <circle className={value === 0 ? 'hollow' : 'act'} cx={at} cy={y} r={3.3} />
      )}
      <text className="s55 t2" x={at} y={y - 5.8} textAnchor="middle">
        {sign}
      </text>
    </>
  );
}

function Card({ node, t }: { node: MapNode; t: PrintT }) {
  const { person, x, y, w, h } = node;
  const pad = w < 110 ? 5 : 7;
  const inner = w - 2 * pad;
  const against = person.roles.includes('opponent');
  const top = person.roles.includes('decisionMaker');
  const roles = person.roles.map((r) => t(`role.${r}`)).join(t('listComma'));
  const stage = person.stage ? t(`stage.${person.stage}`) : '';
  const bar = against ? 'bad' : top ? 'act' : 'lite';
  const dash = frameDash(person);
  const small = w < 110;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={w}
        height={h}
        className="cardf"
        strokeWidth={dash ? 0.7 : 0.8}
        strokeDasharray={dash}
      />
      <rect className={bar} x={x} y={y} width={w} height={top ? 4 : 3} />
      <text className="b s8" x={x + pad} y={y + 16}>
        {fitText(person.name, inner - (person.ourContact ? 26 : 0), 8)}
      </text>
      {person.ourContact && (
        <text className="t3" x={x + w - pad} y={y + 16} textAnchor="end">
          {fitText(person.ourContact, 40, 6.5)}
        </text>
      )}
      <text className="t2" x={x + pad} y={y + 26}>
        {fitText(person.position ?? '', inner, 7)}
      </text>
      <text className={`b${against ? ' neg' : ''}`} x={x + pad} y={y + 38}>
        {fitText(roles, inner - (small ? 0 : 32), 7)}
      </text>
      {!small && (
        <text className="t2" x={x + w - pad} y={y + 38} textAnchor="end">
          {stage}
        </text>
      )}
      {person.influence !== undefined &&
        [1, 2, 3, 4, 5].map((n) => (
          <circle
            key={n}
            className={n <= (person.influence ?? 0) ? 'act' : 'hollow'}
            cx={x + pad + 2.5 + (n - 1) * 6.2}
            cy={y + 52}
            r={2.2}
          />
        ))}
      {person.attitude !== undefined && (
        <Attitude x1={x + w - pad - (small ? 36 : 52)} x2={x + w - pad} y={y + 52} value={person.attitude} />
      )}
    </g>
  );
}

function Key({ x, y, t, inline }: { x: number; y: number; t: PrintT; inline: boolean }) {
  const lines = [t('map.dots'), t('map.scale'), t('map.frame')];
  const frames = (['regular', 'possible', 'none'] as const).map((a) => ({ a, text: t(`access.${a}`) }));
  const frameY = inline ? y : y + 40;
  const frameX = inline ? x + 250 : x;
  return (
    <g>
      {!inline && (
        <text className="b" x={x} y={y}>
          {t('map.key')}
        </text>
      )}
      {inline ? (
        <text className="t2 s65" x={x} y={y + 2}>
          {lines.join(t('listSemicolon'))}
        </text>
      ) : (
        lines.map((line, n) => (
          <text key={line} className="t2 s65" x={x} y={y + 11 + n * 10}>
            {line}
          </text>
        ))
      )}
      {frames.map(({ a, text }, n) => (
        <g key={a}>
          <line
            className="ax"
            x1={frameX + n * 54}
            x2={frameX + n * 54 + 18}
            y1={frameY}
            y2={frameY}
            strokeDasharray={DASH[a]}
          />
          <text className="t2 s65" x={frameX + n * 54 + 21} y={frameY + 2}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The decision map drawn from the people's ties, roles, influence, attitude and access. */
export function DecisionMap({ people, gap, t }: { people: Person[]; gap?: string[]; t: PrintT }) {
  const layout = layoutDecisionMap(people);
  const { width, freeTop } = layout;
  const shift = freeTop ? 0 : 16;
  const height = layout.height + shift;
  return (
    <svg
      role="img"
      aria-label={t('map.label')}
      width={`${width}pt`}
      height={`${height}pt`}
      viewBox={`0 ${-shift} ${width} ${height}`}
    >
      {layout.lines.map(([x1, y1, x2, y2]) => (
        <line key={`${x1} ${y1} ${x2} ${y2}`} className="ln" x1={x1} y1={y1} x2={x2} y2={y2} />
      ))}
      {layout.nodes.map((node) => (
        <Card key={node.person.id} node={node} t={t} />
      ))}
      <Key x={0} y={freeTop ? 10 : -10} t={t} inline={!freeTop} />
      {freeTop && gap && gap.length > 0 && (
        <g>
          <text className="b neg" x={341} y={10}>
            {t('map.gap')}
          </text>
          {gap.slice(0, 4).map((line, n) => (
            <text key={line} className="t2 s65" x={341} y={21 + n * 10}>
              {fitText(line, 146, 6.5)}
            </text>
          ))}
        </g>
      )}
    </svg>
  );
}
