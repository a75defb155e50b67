import { matchQuery, type Spellings, wordsOf } from '@shared/features/search/rules';
import { slipsAllowed, slipsToBeginning } from '@shared/text/spelling';
import { stampOf } from '../../db/stamp';
import type { ReadDb } from '../../db/tables';
import * as queries from './queries';

/** So many meanings of a slip are looked for. */
const mostMeanings = 8;

interface Known {
  state: string;
  readonly byLetter: Map<string, readonly string[]>;
}

/** Words of the index by their first letter, as they were at the last commit; read anew after the next one. */
const known = new WeakMap<ReadDb, Known>();

async function termsOf(db: ReadDb, letter: string): Promise<readonly string[]> {
  const state = await stampOf(db);
  let now = known.get(db);
  if (!now || now.state !== state) {
    now = { state, byLetter: new Map() };
    known.set(db, now);
  }
  let terms = now.byLetter.get(letter);
  if (!terms) {
    terms = await queries.termsFrom(db, letter);
    now.byLetter.set(letter, terms);
  }
  return terms;
}

/**
 * What slips in a typed text may have meant: for Latin words that nothing begins with, the words of the index that are a slip or two
 * away. The first letter counts as right, or as exchanged with the second one.
 * @returns a query that takes them in as well; null where there is nothing to mend
 */
export async function mendedQuery(db: ReadDb, text: string): Promise<string | null> {
  const spellings = new Map<string, readonly string[]>();
  for (const word of new Set(wordsOf(text))) {
    const most = slipsAllowed(word.length);
    if (most === 0 || !/^[a-z]+$/.test(word)) continue;
    const match = matchQuery(word);
    if (match === null || (await queries.isKnown(db, match))) continue;
    const meanings = await meaningsOf(db, word, most);
    if (meanings.length === 0) return null;
    spellings.set(word, meanings);
  }
  return spellings.size === 0 ? null : matchQuery(text, spellings satisfies Spellings);
}

async function meaningsOf(db: ReadDb, word: string, most: number): Promise<string[]> {
  const found: { term: string; slips: number }[] = [];
  for (const letter of new Set(word.slice(0, 2))) {
    for (const term of await termsOf(db, letter)) {
      if (term.length < word.length - most) continue;
      const slips = slipsToBeginning(word, term, most);
      if (slips <= most) found.push({ term, slips });
    }
  }
  // Of two as near, the one that is about as long: the other is the beginning of something else.
  found.sort((a, b) => a.slips - b.slips || a.term.length - b.term.length);
  return found.slice(0, mostMeanings).map(({ term }) => term);
}
