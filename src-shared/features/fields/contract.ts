import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, saved } from '../../schemas';
import { customField, customFieldValues } from './model';

/**
 * Fields of the team's own, on customers and people. Each takes one of the slots kept ready in the tables and keeps it for good, so that old
 * values are never read as something else. In a working copy none are made (`validation`, details.kind `in_copy`): two copies could
 * take the same slot for different things. `validation` with details.kind `no_slot` when all are taken.
 */
export const fieldsContract = {
  /** By record and position. */
  list: query({ permission: 'read', input: z.object({}), output: z.array(customField) }),
  create: mutation({
    permission: 'manage',
    input: customFieldValues
      .partial()
      .required({ label: true })
      .extend({ record: customField.shape.record, kind: customField.shape.kind }),
    output: saved.extend({ slot: customField.shape.slot }),
  }),
  save: mutation({
    permission: 'manage',
    input: z.object({ id, baseVersion: z.int(), set: customFieldValues.partial() }),
    output: saved,
  }),
  /** Takes fields out of sight; their values stay, and come back with an undo. */
  remove: mutation({ permission: 'manage', input: z.object({ ids: z.array(id).min(1) }), output: batchDone }),
} as const;
