import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, isoDate, saved, text } from '../../schemas';

export const taskValues = z.object({
  title: z.string().trim().min(1).max(400),
  note: text.nullable(),
  dueOn: isoDate.nullable(),
  ownerId: id.nullable(),
  contactId: id.nullable(),
  doneOn: isoDate.nullable(),
});
export type TaskValues = z.infer<typeof taskValues>;

export const task = taskValues.extend({
  id,
  version: z.int(),
  customerId: id,
  contactName: z.string().nullable(),
});
export type Task = z.infer<typeof task>;

export const tasksContract = {
  /** What is still to be done for a customer, earliest first, those without a day last. Done ones stand in the timeline. */
  ofCustomer: query({ permission: 'read', input: z.object({ customerId: id }), output: z.array(task) }),
  /** Without an owner named it is for the customer's owner. */
  create: mutation({
    permission: 'write',
    input: taskValues.partial().required({ title: true }).extend({ customerId: id }),
    output: saved,
  }),
  save: mutation({
    permission: 'write',
    input: z.object({ id, baseVersion: z.int(), set: taskValues.partial() }),
    output: saved,
  }),
  remove: mutation({ permission: 'write', input: z.object({ ids: z.array(id).min(1) }), output: batchDone }),
} as const;
