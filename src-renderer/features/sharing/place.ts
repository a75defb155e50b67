import type { RecordTable } from '@shared/features/history/contract';

/** Where somebody writes: a record people open (customer, plan, complaint), and in it a table and a field. */
export interface Place {
  readonly recordId: string;
  readonly field: string | null;
}

export interface ParsedField {
  readonly table: RecordTable;
  /** A person, line or step of the record; null for the record itself. */
  readonly partId: string | null;
  readonly field: string;
}

/** `customers/city`, `planRows:0192…/why`: a field as others are told it. */
export const fieldName = (table: RecordTable, partId: string | null, field: string): string =>
  `${partId === null ? table : `${table}:${partId}`}/${field}`;

/** Reads a field as others told it; null when it was told by another version that says it otherwise. */
export function parseField(name: string | null): ParsedField | null {
  const match = /^([A-Za-z]+)(?::([^/]+))?\/(.+)$/.exec(name ?? '');
  const table = tables.find((one) => one === match?.[1]);
  return table && match?.[3] ? { table, partId: match[2] ?? null, field: match[3] } : null;
}

const tables: readonly RecordTable[] = [
  'customers',
  'contacts',
  'plans',
  'planTexts',
  'planRows',
  'complaints',
  'complaintRows',
];

/** The room in which a record of these tables is opened. */
export function roomOf(table: RecordTable): 'customers' | 'plans' | 'complaints' {
  if (table.startsWith('plan')) return 'plans';
  return table.startsWith('complaint') ? 'complaints' : 'customers';
}
