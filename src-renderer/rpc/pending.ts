/** Calls that write and have not been answered yet. */
let writing = 0;
const listeners = new Set<() => void>();

function changed(by: 1 | -1): void {
  writing += by;
  for (const listener of listeners) listener();
}

/** Counts a call that writes until it is answered, however long the file makes it wait. */
export async function whileWriting<T>(call: Promise<T>): Promise<T> {
  changed(1);
  try {
    return await call;
  } finally {
    changed(-1);
  }
}

/** How many calls that write are on their way; for `useSyncExternalStore`. */
export const pendingWrites = (): number => writing;

/** Calls back when a call that writes begins or is answered; returns the way to stop. */
export function onPendingWrites(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
