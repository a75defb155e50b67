import { z } from 'zod';
import { action, mutation, query } from '../../rpc/operation';
import { batchDone, id, saved, text } from '../../schemas';
import { attachment } from './model';

/**
 * Files kept with a customer, inside the one file: they go with every copy and backup, and whoever does not see the customer does not see
 * them. Nothing is ever run.
 */
export const attachmentsContract = {
  /** Newest first. */
  ofCustomer: query({
    permission: 'read',
    input: z.object({ customerId: id }),
    output: z.array(attachment),
  }),
  /**
   * Takes one part of a file; the first call has no uploadId and gets one, parts come in order, the last one answers with the record.
   * `validation` with details.kind `too_large` (details.most), `empty`, or `parts`.
   */
  add: action({
    permission: 'write',
    input: z.object({
      uploadId: id.optional(),
      customerId: id,
      contactId: id.nullable().default(null),
      name: z.string().min(1).max(400),
      size: z.int().min(0),
      offset: z.int().min(0),
      /** Base64. */
      data: z.string().max(1_100_000),
    }),
    output: z.object({ uploadId: id, received: z.int(), saved: saved.nullable() }),
  }),
  /** Three pieces of the content at a time; `next` is null with the last one. `corrupt` when pieces are missing. */
  part: query({
    permission: 'read',
    input: z.object({ id, piece: z.int().min(0) }),
    output: z.object({ data: z.string(), next: z.int().nullable() }),
  }),
  save: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      set: z
        .object({ name: text.min(1).max(200), note: text.nullable(), contactId: id.nullable() })
        .partial(),
    }),
    output: saved,
  }),
  remove: mutation({ permission: 'write', input: z.object({ ids: z.array(id).min(1) }), output: batchDone }),
  /** Writes the content where the person says; path null where the page has to offer it itself. `cancelled` when they close the dialog. */
  saveAs: action({
    permission: 'read',
    input: z.object({ id }),
    output: z.object({ path: z.string().nullable() }),
  }),
  /**
   * Hands a copy to the program that the system has for it. `validation` with details.kind `not_opened` for kinds that could do something,
   * and where there is no system to hand it to (the browser).
   */
  open: action({ permission: 'read', input: z.object({ id }), output: z.object({}) }),
  /** Begins to drag a copy out of the window, onto the desktop or into a mail. `started` false where the page does that itself. */
  dragOut: action({
    permission: 'read',
    input: z.object({ id }),
    output: z.object({ started: z.boolean() }),
  }),
  /** How many there are and how large, for the settings. */
  total: query({
    permission: 'read',
    input: z.object({}),
    output: z.object({ count: z.int(), bytes: z.int() }),
  }),
} as const;
