import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, saved } from '../../schemas';
import {
  plan,
  planListRow,
  planRow,
  planRowKinds,
  planRowValues,
  planText,
  planTextKeys,
  planValues,
  richText,
} from './model';

export const plansContract = {
  list: query({
    permission: 'read',
    input: z.object({ customerId: id.optional(), search: z.string().max(200).default('') }),
    output: z.array(planListRow),
  }),
  /** The whole plan: its record, texts and table rows. */
  get: query({
    permission: 'read',
    input: z.object({ id }),
    output: z.object({ plan, texts: z.array(planText), rows: z.array(planRow) }),
  }),
  /** `conflict` (details.existingId) when the customer already has a plan that overlaps the period. */
  create: mutation({
    permission: 'write',
    input: planValues.partial().required({ periodFrom: true, periodTo: true }).extend({ customerId: id }),
    output: saved,
  }),
  save: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      set: planValues.partial(),
      lost: planValues.partial().optional(),
    }),
    output: saved,
  }),
  /** Writes one text; `baseVersion` 0 when it has never been written. */
  saveText: mutation({
    permission: 'write',
    input: z.object({
      planId: id,
      key: z.enum(planTextKeys),
      baseVersion: z.int().min(0),
      body: richText.nullable(),
      lost: richText.nullable().optional(),
    }),
    output: saved,
  }),
  addRow: mutation({
    permission: 'write',
    input: planRowValues.partial().extend({ planId: id, kind: z.enum(planRowKinds) }),
    output: saved,
  }),
  saveRow: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      set: planRowValues.partial(),
      lost: planRowValues.partial().optional(),
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
