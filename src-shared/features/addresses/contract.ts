import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, saved } from '../../schemas';
import { address, addressValues } from './model';

export const addressesContract = {
  /** Further addresses of a customer, in the order they were added. */
  ofCustomer: query({ permission: 'read', input: z.object({ customerId: id }), output: z.array(address) }),
  create: mutation({
    permission: 'write',
    input: addressValues.partial().required({ kind: true }).extend({ customerId: id }),
    output: saved,
  }),
  save: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      set: addressValues.partial(),
      lost: addressValues.partial().optional(),
    }),
    output: saved,
  }),
  remove: mutation({ permission: 'write', input: z.object({ ids: z.array(id).min(1) }), output: batchDone }),
} as const;
