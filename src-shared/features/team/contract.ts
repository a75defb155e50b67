import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { id, saved, text } from '../../schemas';

export const member = z.object({ id, version: z.int(), name: text.min(1), active: z.boolean() });
export type Member = z.infer<typeof member>;

export const teamContract = {
  list: query({
    permission: 'read',
    input: z.object({}),
    output: z.object({ members: z.array(member), meId: id.nullable() }),
  }),
  create: mutation({ permission: 'write', input: z.object({ name: text.min(1) }), output: saved }),
  save: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      set: z.object({ name: text.min(1), active: z.boolean() }).partial(),
    }),
    output: saved,
  }),
} as const;
