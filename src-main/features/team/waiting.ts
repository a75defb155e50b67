import { performance } from 'node:perf_hooks';

/** The first failures are slips. */
const freeFailures = 2;
const firstWaitMs = 2000;
/** Never longer, so that a clock set forward cannot shut anybody out for long. */
const longestWaitMs = 5 * 60_000;

/** How long the next try must wait after so many failures: each from the third on doubles it. */
export const waitAfter = (failures: number): number =>
  failures <= freeFailures ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - freeFailures - 1));

export interface Failures {
  readonly failures: number;
  /** Instant by the clock of whoever noted it. */
  readonly waitUntil: string | null;
}

interface Seen extends Failures {
  /** By this program's own monotonic clock. */
  readonly deadline: number;
}

/**
 * Remembers failed tries while the program runs. The file keeps them as well, for the next start and for other computers; but a clock
 * can be set, so a wait that this program has seen lasts as long as it says by a clock that cannot.
 */
export class Waiting {
  readonly #seen = new Map<string, Seen>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Milliseconds still to wait, from what the file says and what was seen here. */
  left(key: string, stored: Failures, clock: number = Date.now()): number {
    const seen = this.#seen.get(key);
    if (seen && seen.failures >= stored.failures) return Math.max(0, seen.deadline - this.#now());
    const named = stored.waitUntil === null ? 0 : Date.parse(stored.waitUntil) - clock;
    const wait = Math.min(Math.max(0, named), waitAfter(stored.failures));
    this.#seen.set(key, { ...stored, deadline: this.#now() + wait });
    return wait;
  }

  /** Notes one more failure. @returns what the file should keep */
  failed(key: string, stored: Failures, clock: number = Date.now()): Failures {
    const failures = Math.max(stored.failures, this.#seen.get(key)?.failures ?? 0) + 1;
    const wait = waitAfter(failures);
    const noted = { failures, waitUntil: wait > 0 ? new Date(clock + wait).toISOString() : null };
    this.#seen.set(key, { ...noted, deadline: this.#now() + wait });
    return noted;
  }

  /** The right password was given, or a manager set a new one. */
  forget(key: string): void {
    this.#seen.delete(key);
  }
}
