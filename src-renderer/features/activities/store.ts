import type { TimelineEntry } from '@shared/features/activities/model';
import type { Task } from '@shared/features/tasks/contract';
import { useSyncExternalStore } from 'react';

export type QuickKind = 'note' | 'call' | 'task' | 'visit' | 'mail' | 'meeting' | 'risk';

export interface QuickRequest {
  /** The customer it is for, when it is known where it was asked for. */
  readonly customer?: { readonly id: string; readonly name: string } | undefined;
  readonly kind?: QuickKind | undefined;
  /** An entry to change instead of a new one. */
  readonly entry?: TimelineEntry | undefined;
  /** A task to change instead of a new one. */
  readonly task?: Task | undefined;
}

let request: QuickRequest | null = null;
/** The customer whose page is open: what is added from there is theirs. */
let onPage: QuickRequest['customer'];
const listeners = new Set<() => void>();

function set(next: QuickRequest | null): void {
  request = next;
  for (const listener of listeners) listener();
}

/** Opens the small dialog that adds a note, a call or a task, from anywhere. It is drawn by `QuickAddHost`. */
export const openQuickAdd = (next: QuickRequest = {}): void => set({ customer: onPage, ...next });
export const closeQuickAdd = (): void => set(null);

/** Says whose page is open; undefined when it is left. */
export function setCustomerOnPage(customer: QuickRequest['customer']): void {
  onPage = customer;
}

/** What is to be added, or null while the dialog is closed. */
export function useQuickRequest(): QuickRequest | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => request,
    () => null,
  );
}
