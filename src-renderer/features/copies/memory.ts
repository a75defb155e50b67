import type { Deciding } from './decide';

/** What was decided on the page and not merged yet, so that one can look at a customer and come back. */
const kept = new Map<string, Deciding>();

const name = (here: string, there: string) => JSON.stringify([here, there]);

/** The decisions left behind when the page was last open for these two files. */
export const recall = (here: string, there: string): Deciding | undefined => kept.get(name(here, there));

/** Keeps them while the program runs. */
export const remember = (here: string, there: string, state: Deciding): void =>
  void kept.set(name(here, there), state);

/** After the merge they are in the file. */
export const forget = (here: string, there: string): void => void kept.delete(name(here, there));
