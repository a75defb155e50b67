import { type BridgeStep, layoutBridge } from './bridge';
import { twoLines } from './text-width';

interface Props {
  label: string;
  start: number;
  steps: BridgeStep[];
  startName: string[];
  endName: string[];
  value: (amount: number) => string;
  change: (amount: number) => string;
}

/** Where growth comes from: a waterfall from last year's sales to the plan. A cut axis shows its cut. */
export function Bridge({ label, start, steps, startName, endName, value, change }: Props) {
  const { bars, base, cut } = layoutBridge(start, steps);
  const slot = 487.5 / bars.length;
  return (
    <svg role="img" aria-label={label} width="487.5pt" height="150pt" viewBox="0 0 487.5 150">
      {bars.map((bar, n) => {
        const mid = bar.x + bar.w / 2;
        const ends = bar.kind !== 'step';
        const names =
          bar.kind === 'start' ? startName : bar.kind === 'end' ? endName : twoLines(bar.name, slot - 4, 6.5);
        const fill =
          bar.kind === 'start' ? 'act' : bar.kind === 'end' ? 'plan' : bar.value < 0 ? 'bad' : 'prev';
        const next = bars[n + 1];
        return (
          <g key={`${bar.kind} ${bar.name}`}>
            <rect className={fill} x={bar.x} y={bar.y} width={bar.w} height={bar.h} />
            <text
              className={ends ? 'b' : bar.value < 0 ? 'neg' : undefined}
              x={mid}
              y={bar.y - 3.5}
              textAnchor="middle"
            >
              {ends ? value(bar.value) : change(bar.value)}
            </text>
            {next && <line className="ln" x1={bar.x + bar.w} y1={bar.link} x2={next.x} y2={bar.link} />}
            {ends && cut > 0 && <Cut x={bar.x} w={bar.w} y={base - 9} />}
            {names.map((line, i) => (
              <text
                key={line}
                className={`${ends ? 'b' : 't2'} s65`}
                x={mid}
                y={base + 9 + i * 8.5}
                textAnchor="middle"
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
      <line className="ax" x1={0} y1={base} x2={487.5} y2={base} />
    </svg>
  );
}

function Cut({ x, w, y }: { x: number; w: number; y: number }) {
  const from = x - 3;
  const to = x + w + 3;
  return (
    <>
      <path d={`M${from} ${y + 2.5}L${to} ${y - 2.5}`} stroke="#fff" strokeWidth={3.4} />
      <path className="ln" d={`M${from} ${y + 4.4}L${to} ${y - 0.6}M${from} ${y + 0.6}L${to} ${y - 4.4}`} />
    </>
  );
}
