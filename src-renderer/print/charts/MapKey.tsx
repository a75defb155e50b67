import type { ReactNode } from 'react';
import { AttitudeMark, dashOf, Pips, StageMark } from './MapCard';
import { InfluenceWay, ReportWay } from './MapWays';
import type { MapInk } from './map-ink';
import type { Way } from './map-lines';
import type { MapWords } from './map-words';
import { textWidth } from './text-width';

const size = 12.5;
const rowHeight = 20;
const line = (x: number, y: number): Way => ({
  d: `M${x} ${y}L${x + 38} ${y}`,
  tip: { x: x + 38, y, angle: 0 },
  middle: { x: x + 19, y, angle: 0 },
});

interface Item {
  readonly key: string;
  readonly text: string;
  readonly mark: (x: number, y: number) => ReactNode;
  readonly width: number;
}

function itemsOf(words: MapWords, ink: MapInk): Item[] {
  const { key } = words;
  const way = (kind: 'strong' | 'weak' | 'against', text: string): Item => ({
    key: kind,
    text,
    width: 40,
    mark: (x, y) => <InfluenceWay way={line(x, y)} kind={kind} ink={ink} />,
  });
  return [
    { key: 'report', text: key.report, width: 40, mark: (x, y) => <ReportWay d={line(x, y).d} ink={ink} /> },
    way('strong', key.strong),
    way('weak', key.weak),
    way('against', key.countered),
    ...([2, 0, -2] as const).map(
      (value): Item => ({
        key: `attitude${value}`,
        text: value > 0 ? key.for : value < 0 ? key.against : key.neutral,
        width: 32,
        mark: (x, y) => <AttitudeMark value={value} right={x + 30} y={y + 5} ink={ink} words={words} />,
      }),
    ),
    {
      key: 'pips',
      text: key.pips,
      width: 48,
      mark: (x, y) => <Pips value={3} right={x + 46} y={y} ink={ink} />,
    },
    ...(['stranger', 'known', 'related'] as const).map(
      (stage): Item => ({
        key: stage,
        text: words.stage(stage),
        width: 11,
        mark: (x, y) => <StageMark stage={stage} x={x + 5} y={y} ink={ink} />,
      }),
    ),
    ...(['regular', 'possible', 'none'] as const).map(
      (access): Item => ({
        key: access,
        text: words.access(access),
        width: 26,
        mark: (x, y) => (
          <rect
            x={x}
            y={y - 6}
            width={24}
            height={12}
            rx={3}
            style={{ fill: 'none', stroke: ink.line, strokeWidth: 1.4 }}
            strokeDasharray={dashOf(access)}
          />
        ),
      }),
    ),
  ];
}

/** Where each item of the key goes in a width, and how high it becomes. */
export function layoutKey(words: MapWords, ink: MapInk, width: number) {
  let x = 0;
  let row = 0;
  const placed = itemsOf(words, ink).map((item) => {
    const needs = item.width + 7 + textWidth(item.text, size);
    if (x > 0 && x + needs > width) {
      x = 0;
      row += 1;
    }
    const at = { ...item, x, y: row * rowHeight + rowHeight / 2 };
    x += needs + 20;
    return at;
  });
  return { placed, height: (row + 1) * rowHeight };
}

/** How to read the map: every kind of line, symbol and frame with its word. */
export function MapKey({ words, ink, width }: { words: MapWords; ink: MapInk; width: number }) {
  return (
    <>
      {layoutKey(words, ink, width).placed.map((item) => (
        <g key={item.key}>
          {item.mark(item.x, item.y)}
          <text x={item.x + item.width + 7} y={item.y + 4.5} style={{ fill: ink.text2, fontSize: size }}>
            {item.text}
          </text>
        </g>
      ))}
    </>
  );
}
