/** Two decimals: a hundredth of a point is finer than any printer, and the PDF stays small. */
export function r2(value: number): number {
  return Math.round(value * 100) / 100;
}

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/**
 * Lines at 45 degrees filling a box, as one path. Computed, not a `pattern`: patterns become bitmaps in some
 * PDF viewers.
 */
export function hatch({ x, y, w, h }: Box, gap = 3): string {
  const parts: string[] = [];
  for (let d = gap; d < w + h; d += gap) {
    const startX = x + Math.max(0, d - h);
    const startY = y + Math.min(h, d);
    const endX = x + Math.min(w, d);
    const endY = y + Math.max(0, d - w);
    parts.push(`M${r2(startX)} ${r2(startY)}L${r2(endX)} ${r2(endY)}`);
  }
  return parts.join('');
}

/** `2026-Q4` -> year 2026, part 4, quarter; `2026-11` -> year 2026, part 11, month. */
export function parsePeriod(period: string): { year: string; part: number; grain: 'quarter' | 'month' } {
  const [year = '', rest = ''] = period.split('-');
  return rest.startsWith('Q')
    ? { year, part: Number(rest.slice(1)), grain: 'quarter' }
    : { year, part: Number(rest), grain: 'month' };
}
