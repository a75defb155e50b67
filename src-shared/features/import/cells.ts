import { contentOf } from './content';
import { type DateOrder, parseDate } from './dates';
import type { Draft, DraftContext, Value } from './draft';
import type { Issue, IssueCode } from './model';
import { type DecimalSign, parseExact, toMinor } from './numbers';
import { formReader } from './own-cells';
import type { Target } from './targets';
import { choiceOf, matchCurrency } from './values';

const lineLimit = 4000;
const noteLimit = 200_000;
const nameLimit = 400;
const shortened = /^\d(?:[.,]\d+)?E\+?\d+$/i;
const noMinor = new Set(['JPY', 'KRW', 'VND']);

/** Notes on a row what a person should know. */
export function report(
  draft: Draft,
  code: IssueCode,
  severity: Issue['severity'],
  column: number | null,
  target: string | null,
  text: string,
): void {
  draft.issues.push({ code, severity, column, target, text: text.slice(0, 200) });
}

/** Stores a cell, or says why it cannot be read. */
export type TypedReader = (text: string, draft: Draft) => IssueCode | null;

/** Makes the reader of a column from what its field holds; the plan's choices are looked up once. */
export function typedReader(
  target: Target,
  column: number,
  context: DraftContext,
  store: (draft: Draft, value: Value) => void,
): TypedReader {
  const formed = formReader(target, column, context, store);
  if (formed) return formed;
  if (target.kind === 'date') return dateReader(target, context.dateOrders.get(column) ?? null, store);
  if (target.kind === 'money') return moneyReader(context, store);
  if (target.kind === 'integer' || target.kind === 'score')
    return integerReader(target, context.decimal, store);
  if (target.kind === 'choice') return choiceReader(target, column, context, store);
  if (target.kind === 'member') {
    return (text, draft) => {
      draft.owner = text.replace(/\s+/g, ' ');
      return null;
    };
  }
  if (target.kind === 'customer' || target.kind === 'author') {
    const named = target.kind === 'customer' ? 'parent' : 'author';
    return (text, draft) => {
      draft[named] = text.replace(/\s+/g, ' ').slice(0, nameLimit);
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
  const limit = target.kind === 'long' ? noteLimit : target.field === 'name' ? nameLimit : lineLimit;
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
  const whole = ['nextStepOn', 'birthday', 'happenedOn'].includes(target.field);
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
    const exact = parseExact(text.replace(/\s*(?:天|日|days?|分钟|分|min(?:utes?)?|[%％])$/i, ''), decimal);
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
    const match = decided !== undefined ? { value: decided, sure: true } : choiceOf(target, text);
    if (!match || !target.choices.includes(match.value)) return 'unknown_value';
    if (!match.sure) report(draft, 'proposed_value', 'warning', column, target.key, text);
    store(draft, match.value);
    return null;
  };
}
