import type { MapPerson } from '@shared/features/map/people';
import { CARD, GAP, type Point } from './map-layout';

/** Each rank stands so far to the right of its head. */
export const INDENT = 16;
const deepest = 3;
const rowStep = CARD.h + 18;
const columns = 4;
const columnStep = CARD.w + 2 * INDENT + 24;

interface Row {
  readonly person: MapPerson;
  readonly depth: number;
}

/** Everybody below somebody, in the order of an outline. A circle is cut at the first person met twice. */
function outlineOf(head: MapPerson, people: readonly MapPerson[], seen: Set<string>, depth = 0): Row[] {
  seen.add(head.id);
  const rows: Row[] = [{ person: head, depth: Math.min(depth, deepest) }];
  for (const one of people)
    if (one.reportsTo === head.id && !seen.has(one.id)) rows.push(...outlineOf(one, people, seen, depth + 1));
  return rows;
}

/**
 * Many people on a page: whoever stands above all on top, and the teams below as outlines in four columns, the longest first.
 */
export function densePlaces(people: readonly MapPerson[]): Map<string, Point> {
  const places = new Map<string, Point>();
  const roots = people.filter((one) => one.reportsTo === null);
  const leading = roots.filter((one) => people.some((other) => other.reportsTo === one.id));
  const top = leading.length === 1 ? leading[0] : undefined;
  if (top) places.set(top.id, { x: ((columns - 1) * columnStep) / 2, y: 0 });
  const seen = new Set(places.keys());
  const heads = [
    ...people.filter((one) => top !== undefined && one.reportsTo === top.id),
    ...roots.filter((one) => one !== top),
    ...people,
  ];
  const teams: Row[][] = [];
  for (const head of heads) if (!seen.has(head.id)) teams.push(outlineOf(head, people, seen));
  teams.sort((a, b) => b.length - a.length);
  const start = top ? CARD.h + GAP.y : 0;
  const heights = Array.from({ length: Math.min(columns, Math.max(1, teams.length)) }, () => start);
  for (const team of teams) {
    const shortest = Math.min(...heights);
    const column = heights.indexOf(shortest);
    team.forEach(({ person, depth }, row) => {
      places.set(person.id, { x: column * columnStep + depth * INDENT, y: shortest + row * rowStep });
    });
    heights[column] = shortest + team.length * rowStep + rowStep / 4;
  }
  return places;
}
