import { type BarInput, layoutBars } from './bars';
import { Bar } from './Marks';

interface Props {
  label: string;
  bars: BarInput[];
  /** Under each bar, and the value over it; an empty string leaves the place free. */
  tick: (index: number) => string;
  value: (index: number) => string;
  /** Under each group's base line. */
  groupText?: (name: string, sum: number, place: number) => string;
  width?: number;
  height?: number;
  groupGap?: number;
}

/** Bars over the quarters of years or the months of quarters, values on the marks, no axis. */
export function BarChart({
  label,
  bars,
  tick,
  value,
  groupText,
  width = 487.5,
  height = 138,
  groupGap = 18,
}: Props) {
  const layout = layoutBars(bars, { width, top: 14, base: height - 26, groupGap });
  const narrow = (layout.bars[0]?.w ?? 20) < 15;
  const { base } = layout;
  return (
    <svg
      role="img"
      aria-label={label}
      width={`${width}pt`}
      height={`${height}pt`}
      viewBox={`0 0 ${width} ${height}`}
    >
      {layout.bars.map((bar) => (
        <g key={bar.index}>
          <Bar box={bar} forecast={bar.forecast} />
          <text
            className={`${bar.forecast ? '' : 'b'}${narrow ? ' s55' : ''}`}
            x={bar.x + bar.w / 2}
            y={bar.y - 3.2}
            textAnchor="middle"
          >
            {value(bar.index)}
          </text>
          <text
            className={`t2 ${narrow ? 's55' : 's65'}`}
            x={bar.x + bar.w / 2}
            y={base + 9}
            textAnchor="middle"
          >
            {tick(bar.index)}
          </text>
        </g>
      ))}
      {layout.groups.map((group, place) => (
        <g key={group.name}>
          <line className="ax" x1={group.x1} y1={base} x2={group.x2} y2={base} />
          {groupText && (
            <text className="b" x={group.mid} y={base + 21} textAnchor="middle">
              {groupText(group.name, group.sum, place)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The cover's drawing: quarterly sales as slim bars, years named below, no numbers. */
export function CoverBars({ label, bars, groupText }: Pick<Props, 'label' | 'bars' | 'groupText'>) {
  const width = 487.5;
  const layout = layoutBars(bars, { width, top: 12, base: 128, groupGap: 0, fill: 0.36 });
  return (
    <svg role="img" aria-label={label} width={`${width}pt`} height="144pt" viewBox={`0 0 ${width} 144`}>
      {layout.bars.map((bar) => (
        <Bar key={bar.index} box={bar} forecast={bar.forecast} />
      ))}
      <line className="ax" x1={0} y1={128} x2={width} y2={128} />
      {layout.groups.map((group, place) => (
        <text key={group.name} className="t2" x={group.x1 - 2} y={139}>
          {groupText?.(group.name, group.sum, place) ?? group.name}
        </text>
      ))}
    </svg>
  );
}
