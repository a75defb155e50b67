import type { RichText } from '@shared/features/plans/model';
import { type FieldConflict, fieldConflict, type Saved } from '@shared/schemas';
import { z } from 'zod';
import { isAppError } from '../../rpc/failure';

/** A text is saved this long after the last key, and tried again this long after a failure. */
const pauseMs = 800;
const retryMs = 5000;

const conflictDetails = z.object({ version: z.int(), fields: z.array(fieldConflict).min(1) });

/** `waiting`: could not be saved and will be tried again; `conflict`: the person has to choose. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'waiting' | 'conflict';

/** What was typed, and the version it was typed over. */
export interface Draft {
  readonly version: number;
  readonly body: RichText;
}

export interface SaverParts {
  /** @param lost a text of one's own that was given up for another's, for the history */
  write(baseVersion: number, body: RichText | null, lost?: RichText): Promise<Saved>;
  /** Keeps what is not saved on this computer; null when all is saved. */
  keep(draft: Draft | null): void;
  /** Told after every step. */
  changed(): void;
}

/**
 * Saves one text while it is written. What cannot be saved stays in a draft on this computer and is tried again, and what
 * others wrote meanwhile is shown before anything is replaced: nothing typed is lost, on either side.
 */
export class TextSaver {
  state: SaveState = 'idle';
  /** The clash to be decided, with the version that the choice is saved over. */
  conflict: { readonly version: number; readonly field: FieldConflict } | null = null;
  readonly #parts: SaverParts;
  #version: number;
  #body: RichText | null = null;
  #lost: RichText | undefined;
  /** Saved, but the file's own answer with it has not come back yet. */
  #sent: RichText | null = null;
  #inFile: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;

  constructor(parts: SaverParts, version: number, draft: Draft | null = null) {
    this.#parts = parts;
    this.#inFile = version;
    this.#version = draft?.version ?? version;
    if (draft) {
      this.#body = draft.body;
      this.#later(0);
    }
  }

  /** What is typed and not yet saved. */
  get unsaved(): RichText | null {
    return this.#body;
  }

  /** What stands in the field: what is typed, what was just saved, or what the file has. */
  shown(inFile: RichText | null): RichText | null {
    return this.#body ?? this.#sent ?? inFile;
  }

  /** The file has this version; taken over unless something typed over an older one is still to be saved. */
  seen(version: number): void {
    this.#inFile = version;
    if (version >= this.#version) this.#sent = null;
    if (this.#body === null && version > this.#version) this.#version = version;
  }

  change(body: RichText): void {
    this.#body = body;
    this.#parts.keep({ version: this.#version, body });
    if (this.state !== 'conflict') this.#later(pauseMs);
  }

  /** Saves at once, e.g. when the field is left. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#body === null || this.#busy || this.state === 'conflict') return;
    this.#busy = true;
    this.#set('saving');
    try {
      while (this.#body !== null) {
        const body: RichText = this.#body;
        const saved = await this.#parts.write(this.#version, body, this.#lost);
        this.#lost = undefined;
        this.#version = saved.version;
        if (this.#body === body) {
          this.#body = null;
          this.#sent = this.#inFile < saved.version ? body : null;
        }
        this.#parts.keep(this.#body === null ? null : { version: this.#version, body: this.#body });
      }
      this.#set('saved');
    } catch (error) {
      const details = conflictDetails.safeParse(isAppError(error) ? error.details : null);
      const field = details.data?.fields[0];
      if (isAppError(error) && error.code === 'conflict' && details.data && field) {
        this.conflict = { version: details.data.version, field };
        this.#set('conflict');
      } else {
        this.#set('waiting');
        this.#later(retryMs);
      }
    } finally {
      this.#busy = false;
    }
  }

  /** After a conflict: writes what was chosen on top of the other version; the history keeps what was not. */
  resolve(body: RichText): void {
    if (!this.conflict) return;
    const mine = this.#body;
    if (mine !== null && JSON.stringify(mine) !== JSON.stringify(body)) this.#lost = mine;
    this.#version = this.conflict.version;
    this.conflict = null;
    this.#body = body;
    this.#parts.keep({ version: this.#version, body });
    this.#set('idle');
    void this.flush();
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #set(state: SaveState): void {
    this.state = state;
    this.#parts.changed();
  }
}
