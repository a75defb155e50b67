import { Graph, layout } from '@dagrejs/dagre';
import type { MapPerson } from '@shared/features/map/people';
import type { Box } from './geometry';

/** A card, in the map's own units: pixels on the screen, scaled on paper. */
export const CARD = { w: 216, h: 104 } as const;
/** Cards stand on this grid. */
export const GRID = 8;
/** Room between cards: side by side, and between a head and the people below. */
export const GAP = { x: 40, y: 64 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Places = ReadonlyMap<string, Point>;

/** The nearest point of the grid. */
export const onGrid = ({ x, y }: Point): Point => ({
  x: Math.round(x / GRID) * GRID,
  y: Math.round(y / GRID) * GRID,
});
export const boxAt = ({ x, y }: Point): Box => ({ x, y, ...CARD });

const rowStep = CARD.h + 20;
const columnStep = CARD.w + GAP.x;

/** People under a head who lead nobody stand in so many columns. */
const columnsOf = (count: number): number => (count <= 3 ? count : Math.min(3, Math.ceil(count / 3)));

/** Where the layout alone would put everybody: heads above their people, whoever has no tie in rows below. */
export function autoPlaces(people: readonly MapPerson[]): Map<string, Point> {
  const heads = new Set(people.map((one) => one.reportsTo).filter((id) => id !== null));
  const tied = people.filter((one) => one.reportsTo !== null || heads.has(one.id));
  const places = tiedPlaces(tied, heads);
  const lowest = Math.max(0, ...[...places.values()].map((at) => at.y + CARD.h + GAP.y));
  const width = Math.max(0, ...[...places.values()].map((at) => at.x + CARD.w));
  const loose = people.filter((one) => !places.has(one.id));
  const fitting = Math.floor((width + GAP.x) / columnStep);
  const columns = Math.max(fitting, Math.min(4, Math.ceil(Math.sqrt(loose.length * 1.5))), 1);
  loose.forEach((one, index) => {
    const at = {
      x: (index % columns) * columnStep,
      y: lowest + Math.floor(index / columns) * (CARD.h + GAP.y / 2),
    };
    places.set(one.id, onGrid(at));
  });
  return places;
}

function tiedPlaces(people: readonly MapPerson[], heads: ReadonlySet<string>): Map<string, Point> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: GAP.x, ranksep: GAP.y });
  graph.setDefaultEdgeLabel(() => ({}));
  const ends = new Map<string, MapPerson[]>();
  const stacked = new Map<string, readonly MapPerson[]>();
  for (const one of people) {
    if (one.reportsTo !== null && !heads.has(one.id))
      ends.set(one.reportsTo, [...(ends.get(one.reportsTo) ?? []), one]);
  }
  for (const team of ends.values()) {
    const columns = columnsOf(team.length);
    const rows = Math.ceil(team.length / columns);
    // A column of people is one tall node to the layout, named after its first.
    for (let from = 0; from < team.length; from += rows) {
      const column = team.slice(from, from + rows);
      if (column[0]) stacked.set(column[0].id, column);
    }
  }
  const inColumn = new Set([...stacked.values()].flatMap((column) => column.slice(1).map((one) => one.id)));
  const nodes = people.filter((one) => !inColumn.has(one.id));
  for (const one of nodes) {
    const count = stacked.get(one.id)?.length ?? 1;
    graph.setNode(one.id, { width: CARD.w, height: CARD.h + (count - 1) * rowStep });
  }
  for (const one of nodes) if (one.reportsTo !== null) graph.setEdge(one.reportsTo, one.id);
  layout(graph);
  return spread(graph, nodes, stacked);
}

/** Places of cards from the middles that the layout found; a column's people stand below its first, all of one rank at one height. */
function spread(
  graph: Graph,
  nodes: readonly MapPerson[],
  stacked: ReadonlyMap<string, readonly MapPerson[]>,
): Map<string, Point> {
  const tops = new Map<string, number>();
  const rank = (id: string) => String(graph.node(id).rank);
  for (const one of nodes) {
    const { y, height } = graph.node(one.id) as { y: number; height: number };
    const top = y - height / 2;
    tops.set(rank(one.id), Math.min(tops.get(rank(one.id)) ?? top, top));
  }
  const places = new Map<string, Point>();
  for (const one of nodes) {
    const { x } = graph.node(one.id) as { x: number };
    const top = tops.get(rank(one.id)) ?? 0;
    (stacked.get(one.id) ?? [one]).forEach((person, row) => {
      places.set(person.id, onGrid({ x: x - CARD.w / 2, y: top + row * rowStep }));
    });
  }
  return places;
}

const overlap = (a: Point, b: Point): boolean =>
  Math.abs(a.x - b.x) < CARD.w + GRID && Math.abs(a.y - b.y) < CARD.h + GRID;

/**
 * Where every card stands: where it was put, or by the layout. On a map that somebody arranged, a new card goes to the nearest free
 * place below its head, or below the map, and moves nobody.
 */
export function placesOf(people: readonly MapPerson[]): Map<string, Point> {
  const put = people.filter((one) => one.place !== null);
  if (put.length === 0) return autoPlaces(people);
  const places = new Map<string, Point>();
  for (const one of put) if (one.place) places.set(one.id, one.place);
  const left = Math.min(...[...places.values()].map((at) => at.x));
  const lowest = Math.max(...[...places.values()].map((at) => at.y)) + CARD.h + GAP.y;
  // Heads first, so that a new team stands below its new head.
  const waiting = people.filter((one) => one.place === null);
  for (let rest = waiting; rest.length > 0; ) {
    const ready = rest.filter((one) => one.reportsTo === null || places.has(one.reportsTo));
    const turn = ready.length > 0 ? ready : rest;
    for (const one of turn) {
      const head = one.reportsTo === null ? undefined : places.get(one.reportsTo);
      const start = head ? { x: head.x, y: head.y + CARD.h + GAP.y } : { x: left, y: lowest };
      places.set(one.id, freeFrom(onGrid(start), [...places.values()]));
    }
    rest = rest.filter((one) => !places.has(one.id));
  }
  return places;
}

function freeFrom(start: Point, taken: readonly Point[]): Point {
  for (let row = 0; ; row += 1) {
    for (const column of [0, 1, -1, 2, -2, 3]) {
      const at = { x: start.x + column * columnStep, y: start.y + row * (CARD.h + GAP.x) };
      if (!taken.some((one) => overlap(one, at))) return onGrid(at);
    }
  }
}
