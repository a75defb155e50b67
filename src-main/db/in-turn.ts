/** Runs work on an object one after the other; what fails does not stop what waits behind it. */
export type InTurn = <T>(on: object, work: () => Promise<T>) => Promise<T>;

/** A row of its own for each object. */
export function inTurnByObject(): InTurn {
  const last = new WeakMap<object, Promise<unknown>>();
  return (on, work) => {
    const run = (last.get(on) ?? Promise.resolve()).then(work, work);
    last.set(
      on,
      run.catch(() => undefined),
    );
    return run;
  };
}
