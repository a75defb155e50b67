import { stampOf } from '../../db/stamp';
import type { ReadDb } from '../../db/tables';
import type { Caller } from '../../rpc/context';

/** What a few windows show of one open file. */
const answersKept = 40;

interface Store {
  readonly stamp: string;
  readonly answers: Map<string, unknown>;
}
const stores = new WeakMap<ReadDb, Store>();

interface Context {
  readonly db: ReadDb;
  readonly caller: Pick<Caller, 'access'>;
}

/** What others see is none of this person's. */
const keyOf = ({ caller }: Context, key: unknown): string => JSON.stringify([caller.access, key]);

async function storeOf(db: ReadDb): Promise<Store> {
  const stamp = await stampOf(db);
  const known = stores.get(db);
  if (known?.stamp === stamp) return known;
  const fresh: Store = { stamp, answers: new Map() };
  stores.set(db, fresh);
  return fresh;
}

/** True when the answer is there. */
export const isKept = async (context: Context, key: unknown): Promise<boolean> =>
  (await storeOf(context.db)).answers.has(keyOf(context, key));

/**
 * An answer about the whole file that takes many milliseconds: kept until anything in the file changes, by whoever, and for the person who
 * asked only.
 * @param key tells what is asked; JSON of it is compared
 */
export async function kept<T>(context: Context, key: unknown, work: () => Promise<T>): Promise<T> {
  const { answers } = await storeOf(context.db);
  const name = keyOf(context, key);
  const known = answers.has(name);
  const answer = known ? (answers.get(name) as T) : await work();
  answers.delete(name);
  answers.set(name, answer);
  const [oldest] = answers.keys();
  if (answers.size > answersKept && oldest !== undefined) answers.delete(oldest);
  return answer;
}
