import { editText, type FieldKind, type FieldValue } from './field-values';

interface Edit {
  readonly kind: FieldKind;
  readonly currency: string;
  /** The value the person began with. */
  readonly base: FieldValue;
  /** The stored value now. */
  readonly value: FieldValue;
  readonly draft: string;
}

/**
 * What another's save under an open field asks for: `adopt` their value, as nothing was typed yet; `ask`, as both have something to
 * say; `same` when nothing changed, or both say the same.
 */
export function underEdit({ kind, currency, base, value, draft }: Edit): 'same' | 'adopt' | 'ask' {
  if (value === base || draft === editText(kind, value, currency)) return 'same';
  return draft === editText(kind, base, currency) ? 'adopt' : 'ask';
}
