import { type KeyField, keyFields } from './model';
import type { ImportRecord } from './targets';

/** The columns that a key is read from. */
export function keyColumns(key: KeyField): readonly string[] {
  if (key === 'none') return [];
  return key === 'nameCity' ? ['customer.name', 'customer.city'] : [`customer.${key}`];
}

/** True when the mapping has what the key needs; rows of people and of history always need one. */
export function keyPossible(key: KeyField, mapping: readonly string[], record: ImportRecord): boolean {
  if (key === 'none') return record === 'customers';
  return keyColumns(key).every((column) => mapping.includes(column));
}

/** The key that fits a mapping best: the customer's number where there is one, else the name. */
export function keyFor(mapping: readonly string[], record: ImportRecord, wanted?: KeyField): KeyField {
  if (wanted && keyPossible(wanted, mapping, record)) return wanted;
  const fitting = keyFields.find((key) => key !== 'nameCity' && keyPossible(key, mapping, record));
  return fitting === undefined || fitting === 'none' ? 'name' : fitting;
}
