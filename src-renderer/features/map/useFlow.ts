import type { Influence } from '@shared/features/map/model';
import type { MapPerson } from '@shared/features/map/people';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { chartOf } from '../../print/charts/map-chart';
import { boxAt, CARD, type Places } from '../../print/charts/map-layout';
import type { MapWords } from '../../print/charts/map-words';
import type { InfluenceEdgeType, ReportEdgeType } from './components/edges';
import { nodeHandles, type PersonNodeType } from './components/PersonNode';
import { readingOrder } from './walk';

interface FlowInput {
  readonly people: readonly MapPerson[];
  readonly lines: readonly Influence[];
  readonly places: Places;
  readonly words: MapWords;
  readonly selected: ReadonlySet<string>;
  readonly line: string | null;
  /** The card that a line would lead to. */
  readonly chosen: string | null;
}

/** Where a reporting line is told apart from a line of influence by its id. */
export const reportId = (personId: string): string => `report ${personId}`;
export const reportOf = (edgeId: string): string | null =>
  edgeId.startsWith('report ') ? edgeId.slice('report '.length) : null;

/** Cards and lines as the canvas wants them; cards in the order they are read. */
export function useFlow(input: FlowInput): {
  readonly nodes: PersonNodeType[];
  readonly edges: (ReportEdgeType | InfluenceEdgeType)[];
} {
  const { people, lines, places, words, selected, line: chosenLine, chosen } = input;
  const { t } = useTranslation('map');
  const nodes = useMemo(() => {
    const byId = new Map(people.map((one) => [one.id, one]));
    return readingOrder(places).flatMap((id): PersonNodeType[] => {
      const person = byId.get(id);
      const position = places.get(id);
      if (!person || !position) return [];
      return [
        {
          id,
          type: 'person',
          position: { ...position },
          width: CARD.w,
          height: CARD.h,
          measured: { width: CARD.w, height: CARD.h },
          handles: nodeHandles,
          selected: selected.has(id),
          ariaLabel: words.spoken(person, people, lines),
          data: { person, words, chosen: chosen === id },
        },
      ];
    });
  }, [people, lines, places, words, selected, chosen]);
  const edges = useMemo(() => {
    const boxes = new Map([...places].map(([id, at]) => [id, boxAt(at)]));
    const chart = chartOf(people, lines, boxes);
    const name = (id: string | null) => people.find((one) => one.id === id)?.name ?? '';
    return [
      ...chart.reports.map(({ id, d }): ReportEdgeType => {
        const headId = people.find((one) => one.id === id)?.reportsTo ?? '';
        const names = { person: name(id), head: name(headId) };
        return {
          id: reportId(id),
          type: 'report',
          source: headId,
          sourceHandle: 'down',
          target: id,
          targetHandle: 'up',
          selected: chosenLine === reportId(id),
          ariaLabel: t('line.reportText', names),
          data: { d },
        };
      }),
      ...chart.influences.map(
        ({ line, way }): InfluenceEdgeType => ({
          id: line.id,
          type: 'influence',
          source: line.fromId,
          sourceHandle: 'right',
          target: line.toId,
          targetHandle: 'left',
          selected: chosenLine === line.id,
          ariaLabel: `${name(line.fromId)}: ${t(`spoken.line.${line.kind}`, { name: name(line.toId) })}`,
          data: { way, kind: line.kind },
        }),
      ),
    ];
  }, [people, lines, places, chosenLine, t]);
  return { nodes, edges };
}
