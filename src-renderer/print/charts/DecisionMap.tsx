import type { MapLine, MapPerson } from '@shared/features/map/people';
import { MapCard } from './MapCard';
import { layoutKey, MapKey } from './MapKey';
import { InfluenceWay, ReportWay } from './MapWays';
import { type MapChart, paperChart } from './map-chart';
import { type MapInk, paperInk } from './map-ink';
import type { MapWords } from './map-words';

/** The cards and lines of a map, at their places. */
export function MapDrawing({ chart, words, ink }: { chart: MapChart; words: MapWords; ink: MapInk }) {
  return (
    <>
      {chart.reports.map(({ id, d }) => (
        <ReportWay key={id} d={d} ink={ink} />
      ))}
      {chart.influences.map(({ line, way }) => (
        <InfluenceWay key={line.id} way={way} kind={line.kind} ink={ink} />
      ))}
      {chart.cards.map(({ person, box }) => (
        <g key={person.id} transform={`translate(${box.x} ${box.y})`}>
          <MapCard person={person} words={words} ink={ink} />
        </g>
      ))}
    </>
  );
}

interface DecisionMapProps {
  readonly people: readonly MapPerson[];
  readonly lines: readonly MapLine[];
  readonly words: MapWords;
}

/** Width of the matter on A4 and Letter, in points. */
const pageWidth = 487.5;

/** The decision map on paper: the cards and lines of the screen, and how to read them. */
export function DecisionMap({ people, lines, words }: DecisionMapProps) {
  const { chart, scale } = paperChart(people, lines, pageWidth);
  const { bounds } = chart;
  const width = pageWidth / scale;
  const key = layoutKey(words, paperInk, width);
  const left = bounds.x - (width - bounds.w) / 2;
  const height = bounds.h + 14 + key.height;
  return (
    <svg
      role="img"
      aria-label={words.title}
      width={`${pageWidth}pt`}
      height={`${height * scale}pt`}
      viewBox={`${left} ${bounds.y} ${width} ${height}`}
    >
      <MapDrawing chart={chart} words={words} ink={paperInk} />
      <g transform={`translate(${left} ${bounds.y + bounds.h + 14})`}>
        <MapKey words={words} ink={paperInk} width={width} />
      </g>
    </svg>
  );
}
