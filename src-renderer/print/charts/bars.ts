import { type Box, r2 } from './geometry';

export interface BarInput {
  group: string;
  value: number;
  /** Not yet real: drawn hatched. */
  forecast?: boolean;
}
export interface BarShape extends Box {
  index: number;
  forecast: boolean;
}
export interface GroupShape {
  name: string;
  x1: number;
  x2: number;
  mid: number;
  sum: number;
}
export interface BarLayout {
  bars: BarShape[];
  groups: GroupShape[];
  base: number;
}
export interface BarOptions {
  width: number;
  /** Where the highest bar ends and where all stand. */
  top: number;
  base: number;
  groupGap?: number;
  /** Width of a bar as a share of its slot. */
  fill?: number;
}

/** Bars in groups (quarters of years, months of quarters): one base line a group, the axis from zero. */
export function layoutBars(input: BarInput[], options: BarOptions): BarLayout {
  const { width, top, base, groupGap = 14, fill = 0.62 } = options;
  const names = [...new Set(input.map((b) => b.group))];
  const edge = 2;
  const usable = width - 2 * edge - groupGap * Math.max(0, names.length - 1);
  const slot = input.length > 0 ? usable / input.length : 0;
  const largest = Math.max(0, ...input.map((b) => b.value));
  const perUnit = largest > 0 ? (base - top) / largest : 0;
  const bars: BarShape[] = [];
  const groups: GroupShape[] = [];
  let x = edge;
  for (const name of names) {
    const start = x;
    let sum = 0;
    input.forEach((bar, index) => {
      if (bar.group !== name) return;
      const h = Math.max(0, bar.value) * perUnit;
      const w = Math.min(slot * fill, 46);
      bars.push({
        index,
        forecast: bar.forecast === true,
        x: r2(x + (slot - w) / 2),
        y: r2(base - h),
        w: r2(w),
        h: r2(h),
      });
      sum += bar.value;
      x += slot;
    });
    groups.push({ name, x1: r2(start), x2: r2(x), mid: r2((start + x) / 2), sum });
    x += groupGap;
  }
  return { bars, groups, base };
}
