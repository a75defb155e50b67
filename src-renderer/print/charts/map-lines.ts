import { type Box, r2 } from './geometry';
import type { Point } from './map-layout';

/** A drawn line of influence: its way, where its arrow points, and its middle, where a cross is set. */
export interface Way {
  readonly d: string;
  readonly tip: Point & { readonly angle: number };
  readonly middle: Point & { readonly angle: number };
}

const bus = 28;
const spine = 14;
const corner = 6;
/** Lines in opposite directions run beside each other. */
const lane = 12;

const middleX = (box: Box) => box.x + box.w / 2;
const middleY = (box: Box) => box.y + box.h / 2;

/** A line through points, its corners rounded. */
function bent(points: readonly Point[]): string {
  return points
    .map((at, index) => {
      const before = points[index - 1];
      const after = points[index + 1];
      if (!before) return `M${r2(at.x)} ${r2(at.y)}`;
      if (!after) return `L${r2(at.x)} ${r2(at.y)}`;
      const from = toward(at, before);
      const to = toward(at, after);
      return `L${r2(from.x)} ${r2(from.y)}Q${r2(at.x)} ${r2(at.y)} ${r2(to.x)} ${r2(to.y)}`;
    })
    .join('');
}

function toward(from: Point, to: Point): Point {
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  const part = far === 0 ? 0 : Math.min(corner, far / 2) / far;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/**
 * The line from a head to somebody who reports to them: down, across, down; along the side where somebody else's card is in the way.
 * @param others the cards it must not run behind
 */
export function reportWay(head: Box, person: Box, others: readonly Box[]): string {
  const top = head.y + head.h;
  const x = middleX(head);
  const to = middleX(person);
  if (person.y < top + 2 * corner) {
    const lift = 56;
    return `M${r2(x)} ${r2(top)}C${r2(x)} ${r2(top + lift)} ${r2(to)} ${r2(person.y - lift)} ${r2(to)} ${r2(person.y)}`;
  }
  const level = top + Math.min(bus, (person.y - top) / 2);
  const blocked = others.some(
    (one) => one.x < to && to < one.x + one.w && one.y > level - 1 && one.y + one.h < person.y + 1,
  );
  if (!blocked) {
    if (x === to)
      return bent([
        { x, y: top },
        { x: to, y: person.y },
      ]);
    return bent([
      { x, y: top },
      { x, y: level },
      { x: to, y: level },
      { x: to, y: person.y },
    ]);
  }
  const side = person.x - spine;
  return bent([
    { x, y: top },
    { x, y: level },
    { x: side, y: level },
    { x: side, y: middleY(person) },
    { x: person.x, y: middleY(person) },
  ]);
}

/** A line of influence from one card to another, from side to side; over the cards that stand between two in one row. */
export function influenceWay(from: Box, to: Box, others: readonly Box[]): Way {
  const rightward = to.x >= from.x + from.w;
  const leftward = to.x + to.w <= from.x;
  const y0 = middleY(from) + (leftward ? lane : -lane);
  const y3 = middleY(to) + (leftward ? lane : -lane);
  if (!rightward && !leftward) {
    // One above the other: out and in on the same side, downward on the right, upward on the left.
    const down = to.y >= from.y;
    const sign = down ? 1 : -1;
    const x0 = down ? from.x + from.w : from.x;
    const x3 = down ? to.x + to.w : to.x;
    return curve(
      { x: x0, y: middleY(from) },
      { x: x0 + sign * 48, y: middleY(from) },
      { x: x3 + sign * 48, y: middleY(to) },
      { x: x3, y: middleY(to) },
    );
  }
  const x0 = rightward ? from.x + from.w : from.x;
  const x3 = rightward ? to.x : to.x + to.w;
  const sign = rightward ? 1 : -1;
  const between = others.some(
    (one) =>
      one.x > Math.min(x0, x3) - 1 &&
      one.x + one.w < Math.max(x0, x3) + 1 &&
      one.y < Math.max(y0, y3) &&
      one.y + one.h > Math.min(y0, y3),
  );
  const far = Math.abs(x3 - x0);
  const reach = Math.min(120, Math.max(14, far / 2));
  const lift = between && Math.abs(y0 - y3) < from.h ? from.h * 1.15 : 0;
  return curve(
    { x: x0, y: y0 },
    { x: x0 + sign * reach, y: y0 - lift },
    { x: x3 - sign * reach, y: y3 - lift },
    { x: x3, y: y3 },
  );
}

function curve(a: Point, b: Point, c: Point, d: Point): Way {
  const at = (p: number, q: number, r: number, s: number) => (p + 3 * q + 3 * r + s) / 8;
  const slope = (p: number, q: number, r: number, s: number) => s + r - q - p;
  return {
    d: `M${r2(a.x)} ${r2(a.y)}C${r2(b.x)} ${r2(b.y)} ${r2(c.x)} ${r2(c.y)} ${r2(d.x)} ${r2(d.y)}`,
    tip: { ...d, angle: Math.atan2(d.y - c.y, d.x - c.x) },
    middle: {
      x: at(a.x, b.x, c.x, d.x),
      y: at(a.y, b.y, c.y, d.y),
      angle: Math.atan2(slope(a.y, b.y, c.y, d.y), slope(a.x, b.x, c.x, d.x)),
    },
  };
}

/** The head of an arrow at a tip: its three corners. */
export function arrowHead({ x, y, angle }: Way['tip'], size = 9): string {
  const side = (turn: number) =>
    `${r2(x - size * Math.cos(angle + turn))} ${r2(y - size * Math.sin(angle + turn))}`;
  return `M${side(-0.45)}L${r2(x)} ${r2(y)}L${side(0.45)}`;
}

/** A cross over the middle of a line. */
export function crossMark({ x, y, angle }: Way['middle'], size = 6): string {
  const stroke = (turn: number) => {
    const dx = size * Math.cos(angle + turn);
    const dy = size * Math.sin(angle + turn);
    return `M${r2(x - dx)} ${r2(y - dy)}L${r2(x + dx)} ${r2(y + dy)}`;
  };
  return stroke(Math.PI / 4) + stroke(-Math.PI / 4);
}
