import type { MatrixPoint } from '../model';
import type { PrintT } from '../text';
import { layoutMatrix, MATRIX } from './matrix';

const DOT = { past: 'prev', now: 'act', target: 'hollow' } as const;

/** Attractiveness against relationship, with the way from last year to the target. */
export function Matrix({ points, t }: { points: MatrixPoint[]; t: PrintT }) {
  const { dots, arrows } = layoutMatrix(points);
  const { left, top, width, height } = MATRIX;
  const right = left + width;
  const bottom = top + height;
  const midX = left + width / 2;
  const midY = top + height / 2;
  return (
    <svg role="img" aria-label={t('matrix.label')} width="172pt" height="145.4pt" viewBox="0 0 172 145.4">
      <rect className="tintf" x={midX} y={top} width={width / 2} height={height / 2} />
      <path className="ax" d={`M${left} ${top}V${bottom}H${right}`} />
      <line className="hl" x1={midX} y1={top} x2={midX} y2={bottom} />
      <line className="hl" x1={left} y1={midY} x2={right} y2={midY} />
      <text className="t3" x={left + 3} y={top + 8}>
        {t('matrix.target')}
      </text>
      <text className="t3" x={right - 2} y={top + 8} textAnchor="end">
        {t('matrix.key')}
      </text>
      <text className="t3" x={left + 3} y={bottom - 4}>
        {t('matrix.lowProfile')}
      </text>
      <text className="t3" x={right - 2} y={bottom - 4} textAnchor="end">
        {t('matrix.maintain')}
      </text>
      {[0, 50, 100].map((v) => (
        <text key={v} className="t3" x={left + (v / 100) * width} y={bottom + 9} textAnchor="middle">
          {v}
        </text>
      ))}
      <text className="t2 s65" x={midX} y={bottom + 18} textAnchor="middle">
        {t('matrix.relationship')}
      </text>
      <text className="t2 s65" textAnchor="middle" transform={`translate(8 ${midY}) rotate(-90)`}>
        {t('matrix.attractiveness')}
      </text>
      {arrows.map((a) => (
        <g key={a.head}>
          <line
            className="ax"
            x1={a.x1}
            y1={a.y1}
            x2={a.x2}
            y2={a.y2}
            strokeDasharray={a.dashed ? '2 1.6' : undefined}
          />
          <path className="inkf" d={a.head} />
        </g>
      ))}
      {dots.map((d) => (
        <g key={d.label}>
          <circle className={DOT[d.when]} cx={d.x} cy={d.y} r={4} />
          <text
            className={`s65 ${d.when === 'now' ? 'b' : 't2'}`}
            x={d.x}
            y={d.y > bottom - 24 ? d.y - 7 : d.y + 13}
            textAnchor="middle"
          >
            {d.label}
          </text>
        </g>
      ))}
    </svg>
  );
}
