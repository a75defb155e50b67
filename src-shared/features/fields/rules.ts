import { tagsOf, tagText } from '../customers/rules';
import type { CustomField } from './model';

const plainNumber = /^-?\d{1,15}(\.\d{1,10})?$/;
const minor = /^-?\d{1,15}$/;
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Nothing that a click could run: web, mail and telephone only. */
const link = /^(https?:\/\/|mailto:|tel:)\S+$/i;

/**
 * A value as it is stored in a field's slot, or undefined when it is none of the field's kind.
 * @param value as `slotShape` says; blanks around it do not count, and an empty text is null
 */
export function slotValueOf(
  field: Pick<CustomField, 'kind' | 'choices'>,
  value: string | null,
): string | null | undefined {
  const text = (value ?? '').trim();
  if (text === '') return null;
  switch (field.kind) {
    case 'text':
    case 'long':
      return text;
    case 'number':
      return plainNumber.test(text) ? text : undefined;
    case 'money':
      return minor.test(text) ? text : undefined;
    case 'date':
      return day.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
    case 'choice':
      return field.choices.includes(text) ? text : undefined;
    case 'choices': {
      const chosen = tagsOf(text);
      return chosen.every((one) => field.choices.includes(one)) ? tagText(chosen) : undefined;
    }
    case 'link':
      return linkOf(text);
    case 'yesNo':
      return text === 'yes' || text === 'no' ? text : undefined;
  }
}

/** An address one may open: `example.com` becomes `https://example.com`; undefined for anything else than web, mail and telephone. */
export function linkOf(text: string): string | undefined {
  if (link.test(text)) return text;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s:/]+\.[^\s:/]{2,}(\/\S*)?$/.test(text) ? `https://${text}` : undefined;
}
