import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LocalStore } from '../settings/preferences';
import { extension } from './backups';

const kept = 10;
/** A server that sleeps may not answer for minutes; what was known of its files is shown meanwhile. */
const answerMs = 500;

/** Whether something is there. A server that sleeps may not answer for minutes: then it is not reachable now. */
export const isReachable = (path: string, ms: number): Promise<boolean> =>
  Promise.race([isThere(path), setTimeout(ms, false, { ref: false })]);

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The files opened last on this computer. Looking for them never holds the program up. */
export class RecentFiles {
  readonly #store: LocalStore;
  readonly #there = new Map<string, boolean>();
  #looking: Promise<void> | null = null;

  constructor(store: LocalStore) {
    this.#store = store;
  }

  /** The latest first, with what is known of them; one never looked for counts as being there. */
  list(): { path: string; name: string; exists: boolean }[] {
    return this.#store.recent().map((path) => ({
      path,
      name: basename(path, extension),
      exists: this.#there.get(path) ?? true,
    }));
  }

  /** The same after having looked for them, as far as an answer comes soon. */
  async look(): Promise<ReturnType<RecentFiles['list']>> {
    this.#looking ??= this.#lookNow().finally(() => {
      this.#looking = null;
    });
    await Promise.race([this.#looking, setTimeout(answerMs, undefined, { ref: false })]);
    return this.list();
  }

  remember(path: string): void {
    this.#store.saveRecent([path, ...this.#others(path)].slice(0, kept));
    this.#there.set(path, true);
  }

  forget(path: string): void {
    this.#store.saveRecent(this.#others(path));
  }

  #others(path: string): string[] {
    return this.#store.recent().filter((one) => one !== path);
  }

  /** One after the other: several that hang would take all of the program's few threads for files. */
  async #lookNow(): Promise<void> {
    for (const path of this.#store.recent()) this.#there.set(path, await isThere(path));
  }
}
