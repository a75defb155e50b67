import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, saved } from '../../schemas';
import { influence, influenceValues } from './model';

const coordinate = z.int().min(-100_000).max(100_000).nullable();

/** The decision map of a customer: its lines of influence and where the cards stand. People themselves are saved through contacts. */
export const mapContract = {
  /** Lines of influence between the people of one customer, oldest first. */
  lines: query({ permission: 'read', input: z.object({ customerId: id }), output: z.array(influence) }),
  /**
   * Draws a line from one person to another. `not_found` when either is not among the customer's people, `validation` with
   * details.kind `to_self` or `line_exists` (details.id names the line there is).
   */
  connect: mutation({
    permission: 'write',
    input: influenceValues.partial({ note: true }).extend({ customerId: id, fromId: id, toId: id }),
    output: saved,
  }),
  saveLine: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      set: influenceValues.partial(),
      lost: influenceValues.partial().optional(),
    }),
    output: saved,
  }),
  removeLines: mutation({
    permission: 'write',
    input: z.object({ ids: z.array(id).min(1) }),
    output: batchDone,
  }),
  /** Puts cards where they are to stand, all in one act; null gives a card back to the layout. */
  place: mutation({
    permission: 'write',
    input: z.object({
      customerId: id,
      places: z
        .array(z.object({ id, x: coordinate, y: coordinate }))
        .min(1)
        .max(2000),
    }),
    output: batchDone,
  }),
} as const;
