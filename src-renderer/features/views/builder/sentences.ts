import { type FilterGroup, type FilterRule, isGroup } from '@shared/features/customers/filter';
import { valueKindOf } from '@shared/features/customers/filter-rules';
import type { TFunction } from 'i18next';
import type { ListWords } from '../../customers/list-words';
import { type Start, startNames, starts } from './starts';
import { treeText } from './tree';

/** Says rules as sentences: `No contact for 90 days`. */
export interface RuleWords {
  readonly t: TFunction<'views'>;
  readonly words: ListWords;
  /** The name of a customer by id; null while it is not known. */
  customerName(id: string): string | null;
}

const asText = (entry: FilterRule | FilterGroup) =>
  treeText(isGroup(entry) ? entry : { join: 'and', rules: [entry] });
const startTexts = new Map<string, Start>(startNames.map((name) => [asText(starts[name]), name]));

/** A rule, or a group of them, as one sentence. */
export function sentenceOf(entry: FilterRule | FilterGroup, say: RuleWords): string {
  const { t } = say;
  const start = startTexts.get(asText(entry));
  if (start !== undefined && start !== 'noContact') return t(`start.${start}`);
  if (isGroup(entry)) {
    const parts = entry.rules.map((one) =>
      isGroup(one) ? `(${sentenceOf(one, say)})` : sentenceOf(one, say),
    );
    return parts.join(t(entry.join === 'and' ? 'joinAnd' : 'joinOr'));
  }
  const { field, test, values } = entry;
  const count = Number(values[0] ?? 0);
  if (field === 'lastContactOn' && (test === 'notInLastDays' || test === 'inLastDays'))
    return t(test === 'notInLastDays' ? 'noContactFor' : 'contactWithin', { count });
  const shown = values.map((value) => valueWord(entry, value, say));
  return t(`sentence.${test}`, {
    field: say.words.fields.label(field),
    values: shown.join(t('valueOr')),
    first: shown[0] ?? '',
    second: shown[1] ?? '',
    count: Number.isFinite(count) ? count : 0,
  });
}

function valueWord({ field, test }: FilterRule, value: string | number, { words, customerName }: RuleWords) {
  const known = words.fields.all.get(field);
  const kind = known && valueKindOf(known.kind, test);
  if (kind === 'days') return words.format.number(Number(value));
  if (kind === 'customer') return customerName(String(value)) ?? '…';
  return kind === 'text' || kind === undefined ? String(value) : words.show(field, value);
}
