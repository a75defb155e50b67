import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, saved } from '../../schemas';
import {
  complaint,
  complaintKinds,
  complaintListRow,
  complaintRow,
  complaintRowKinds,
  complaintRowValues,
  complaintStatuses,
  complaintValues,
} from './model';

export const complaintsContract = {
  list: query({
    permission: 'read',
    input: z.object({
      customerId: id.optional(),
      search: z.string().max(200).default(''),
      state: z.enum(['open', 'overdue', 'closed', 'all']).default('all'),
      kind: z.array(z.enum(complaintKinds)).optional(),
      severity: z.array(z.int()).optional(),
      ownerId: z.array(z.string()).optional(),
    }),
    output: z.array(complaintListRow),
  }),
  get: query({
    permission: 'read',
    input: z.object({ id }),
    output: z.object({
      complaint,
      rows: z.array(complaintRow),
      customer: z.object({
        id,
        name: z.string(),
        abcClass: z.enum(['A', 'B', 'C']).nullable(),
        deleted: z.boolean(),
      }),
      contact: z.object({ id, name: z.string(), position: z.string().nullable() }).nullable(),
    }),
  }),
  /** Number, due dates (by severity, from the settings) and the six steps are made here. */
  create: mutation({
    permission: 'write',
    input: complaintValues.partial().required({ title: true, customerId: true, kind: true, severity: true }),
    output: saved,
  }),
  /** Severity or time of receipt changed before the acknowledgement move the due dates; a claim raised loses its approval. */
  save: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      set: complaintValues.partial(),
      lost: complaintValues.partial().optional(),
    }),
    output: saved,
  }),
  /** Moves along the status flow (also back: reopening); dates of the statuses passed are set or cleared. */
  setStatus: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      status: z.enum(complaintStatuses),
      lost: z.enum(complaintStatuses).optional(),
    }),
    output: saved,
  }),
  /** Adds a cause or a measure at the end, or at `position`; the six steps are there from the beginning. */
  addRow: mutation({
    permission: 'write',
    input: complaintRowValues.partial().extend({ complaintId: id, kind: z.enum(complaintRowKinds) }),
    output: saved,
  }),
  /** Marking a cause as the root takes the mark from every other one. */
  saveRow: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      set: complaintRowValues.partial(),
      lost: complaintRowValues.partial().optional(),
    }),
    output: saved,
  }),
  removeRows: mutation({
    permission: 'write',
    input: z.object({ ids: z.array(id).min(1) }),
    output: batchDone,
  }),
  remove: mutation({ permission: 'write', input: z.object({ ids: z.array(id).min(1) }), output: batchDone }),
} as const;
