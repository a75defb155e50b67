import { useSyncExternalStore } from 'react';

interface Shown {
  readonly key: string;
  /** What goes on when the person has kept the key. */
  readonly then: (() => void) | undefined;
}

let shown: Shown | null = null;
const listeners = new Set<() => void>();

function set(next: Shown | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/**
 * Shows a recovery key until the person says it is kept. It is drawn above everything, by `RecoveryKeyHost`, as the screens below
 * change while one is let in.
 */
export const showRecoveryKey = (key: string, then?: () => void): void => set({ key, then });

/** Forgets the key and goes on with what was under way. */
export function keepRecoveryKey(): void {
  const then = shown?.then;
  set(null);
  then?.();
}

/** The key to show now, or null. */
export function useRecoveryKey(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown?.key ?? null,
    () => null,
  );
}
