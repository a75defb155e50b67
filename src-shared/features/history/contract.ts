import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, isoInstant } from '../../schemas';

export const recordTables = [
  'customers',
  'contacts',
  'plans',
  'planTexts',
  'planRows',
  'complaints',
  'complaintRows',
  'members',
  'settings',
  'sealedNotes',
  'handovers',
  'addresses',
  'activities',
  'tasks',
  'courtesies',
  'contactDates',
  'influences',
  'attachments',
  'savedViews',
  'customFields',
  'notDuplicates',
] as const;
export type RecordTable = (typeof recordTables)[number];

export const changeEntry = z.object({
  id: z.int(),
  table: z.enum(recordTables),
  recordId: id,
  /** What the record is called now, e.g. the person's name. */
  recordTitle: z.string().nullable(),
  action: z.enum(['create', 'update', 'delete', 'restore']),
  at: isoInstant,
  by: z.string(),
  batchId: id,
  /** Stable key of what was done, e.g. `import` or `customers.save`. */
  label: z.string(),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  /** What the customers and people are called now that values name by id. */
  names: z.record(z.string(), z.string()).optional(),
  /** Done in another copy and not taken over here: whoever merged may not change this record, or the merge was taken back. */
  keptAside: z.boolean().optional(),
});
export type ChangeEntry = z.infer<typeof changeEntry>;

/** What undo and redo did. `skipped` counts records left alone because others changed them since. */
export const undone = z.object({
  batchId: id.nullable(),
  label: z.string().nullable(),
  count: z.int(),
  skipped: z.int(),
});

export const historyContract = {
  /** Changes of one record and all that hangs on it (a customer's people, plans, complaints), newest first. */
  ofRecord: query({
    permission: 'read',
    input: z.object({
      recordId: id,
      limit: z.int().min(1).max(500).default(100),
      beforeId: z.int().optional(),
    }),
    output: z.array(changeEntry),
  }),
  /** Newest batches of the whole file. */
  recent: query({
    permission: 'read',
    input: z.object({ limit: z.int().min(1).max(200).default(20) }),
    output: z.array(
      z.object({
        batchId: id,
        label: z.string(),
        at: isoInstant,
        by: z.string(),
        count: z.int(),
        undone: z.boolean(),
      }),
    ),
  }),
  /** What Ctrl+Z and Shift+Ctrl+Z would do now. */
  stack: query({
    permission: 'read',
    input: z.object({}),
    output: z.object({ undo: z.string().nullable(), redo: z.string().nullable() }),
  }),
  undo: mutation({ permission: 'write', input: z.object({ batchId: id.optional() }), output: undone }),
  redo: mutation({ permission: 'write', input: z.object({}), output: undone }),
  /** Deleted customers, people, plans and complaints, newest first. */
  bin: query({
    permission: 'read',
    input: z.object({ limit: z.int().min(1).max(1000).default(200) }),
    output: z.array(
      z.object({
        table: z.enum(recordTables),
        id,
        title: z.string(),
        customerName: z.string().nullable(),
        deletedAt: isoInstant,
        by: z.string().nullable(),
        /** The customer it was merged into: it comes back by undoing that merge only. */
        mergedInto: z.object({ id, name: z.string() }).nullable(),
      }),
    ),
  }),
  /** `validation` with details.kind `merged` for a customer that was merged into one still in the file. */
  restore: mutation({
    permission: 'write',
    input: z.object({ records: z.array(z.object({ table: z.enum(recordTables), id })).min(1) }),
    output: batchDone,
  }),
  /** Removes for good what is in the bin: a separate, explicit act that cannot be undone. */
  purge: mutation({
    permission: 'manage',
    input: z.object({ records: z.array(z.object({ table: z.enum(recordTables), id })).min(1) }),
    output: batchDone,
  }),
} as const;
