import { z } from 'zod';
import { query } from '../../rpc/operation';
import { id } from '../../schemas';

export const searchHit = z.object({
  kind: z.enum(['customer', 'contact', 'plan', 'complaint']),
  id,
  customerId: id,
  title: z.string(),
  subtitle: z.string().nullable(),
  abcClass: z.enum(['A', 'B', 'C']).nullable(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchContract = {
  /** Records by name, pinyin, initials, phone digits, number; any order of words; best first. */
  query: query({
    permission: 'read',
    input: z.object({
      text: z.string().max(200),
      limit: z.int().min(1).max(50).default(20),
      kind: searchHit.shape.kind.optional(),
    }),
    output: z.array(searchHit),
  }),
} as const;
