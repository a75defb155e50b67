import { resolve } from 'node:path';
import type { AppServices } from '../../rpc/context';

/** Paths besides the recent files that the program itself has named to the person, by running program. */
const offered = new WeakMap<AppServices, Set<string>>();

/** Remembers that the program named this path: a dialog's answer, a copy just made, the file that a copy comes from. */
export function offer(app: AppServices, path: string): void {
  const known = offered.get(app) ?? new Set<string>();
  offered.set(app, known.add(resolve(path)));
}

/** Whether it did. */
export const wasOffered = (app: AppServices, path: string): boolean =>
  offered.get(app)?.has(resolve(path)) === true;
