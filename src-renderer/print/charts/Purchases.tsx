import { layoutPurchases } from './purchases';
import { fitText, textWidth } from './text-width';

const FILLS = ['act', 'prev', 'lite', 'k3', 'k4'];

interface Props {
  label: string;
  suppliers: string[];
  rows: { name: string; amounts: number[] }[];
  value: (amount: number) => string;
}

/** White space: who sells the customer what. Suppliers are named over the longest bar, no legend. */
export function Purchases({ label, suppliers, rows, value }: Props) {
  const bars = layoutPurchases(rows);
  const height = 16 + rows.length * 19;
  const named = [...bars].sort((a, b) => b.parts.length - a.parts.length || b.sum - a.sum)[0];
  return (
    <svg role="img" aria-label={label} width="487.5pt" height={`${height}pt`} viewBox={`0 0 487.5 ${height}`}>
      {bars.map((bar) => (
        <g key={bar.name}>
          <text x={0} y={bar.y + 9}>
            {fitText(bar.name, 108, 7)}
          </text>
          {bar.parts.map((part) => (
            <g key={part.supplier}>
              <rect
                className={FILLS[Math.min(part.supplier, 4)]}
                x={part.x}
                y={bar.y}
                width={part.w}
                height={13}
                stroke="#fff"
                strokeWidth={0.7}
              />
              {textWidth(value(part.amount), 6.5) + 3 < part.w && (
                <text
                  className={`s65${part.supplier < 2 ? ' w' : ''}${part.supplier === 0 ? ' b' : ''}`}
                  x={part.x + part.w / 2}
                  y={bar.y + 9}
                  textAnchor="middle"
                >
                  {value(part.amount)}
                </text>
              )}
            </g>
          ))}
          <text className="b" x={bar.end + 4} y={bar.y + 9}>
            {value(bar.sum)}
          </text>
        </g>
      ))}
      {named && <Names bar={named} suppliers={suppliers} />}
      <line className="ax" x1={112} y1={14} x2={112} y2={height - 2} />
    </svg>
  );
}

function Names({
  bar,
  suppliers,
}: {
  bar: { y: number; parts: { supplier: number; x: number; w: number }[] };
  suppliers: string[];
}) {
  let free = 0;
  return bar.parts.map((part) => {
    const name = suppliers[part.supplier] ?? '';
    const wide = textWidth(name, 6.5);
    const x = Math.max(free, part.x + part.w / 2 - wide / 2);
    free = x + wide + 4;
    return (
      <text key={part.supplier} className={`s65 ${part.supplier === 0 ? 'b' : 't2'}`} x={x} y={bar.y - 6}>
        {name}
      </text>
    );
  });
}
