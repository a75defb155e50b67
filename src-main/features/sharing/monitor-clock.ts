/** Time that only goes forward, and timers; tests bring their own. No wall clock is ever compared with another computer's. */
export interface Clock {
  /** Milliseconds since some moment of this program. */
  now(): number;
  /** Runs work once, later; returns the way to take that back. */
  after(ms: number, work: () => void | Promise<void>): () => void;
}

/** The clock of this program; its timers do not keep the program alive. */
export const ownClock: Clock = {
  now: () => performance.now(),
  after: (ms, work) => {
    const timer = setTimeout(() => void work(), ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** A pause. */
export const pause = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(ms, resolve);
  });

/** The outcome of work, or null when it takes longer: a server that does not answer must not stop the program. */
export async function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T | null> {
  let stop = () => {};
  const late = new Promise<null>((resolve) => {
    stop = clock.after(ms, () => resolve(null));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    stop();
  }
}
