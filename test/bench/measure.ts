export interface Times {
  readonly p50: number;
  readonly p95: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Runs work over its arguments, the first ones unmeasured, and sums up the times in milliseconds. */
export async function timesOf<T>(args: readonly T[], work: (arg: T) => unknown): Promise<Times> {
  for (const arg of args.slice(0, Math.min(20, args.length >> 2))) await work(arg);
  const times: number[] = [];
  for (const arg of args) {
    const start = performance.now();
    await work(arg);
    times.push(performance.now() - start);
  }
  return summary(times);
}

/** Median and 95th percentile of times in milliseconds. */
export function summary(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95) };
}

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** One line a measure: name, ours p50/p95, raw p50/p95, and the ratio of the medians; without a raw one, what is aimed at. */
export function line(name: string, ours: Times, raw: Times | null, aim?: number): string {
  const left = `${name.padEnd(52)} ${`${ms(ours.p50)}/${ms(ours.p95)} ms`.padStart(16)}`;
  const aimed = aim === undefined ? '' : `   aim ${aim} ms`;
  if (!raw) return `${left}   raw ${'–'.padStart(15)}   –${aimed}`;
  const ratio = (ours.p50 / raw.p50).toFixed(1);
  return `${left}   raw ${`${ms(raw.p50)}/${ms(raw.p95)} ms`.padStart(15)}   ${ratio}x${aimed}`;
}
