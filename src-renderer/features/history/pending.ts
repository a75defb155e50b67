import type { FieldConflict } from '@shared/schemas';

/** A save that met somebody else's, waiting for the person to choose. */
export interface PendingConflict {
  readonly fields: readonly FieldConflict[];
  /** Other fields of the record that others changed meanwhile: they stand beside the choice, nothing is asked about them. */
  readonly merged?: readonly string[];
  /** What a field is called, and how a value of it reads. */
  readonly label: (field: string) => string;
  readonly show: (field: string, value: unknown) => string;
  /** One value out of both, for what is no plain text; plain texts are written by the person in the dialog. */
  readonly combine?: (conflict: FieldConflict) => unknown;
  /** The chosen values by field, or null to go on editing. */
  resolve(chosen: Readonly<Record<string, unknown>> | null): void;
}

type Listener = (pending: PendingConflict | null) => void;
let current: PendingConflict | null = null;
const listeners = new Set<Listener>();

/** Shows a conflict in the one dialog of the window. */
export function showConflict(pending: PendingConflict | null): void {
  current = pending;
  for (const listener of listeners) listener(pending);
}

/** For `useSyncExternalStore`. */
export function subscribeConflict(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const currentConflict = (): PendingConflict | null => current;
