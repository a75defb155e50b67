import type { PrintT } from '../text';
import { layoutPayback } from './payback';

interface Props {
  investment: number;
  perYear: number;
  value: (amount: number) => string;
  t: PrintT;
}

/** The line of cumulated cash and the month in which it meets zero. */
export function Payback({ investment, perYear, value, t }: Props) {
  const p = layoutPayback(investment, perYear);
  if (!p) return null;
  return (
    <svg role="img" aria-label={t('payback.label')} width="192pt" height="104pt" viewBox="0 0 192 104">
      <line className="ax" x1={4} y1={p.zero} x2={188} y2={p.zero} />
      <path className="curve" d={p.path} />
      {p.ticks.map((tick) => (
        <g key={tick.month}>
          <line className="ax" x1={tick.x} y1={p.zero - 1.5} x2={tick.x} y2={p.zero + 1.5} />
          <text className="t3" x={tick.x} y={p.zero + 10} textAnchor="middle">
            {tick.month}
          </text>
        </g>
      ))}
      <circle className="act" cx={p.start.x} cy={p.start.y} r={3} />
      <text className="b" x={p.start.x + 8} y={p.start.y + 6}>
        {value(-investment)}
      </text>
      {p.cross && (
        <>
          <circle className="hollow" cx={p.cross.x} cy={p.zero} r={3.2} />
          <text className="b" x={p.cross.x - 4} y={p.zero - 7} textAnchor="end">
            {t('payback.month', { n: p.cross.month })}
          </text>
        </>
      )}
      <circle className="act" cx={p.end.x} cy={p.end.y} r={3} />
      <text className="b" x={p.end.x - 6} y={p.end.y - 3} textAnchor="end">
        {value(p.endValue)}
      </text>
    </svg>
  );
}
