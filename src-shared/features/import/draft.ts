import { contentOf } from './content';
import { type DateOrder, parseDate } from './dates';
import type { ImportPlan, Issue, IssueCode } from './model';
import { type DecimalSign, parseExact, toMinor } from './numbers';
import { keepAsNotes, type PersonSlot, skipColumn, type Target, targetOf } from './targets';
import { matchChoice, matchCurrency } from './values';

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
  readonly issues: Issue[];
}

/** What reading cells needs beyond the plan. */
export interface DraftContext {
  readonly plan: ImportPlan;
  readonly headers: readonly string[];
  /** Orders by column: the person's choice, or what the values prove. */
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  readonly decimal: DecimalSign;
}

type Reader = (text: string, draft: Draft) => void;

const lineLimit = 4000;
const noteLimit = 200_000;
const shortened = /^\d(?:[.,]\d+)?E\+?\d+$/i;
const errorCell = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;
const noMinor = new Set(['JPY', 'KRW', 'VND']);

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
  const { nameless } = context.plan;
  return (cells, line) => {
    const draft: Draft = { line, customer: {}, people: {}, notes: [], owner: null, issues: [] };
    for (const { column, read } of ordered) {
      const text = cleanCell(cells[column] ?? '');
      if (text !== '') read?.(text, draft);
    }
    if (cells.length > readers.length && cells.slice(readers.length).some((cell) => cell.trim() !== '')) {
      report(draft, 'too_many_cells', 'problem', null, null, String(cells.length));
    }
    finish(draft, nameless);
    return draft;
  };
}

function finish(draft: Draft, nameless: ImportPlan['nameless']): void {
  const { customer } = draft;
  if (customer.name === undefined && nameless === 'shortName' && customer.shortName !== undefined) {
    customer.name = customer.shortName;
  }
  if (customer.name === undefined) report(draft, 'no_name', 'problem', null, 'customer.name', '');
  for (const [slot, person] of Object.entries(draft.people)) {
    if (person.name !== undefined) continue;
    // Nobody to hang it on: kept where it can be found.
    draft.notes.push(Object.values(person).join(', '));
    delete draft.people[Number(slot) as PersonSlot];
    report(draft, 'nameless_person', 'warning', null, 'contact.name', Object.values(person).join(', '));
  }
}

function report(
  draft: Draft,
  code: IssueCode,
  severity: Issue['severity'],
  column: number | null,
  target: string | null,
  text: string,
): void {
  draft.issues.push({ code, severity, column, target, text: text.slice(0, 200) });
}

function readerOf(key: string, column: number, context: DraftContext): Reader | null {
  const header = context.headers[column] || `#${column + 1}`;
  if (key === keepAsNotes) return (text, draft) => draft.notes.push(`${header}: ${text}`);
  const target = key === skipColumn ? undefined : targetOf(key);
  if (!target) return null;
  const store = (draft: Draft, value: Value): void => {
    if (target.record === 'customer') draft.customer[target.field] = value;
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

/** Stores a cell, or says why it cannot be read. */
type TypedReader = (text: string, draft: Draft) => IssueCode | null;

function typedReader(
  target: Target,
  column: number,
  context: DraftContext,
  store: (draft: Draft, value: Value) => void,
): TypedReader {
  if (target.kind === 'date') return dateReader(target, context.dateOrders.get(column) ?? null, store);
  if (target.kind === 'money') return moneyReader(context, store);
  if (target.kind === 'integer') return integerReader(target, context.decimal, store);
  if (target.kind === 'choice') return choiceReader(target, column, context, store);
  if (target.kind === 'member') {
    return (text, draft) => {
      draft.owner = text.replace(/\s+/g, ' ');
      return null;
    };
  }
  return textReader(target, column, store);
}

function textReader(
  target: Target,
  column: number,
  store: (draft: Draft, value: Value) => void,
): TypedReader {
  const limit = target.kind === 'long' ? noteLimit : target.field === 'name' ? 400 : lineLimit;
  const numbered = ['code', 'phone', 'mobile', 'fax', 'taxNumber', 'postalCode'].includes(target.field);
  return (text, draft) => {
    const value = target.kind === 'long' ? text.replace(/\r\n?/g, '\n') : text.replace(/\s*[\r\n]+\s*/g, ' ');
    if (value.length > limit) return 'too_long';
    if (target.field === 'currency') {
      const code = matchCurrency(value);
      if (!code) return 'unknown_value';
      store(draft, code);
      return null;
    }
    if (numbered && shortened.test(value))
      report(draft, 'shortened_number', 'warning', column, target.key, value);
    if (target.field === 'email' && contentOf([value]) !== 'email')
      report(draft, 'odd_email', 'warning', column, target.key, value);
    store(draft, value);
    return null;
  };
}

function dateReader(
  target: Target,
  order: DateOrder | null,
  store: (draft: Draft, value: Value) => void,
): TypedReader {
  const whole = target.field === 'nextStepOn' || target.field === 'birthday';
  return (text, draft) => {
    const date = (target.field === 'birthday' ? yearlessDate(text) : null) ?? parseDate(text, order);
    if (date === null) {
      const otherwise =
        order === null && (['dmy', 'mdy', 'ymd'] as const).some((other) => parseDate(text, other));
      return otherwise ? 'no_order' : 'bad_date';
    }
    if (whole && date.length < 7) return 'bad_date';
    if (whole && !date.startsWith('-') && date.length < 10) return 'bad_date';
    store(draft, date);
    return null;
  };
}

/** `5月18日` and `--05-18`: a birthday whose year nobody told. */
function yearlessDate(text: string): string | null {
  const parts = /^(?:--)?(\d{1,2})(?:-|月)(\d{1,2})日?$/.exec(text.normalize('NFKC'));
  const date = parts ? parseDate(`2000-${parts[1]}-${parts[2]}`, null) : null;
  return date ? `-${date.slice(4)}` : null;
}

function moneyReader(context: DraftContext, store: (draft: Draft, value: Value) => void): TypedReader {
  const currencyColumn = context.plan.mapping.indexOf('customer.currency');
  return (text, draft) => {
    const exact = parseExact(text, context.decimal);
    if (!exact) return 'bad_number';
    const known = draft.customer.currency;
    if (exact.currency) {
      if (known !== undefined && known !== exact.currency) return 'mixed_currency';
      draft.customer.currency = exact.currency;
    } else if (known === undefined && context.plan.currency && currencyColumn < 0) {
      draft.customer.currency = context.plan.currency;
    }
    const places = noMinor.has(String(draft.customer.currency ?? '')) ? 0 : 2;
    const minor = toMinor(exact, places);
    if (minor === null) return 'out_of_range';
    store(draft, minor);
    return null;
  };
}

function integerReader(
  target: Target,
  decimal: DecimalSign,
  store: (draft: Draft, value: Value) => void,
): TypedReader {
  const [least, most] = target.range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  return (text, draft) => {
    const exact = parseExact(text.replace(/\s*(?:天|日|days?)$/i, ''), decimal);
    const value = exact ? toMinor(exact, 0) : null;
    if (value === null) return 'bad_number';
    if (value < least || value > most) return 'out_of_range';
    store(draft, value);
    return null;
  };
}

function choiceReader(
  target: Target,
  column: number,
  context: DraftContext,
  store: (draft: Draft, value: Value) => void,
): TypedReader {
  const chosen = context.plan.values[target.key] ?? {};
  return (text, draft) => {
    const decided = chosen[text];
    if (decided === '') return null;
    const match = decided !== undefined ? { value: decided, sure: true } : matchChoice(target.field, text);
    if (!match || !target.choices.includes(match.value)) return 'unknown_value';
    if (!match.sure) report(draft, 'proposed_value', 'warning', column, target.key, text);
    store(draft, match.value);
    return null;
  };
}
