import { useSyncExternalStore } from 'react';

export interface LogRequest {
  /** The customer it is about, when it is logged from that customer's page. */
  readonly customerId?: string | undefined;
}

let request: LogRequest | null = null;
const listeners = new Set<() => void>();

function set(next: LogRequest | null): void {
  request = next;
  for (const listener of listeners) listener();
}

/** Opens the dialog that logs a complaint, from anywhere. It is drawn by `LogComplaintHost`. */
export function openLogComplaint(options: LogRequest = {}): void {
  set({ ...options });
}

export const closeLogComplaint = (): void => set(null);

/** What was asked for, or null while the dialog is closed. */
export function useLogRequest(): LogRequest | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => request,
    () => null,
  );
}
