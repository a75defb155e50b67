import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Told {
  readonly name: string;
  readonly saves: number;
  readonly conflicts: number;
  readonly errors: number;
  /** The first error, for the report. */
  readonly first: string | null;
  /** Milliseconds from asking to save until it was acknowledged, retries after conflicts included. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Outcome {
  /** What each writer that came to its end tells. */
  readonly told: readonly Told[];
  /** Acknowledged counts by customer, those of killed writers included. */
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly killed: number;
}

export interface CrowdOptions {
  readonly writer: string;
  readonly file: string;
  readonly count: number;
  readonly milliseconds: number;
  readonly way: 'ours' | 'raw';
  /** One of them is killed every so often, and another takes its place. */
  readonly killEvery?: number;
}

/** Several programs write to one file at once; resolves when all have ended. */
export async function crowd(options: CrowdOptions): Promise<Outcome> {
  const acknowledged = new Map<string, number>();
  const told: Told[] = [];
  const running = new Set<ChildProcess>();
  const ends: Promise<unknown>[] = [];
  const until = performance.now() + options.milliseconds;
  let number = 0;
  let killed = 0;
  const start = () => {
    const span = String(Math.max(500, until - performance.now()));
    number += 1;
    const child = spawn(
      process.execPath,
      [options.writer, options.file, `writer ${number}`, span, options.way],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    running.add(child);
    let rest = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('+ '))
          acknowledged.set(line.slice(2), (acknowledged.get(line.slice(2)) ?? 0) + 1);
        else if (line.startsWith('{')) {
          told.push(JSON.parse(line) as Told);
          // It has come to its end; killing it now would count it twice.
          running.delete(child);
        }
      }
    });
    ends.push(once(child, 'close').then(() => running.delete(child)));
  };
  for (let n = 0; n < options.count; n += 1) start();
  if (options.killEvery !== undefined) {
    const victims = setInterval(() => {
      const [victim] = [...running].sort(() => Math.random() - 0.5);
      if (!victim || performance.now() + 1000 > until) return;
      victim.kill('SIGKILL');
      killed += 1;
      start();
    }, options.killEvery);
    await new Promise((resolve) => setTimeout(resolve, options.milliseconds));
    clearInterval(victims);
  }
  // A replacement may have been started after the first ones were awaited.
  for (let at = 0; at < ends.length; at += 1) await ends[at];
  return { told, acknowledged, killed };
}
