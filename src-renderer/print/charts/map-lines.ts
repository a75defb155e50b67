import { type Box, r2 } from './geometry';
import { INDENT } from './map-dense';
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
  const indented = person.x - head.x;
  // In an outline the line runs down the left edge of the head.
  if (indented > 0 && indented <= 2 * INDENT) {
    const x0 = head.x + 4;
    return bent([
      { x: x0, y: top },
      { x: x0, y: middleY(person) },
      { x: person.x, y: middleY(person) },
    ]);
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

type Curve = readonly [Point, Point, Point, Point];

/**
 * A line of influence from one card to another: the first of some ways that runs behind no other card, or behind the fewest.
 * @param others the cards it must not run behind
 */
export function influenceWay(from: Box, to: Box, others: readonly Box[]): Way {
  let best: { curve: Curve; hits: number } | null = null;
  for (const curve of waysBetween(from, to)) {
    const hits = hitsOf(curve, others) + 2 * hitsOf(curve, [from, to]);
    if (!best || hits < best.hits) best = { curve, hits };
    if (hits === 0) break;
  }
  return wayOf(best?.curve ?? sideways(from, to, 0));
}

/** Ways from one card to another, the plainest first. */
function waysBetween(from: Box, to: Box): Curve[] {
  const apart = to.y >= from.y + from.h || to.y + to.h <= from.y;
  const beside = to.x >= from.x + from.w || to.x + to.w <= from.x;
  const bows = [bow(from, to, 1), bow(from, to, -1)];
  if (apart) {
    const around = [...aroundCorner(from, to), upright(from, to), ...bows];
    return beside ? [...around, sideways(from, to, 0)] : around;
  }
  return beside
    ? [sideways(from, to, 0), sideways(from, to, -1.15 * from.h), sideways(from, to, 1.15 * from.h)]
    : bows;
}

/** Out of one side and into the facing one; lifted, over or under what stands between. */
function sideways(from: Box, to: Box, lift: number): Curve {
  const sign = middleX(to) >= middleX(from) ? 1 : -1;
  const x0 = sign > 0 ? from.x + from.w : from.x;
  const x3 = sign > 0 ? to.x : to.x + to.w;
  const y0 = middleY(from) - sign * lane;
  const y3 = middleY(to) - sign * lane;
  const reach = Math.min(120, Math.max(14, Math.abs(x3 - x0) / 2));
  return [
    { x: x0, y: y0 },
    { x: x0 + sign * reach, y: y0 + lift },
    { x: x3 - sign * reach, y: y3 + lift },
    { x: x3, y: y3 },
  ];
}

/** Out at the top or bottom, and into the near side of a card in another row. */
function aroundCorner(from: Box, to: Box): Curve[] {
  const up = to.y < from.y;
  const y0 = up ? from.y : from.y + from.h;
  const sign = middleX(to) >= middleX(from) ? 1 : -1;
  const x3 = sign > 0 ? to.x : to.x + to.w;
  const y3 = middleY(to) - sign * lane;
  return [1, -1].flatMap((toward): Curve[] => {
    const x0 = middleX(from) + (toward * sign * from.w) / 4;
    const room = sign > 0 ? x3 - x0 : x0 - x3;
    if (room < 24) return [];
    const rise = Math.abs(y3 - y0);
    return [
      [
        { x: x0, y: y0 },
        { x: x0, y: y0 + (up ? -0.6 : 0.6) * rise },
        { x: x3 - sign * Math.max(20, 0.55 * room), y: y3 },
        { x: x3, y: y3 },
      ],
    ];
  });
}

/** Out at the top and in at the bottom, or the other way; beside the reporting line. */
function upright(from: Box, to: Box): Curve {
  const up = to.y < from.y;
  const aside = (up ? from.w : -from.w) / 4;
  const y0 = up ? from.y : from.y + from.h;
  const y3 = up ? to.y + to.h : to.y;
  const x0 = middleX(from) + aside;
  const x3 = middleX(to) + aside;
  const bend = (y3 - y0) * 0.6;
  return [
    { x: x0, y: y0 },
    { x: x0, y: y0 + bend },
    { x: x3, y: y3 - bend },
    { x: x3, y: y3 },
  ];
}

/** Out and in on the same side. */
function bow(from: Box, to: Box, sign: 1 | -1): Curve {
  const edge = (box: Box) => (sign > 0 ? box.x + box.w : box.x);
  const [x0, x3] = [edge(from), edge(to)];
  const [y0, y3] = [middleY(from), middleY(to)];
  return [
    { x: x0, y: y0 },
    { x: x0 + sign * 48, y: y0 },
    { x: x3 + sign * 48, y: y3 },
    { x: x3, y: y3 },
  ];
}

const samples = Array.from({ length: 17 }, (_, index) => (index + 0.5) / 17);

function pointOf([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const at = (p: number, q: number, r: number, w: number) =>
    s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * w;
  return { x: at(a.x, b.x, c.x, d.x), y: at(a.y, b.y, c.y, d.y) };
}

/** How many points of a curve lie behind cards. */
function hitsOf(curve: Curve, cards: readonly Box[]): number {
  return samples
    .map((t) => pointOf(curve, t))
    .filter(({ x, y }) =>
      cards.some((one) => x > one.x && x < one.x + one.w && y > one.y && y < one.y + one.h),
    ).length;
}

function wayOf(curve: Curve): Way {
  const [a, b, c, d] = curve;
  const middle = pointOf(curve, 0.5);
  return {
    d: `M${r2(a.x)} ${r2(a.y)}C${r2(b.x)} ${r2(b.y)} ${r2(c.x)} ${r2(c.y)} ${r2(d.x)} ${r2(d.y)}`,
    tip: { ...d, angle: Math.atan2(d.y - c.y, d.x - c.x) },
    middle: { ...middle, angle: Math.atan2(d.y + c.y - b.y - a.y, d.x + c.x - b.x - a.x) },
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
