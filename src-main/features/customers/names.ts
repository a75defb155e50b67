import type { ReadDb } from '../../db/tables';
import type { Caller } from '../../rpc/context';
import { orderTouchedSince } from './finding-queries';
import { followed, type Readings } from './since';

/** Every customer a person sees, by name, as rowIds; and the place of each, by rowId, -1 for others. */
export interface Names {
  readonly order: Int32Array;
  readonly places: Int32Array;
}
const readings: Readings<Names> = new WeakMap();

/**
 * The order of names, kept while nobody is made, deleted, renamed or given away: most changes of a file leave it as it is.
 * @param read reads it from the file
 */
export const namesFor = (
  { db, caller }: { readonly db: ReadDb; readonly caller: Pick<Caller, 'access'> },
  read: () => Promise<Int32Array>,
): Promise<Names> =>
  followed(readings, db, JSON.stringify(caller.access), {
    read: async () => {
      const order = await read();
      return { order, places: placesOf(order) };
    },
    follow: async (known, changeNo) => ((await orderTouchedSince(db, changeNo)) ? null : known),
  });

/** Where each row stands, by rowId. */
function placesOf(order: Int32Array): Int32Array {
  const places = new Int32Array(order.reduce((most, rowId) => Math.max(most, rowId), 0) + 1).fill(-1);
  for (let place = 0; place < order.length; place += 1) places[order[place] ?? 0] = place;
  return places;
}

/** The places that are set, rising: quicker than sorting them where they are many. */
export function marked(flags: Uint8Array): Int32Array {
  const places = new Int32Array(flags.length);
  let count = 0;
  for (let place = 0; place < flags.length; place += 1) {
    places[count] = place;
    count += flags[place] ?? 0;
  }
  return places.subarray(0, count);
}
