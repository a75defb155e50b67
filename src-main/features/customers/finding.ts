import { matchQuery, wordsOf } from '@shared/features/search/rules';
import { letThrough } from '../../db/mark-batch';
import { searchCodes } from '../../db/record-kinds';
import type { ReadDb } from '../../db/tables';
import { mendedQuery } from '../search/service';
import * as queries from './finding-queries';
import { marked } from './names';
import { followed, type Readings } from './since';

/** What a search finds before any filter. */
export interface Found {
  /** Nothing is written as it was typed: these are what it may have meant. */
  readonly mended: boolean;
  /** Rising. */
  readonly rowIds: Int32Array;
}

/** Words from this length on are mended. */
const mendableLength = 5;

/** One letter or digit matches a large part of the file. */
const oneLetter = /^"[^"\p{Script=Han}]"\*$/u;

/** The firms of so few people are looked up in the file as quickly as anywhere. */
const fewPeople = 400;
/** Beyond so many changed people, all are read anew. */
const manyPeople = 2000;
/** Customers whose people are read at once, so that nobody waits for more than a few milliseconds. */
const block = 2000;

/** The firm of each person, by rowIds: going there in SQL would be most of the time of a broad search. */
const readings: Readings<Int32Array> = new WeakMap();

/**
 * Looks up a search; deleted customers have no entry in the index. Where nothing is found as it was typed, slips of the finger are
 * mended. Null: nothing was asked.
 */
export async function findMatches(db: ReadDb, text: string): Promise<Found | null> {
  const match = matchQuery(text);
  if (!match) return null;
  const typed = await lookUp(db, match, false);
  // A list shows all it finds, the worst beside the best: words so short are a slip away from too many others.
  if (typed.rowIds.length > 0 || !wordsOf(text).some((word) => word.length >= mendableLength)) return typed;
  const mended = await mendedQuery(db, text);
  return mended ? lookUp(db, mended, true) : typed;
}

/**
 * Customers whose own text matches, or whose people's does. A single letter looks at the customers' own text only: it matches some
 * person of every other firm, which narrows nothing. People count from the second letter on.
 */
async function lookUp(db: ReadDb, match: string, mended: boolean): Promise<Found> {
  const entries = await queries.entriesOf(db, match, !oneLetter.test(match));
  const customers: number[] = [];
  const people: number[] = [];
  for (const entry of entries) ((entry & 7) === searchCodes.customer ? customers : people).push(entry >> 3);
  if (people.length > 0) for (const firm of await firmsFor(db, people)) customers.push(firm);
  const found = new Uint8Array(customers.reduce((most, rowId) => Math.max(most, rowId), 0) + 1);
  for (const rowId of customers) found[rowId] = 1;
  if (people.length > 0) for (const rowId of await queries.deletedRowIds(db)) found[rowId] = 0;
  found[0] = 0;
  return { mended, rowIds: marked(found) };
}

/** Customers of some people; 0 for somebody who is gone. */
async function firmsFor(db: ReadDb, people: readonly number[]): Promise<readonly number[]> {
  // A transaction asks once, and nothing is kept for it.
  if (people.length <= fewPeople || db.isTransaction) return queries.firmsOfPeople(db, people);
  const of = await firmsOf(db);
  return people.map((person) => of[person] ?? 0);
}

/** The firm of every person, as the file has it now. */
const firmsOf = (db: ReadDb): Promise<Int32Array> =>
  followed(readings, db, '', {
    read: () => readAll(db),
    follow: async (known, changeNo) => {
      const changed = await queries.peopleSince(db, changeNo, manyPeople);
      if (changed.length === manyPeople) return null;
      const pairs = await queries.pairsOf(db, changed);
      const most = pairs.reduce((highest, { person }) => Math.max(highest, person), 0);
      const of = most < known.length ? known : withRoom(known, most);
      for (const { person, firm } of pairs) of[person] = firm;
      return of;
    },
  });

/** The same with places up to a rowId, and some for those who come next. */
function withRoom(of: Int32Array, rowId: number): Int32Array {
  const larger = new Int32Array(rowId + 1000);
  larger.set(of);
  return larger;
}

async function readAll(db: ReadDb): Promise<Int32Array> {
  const { customers, people } = await queries.highest(db);
  const of = withRoom(new Int32Array(0), people);
  for (let first = 0; first <= customers; first += block) {
    for (const { person, firm } of await queries.pairsFrom(db, first, block)) of[person] = firm;
    await letThrough();
  }
  return of;
}

/** Reads ahead what a broad search will ask for; nobody waits for it, and a file that is closed meanwhile needs it no more. */
export function readAhead(db: ReadDb): void {
  if (!readings.has(db)) firmsOf(db).catch(() => undefined);
}
