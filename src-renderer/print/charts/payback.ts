import { r2 } from './geometry';

export interface PaybackLayout {
  path: string;
  zero: number;
  start: { x: number; y: number };
  end: { x: number; y: number };
  cross: { x: number; month: number } | null;
  ticks: { x: number; month: number }[];
  months: number;
  endValue: number;
}

/** Cumulated cash after an investment, month by month; null where it never pays back within ten years. */
export function layoutPayback(investment: number, perYear: number): PaybackLayout | null {
  if (investment <= 0 || perYear <= 0) return null;
  const perMonth = perYear / 12;
  const month = Math.ceil(investment / perMonth);
  if (month > 120) return null;
  const months = month <= 18 ? 24 : Math.ceil((month * 1.4) / 12) * 12;
  const [left, right, top, bottom] = [4, 188, 20, 94];
  const endValue = months * perMonth - investment;
  const high = Math.max(endValue, investment * 0.15);
  const yOf = (v: number) => r2(bottom - ((v + investment) / (high + investment)) * (bottom - top));
  const xOf = (m: number) => r2(left + (m / months) * (right - left));
  const step = months <= 24 ? 6 : 12 * Math.ceil(months / 60);
  const ticks = Array.from({ length: Math.floor(months / step) }, (_, n) => ({
    x: xOf((n + 1) * step),
    month: (n + 1) * step,
  }));
  return {
    path: `M${left} ${yOf(-investment)}L${right} ${yOf(endValue)}`,
    zero: yOf(0),
    start: { x: left, y: yOf(-investment) },
    end: { x: right, y: yOf(endValue) },
    cross: { x: xOf(investment / perMonth), month },
    ticks,
    months,
    endValue,
  };
}
