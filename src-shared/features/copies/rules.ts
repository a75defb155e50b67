import type { RecordTable } from '../history/contract';
import { companionsOf, follow, groupsOf, type Targets } from './companions';

export type Side = 'here' | 'there';
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** Who changed something last, and when. */
export interface Touch {
  readonly by: string;
  readonly at: string;
}

/** What one side did to a field since the two copies last knew the same: who was last, and what stood there before all that. */
export interface Mark extends Touch {
  readonly original: Value;
}

/** What one side did to a record that the other does not know yet. */
export interface SideChanges {
  /** The record was made on this side: every one of its values is news. */
  readonly created: Touch | null;
  readonly fields: ReadonlyMap<string, Mark>;
  /** Somebody worked on the record or on what hangs on it, other than by deleting. */
  readonly touched: Touch | null;
}

export const untouched: SideChanges = { created: null, fields: new Map(), touched: null };

/** A field that both changed, and differently. */
export interface Question {
  readonly field: string;
  readonly original: Value;
  readonly here: Value;
  readonly there: Value;
  readonly hereMark: Touch;
  readonly thereMark: Touch;
}

export interface Settled {
  /** Values that come in because only the other side changed them. */
  readonly followed: Record<string, Value>;
  /** Values that the merge itself decided, also where that leaves the field as it is: changes of their own in the log. */
  readonly decided: Record<string, Value>;
  /** What a person has to decide, or has decided. */
  readonly questions: readonly Question[];
}

export interface TwoSided {
  readonly table: RecordTable;
  /** Columns that a record made there brings along; the rows may have others, which are machinery. */
  readonly columns: readonly string[];
  readonly here: Row;
  readonly there: Row;
  readonly changedHere: SideChanges;
  readonly changedThere: SideChanges;
  /** The person's choice; null is none yet, and then the value here stays for the time being. */
  readonly decide: (field: string) => Side | null;
  /** For values that follow from others. */
  readonly today: string;
  readonly targets: Targets;
}

/** Smaller first: numbers by size, numbered texts by length and then by letter. */
export const smaller = (a: Value, b: Value): Value => {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? a : b;
  const [x, y] = [String(a), String(b)];
  return (x.length === y.length ? x < y : x.length < y.length) ? a : b;
};

/** Fields that settle themselves when both sides changed them: nobody could tell better. */
function selfDeciding(table: RecordTable, field: string, here: Value, there: Value): Value | undefined {
  if (field === 'number' && (table === 'plans' || table === 'complaints')) return smaller(here, there);
  // A text that gave up its place in the plan for an older one stays out of the way.
  if (field === 'key' && table === 'planTexts') return smaller(here, there) === here ? there : here;
  if (field === 'edition' && table === 'plans') return Math.max(Number(here), Number(there));
  // Merged into one customer here and into another there: what hung on it is moved alike.
  if (field === 'mergedIntoId' || (field === 'customerId' && table !== 'customers')) {
    if (here !== null && there !== null) return smaller(here, there);
  }
  if (field === 'deletedAt' && here !== null && there !== null) return smaller(here, there);
  return undefined;
}

export const isChanged = (changes: SideChanges, field: string): boolean =>
  changes.created !== null || changes.fields.has(field);

const markOf = (changes: SideChanges, field: string): Touch =>
  changes.fields.get(field) ?? changes.created ?? changes.touched ?? { by: '', at: '' };

/**
 * Settles one record that both copies have. A field changed on one side only takes that side's value; one changed on both to
 * different values is a question. Deleting a record on which the other side worked is a question as well.
 */
export function settle(record: TwoSided): Settled {
  const { table, here, there, changedHere, changedThere, decide } = record;
  const values: Record<string, Value> = {};
  const sides: Record<string, Side> = {};
  const questions: Question[] = [];
  const ask = (field: string): void => {
    const [h, t] = [here[field] ?? null, there[field] ?? null];
    const original = changedHere.fields.get(field)?.original ?? changedThere.fields.get(field)?.original;
    questions.push({
      field,
      original: original ?? null,
      here: h,
      there: t,
      hereMark: markOf(changedHere, field),
      thereMark: markOf(changedThere, field),
    });
    const side = decide(field) ?? 'here';
    sides[field] = side;
    values[field] = side === 'here' ? h : t;
  };
  const fields = fieldsToSettle(record);
  const waiting: string[] = [];
  for (const field of fields) {
    const [h, t] = [here[field] ?? null, there[field] ?? null];
    const [byHere, byThere] = [isChanged(changedHere, field), isChanged(changedThere, field)];
    if (byHere !== byThere) sides[field] = byHere ? 'here' : 'there';
    if (h === t) continue;
    if (field === 'deletedAt' && isDisputed(record)) ask(field);
    else if (!byThere) continue;
    else if (!byHere) values[field] = t;
    else {
      const own = selfDeciding(table, field, h, t);
      if (own !== undefined) values[field] = own;
      else if (groupsOf(table).has(field)) waiting.push(field);
      else ask(field);
    }
  }
  for (const field of follow(record, fields, values, sides, waiting)) ask(field);
  return { ...sorted(record, values), questions };
}

function fieldsToSettle({ table, columns, here, changedHere, changedThere }: TwoSided): Set<string> {
  const named = changedThere.created ? columns : changedThere.fields.keys();
  const fields = new Set([...named].filter((field) => field in here));
  // What was deleted here may have been worked on there without its own row being touched.
  if (changedHere.fields.has('deletedAt')) fields.add('deletedAt');
  for (const [leader, companions] of companionsOf(table)) {
    const group = [leader, ...companions];
    if (group.some((field) => fields.has(field))) for (const field of group) fields.add(field);
  }
  return fields;
}

/** One side deleted the record, the other worked on it or brought it back. */
function isDisputed({ here, there, changedHere, changedThere }: TwoSided): boolean {
  const deletedHere = (here.deletedAt ?? null) !== null;
  const deletedThere = (there.deletedAt ?? null) !== null;
  if (deletedHere === deletedThere) return false;
  // A customer merged into another one is not lost: what the other side added goes there as well.
  if (((deletedHere ? here : there).mergedIntoId ?? null) !== null) return false;
  const [deleting, other] = deletedHere ? [changedHere, changedThere] : [changedThere, changedHere];
  return deleting.fields.has('deletedAt') && (other.touched !== null || other.created !== null);
}

/** Tells what simply comes over from what the merge decided. */
function sorted(record: TwoSided, values: Readonly<Record<string, Value>>) {
  const followed: Record<string, Value> = {};
  const decided: Record<string, Value> = {};
  for (const [field, value] of Object.entries(values)) {
    const [h, t] = [record.here[field] ?? null, record.there[field] ?? null];
    const [byHere, byThere] = [isChanged(record.changedHere, field), isChanged(record.changedThere, field)];
    const plain = h === t ? h : byThere && !byHere ? t : !byThere ? h : undefined;
    if (plain === undefined || value !== plain || (field === 'deletedAt' && isDisputed(record)))
      decided[field] = value;
    else if (value !== h) followed[field] = value;
  }
  return { followed, decided };
}
