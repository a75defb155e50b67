import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, saved } from '../../schemas';
import { contact, contactValues } from './model';

export const contactsContract = {
  /** People of one customer, most influential first, then by name. */
  ofCustomer: query({ permission: 'read', input: z.object({ customerId: id }), output: z.array(contact) }),
  create: mutation({
    permission: 'write',
    input: contactValues.partial().required({ name: true }).extend({ customerId: id }),
    output: saved,
  }),
  save: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      set: contactValues.partial(),
      lost: contactValues.partial().optional(),
    }),
    output: saved,
  }),
  remove: mutation({ permission: 'write', input: z.object({ ids: z.array(id).min(1) }), output: batchDone }),
} as const;
