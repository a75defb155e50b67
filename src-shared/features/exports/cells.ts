import type { ListField } from '../customers/filter-rules';

/** A value on its way out of the file: what a spreadsheet can take as what it is. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  /** ISO date. */
  | { readonly kind: 'date'; readonly day: string };

const empty: Cell = { kind: 'empty' };

/** What values mean: words for choices, names for ids, digits of a currency. */
export interface Meanings {
  /** `tier.gold` is "Gold"; `yes` and `no`. */
  readonly words: Readonly<Record<string, string>>;
  readonly names: ReadonlyMap<string, string>;
  /** Decimal digits of the row's currency. */
  readonly digits: number;
}

/** A field's value as a cell. */
export function cellOf(
  field: Pick<ListField, 'key' | 'kind'>,
  value: string | number | boolean | null | undefined,
  { words, names, digits }: Meanings,
): Cell {
  if (value === null || value === undefined || value === '') return empty;
  const text = (shown: string): Cell => ({ kind: 'text', text: shown });
  switch (field.kind) {
    case 'money':
      return { kind: 'number', value: Number(value) / 10 ** digits, decimals: digits };
    case 'integer':
    case 'score':
      return { kind: 'number', value: Number(value), decimals: 0 };
    case 'number':
      return { kind: 'number', value: Number(value), decimals: (String(value).split('.')[1] ?? '').length };
    case 'date': {
      const day = String(value).slice(0, 10);
      // A year or a month is no day.
      return day.length === 10 ? { kind: 'date', day } : text(day);
    }
    case 'choice':
      return text(words[`${field.key}.${value}`] ?? String(value));
    case 'yesNo':
      return text(words[value === true || value === 'yes' ? 'yes' : 'no'] ?? String(value));
    case 'member':
    case 'customer':
      return text(names.get(String(value)) ?? '');
    default:
      return text(String(value));
  }
}

/** A cell as plain text: numbers with a point and no separators, dates as ISO. */
export function plainText(cell: Cell): string {
  if (cell.kind === 'number') return cell.value.toFixed(cell.decimals);
  if (cell.kind === 'date') return cell.day;
  return cell.kind === 'text' ? cell.text : '';
}
