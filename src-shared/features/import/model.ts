import { z } from 'zod';
import { currency, id, isoInstant } from '../../schemas';
import { reasons } from '../duplicates/rules';
import { contentKinds } from './content';
import { separators } from './csv';
import { dateOrders } from './dates';
import { decimalSigns } from './numbers';
import { importRecords } from './targets';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** How to read the file; what is left out is found by itself. `headerRow` null: there is none. */
export const loadOptions = z.object({
  encoding: z.enum(encodings).optional(),
  separator: z.enum(separators).optional(),
  sheet: z.string().max(400).optional(),
  headerRow: z.int().min(0).max(50).nullable().optional(),
});
export type LoadOptions = z.infer<typeof loadOptions>;

/** Things about the file that a person should know before trusting what is shown. */
export const fileWarning = z.object({
  code: z.enum([
    'unclosed_quote',
    'stray_quote',
    'undecodable',
    'formula_without_value',
    'error_cells',
    'rounded_numbers',
    'hidden_columns',
    'hidden_rows',
    'photos_left_out',
    'broken_cards',
  ]),
  count: z.int(),
  /** The first row concerned, as the spreadsheet numbers it. */
  row: z.int().nullable(),
  /** What is concerned, e.g. the letters of hidden columns. */
  text: z.string().optional(),
});
export type FileWarning = z.infer<typeof fileWarning>;

export const columnInfo = z.object({
  index: z.int(),
  header: z.string(),
  samples: z.array(z.string()),
  filled: z.int(),
  content: z.enum(contentKinds),
});
export type ColumnInfo = z.infer<typeof columnInfo>;

export const keyFields = ['code', 'name', 'nameCity', 'phone', 'taxNumber', 'none'] as const;
export type KeyField = (typeof keyFields)[number];

/** All a person decided about an import; the same plan checked and run gives the same rows. */
export const importPlan = z.object({
  load: loadOptions,
  /** What the rows are. People and history are bound to customers that are there. */
  record: z.enum(importRecords).default('customers'),
  /** For each column a target's key, `notes` or `skip`. */
  mapping: z.array(z.string().max(60)).max(1000),
  /** Orders of day and month by column. */
  dateOrders: z.record(z.string(), z.enum(dateOrders)).default({}),
  decimal: z.enum(decimalSigns).nullable().default(null),
  currency: currency.nullable().default(null),
  /** The field by which a row is the same customer as one in the file, or finds the customer it belongs to. */
  key: z.enum(keyFields),
  /** What a row does to a customer that is there: all its values, only what is empty, or nothing. */
  existing: z.enum(['update', 'fill', 'skip']).default('update'),
  /** What becomes of words of a choice, by target: a value, or '' to leave it empty. */
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Who a name is: a member's id, `create`, or '' for nobody. */
  members: z.record(z.string(), z.string()).default({}),
  /** What becomes of a cell that cannot be read, by target; without a word here the row is left out. */
  unreadable: z.record(z.string(), z.enum(['empty', 'notes'])).default({}),
  /** Rows without a name: left out, or named by their short name or their first person. */
  nameless: z.enum(['reject', 'shortName', 'person']).default('reject'),
  /** Cells corrected by hand. */
  edits: z
    .array(z.object({ line: z.int(), column: z.int(), text: z.string().max(4000) }))
    .max(2000)
    .default([]),
});
export type ImportPlan = z.infer<typeof importPlan>;

/** The file as it was read, for the preview and the choice of columns. */
export const inspection = z.object({
  uploadId: id,
  fileName: z.string(),
  size: z.int(),
  kind: z.enum(['csv', 'workbook', 'vcard']),
  encoding: z.enum(encodings).nullable(),
  separator: z.enum(separators).nullable(),
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), hidden: z.boolean() })),
  sheet: z.string().nullable(),
  headerRow: z.int().nullable(),
  rowCount: z.int(),
  columns: z.array(columnInfo),
  /** The first rows of the file with their numbers, header and titles included. */
  head: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  /** What the rows seem to be. */
  record: z.enum(importRecords),
  mapping: z.array(z.string()),
  /** How a file of this shape was imported the last time. */
  remembered: z.object({ name: z.string(), usedAt: isoInstant, plan: importPlan }).nullable(),
  warnings: z.array(fileWarning),
});
export type Inspection = z.infer<typeof inspection>;

export const issueCodes = [
  'no_name',
  'bad_date',
  'no_order',
  'bad_number',
  'out_of_range',
  'unknown_value',
  'proposed_value',
  'too_long',
  'repeated',
  'many_matches',
  'too_many_cells',
  'error_cell',
  'mixed_currency',
  'similar',
  'shortened_number',
  'nameless_person',
  'odd_email',
  'no_person',
  'no_day',
  'no_key',
  'no_customer',
  'unknown_parent',
  'unknown_superior',
  'unknown_person',
  'left_empty',
  'kept_as_note',
] as const;
export type IssueCode = (typeof issueCodes)[number];

export const issue = z.object({
  code: z.enum(issueCodes),
  severity: z.enum(['problem', 'warning']),
  column: z.int().nullable(),
  target: z.string().nullable(),
  /** The value concerned, or the row or customer it meets. */
  text: z.string(),
  /** Why a row looks like another firm. */
  reason: z.enum(reasons).optional(),
});
export type Issue = z.infer<typeof issue>;

/** `person`: the row adds people to the customer of an earlier row. `same`: nothing in it is new. */
export const rowActions = ['new', 'update', 'person', 'same', 'skip', 'problem'] as const;
export type RowAction = (typeof rowActions)[number];
