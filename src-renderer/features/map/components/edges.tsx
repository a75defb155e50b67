import type { InfluenceKind } from '@shared/features/map/model';
import type { Edge, EdgeProps } from '@xyflow/react';
import { InfluenceWay, ReportWay } from '../../../print/charts/MapWays';
import { screenInk } from '../../../print/charts/map-ink';
import type { Way } from '../../../print/charts/map-lines';
import classes from './MapCanvas.module.css';

export type ReportEdgeType = Edge<{ readonly d: string }, 'report'>;
export type InfluenceEdgeType = Edge<{ readonly way: Way; readonly kind: InfluenceKind }, 'influence'>;

/** Makes a thin line easy to hit, and shows which one is chosen. */
function Reach({ d, selected }: { d: string; selected: boolean }) {
  return (
    <>
      {selected && <path d={d} className={classes.halo} />}
      <path d={d} className={`react-flow__edge-interaction ${classes.reach}`} />
    </>
  );
}

export function ReportEdge({ data, selected = false }: EdgeProps<ReportEdgeType>) {
  if (!data) return null;
  return (
    <>
      <Reach d={data.d} selected={selected} />
      <ReportWay d={data.d} ink={screenInk} />
    </>
  );
}

export function InfluenceEdge({ data, selected = false }: EdgeProps<InfluenceEdgeType>) {
  if (!data) return null;
  return (
    <>
      <Reach d={data.way.d} selected={selected} />
      <InfluenceWay way={data.way} kind={data.kind} ink={screenInk} />
    </>
  );
}
