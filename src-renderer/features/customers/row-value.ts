import { type CustomerRow, rowFields } from '@shared/features/customers/model';
import type { ListValue } from './list-words';

/** Fields that every row has; others are asked for and come in `more`. */
const inRow: ReadonlySet<string> = new Set(rowFields);

/** Columns that are worked out from fields of every row. */
const derived: ReadonlySet<string> = new Set(['vsPrior']);

/** A field of a row as it is stored. */
export function rowValue(row: CustomerRow, key: string): ListValue {
  if (key === 'restricted') return row.restricted ? 'yes' : 'no';
  return inRow.has(key) ? (row[key as 'name'] as ListValue) : row.more[key];
}

/** What of some columns and fields must be asked for beside what every row has. */
export const askedFor = (keys: readonly string[]): string[] =>
  [...new Set(keys)].filter((key) => !inRow.has(key) && !derived.has(key));
