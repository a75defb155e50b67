import { r2 } from './geometry';

export interface BridgeStep {
  name: string;
  change: number;
}
export interface BridgeBar {
  name: string;
  kind: 'start' | 'step' | 'end';
  value: number;
  x: number;
  y: number;
  w: number;
  h: number;
  /** Level of the line that leads on to the next bar. */
  link: number;
}
export interface BridgeLayout {
  bars: BridgeBar[];
  base: number;
  /** Where the axis starts; 0 when it is not cut. */
  cut: number;
}

/** Largest round number not above `value`: 3,840 -> 3,000 in steps of a fifth of its power of ten. */
function roundDown(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.floor(value / (power / 5)) * (power / 5);
}

/** From last year to the plan, one bar for what each product adds or loses. The axis is cut where the steps would vanish. */
export function layoutBridge(start: number, steps: BridgeStep[], width = 487.5): BridgeLayout {
  const base = 126;
  const top = 14;
  let level = start;
  let lowest = start;
  let highest = start;
  for (const s of steps) {
    level += s.change;
    lowest = Math.min(lowest, level);
    highest = Math.max(highest, level);
  }
  const end = level;
  const spread = highest - lowest;
  const cut = lowest > spread * 1.5 ? roundDown(lowest - spread * 0.55) : 0;
  const perUnit = highest > cut ? (base - top) / (highest - cut) : 0;
  const yOf = (v: number) => base - (v - cut) * perUnit;
  const slot = width / (steps.length + 2);
  const w = Math.min(slot * 0.6, 40);
  const bars: BridgeBar[] = [];
  const push = (name: string, kind: BridgeBar['kind'], value: number, from: number, to: number) => {
    const y = Math.min(yOf(from), yOf(to));
    const x = bars.length * slot + (slot - w) / 2;
    bars.push({
      name,
      kind,
      value,
      x: r2(x),
      y: r2(y),
      w: r2(w),
      h: r2(Math.abs(yOf(from) - yOf(to))),
      link: r2(yOf(to)),
    });
  };
  push('', 'start', start, cut, start);
  level = start;
  for (const s of steps) {
    push(s.name, 'step', s.change, level, level + s.change);
    level += s.change;
  }
  push('', 'end', end, cut, end);
  return { bars, base, cut };
}
