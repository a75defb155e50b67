/** Work that is done one after the other; it begins at once when nothing is under way. */
export class Turns {
  #last: Promise<unknown> | null = null;

  async take<T>(work: () => Promise<T>): Promise<T> {
    while (this.#last) await this.#last;
    const run = work();
    const turn = run.then(
      () => undefined,
      () => undefined,
    );
    this.#last = turn;
    void turn.then(() => {
      if (this.#last === turn) this.#last = null;
    });
    return run;
  }
}
