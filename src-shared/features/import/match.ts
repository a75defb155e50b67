import { distance } from 'fastest-levenshtein';
import type { ContentKind } from './content';
import { headerGroupMark } from './header';
import { foldHeader, type KnownHeader, knownHeaders } from './synonyms';
import {
  fits,
  type ImportRecord,
  keepAsNotes,
  type PersonSlot,
  personPrefix,
  skipColumn,
  type Target,
  type TargetBook,
  targetBook,
} from './targets';

/** What the matcher knows of a column: its header, and what its values look like. */
export interface ColumnView {
  readonly header: string;
  readonly content: ContentKind;
}

/** What decides a match beside the columns themselves. */
export interface MatchContext {
  /** What the rows are. */
  readonly record: ImportRecord;
  readonly book: TargetBook;
}

interface Candidate {
  readonly column: number;
  readonly target: string;
  readonly score: number;
}

const contentTargets: Partial<Record<ContentKind, readonly (readonly [string, number])[]>> = {
  email: [
    ['customer.email', 0.4],
    ['contact.email', 0.38],
  ],
  url: [['customer.web', 0.4]],
  mobile: [
    ['contact.mobile', 0.4],
    ['customer.phone', 0.38],
  ],
  phone: [
    ['customer.phone', 0.4],
    ['contact.phone', 0.3],
  ],
  company: [['customer.name', 0.45]],
  address: [['customer.address', 0.4]],
  date: [['activity.happenedOn', 0.35]],
};
/** Below this a match is left to the person. */
const leastScore = 0.3;
const numeric: readonly ContentKind[] = ['integer', 'number', 'money'];
const slotMark = /(?:第)?([123一二三])(?:号|位)?/u;
const slots: Readonly<Record<string, PersonSlot>> = { 1: 1, 2: 2, 3: 3, 一: 1, 二: 2, 三: 3 };
const customerPrefix = /^(?:客户|公司|企业|单位|customer|company|client|account|billing)/;
const contactPrefix = /^(?:主要联系人|联系人|联络人|对接人|primarycontact|contactperson|contact)(?:s|的)?/;

/**
 * Matches columns to fields by header in both languages, by near spelling, and by content where the header says nothing.
 * @returns for each column a target's key, `notes` (kept as a line of the notes) or `skip` (nothing in it).
 */
export function matchColumns(
  columns: readonly ColumnView[],
  context: MatchContext = { record: 'customers', book: targetBook() },
): string[] {
  const own = ownHeaders(context.book);
  const candidates = columns.flatMap((column, index) => candidatesOf(column, index, context, own));
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  const chosen = new Map<number, string>();
  const used = new Set<string>();
  for (const { column, target, score } of candidates) {
    if (score < leastScore || chosen.has(column) || used.has(target)) continue;
    chosen.set(column, target);
    used.add(target);
  }
  if (context.record === 'customers') releaseNameless(chosen, used);
  return columns.map(
    (column, index) => chosen.get(index) ?? (column.content === 'empty' ? skipColumn : keepAsNotes),
  );
}

/** The team's own names of its fields. */
function ownHeaders(book: TargetBook): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>();
  for (const { key, own } of book.all) {
    for (const label of own ? [own.label, own.labelZh ?? ''] : []) {
      const folded = foldHeader(label);
      if (folded !== '') headers.set(folded, [...(headers.get(folded) ?? []), key]);
    }
  }
  return headers;
}

/** Where rows are people or history, a word that names several things names theirs. */
const preferred: Readonly<Record<ImportRecord, string>> = {
  customers: 'customer',
  people: 'contact',
  history: 'activity',
};

function candidatesOf(
  column: ColumnView,
  index: number,
  { record, book }: MatchContext,
  own: ReadonlyMap<string, readonly string[]>,
): Candidate[] {
  const found = new Map<string, number>();
  const note = (key: string, score: number) => {
    const target = book.of(key);
    if (!target || !fits(target, record)) return;
    const liked = record !== 'customers' && target.record === preferred[record] ? 0.25 : 0;
    const fitted = score + liked - misfit(target, column.content);
    if (fitted > (found.get(key) ?? 0)) found.set(key, fitted);
  };
  for (const { text, slot, weight } of spellings(column.header)) {
    for (const key of own.get(text) ?? []) {
      if ((book.of(key)?.slot ?? 1) === slot) note(key, weight * 1.1);
    }
    for (const known of lookUp(text)) {
      const prefix = known.record === 'contact' ? personPrefix(slot) : known.record;
      if (known.record === 'contact' || slot === 1)
        note(`${prefix}.${known.field}`, weight * known.score + (known.record === 'customer' ? 0.001 : 0));
    }
  }
  const trusted = [...found.values()].some((score) => score >= leastScore);
  if (!trusted) for (const [target, score] of contentTargets[column.content] ?? []) note(target, score);
  return [...found].map(([target, score]) => ({ column: index, target, score }));
}

/** The header as it stands, without what is in brackets, and without the number of a person. */
function spellings(header: string): { text: string; slot: PersonSlot; weight: number }[] {
  const plain = header.normalize('NFKC');
  const whole = foldHeader(plain);
  const bare = foldHeader(plain.replace(/[([【].*?[)\]】]/g, ' '));
  const list: { text: string; slot: PersonSlot; weight: number }[] = [{ text: whole, slot: 1, weight: 1 }];
  if (bare !== whole) list.push({ text: bare, slot: 1, weight: 0.95 });
  const ofGroup = plain.lastIndexOf(headerGroupMark);
  if (ofGroup > 0) list.push({ text: foldHeader(plain.slice(ofGroup)), slot: 1, weight: 0.8 });
  const mark = slotMark.exec(bare);
  const slot = slots[mark?.[1] ?? ''];
  if (mark && slot && !knownHeaders.has(whole))
    list.push({ text: bare.replace(mark[0], ''), slot, weight: 0.9 });
  return list.filter((spelling) => spelling.text !== '');
}

function lookUp(text: string): { record: KnownHeader['record']; field: string; score: number }[] {
  const exact = knownHeaders.get(text);
  if (exact) return exact.map(({ record, field, sure }) => ({ record, field, score: sure ? 1 : 0.7 }));
  const parts = [
    { record: 'customer', rest: text.replace(customerPrefix, '') },
    { record: 'contact', rest: text.replace(contactPrefix, '') },
  ] as const;
  const prefixed = parts.flatMap(({ record, rest }) =>
    rest === text ? [] : (knownHeaders.get(rest) ?? []).filter((known) => known.record === record),
  );
  if (prefixed.length > 0)
    return prefixed.map(({ record, field, sure }) => ({ record, field, score: sure ? 0.85 : 0.8 }));
  return nearSpellings(text);
}

function nearSpellings(text: string): { record: KnownHeader['record']; field: string; score: number }[] {
  if (text.length < 5 || text.length > 40 || /\p{Script=Han}/u.test(text)) return [];
  const allowed = text.length >= 9 ? 2 : 1;
  const near: { record: KnownHeader['record']; field: string; score: number }[] = [];
  for (const [word, known] of knownHeaders) {
    if (word.length < 5 || Math.abs(word.length - text.length) > allowed) continue;
    const steps = distance(word, text);
    if (steps > allowed) continue;
    for (const { record, field, sure } of known)
      if (sure) near.push({ record, field, score: 0.7 - steps * 0.1 });
  }
  return near;
}

/** How much the values speak against a target: letters in a date, no @ in an e-mail. */
function misfit(target: Target, content: ContentKind): number {
  if (content === 'empty') return 0;
  if (target.field === 'email') return content === 'email' ? 0 : 0.45;
  if (content === 'email') return target.kind === 'long' ? 0.1 : 0.8;
  if (target.kind === 'date') return content === 'date' || content === 'integer' ? 0 : 0.3;
  if (target.kind === 'money' || target.kind === 'integer') return numeric.includes(content) ? 0 : 0.3;
  if (target.field === 'phone' || target.field === 'mobile')
    return content === 'company' || content === 'address' ? 0.6 : 0;
  if (target.kind === 'member' || target.kind === 'choice')
    return content === 'phone' || content === 'mobile' ? 0.6 : 0;
  return 0;
}

/** Fields of a person whose name is in no column go to the customer where it has such a field. */
function releaseNameless(chosen: Map<number, string>, used: Set<string>): void {
  const toCustomer: Readonly<Record<string, string>> = {
    'contact.mobile': 'customer.phone',
    'contact.phone': 'customer.phone',
    'contact.email': 'customer.email',
    'contact.notes': 'customer.notes',
  };
  for (const [column, target] of [...chosen]) {
    const prefix = target.split('.')[0] ?? '';
    if (prefix === 'customer' || used.has(`${prefix}.name`)) continue;
    chosen.delete(column);
    const other = toCustomer[target];
    if (!other || used.has(other)) continue;
    chosen.set(column, other);
    used.add(other);
  }
}
