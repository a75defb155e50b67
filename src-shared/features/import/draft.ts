import { report, typedReader } from './cells';
import type { DateOrder } from './dates';
import type { ImportPlan, Issue, IssueCode } from './model';
import type { DecimalSign } from './numbers';
import { keepAsNotes, type PersonSlot, skipColumn, type TargetBook } from './targets';

export type Value = string | number;

/** One row read into fields, before it is known whom it meets. */
export interface Draft {
  readonly line: number;
  readonly customer: Record<string, Value>;
  readonly people: Partial<Record<PersonSlot, Record<string, Value>>>;
  /** Lines that are added to the customer's notes. */
  readonly notes: string[];
  /** The owner's name as written; it becomes a member's id on the way to the file. */
  owner: string | null;
  /** The parent company, by name or own number. */
  parent: string | null;
  /** What happened, in a sheet of history, and who did it. */
  readonly activity: Record<string, Value>;
  author: string | null;
  readonly issues: Issue[];
}

/** What reading cells needs beyond the plan. */
export interface DraftContext {
  readonly plan: ImportPlan;
  readonly book: TargetBook;
  readonly headers: readonly string[];
  /** Orders by column: the person's choice, or what the values prove. */
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  readonly decimal: DecimalSign;
}

type Reader = (text: string, draft: Draft) => void;

const errorCell = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

/** Cells as people mean them: no blanks around, no control characters, nothing else touched. */
export function cleanCell(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what has to go.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '').trim();
}

/** Makes the function that reads one row; the plan is worked out once for all rows. */
export function draftReader(context: DraftContext): (cells: readonly string[], line: number) => Draft {
  const readers = context.plan.mapping.map((key, column) => ({
    key,
    column,
    read: readerOf(key, column, context),
  }));
  // Amounts need to know the row's currency first.
  const ordered = readers.toSorted(
    (a, b) => Number(b.key === 'customer.currency') - Number(a.key === 'customer.currency'),
  );
  return (cells, line) => {
    const draft: Draft = {
      line,
      customer: {},
      people: {},
      notes: [],
      owner: null,
      parent: null,
      activity: {},
      author: null,
      issues: [],
    };
    for (const { column, read } of ordered) {
      const text = cleanCell(cells[column] ?? '');
      if (text !== '') read?.(text, draft);
    }
    if (cells.length > readers.length && cells.slice(readers.length).some((cell) => cell.trim() !== '')) {
      report(draft, 'too_many_cells', 'problem', null, null, String(cells.length));
    }
    finishers[context.plan.record](draft, context.plan);
    return draft;
  };
}

/** What is asked of a row when all its cells are read, by what the rows are. */
const finishers = {
  customers: finishCustomer,
  people: finishPerson,
  history: finishActivity,
} as const;

function finishCustomer(draft: Draft, { nameless }: ImportPlan): void {
  const { customer } = draft;
  const other = nameless === 'shortName' ? customer.shortName : draft.people[1]?.name;
  if (customer.name === undefined && nameless !== 'reject' && other !== undefined) customer.name = other;
  if (customer.name === undefined) report(draft, 'no_name', 'problem', null, 'customer.name', '');
  for (const [slot, person] of Object.entries(draft.people)) {
    if (person.name !== undefined) continue;
    // Nobody to hang it on: kept where it can be found.
    draft.notes.push(Object.values(person).join(', '));
    delete draft.people[Number(slot) as PersonSlot];
    report(draft, 'nameless_person', 'warning', null, 'contact.name', Object.values(person).join(', '));
  }
}

function finishPerson(draft: Draft): void {
  const person = draft.people[1];
  if (person?.name === undefined) report(draft, 'no_person', 'problem', null, 'contact.name', '');
  if (person && draft.notes.length > 0) person.notes = [person.notes ?? '', ...draft.notes].join('\n').trim();
}

const titleLength = 80;
/** What a title of the history may hold. */
const longestTitle = 400;

function finishActivity(draft: Draft): void {
  const { activity } = draft;
  if (activity.happenedOn === undefined) report(draft, 'no_day', 'problem', null, 'activity.happenedOn', '');
  const body = [activity.body ?? '', ...draft.notes].join('\n').trim();
  activity.kind ??= 'note';
  const title = String(activity.title ?? '');
  if (title.length > longestTitle) {
    activity.title = `${title.slice(0, titleLength)}…`;
    activity.body = [title, body].join('\n').trim();
  } else if (activity.title === undefined) {
    const first = body.split('\n', 1)[0] ?? '';
    activity.title = first.length > titleLength ? `${first.slice(0, titleLength)}…` : first || '–';
    // One short line says it all once.
    if (body !== activity.title && body !== '') activity.body = body;
    else delete activity.body;
  } else if (body !== '') activity.body = body;
}

function readerOf(key: string, column: number, context: DraftContext): Reader | null {
  const header = context.headers[column] || `#${column + 1}`;
  if (key === keepAsNotes) return (text, draft) => draft.notes.push(`${header}: ${text}`);
  const target = key === skipColumn ? undefined : context.book.of(key);
  if (!target) return null;
  const store = (draft: Draft, value: Value): void => {
    if (target.record === 'customer') draft.customer[target.field] = value;
    else if (target.record === 'activity') draft.activity[target.field] = value;
    else {
      const person = draft.people[target.slot] ?? {};
      person[target.field] = value;
      draft.people[target.slot] = person;
    }
  };
  const read = typedReader(target, column, context, store);
  const refuse = (draft: Draft, code: IssueCode, text: string): void => {
    const policy = context.plan.unreadable[key];
    if (policy === 'notes') draft.notes.push(`${header}: ${text}`);
    const settled = policy === 'notes' ? 'kept_as_note' : 'left_empty';
    report(draft, policy ? settled : code, policy ? 'warning' : 'problem', column, key, text);
  };
  return (text, draft) => {
    const code = errorCell.test(text) ? 'error_cell' : read(text, draft);
    if (code) refuse(draft, code, text);
  };
}
