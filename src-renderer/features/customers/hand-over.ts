import { useSyncExternalStore } from 'react';

/** A customer as far as handing it over needs to know it. */
export interface Given {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string | null;
}

export interface HandOverRequest {
  readonly ids: readonly string[];
  /** Those of them that are loaded: the preview counts owners from these. */
  readonly known: readonly Given[];
  onDone?(): void;
}

export interface Share {
  readonly ownerId: string | null;
  readonly count: number;
}

/** From whom how many come, most first; who is the new owner already keeps theirs and is not counted. */
export function sharesOf(known: readonly Given[], toId: string | null): Share[] {
  const counts = new Map<string | null, number>();
  for (const { ownerId } of known) {
    if (toId === null || ownerId !== toId) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  }
  return [...counts].map(([ownerId, count]) => ({ ownerId, count })).sort((a, b) => b.count - a.count);
}

let request: HandOverRequest | null = null;
const listeners = new Set<() => void>();

function set(next: HandOverRequest | null): void {
  request = next;
  for (const listener of listeners) listener();
}

/** Opens the dialog that hands customers over. It is drawn by `HandOverHost`. */
export const openHandOver = (next: HandOverRequest): void => set(next);
export const closeHandOver = (): void => set(null);

/** What is to be handed over, or null while the dialog is closed. */
export function useHandOverRequest(): HandOverRequest | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => request,
    () => null,
  );
}
