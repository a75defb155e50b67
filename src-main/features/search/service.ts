import type { SearchHit } from '@shared/features/search/contract';
import { marksIn } from '@shared/features/search/marks';
import { matchQuery } from '@shared/features/search/rules';
import { fold } from '@shared/text/pinyin';
import { searchCodes } from '../../db/record-kinds';
import type { ReadDb } from '../../db/tables';
import { customerHit, type Found, readHits } from './hits';
import * as queries from './queries';
import { mendedQuery } from './spellings';

export { mendedQuery };

type Kind = SearchHit['kind'];

const classRank = { A: 3, B: 2, C: 1 } as const;

/** Fewer than these were perhaps not what the person meant to type. */
const hardlyAny = 3;

/** How much of a long text is shown around what was found. */
const excerpt = { before: 16, after: 60 };

/**
 * Exact before beginning before a word's beginning before inside; then what was opened lately; then by class; then shorter names.
 * A name read as it is typed in pinyin counts as it would in its own letters.
 */
function rankOf(hit: Found, asked: string, recent: ReadonlyMap<string, number>): number {
  const folded = fold(hit.title);
  const compact = asked.replaceAll(' ', '');
  let at = 0;
  if (folded === asked) at = 1000;
  else if (folded.startsWith(asked) || (hit.reading?.startsWith(compact) ?? false)) at = 500;
  else if (folded.includes(` ${asked}`)) at = 300;
  else if (folded.includes(asked)) at = 200;
  const place = recent.get(hit.customerId);
  const lately = place === undefined ? 0 : 150 - place * 2;
  // A note says less about what is meant than a name does.
  const kind = hit.kind === 'activity' ? -100 : 0;
  return (
    at + lately + kind + (hit.abcClass ? classRank[hit.abcClass] * 20 : 0) - Math.min(folded.length, 60) / 10
  );
}

export interface SearchOptions {
  readonly limit: number;
  readonly kind?: Kind | undefined;
  readonly recent: readonly string[];
}

/** Records for what a person typed, best first; only a bounded number of candidates is looked at. */
export async function search(db: ReadDb, text: string, options: SearchOptions): Promise<SearchHit[]> {
  const match = matchQuery(text);
  if (!match) return [];
  const asked = fold(text).trim();
  const recent = new Map(options.recent.map((id, place) => [id, place]));
  const ranked = (found: readonly Found[]) =>
    found
      .map((hit) => ({ hit, rank: rankOf(hit, asked, recent) }))
      .sort((a, b) => b.rank - a.rank)
      .map(({ hit }) => hit);
  const hits = ranked(await found(db, match, options.kind, asked));
  if (hits.length < hardlyAny) {
    const mended = await mendedQuery(db, text);
    const seen = new Set(hits.map(({ id }) => id));
    if (mended)
      hits.push(...ranked(await found(db, mended, options.kind, null)).filter(({ id }) => !seen.has(id)));
  }
  const shown: SearchHit[] = [];
  for (const hit of hits.slice(0, options.limit)) shown.push(await marked(db, hit, text));
  return shown;
}

async function found(
  db: ReadDb,
  match: string,
  kind: Kind | undefined,
  asked: string | null,
): Promise<Found[]> {
  const entries = await queries.candidates(db, match, kind ? searchCodes[kind] : null);
  const typed = asked?.replace(/[^\p{L}\p{N}]+/gu, '') ?? '';
  const beginning =
    typed && (kind === undefined || kind === 'customer') ? await queries.customersBeginning(db, typed) : [];
  return readHits(db, (code) => {
    const rowIds = entries.filter((row) => row.kind === code).map((row) => row.rowId);
    return code === searchCodes.customer ? [...new Set([...beginning, ...rowIds])] : rowIds;
  });
}

/** Says where the words stand: in the title, in what it belongs to, or in another part of the record, which is shown then. */
async function marked(db: ReadDb, found: Found, text: string): Promise<SearchHit> {
  const { reading: _, others, longTextIn, ...hit } = found;
  const titleMarks = marksIn(hit.title, text) as [number, number][];
  const subtitleMarks = marksIn(hit.subtitle ?? '', text) as [number, number][];
  if (titleMarks.length > 0 || subtitleMarks.length > 0) return { ...hit, titleMarks, subtitleMarks };
  const belongs = hit.kind === 'customer' ? '' : hit.subtitle;
  const show = (part: string): SearchHit => {
    const subtitle = belongs ? `${part} · ${belongs}` : part;
    return { ...hit, subtitle, titleMarks: [], subtitleMarks: marksIn(subtitle, text) as [number, number][] };
  };
  for (const part of others) if (part && marksIn(part, text).length > 0) return show(part);
  const long = longTextIn && (await queries.longText(db, longTextIn, hit.id));
  const at = long ? marksIn(long, text)[0] : undefined;
  if (long && at) return show(around(long, at[0]));
  return { ...hit, titleMarks, subtitleMarks };
}

/** The words around a place of a long text, in one line. */
function around(text: string, at: number): string {
  const from = Math.max(0, at - excerpt.before);
  const to = Math.min(text.length, at + excerpt.after);
  const part = text.slice(from, to).replace(/\s+/gu, ' ').trim();
  return `${from > 0 ? '…' : ''}${part}${to < text.length ? '…' : ''}`;
}

/** The customers opened last that are still there, in the order given. */
export async function recentCustomers(db: ReadDb, ids: readonly string[]): Promise<SearchHit[]> {
  if (ids.length === 0) return [];
  const rows = new Map((await queries.customersById(db, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const { reading: _, others: __, longTextIn: ___, ...hit } = customerHit(row);
    return [{ ...hit, titleMarks: [], subtitleMarks: [] }];
  });
}
