import type { SearchHit } from '@shared/features/search/contract';
import { matchQuery } from '@shared/features/search/rules';
import { fold } from '@shared/text/pinyin';
import { searchCodes } from '../../db/record-kinds';
import type { ReadDb } from '../../db/tables';
import * as queries from './queries';

type Kind = SearchHit['kind'];
interface Ranked extends SearchHit {
  readonly rank: number;
}

const classRank = { A: 3, B: 2, C: 1 } as const;

/** Exact before beginning before inside; then by class; then shorter names first. */
function rankOf(title: string, asked: string, abcClass: SearchHit['abcClass']): number {
  const folded = fold(title);
  const at = folded === asked ? 1000 : folded.startsWith(asked) ? 500 : folded.includes(asked) ? 200 : 0;
  return at + (abcClass ? classRank[abcClass] * 20 : 0) - Math.min(folded.length, 60) / 10;
}

/** Records for what a person typed, best first; only a bounded number of candidates is looked at. */
export async function search(db: ReadDb, text: string, limit: number, kind?: Kind): Promise<SearchHit[]> {
  const match = matchQuery(text);
  if (!match) return [];
  const found = await queries.candidates(db, match, kind ? searchCodes[kind] : null);
  const asked = fold(text).trim();
  const rowIds = (code: number) => found.filter((row) => row.kind === code).map((row) => row.rowId);
  const hits: Ranked[] = [];
  const add = (hit: SearchHit) => hits.push({ ...hit, rank: rankOf(hit.title, asked, hit.abcClass) });
  const typed = asked.replace(/[^\p{L}\p{N}]+/gu, '');
  const beginning =
    typed && (kind === undefined || kind === 'customer') ? await queries.customersBeginning(db, typed) : [];
  const customers = [...new Set([...beginning, ...rowIds(searchCodes.customer)])];
  if (customers.length > 0) {
    for (const row of await queries.customersByRowId(db, customers)) {
      add({
        kind: 'customer',
        id: row.id,
        customerId: row.id,
        title: row.name,
        subtitle: row.city ?? row.code,
        abcClass: row.abcClass,
      });
    }
  }
  const contacts = rowIds(searchCodes.contact);
  if (contacts.length > 0) {
    for (const row of await queries.contactsByRowId(db, contacts)) {
      const subtitle = [row.customerName, row.position].filter(Boolean).join(', ');
      add({
        kind: 'contact',
        id: row.id,
        customerId: row.customerId,
        title: row.name,
        subtitle,
        abcClass: row.abcClass,
      });
    }
  }
  const plans = rowIds(searchCodes.plan);
  if (plans.length > 0) {
    for (const row of await queries.plansByRowId(db, plans)) {
      add({
        kind: 'plan',
        id: row.id,
        customerId: row.customerId,
        title: row.title,
        subtitle: row.customerName,
        abcClass: row.abcClass,
      });
    }
  }
  const complaints = rowIds(searchCodes.complaint);
  if (complaints.length > 0) {
    for (const row of await queries.complaintsByRowId(db, complaints)) {
      const subtitle = `${row.number}, ${row.customerName}`;
      add({
        kind: 'complaint',
        id: row.id,
        customerId: row.customerId,
        title: row.title,
        subtitle,
        abcClass: row.abcClass,
      });
    }
  }
  hits.sort((a, b) => b.rank - a.rank);
  return hits.slice(0, limit).map(({ rank: _, ...hit }) => hit);
}
