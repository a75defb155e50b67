import type { MapLine, MapPerson } from '@shared/features/map/people';
import { linesAmong } from '@shared/features/map/rules';
import type { Box } from './geometry';
import { densePlaces } from './map-dense';
import { boxAt, CARD, placesOf } from './map-layout';
import { influenceWay, reportWay, type Way } from './map-lines';

/** The map as it is drawn: cards in its own units, and the ways of its lines. */
export interface MapChart {
  readonly cards: readonly { readonly person: MapPerson; readonly box: Box }[];
  readonly reports: readonly { readonly id: string; readonly d: string }[];
  readonly influences: readonly { readonly line: MapLine; readonly way: Way }[];
  /** All of it, lines that bow out included. */
  readonly bounds: Box;
}

const around = 6;

/** The map of some people with everybody where `placesOf` puts them. */
export function mapChart(people: readonly MapPerson[], lines: readonly MapLine[]): MapChart {
  const places = placesOf(people);
  return chartOf(people, lines, new Map([...places].map(([id, at]) => [id, boxAt(at)])));
}

/** The map of some people whose cards are where the caller says. */
export function chartOf(
  people: readonly MapPerson[],
  lines: readonly MapLine[],
  boxes: ReadonlyMap<string, Box>,
): MapChart {
  const cards = people.flatMap((person) => {
    const box = boxes.get(person.id);
    return box ? [{ person, box }] : [];
  });
  const but = (...ids: readonly string[]) =>
    cards.filter(({ person }) => !ids.includes(person.id)).map(({ box }) => box);
  const reports = cards.flatMap(({ person, box }) => {
    const head = person.reportsTo === null ? undefined : boxes.get(person.reportsTo);
    return head && person.reportsTo !== null
      ? [{ id: person.id, d: reportWay(head, box, but(person.id, person.reportsTo)) }]
      : [];
  });
  const influences = linesAmong(people, lines).flatMap((line) => {
    const from = boxes.get(line.fromId);
    const to = boxes.get(line.toId);
    return from && to ? [{ line, way: influenceWay(from, to, but(line.fromId, line.toId)) }] : [];
  });
  const points = [
    ...cards.flatMap(({ box }) => [
      { x: box.x, y: box.y },
      { x: box.x + box.w, y: box.y + box.h },
    ]),
    // The middle of a bow stands for how far it reaches.
    ...influences.flatMap(({ way }) => [
      { x: way.middle.x - 12, y: way.middle.y - 12 },
      { x: way.middle.x + 12, y: way.middle.y + 12 },
    ]),
  ];
  const left = Math.min(...points.map((at) => at.x), Number.POSITIVE_INFINITY);
  const top = Math.min(...points.map((at) => at.y), Number.POSITIVE_INFINITY);
  if (points.length === 0)
    return { cards, reports, influences, bounds: { x: 0, y: 0, w: CARD.w, h: CARD.h } };
  const bounds = {
    x: left - around,
    y: top - around,
    w: Math.max(...points.map((at) => at.x)) - left + 2 * around,
    h: Math.max(...points.map((at) => at.y)) - top + 2 * around,
  };
  return { cards, reports, influences, bounds };
}

/** Points of paper for one unit of the map: no card is drawn larger, and below the smallest its text could not be read. */
const largest = 0.6;
const smallest = 0.42;
/** What a page leaves for the cards, beside the key and the gaps. */
const tallest = 560;

/**
 * The map for a page: as it stands on the screen where that can be read, else with its teams as outlines beside each other.
 * @param width of the page, in points
 */
export function paperChart(
  people: readonly MapPerson[],
  lines: readonly MapLine[],
  width: number,
): { readonly chart: MapChart; readonly scale: number } {
  const fitting = ({ bounds }: MapChart) => Math.min(largest, width / bounds.w, tallest / bounds.h);
  const chart = mapChart(people, lines);
  if (fitting(chart) >= smallest) return { chart, scale: fitting(chart) };
  const boxes = new Map([...densePlaces(people)].map(([id, at]) => [id, boxAt(at)]));
  const dense = chartOf(people, lines, boxes);
  return fitting(dense) > fitting(chart)
    ? { chart: dense, scale: fitting(dense) }
    : { chart, scale: fitting(chart) };
}
