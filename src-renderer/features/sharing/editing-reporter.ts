import type { Place } from './place';

/** Going from one field to the next is told once. */
const pauseMs = 250;

const same = (a: Place | null, b: Place | null) => a?.recordId === b?.recordId && a?.field === b?.field;

/**
 * Tells the others where this window writes. Best effort: nothing waits for it, a failure is forgotten, and only the newest place is
 * ever sent.
 */
export class EditingReporter {
  readonly #send: (place: Place | null) => Promise<unknown>;
  /** Open edits, the newest last. */
  readonly #open: Place[] = [];
  #told: Place | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;

  constructor(send: (place: Place | null) => Promise<unknown>) {
    this.#send = send;
  }

  /** Returns the way to say that the edit is over; saying it twice does no harm. */
  begin(place: Place): () => void {
    const own = { ...place };
    this.#open.push(own);
    this.#later();
    return () => {
      const at = this.#open.indexOf(own);
      if (at < 0) return;
      this.#open.splice(at, 1);
      this.#later();
    };
  }

  /** Says at once that nothing is edited any more, as the window goes. */
  leave(): void {
    this.#open.length = 0;
    clearTimeout(this.#timer);
    void this.#tell();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tell(), pauseMs);
  }

  async #tell(): Promise<void> {
    const place = this.#open.at(-1) ?? null;
    if (this.#busy || same(place, this.#told)) return;
    this.#busy = true;
    this.#told = place;
    try {
      await this.#send(place);
    } catch {
      // Presence is a courtesy; the next edit tells the next place.
    } finally {
      this.#busy = false;
    }
    // What changed while the call was on its way.
    if (!same(this.#open.at(-1) ?? null, this.#told)) this.#later();
  }
}
