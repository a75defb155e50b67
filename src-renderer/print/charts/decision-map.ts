import { type Box, r2 } from './geometry';

/** All that the layout knows of a person. */
interface Tied {
  readonly id: string;
  readonly reportsTo?: string | null | undefined;
}
export interface MapNode<P extends Tied> extends Box {
  person: P;
}
export interface MapLayout<P extends Tied> {
  nodes: MapNode<P>[];
  /** Line segments, each `x1 y1 x2 y2`. */
  lines: [number, number, number, number][];
  width: number;
  height: number;
  columns: number;
  /** The corners beside a single person at the top, free for the key and a note. */
  freeTop: boolean;
}

interface Tree<P extends Tied> {
  person: P;
  children: Tree<P>[];
  /** Children that lead nobody stand in this many columns under their head; 0: side by side. */
  stack: number;
}

const BOX_H = 63;
const ROW = 90;
const STACK_ROW = 70;
const WIDTH = 487.5;
const MOST_COLUMNS = 4;

/** Who reports to whom, as trees. A circle in the data is cut at the first person met twice. */
function grow<P extends Tied>(people: P[]): Tree<P>[] {
  const byId = new Map(people.map((p) => [p.id, p]));
  const seen = new Set<string>();
  const build = (person: P): Tree<P> => {
    seen.add(person.id);
    const children: Tree<P>[] = [];
    for (const p of people) {
      if (p.reportsTo === person.id && !seen.has(p.id)) children.push(build(p));
    }
    return { person, children, stack: 0 };
  };
  const roots = people.filter((p) => !p.reportsTo || !byId.has(p.reportsTo)).map(build);
  for (const p of people) if (!seen.has(p.id)) roots.push(build(p));
  return roots;
}

const leaves = <P extends Tied>(tree: Tree<P>) =>
  tree.children.length > 0 && tree.children.every((c) => c.children.length === 0);

function columns<P extends Tied>(tree: Tree<P>): number {
  if (tree.children.length === 0) return 1;
  if (tree.stack > 0) return tree.stack;
  return tree.children.reduce((n, c) => n + columns(c), 0);
}

function every<P extends Tied>(trees: Tree<P>[], visit: (tree: Tree<P>) => void): void {
  for (const tree of trees) {
    visit(tree);
    every(tree.children, visit);
  }
}

const total = <P extends Tied>(trees: Tree<P>[]) => trees.reduce((n, t) => n + columns(t), 0);

/** Too wide for the page: teams are set below one another, the largest team keeping the most columns. */
function narrow<P extends Tied>(trees: Tree<P>[]): void {
  if (total(trees) <= MOST_COLUMNS) return;
  const teams: Tree<P>[] = [];
  every(trees, (tree) => {
    if (leaves(tree) && tree.children.length > 1) teams.push(tree);
  });
  for (const team of teams) team.stack = 1;
  for (;;) {
    const tallest = teams
      .filter((t) => t.stack < t.children.length)
      .sort((a, b) => b.children.length / b.stack - a.children.length / a.stack)[0];
    if (!tallest || Math.ceil(tallest.children.length / tallest.stack) <= 2) return;
    tallest.stack += 1;
    if (total(trees) > MOST_COLUMNS) {
      tallest.stack -= 1;
      return;
    }
  }
}

/**
 * The decision map for a narrow page: heads over their people, peers side by side, large teams in columns with a line along
 * the side. People without any tie stand in rows at the end.
 */
export function layoutDecisionMap<P extends Tied>(people: P[]): MapLayout<P> {
  const all = grow(people);
  const tied = all.filter((t) => t.children.length > 0);
  const loose = all.filter((t) => t.children.length === 0);
  if (tied.length > 0 && total(tied) + loose.length <= MOST_COLUMNS - 1) tied.push(...loose.splice(0));
  narrow(tied);
  const cols = Math.max(tied.length > 0 ? total(tied) : 0, 3);
  const gap = cols <= 3 ? 24.25 : 12;
  const w = r2((WIDTH - 1 - gap * (cols - 1)) / cols);
  const step = w + gap;
  const layout: MapLayout<P> = {
    nodes: [],
    lines: [],
    width: WIDTH,
    height: 0,
    columns: cols,
    freeTop: false,
  };
  const add = (person: P, x: number, y: number, width: number) => {
    layout.nodes.push({ person, x: r2(x), y: r2(y), w: r2(width), h: BOX_H });
    layout.height = Math.max(layout.height, y + BOX_H + 2);
  };
  const place = (tree: Tree<P>, column: number, y: number): void => {
    const span = columns(tree);
    const x = 0.5 + (column + (span - 1) / 2) * step;
    add(tree.person, x, y, w);
    if (tree.children.length === 0) return;
    const mid = x + w / 2;
    const bus = y + BOX_H + (ROW - BOX_H) / 2;
    layout.lines.push([r2(mid), r2(y + BOX_H), r2(mid), r2(bus)]);
    const ends: number[] = [mid];
    if (tree.stack > 0) {
      const rows = Math.ceil(tree.children.length / tree.stack);
      for (let c = 0; c < tree.stack; c += 1) {
        const spine = 0.5 + (column + c) * step + 3;
        const mine = tree.children.slice(c * rows, (c + 1) * rows);
        mine.forEach((child, row) => {
          const top = y + ROW + row * STACK_ROW;
          add(child.person, spine + 9, top, w - 12);
          layout.lines.push([r2(spine), r2(top + BOX_H / 2), r2(spine + 9), r2(top + BOX_H / 2)]);
        });
        layout.lines.push([
          r2(spine),
          r2(bus),
          r2(spine),
          r2(y + ROW + (mine.length - 1) * STACK_ROW + BOX_H / 2),
        ]);
        ends.push(spine);
      }
    } else {
      let at = column;
      for (const child of tree.children) {
        const childMid = 0.5 + (at + (columns(child) - 1) / 2) * step + w / 2;
        layout.lines.push([r2(childMid), r2(bus), r2(childMid), r2(y + ROW)]);
        ends.push(childMid);
        place(child, at, y + ROW);
        at += columns(child);
      }
    }
    layout.lines.push([r2(Math.min(...ends)), r2(bus), r2(Math.max(...ends)), r2(bus)]);
  };
  let column = (cols - (tied.length > 0 ? total(tied) : cols)) / 2;
  for (const tree of tied) {
    place(tree, column, 0);
    column += columns(tree);
  }
  const start = layout.height > 0 ? layout.height + 14 : 0;
  loose.forEach((tree, n) => {
    add(tree.person, 0.5 + (n % cols) * step, start + Math.floor(n / cols) * STACK_ROW, w);
  });
  layout.height = r2(layout.height);
  layout.freeTop = tied.length === 1 && layout.nodes.filter((n) => n.y === 0).length === 1 && cols === 3;
  return layout;
}
