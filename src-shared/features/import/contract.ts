import { z } from 'zod';
import { action } from '../../rpc/operation';
import { id } from '../../schemas';
import { dateOrders } from './dates';
import { columnInfo, importPlan, inspection, issue, keyFields, loadOptions, rowActions } from './model';
import { decimalSigns } from './numbers';
import { importRecords } from './targets';

/** Largest file taken, in bytes. */
export const maxFileBytes = 100 * 1024 * 1024;
/** Bytes in one part of an upload. */
export const chunkBytes = 768 * 1024;

const counts = z.object({
  total: z.int(),
  new: z.int(),
  update: z.int(),
  person: z.int(),
  same: z.int(),
  skip: z.int(),
  problem: z.int(),
  warning: z.int(),
});

/** What a column of dates says about its order, see `findDateOrder`. */
const dateFinding = z.object({
  order: z.enum(dateOrders).nullable(),
  needed: z.boolean(),
  candidates: z.array(z.enum(dateOrders)),
  proof: z.string().nullable(),
  samples: z.array(z.string()),
});

const columnCheck = columnInfo.pick({ index: true, filled: true }).extend({
  empty: z.int(),
  problems: z.int(),
  warnings: z.int(),
  date: dateFinding.nullable(),
});

/** Issues alike, put together: what a person decides about once. */
export const issueGroup = issue.pick({ code: true, severity: true, target: true, column: true }).extend({
  count: z.int(),
  lines: z.array(z.int()),
  examples: z.array(z.string()),
});
export type IssueGroup = z.infer<typeof issueGroup>;

export const checkResult = z.object({
  counts,
  people: z.int(),
  columns: z.array(columnCheck),
  /** What must be decided before anything can run. */
  blockers: z.array(
    z.object({
      code: z.enum(['no_name_column', 'no_person_column', 'no_day_column', 'date_order', 'key_column']),
      column: z.int().nullable(),
    }),
  ),
  groups: z.array(issueGroup),
  /** Names in the owner column: the member each becomes, null when a new member is made. */
  members: z.array(z.object({ text: z.string(), memberId: id.nullable(), rows: z.int() })),
  /** Words of choice columns: what each becomes, and whether that was proposed rather than plain. */
  values: z.array(
    z.object({
      target: z.string(),
      text: z.string(),
      value: z.string().nullable(),
      sure: z.boolean(),
      rows: z.int(),
    }),
  ),
  decimal: z.object({ sign: z.enum(decimalSigns), certain: z.boolean(), doubtful: z.string().nullable() }),
});
export type CheckResult = z.infer<typeof checkResult>;

export const rowFilter = z.enum(['all', 'new', 'update', 'problem', 'warning', 'other']);
export type RowFilter = z.infer<typeof rowFilter>;

/** One row of the file and what will happen to it. */
export const checkedRow = z.object({
  line: z.int(),
  action: z.enum(rowActions),
  name: z.string(),
  /** The customer it meets, and by which field; for `person` the row of the file it adds to. */
  meets: z
    .object({
      key: z.enum(keyFields),
      value: z.string(),
      customerId: id.nullable(),
      name: z.string(),
      line: z.int().nullable(),
    })
    .nullable(),
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  people: z.array(z.object({ name: z.string(), isNew: z.boolean() })),
  /** As they will be stored, in the order of the columns. */
  cells: z.array(z.string()),
  issues: z.array(issue),
});
export type CheckedRow = z.infer<typeof checkedRow>;

export const importReport = z.object({
  created: z.int(),
  updated: z.int(),
  people: z.int(),
  members: z.int(),
  /** Entries of a history. */
  activities: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  seconds: z.number(),
  /** Undoes all of it; null when nothing was changed. */
  batchId: z.string().nullable(),
  /** Sheets of the same workbook that were not imported yet, and what their rows seem to be. */
  sheets: z.array(z.object({ name: z.string(), record: z.enum(importRecords) })),
});
export type ImportReport = z.infer<typeof importReport>;

export const importProgress = z.object({
  state: z.enum(['idle', 'running', 'done', 'cancelled', 'failed']),
  phase: z.enum(['reading', 'planning', 'writing', 'saving']),
  done: z.int(),
  total: z.int(),
  /** Rows a second, and what is left, once known. */
  rate: z.number().nullable(),
  remainingSeconds: z.number().nullable(),
  report: importReport.nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type ImportProgress = z.infer<typeof importProgress>;

const upload = z.object({ uploadId: id });

/**
 * The import of a spreadsheet: upload -> inspect -> check and rows (as often as the plan changes) -> run, progress, cancel ->
 * rejected. What cannot be imported answers `validation` with details.reason: `empty`, `not_text`, `damaged`, `encrypted`,
 * `one_line`, `no_rows`, `too_large`, `too_many_columns`.
 */
export const importContract = {
  /** Takes one part of a file; the first call has no uploadId and gets one. Parts come in order. */
  upload: action({
    permission: 'manage',
    input: z.object({
      uploadId: id.optional(),
      name: z.string().min(1).max(400),
      size: z.int().min(0),
      offset: z.int().min(0),
      /** Base64. */
      data: z.string().max(1_100_000),
    }),
    output: z.object({ uploadId: id, received: z.int(), complete: z.boolean() }),
  }),
  /** Reads the uploaded file, finding out what the options leave open. */
  inspect: action({
    permission: 'manage',
    input: upload.extend({ load: loadOptions.default({}) }),
    output: inspection,
  }),
  /** Matches the columns to fields again, by header and content. */
  match: action({
    permission: 'manage',
    input: upload.extend({ record: z.enum(importRecords).default('customers') }),
    output: z.object({ mapping: z.array(z.string()) }),
  }),
  /** Says what the plan would do, without writing anything. */
  check: action({ permission: 'manage', input: upload.extend({ plan: importPlan }), output: checkResult }),
  /** Rows of the last check. */
  rows: action({
    permission: 'manage',
    input: upload.extend({
      filter: rowFilter.default('all'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.int(), rows: z.array(checkedRow) }),
  }),
  /** Starts the import of the checked plan; `busy` when one is running. */
  run: action({ permission: 'manage', input: upload.extend({ plan: importPlan }), output: importProgress }),
  progress: action({ permission: 'manage', input: upload, output: importProgress }),
  /** Stops a running import; nothing of it remains. */
  cancel: action({ permission: 'manage', input: upload, output: importProgress }),
  /** The rows left out, as CSV text with the row's number and the reason in front. */
  rejected: action({
    permission: 'manage',
    input: upload.extend({
      /** The words of the person's language: headings, reasons by code, names of fields by target. */
      words: z.object({
        row: z.string().max(200),
        reason: z.string().max(200),
        issues: z.record(z.string(), z.string().max(400)),
        targets: z.record(z.string(), z.string().max(200)),
      }),
    }),
    output: z.object({ fileName: z.string(), csv: z.string() }),
  }),
  /** Forgets an uploaded file. */
  close: action({ permission: 'manage', input: upload, output: z.object({}) }),
} as const;
