const queues = new Map<string, Promise<unknown>>();

/** Does one thing after another for each key: a save names the version the one before it made. */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const run = (queues.get(key) ?? Promise.resolve()).then(work, work);
  queues.set(
    key,
    run.catch(() => undefined),
  );
  return run;
}

export interface Versions {
  /** The version our own saves made out of the one a person saw, so that nobody is in conflict with themselves. */
  newest(record: string, seen: number): number;
  /** Notes that our own save made `after` out of `base`; only when nobody else's came between. */
  note(record: string, base: number, after: number): void;
}

/** Follows the versions of records through one's own saves. */
export function createVersions(): Versions {
  const after = new Map<string, number>();
  return {
    newest(record, seen) {
      let version = seen;
      for (;;) {
        const next = after.get(`${record}:${version}`);
        if (next === undefined) return version;
        version = next;
      }
    },
    note(record, base, version) {
      if (version === base + 1) after.set(`${record}:${base}`, version);
    },
  };
}
