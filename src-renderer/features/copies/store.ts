import { useSyncExternalStore } from 'react';

let opened = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  opened = next;
  for (const listener of listeners) listener();
}

/** Opens the dialog that takes a copy, from anywhere. It is drawn by `TakeCopyHost`. */
export const openTakeCopy = (): void => set(true);
export const closeTakeCopy = (): void => set(false);

/** Whether the dialog is asked for. */
export function useTakeCopyOpened(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => opened,
    () => false,
  );
}
