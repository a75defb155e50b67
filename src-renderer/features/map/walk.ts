import { CARD, type Places } from '../../print/charts/map-layout';

export type Direction = 'left' | 'right' | 'up' | 'down';
export const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** One step of the grid in each direction. */
export const steps: Readonly<Record<Direction, { readonly x: number; readonly y: number }>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Sideways counts this much: the next card in a row is nearer than one that lies askew. */
const askew = 2.5;

/** The nearest card in a direction from one; null at the edge of the map. */
export function neighbourOf(
  places: Places,
  id: string,
  direction: Direction,
  but: ReadonlySet<string> = new Set(),
): string | null {
  const from = places.get(id);
  if (!from) return null;
  const step = steps[direction];
  let best: { id: string; far: number } | null = null;
  for (const [other, at] of places) {
    if (other === id || but.has(other)) continue;
    const dx = at.x - from.x;
    const dy = at.y - from.y;
    const ahead = dx * step.x + dy * step.y;
    const aside = Math.abs(dx * step.y) + Math.abs(dy * step.x);
    if (ahead <= 0) continue;
    const far = ahead + askew * aside;
    if (!best || far < best.far) best = { id: other, far };
  }
  return best?.id ?? null;
}

/** Cards as they are read: row by row, from the left; cards of nearly one height are one row. */
export function readingOrder(places: Places): string[] {
  const row = (y: number) => Math.round((2 * y) / CARD.h);
  return [...places].sort(([, a], [, b]) => row(a.y) - row(b.y) || a.x - b.x).map(([id]) => id);
}
