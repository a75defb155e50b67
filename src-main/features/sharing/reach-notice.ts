import type { Clock } from './monitor-clock';
import type { Identity } from './presence';

/** How long others have to close the file when somebody asks for it. */
export const noticeMs = 180_000;

/** Somebody asks to close the file: counts down by this program's own clock, and closes it when the time is over. */
export class CloseNotice {
  readonly #clock: Clock;
  readonly #close: (name: string) => Promise<void>;
  #running: { name: string; until: number; cancel: () => void } | null = null;

  constructor(clock: Clock, close: (name: string) => Promise<void>) {
    this.#clock = clock;
    this.#close = close;
  }

  /** What is shown of it. */
  get shown(): { name: string; secondsLeft: number } | null {
    if (!this.#running) return null;
    const left = Math.ceil((this.#running.until - this.#clock.now()) / 1000);
    return { name: this.#running.name, secondsLeft: Math.max(0, left) };
  }

  /** Begins with the first who asks, and ends when nobody asks any more. */
  see(asking: Identity | null): void {
    if (!asking) this.stop();
    if (!asking || this.#running) return;
    const cancel = this.#clock.after(noticeMs, () => this.#close(asking.name));
    this.#running = { name: asking.name, until: this.#clock.now() + noticeMs, cancel };
  }

  stop(): void {
    this.#running?.cancel();
    this.#running = null;
  }
}
