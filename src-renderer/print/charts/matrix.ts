import type { MatrixPoint } from '../model';
import { r2 } from './geometry';

export interface MatrixDot {
  x: number;
  y: number;
  label: string;
  when: MatrixPoint['when'];
}
export interface MatrixArrow {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  head: string;
  dashed: boolean;
}
export interface MatrixLayout {
  dots: MatrixDot[];
  arrows: MatrixArrow[];
}
export const MATRIX = { left: 14, top: 4, width: 148, height: 121.36 };

const clamp = (v: number) => Math.min(100, Math.max(0, v));

/** Places of the account over the years: relationship to the right, attractiveness upwards. */
export function layoutMatrix(points: MatrixPoint[]): MatrixLayout {
  const { left, top, width, height } = MATRIX;
  const dots = points.map((p) => ({
    x: r2(left + (clamp(p.relationship) / 100) * width),
    y: r2(top + (1 - clamp(p.attractiveness) / 100) * height),
    label: p.label,
    when: p.when,
  }));
  const arrows: MatrixArrow[] = [];
  for (let i = 1; i < dots.length; i += 1) {
    const a = dots[i - 1];
    const b = dots[i];
    if (!a || !b) continue;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    // Closer than this and the arrow would lie under the dots.
    if (length < 13) continue;
    const ux = (b.x - a.x) / length;
    const uy = (b.y - a.y) / length;
    const tip = { x: b.x - ux * 5.5, y: b.y - uy * 5.5 };
    const foot = { x: tip.x - ux * 3.2, y: tip.y - uy * 3.2 };
    const head = `M${r2(tip.x)} ${r2(tip.y)}L${r2(foot.x - uy * 2)} ${r2(foot.y + ux * 2)}L${r2(foot.x + uy * 2)} ${r2(foot.y - ux * 2)}Z`;
    arrows.push({
      x1: r2(a.x + ux * 5),
      y1: r2(a.y + uy * 5),
      x2: r2(foot.x),
      y2: r2(foot.y),
      head,
      dashed: b.when === 'target',
    });
  }
  return { dots, arrows };
}
