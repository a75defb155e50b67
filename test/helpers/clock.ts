import { stat } from 'node:fs/promises';
import type { Clock } from '@main/features/sharing/monitor-clock';

/** Lets what is under way go on: on this thread, and what was asked of the system before. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await stat('.');
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Work that takes longer in real time waits for the clock, and is let wait. */
const patienceMs = 2000;

interface Timer {
  readonly at: number;
  readonly work: () => void | Promise<void>;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  after(ms: number, work: () => void | Promise<void>): () => void {
    const timer = { at: this.#now + ms, work };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Moves on; each timer that comes due has done its work before the next one. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settled();
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      await this.#finish(next.work());
      await settled();
    }
    this.#now = until;
    await settled();
  }

  /** Waits for work, but not for such as waits for this clock itself. */
  async #finish(work: void | Promise<void>): Promise<void> {
    let done = false;
    void Promise.resolve(work).finally(() => {
      done = true;
    });
    const until = performance.now() + patienceMs;
    while (!done && performance.now() < until) await settled();
  }
}
