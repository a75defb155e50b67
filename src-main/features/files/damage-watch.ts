import type { OpenFile } from '../../db/open';
import { exclusively } from '../../db/transact';
import { DamageNotes, isSound, looksDamaged } from './damage';

export interface DamageHooks {
  readonly current: () => OpenFile | null;
  /** Opens the current file again, for reading only or as usual. */
  readonly reopen: (file: OpenFile, damaged: boolean) => void;
  /** Settles when no backup is being written; a verified one counts as a check. */
  readonly backedUp: (file: OpenFile) => Promise<boolean>;
}

/** Keeps a damaged file from being written to: from its first look, from a check in the background, or from a call that met it. */
export class DamageWatch {
  readonly #notes: DamageNotes;
  readonly #hooks: DamageHooks;
  #background: Promise<void> = Promise.resolve();
  /** Files found damaged since the program started: they are not looked at again until it is started anew. */
  readonly #insisted = new Set<string>();

  constructor(homeFolder: string, hooks: DamageHooks) {
    this.#notes = new DamageNotes(homeFolder);
    this.#hooks = hooks;
  }

  /** True when a file is to be opened for reading only. */
  suspects(path: string): boolean {
    return this.#notes.of(path).state === 'damaged' || looksDamaged(path);
  }

  /** To be told of each file that was opened: it is read through in the background when that is due. */
  opened(file: OpenFile): void {
    if (file.readOnly !== null && file.readOnly !== 'damaged') return;
    const due = this.#notes.isDue(file.path, new Date().toISOString());
    this.#notes.save(file.path, { state: file.readOnly === 'damaged' ? 'damaged' : 'open' });
    if (due && !this.#insisted.has(file.path)) {
      this.#background = this.#check(file).catch(() => {
        // A check that could not be made (the file is busy, or gone) is made next time.
      });
    }
  }

  /** To be told before a file is closed: it ends well. */
  closing(file: OpenFile): void {
    if (file.readOnly === null) this.#notes.save(file.path, { state: 'closed' });
  }

  /** A call met damage. Whoever is writing finishes first. */
  found(): void {
    const file = this.#hooks.current();
    if (!file || file.readOnly === 'damaged') return;
    this.#background = exclusively(file, async () => {
      if (this.#hooks.current() !== file) return;
      this.#mark(file);
    }).catch(() => undefined);
  }

  /** Settles when nothing is being checked. */
  idle(): Promise<void> {
    return this.#background;
  }

  async #check(file: OpenFile): Promise<void> {
    const sound = (await this.#hooks.backedUp(file)) || (await isSound(file.path, file.shared));
    if (this.#hooks.current() !== file) return;
    const checkedAt = new Date().toISOString();
    if (!sound) {
      if (file.readOnly === 'damaged') return;
      await exclusively(file, async () => {
        if (this.#hooks.current() === file) this.#mark(file);
      });
    } else if (file.readOnly === 'damaged') {
      // It was put right, or replaced by a good one, since it was found damaged.
      this.#notes.save(file.path, { state: 'closed', checkedAt });
      if (!looksDamaged(file.path)) this.#hooks.reopen(file, false);
    } else this.#notes.save(file.path, { checkedAt });
  }

  #mark(file: OpenFile): void {
    // Closing would tidy up; nothing may be written any more.
    file.raw.pragma('query_only = ON');
    this.#insisted.add(file.path);
    this.#hooks.reopen(file, true);
    this.#notes.save(file.path, { state: 'damaged' });
  }
}
