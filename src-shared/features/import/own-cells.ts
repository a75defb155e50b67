import { tagsOf, tagText } from '../customers/rules';
import { linkOf } from '../fields/rules';
import { type DateOrder, parseDate } from './dates';
import type { Draft, DraftContext, Value } from './draft';
import type { IssueCode } from './model';
import { type ExactNumber, parseExact, toMinor } from './numbers';
import type { Target } from './targets';
import { choiceOf, matchChoice, matchYesNo } from './values';

type Read = (text: string, draft: Draft) => string | IssueCode;

/** What is no code of an issue is the value; a space in front keeps the two apart. */
const valued = (text: string): string => ` ${text}`;

/**
 * Makes the reader of a column whose field holds a text of a certain form: tags, the team's own fields, a time of day.
 * @returns undefined for kinds that are read elsewhere
 */
export function formReader(
  target: Target,
  column: number,
  context: DraftContext,
  store: (draft: Draft, value: Value) => void,
): ((text: string, draft: Draft) => IssueCode | null) | undefined {
  const read = readOf(target, context, context.dateOrders.get(column) ?? null);
  return (
    read &&
    ((text, draft) => {
      const answer = read(text, draft);
      if (!answer.startsWith(' ')) return answer as IssueCode;
      if (answer.length > 1) store(draft, answer.slice(1));
      return null;
    })
  );
}

function readOf(target: Target, context: DraftContext, order: DateOrder | null): Read | undefined {
  if (target.field === 'otherRoles') return rolesOf;
  if (target.kind === 'tags') return (text) => valued(tagText(tagsOf(text)) ?? '');
  if (target.kind === 'time') return timeOf;
  if (!target.own) return undefined;
  switch (target.kind) {
    case 'number':
      return (text) => {
        // A percentage is kept as it is shown.
        const exact = parseExact(text.replace(/\s*[%％]$/, ''), context.decimal);
        return exact ? valued(plain(exact)) : 'bad_number';
      };
    case 'money':
      return (text) => {
        const exact = parseExact(text, context.decimal);
        const minor = exact && toMinor(exact, 2);
        return minor === null ? 'bad_number' : valued(String(minor));
      };
    case 'date':
      return (text) => dayOf(text, order);
    case 'choices':
      return (text) => manyOf(target, text);
    case 'link':
      return (text) => {
        const address = linkOf(text);
        return address === undefined ? 'unknown_value' : valued(address);
      };
    case 'yesNo':
      return (text) => {
        const answer = matchYesNo(text);
        return answer === null ? 'unknown_value' : valued(answer);
      };
    default:
      return undefined;
  }
}

/** A number as plain decimal text, with nothing of it lost. */
function plain({ digits, scale }: ExactNumber): string {
  if (scale === 0) return String(digits);
  const negative = digits < 0n;
  const text = String(negative ? -digits : digits).padStart(scale + 1, '0');
  const fraction = text.slice(-scale).replace(/0+$/, '');
  return `${negative ? '-' : ''}${text.slice(0, -scale)}${fraction === '' ? '' : `.${fraction}`}`;
}

function dayOf(text: string, order: DateOrder | null): string {
  const date = parseDate(text, order);
  if (date !== null) return date.length === 10 ? valued(date) : 'bad_date';
  const otherwise =
    order === null && (['dmy', 'mdy', 'ymd'] as const).some((other) => parseDate(text, other));
  return otherwise ? 'no_order' : 'bad_date';
}

function manyOf(target: Target, text: string): string {
  const chosen = tagsOf(text).map((word) => choiceOf(target, word)?.value);
  return chosen.includes(undefined) ? 'unknown_value' : valued(tagText(chosen.map(String)) ?? '');
}

function rolesOf(text: string): string {
  const roles = tagsOf(text).map((word) => matchChoice('buyingRole', word)?.value);
  return roles.includes(undefined) ? 'unknown_value' : valued(tagText(roles.map(String)) ?? '');
}

function timeOf(text: string): string {
  const parts = /^(?:.*\s)?(\d{1,2})[:：时h.](\d{2})(?:[:：]\d{2})?\s*([ap]m)?$/i.exec(
    text.normalize('NFKC').trim(),
  );
  const minute = Number(parts?.[2]);
  let hour = Number(parts?.[1]);
  if (parts?.[3]) hour = (hour % 12) + (parts[3].toLowerCase() === 'pm' ? 12 : 0);
  if (!parts || hour > 23 || minute > 59) return 'bad_date';
  return valued(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}
