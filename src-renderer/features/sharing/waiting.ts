import { isAppError } from '../../rpc/failure';

/** A shared file that cannot be opened before the others have closed it. */
let path: string | null = null;
const listeners = new Set<() => void>();

/** Asks in the one dialog of the window to have the others close a file; null puts it away. */
export function waitForOthers(next: string | null): void {
  path = next;
  for (const listener of listeners) listener();
}

/** True when others have an older shared file open. */
export const isUpgradeRefusal = (error: unknown): boolean =>
  isAppError(error) && error.details.kind === 'upgrade_others';

/** True for a failure that the dialog deals with: others have an older shared file open. It is shown then. */
export function othersMustClose(error: unknown): boolean {
  if (!isAppError(error) || !isUpgradeRefusal(error)) return false;
  const file = error.details.path;
  if (typeof file !== 'string') return false;
  waitForOthers(file);
  return true;
}

/** For `useSyncExternalStore`. */
export function subscribeWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const waitingFor = (): string | null => path;
