import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, saved } from '../../schemas';
import { savedView } from './model';

const values = savedView.pick({ name: true, shared: true, data: true });

/** Saved views of the customers list: one's own and the team's. */
export const viewsContract = {
  /** Own and shared views, in the order of the tabs. */
  list: query({ permission: 'read', input: z.object({}), output: z.array(savedView) }),
  create: mutation({ permission: 'write', input: values, output: saved }),
  save: mutation({
    permission: 'write',
    input: z.object({ id, baseVersion: z.int(), set: values.extend({ position: z.number() }).partial() }),
    output: saved,
  }),
  remove: mutation({ permission: 'write', input: z.object({ ids: z.array(id).min(1) }), output: batchDone }),
} as const;
