import { tagsOf, tagText } from '@shared/features/customers/rules';
import { editText, type FieldProblem, type FieldValue, parseField } from '../field-values';
import type { CellField } from './cells';

/** Something one may choose for a cell. */
export interface CellChoice {
  readonly value: string;
  readonly label: string;
}

/** A choice is picked from a list rather than written. */
export const isChoice = (field: CellField): boolean => field.kind === 'select' || field.kind === 'member';

/** What stands in the editor when it opens on a value. */
export function draftOf(field: CellField, value: FieldValue, choices: readonly CellChoice[]): string {
  if (value === null) return '';
  if (isChoice(field)) return choices.find((choice) => choice.value === value)?.label ?? '';
  return editText(field.kind === 'tags' ? 'text' : field.kind, value, field.currency ?? 'CNY');
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/** The choices that go with what is typed: those that begin with it first, then those that hold it; all for nothing typed. */
export function matching(choices: readonly CellChoice[], typed: string): readonly CellChoice[] {
  const wanted = folded(typed);
  if (wanted === '') return choices;
  const held = choices.filter((choice) => folded(choice.label).includes(wanted));
  const begins = held.filter((choice) => folded(choice.label).startsWith(wanted));
  return [...begins, ...held.filter((choice) => !begins.includes(choice))];
}

const lastTag = /[^,，、;；\n]*$/u;

/** Words in use that go on from the last one typed and are not among the ones before it. */
export function tagChoices(suggestions: readonly string[], draft: string): readonly CellChoice[] {
  const begun = lastTag.exec(draft)?.[0] ?? '';
  const taken = new Set(tagsOf(draft.slice(0, draft.length - begun.length)).map((tag) => tag.toLowerCase()));
  const free = suggestions.filter((tag) => !taken.has(tag.toLowerCase()));
  return matching(
    free.map((tag) => ({ value: tag, label: tag })),
    begun,
  );
}

/** What is typed with its last word replaced by one that was chosen. */
export const withTag = (draft: string, tag: string): string => {
  const before = draft.replace(lastTag, '').trimEnd();
  return `${before === '' ? '' : `${before} `}${tag}, `;
};

/**
 * Reads what stands in the editor.
 * @param chosen the marked entry of the list, for fields that have one
 * @returns the value, or what is wrong with it; `unknown` is a choice that is not on the list
 */
export function readDraft(
  field: CellField,
  draft: string,
  chosen: CellChoice | undefined,
): { readonly value: FieldValue } | { readonly problem: FieldProblem | 'unknown' } {
  const required = field.required ?? false;
  if (isChoice(field)) {
    if (draft.trim() === '' && chosen === undefined)
      return required ? { problem: 'required' } : { value: null };
    return chosen ? { value: chosen.value } : { problem: 'unknown' };
  }
  if (field.kind === 'tags') {
    const value = tagText(tagsOf(draft));
    return value === null && required ? { problem: 'required' } : { value };
  }
  return parseField(field.kind, draft, { currency: field.currency ?? 'CNY', required });
}
