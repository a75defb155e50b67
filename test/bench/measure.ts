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
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p95: at(times, 0.95) };
}

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** One line a measure: name, ours p50/p95, raw p50/p95, and the ratio of the medians. */
export function line(name: string, ours: Times, raw: Times | null): string {
  const left = `${name.padEnd(52)} ${`${ms(ours.p50)}/${ms(ours.p95)} ms`.padStart(16)}`;
  if (!raw) return left;
  const ratio = (ours.p50 / raw.p50).toFixed(1);
  return `${left}   raw ${`${ms(raw.p50)}/${ms(raw.p95)} ms`.padStart(15)}   ${ratio}x`;
}
