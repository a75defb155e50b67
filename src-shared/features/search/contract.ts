import { z } from 'zod';
import { query } from '../../rpc/operation';
import { id } from '../../schemas';

/** A part of a text that was searched for: from a place to before another. */
const mark = z.tuple([z.int(), z.int()]);

export const searchHit = z.object({
  kind: z.enum(['customer', 'contact', 'plan', 'complaint', 'activity']),
  id,
  customerId: id,
  title: z.string(),
  titleMarks: z.array(mark),
  /** What it belongs to; or, where the title is not what was found, the part of the record that was. */
  subtitle: z.string().nullable(),
  subtitleMarks: z.array(mark),
  abcClass: z.enum(['A', 'B', 'C']).nullable(),
});
export type SearchHit = z.infer<typeof searchHit>;

/** Customers opened last on this computer, newest first. */
const recent = z.array(id).max(30);

export const searchContract = {
  /**
   * Records by name, pinyin, initials, phone digits, e-mail, number, notes; any order of words; a slip in a Latin word is forgiven where
   * hardly anything is found as typed. Exact before beginning before the rest, then those opened lately, then by class.
   */
  query: query({
    permission: 'read',
    input: z.object({
      text: z.string().max(200),
      limit: z.int().min(1).max(50).default(20),
      kind: searchHit.shape.kind.optional(),
      recent: recent.default([]),
    }),
    output: z.array(searchHit),
  }),
  /** The customers opened last that are still there, in the order given. */
  recent: query({ permission: 'read', input: z.object({ ids: recent }), output: z.array(searchHit) }),
} as const;
