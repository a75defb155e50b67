import type { ReadDb } from '../../db/tables';
import type { Caller } from '../../rpc/context';
import { orderTouchedSince } from './finding-queries';
import { type Seen, since } from './since';

/** Every customer a person sees, by name, as rowIds; and the place of each, by rowId, -1 for others. */
export interface Names {
  readonly order: Int32Array;
  readonly places: Int32Array;
}
interface Kept extends Names {
  readonly seen: Seen;
}
const stores = new WeakMap<ReadDb, Map<string, Promise<Kept>>>();

/**
 * The order of names, kept while nobody is made, deleted, renamed or given away: most changes of a file leave it as it is.
 * @param read reads it from the file
 */
export function namesFor(
  { db, caller }: { readonly db: ReadDb; readonly caller: Pick<Caller, 'access'> },
  read: () => Promise<Int32Array>,
): Promise<Names> {
  const store = stores.get(db) ?? new Map<string, Promise<Kept>>();
  stores.set(db, store);
  const whose = JSON.stringify(caller.access);
  const next = refreshed(db, store.get(whose), read);
  store.set(whose, next);
  next.catch(() => store.delete(whose));
  return next;
}

async function refreshed(db: ReadDb, before: Promise<Kept> | undefined, read: () => Promise<Int32Array>) {
  const known = await before?.catch(() => undefined);
  const { newest, came } = await since(db, known?.seen);
  if (known && came === 'nothing') return known;
  if (known && came === 'lines' && !(await orderTouchedSince(db, known.seen?.changeNo ?? 0)))
    return { ...known, seen: newest };
  const order = await read();
  return { order, places: placesOf(order), seen: newest };
}

/** Where each row stands, by rowId. */
export function placesOf(order: Int32Array): Int32Array {
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
