import { type CustomerRow, rowFields } from '@shared/features/customers/model';
import type { ListValue } from './list-words';

/** Fields that every row has; others are asked for and come in `more`. */
const inRow: ReadonlySet<string> = new Set(rowFields);

/** Columns that are worked out from fields of every row. */
const derived: ReadonlySet<string> = new Set(['vsPrior']);

/** Sales of twelve months against the twelve before, in per cent; null without any before. As main works it out. */
export function changeOf({ sales12m, salesPrior }: CustomerRow): number | null {
  if (sales12m === null || salesPrior === null || salesPrior <= 0) return null;
  return Math.round((sales12m * 1000) / salesPrior - 1000) / 10;
}

/** A field of a row as it is stored. */
export function rowValue(row: CustomerRow, key: string): ListValue {
  if (key === 'vsPrior') return changeOf(row);
  if (key === 'restricted') return row.restricted ? 'yes' : 'no';
  return inRow.has(key) ? (row[key as 'name'] as ListValue) : row.more[key];
}

/** What of some columns and fields must be asked for beside what every row has. */
export const askedFor = (keys: readonly string[]): string[] =>
  [...new Set(keys)].filter((key) => !inRow.has(key) && !derived.has(key));
