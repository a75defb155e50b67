import type { InfluenceKind } from '@shared/features/map/model';
import type { MapInk } from './map-ink';
import { arrowHead, crossMark, type Way } from './map-lines';

/** A line of influence: strong is thick and whole, weak thin and dashed, against has a cross; all end in an arrow. */
export function InfluenceWay({ way, kind, ink }: { way: Way; kind: InfluenceKind; ink: MapInk }) {
  const color = kind === 'against' ? ink.bad : ink.good;
  const strokeWidth = kind === 'strong' ? 2.6 : 1.7;
  const round = { fill: 'none', stroke: color, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  return (
    <>
      <path
        d={way.d}
        style={{ ...round, strokeWidth }}
        {...(kind === 'weak' && { strokeDasharray: '6 5' })}
      />
      <path d={arrowHead(way.tip, kind === 'strong' ? 11 : 9)} style={{ ...round, strokeWidth }} />
      {kind === 'against' && (
        <>
          <circle
            cx={way.middle.x}
            cy={way.middle.y}
            r={9}
            style={{ fill: ink.surface, stroke: color, strokeWidth: 1.3 }}
          />
          <path d={crossMark(way.middle)} style={{ ...round, strokeWidth: 2 }} />
        </>
      )}
    </>
  );
}

/** The line from a head to one of their people: thin and grey, without an arrow. */
export function ReportWay({ d, ink }: { d: string; ink: MapInk }) {
  return <path d={d} style={{ fill: 'none', stroke: ink.line, strokeWidth: 1.4 }} />;
}
