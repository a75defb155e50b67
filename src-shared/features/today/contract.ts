import { z } from 'zod';
import { query } from '../../rpc/operation';
import { id, isoDate, isoInstant } from '../../schemas';

/** Something due: a task, a plan action, a key item, a complaint's clock or follow-up, a customer's next step. */
export const dueItem = z.object({
  kind: z.enum([
    'action',
    'complaint',
    'follow_up',
    'measure',
    'next_step',
    'task',
    'review',
    'birthday',
    'important_day',
  ]),
  id,
  version: z.int(),
  title: z.string(),
  dueOn: isoDate,
  /** Exact instant for complaint clocks. */
  dueAt: isoInstant.nullable(),
  customerId: id,
  customerName: z.string(),
  abcClass: z.enum(['A', 'B', 'C']).nullable(),
  planId: id.nullable(),
  complaintId: id.nullable(),
  complaintNumber: z.string().nullable(),
  ownerId: id.nullable(),
  /** Whose day it is, and how old they become where that is known. */
  person: z.object({ id, name: z.string(), turns: z.int().nullable() }).optional(),
});
export type DueItem = z.infer<typeof dueItem>;

export const todayContract = {
  overview: query({
    permission: 'read',
    /** `today` is the person's calendar day, `now` the instant it was asked. */
    input: z.object({
      today: isoDate,
      now: isoInstant,
      days: z.int().min(1).max(31).default(7),
      ownerId: id.optional(),
    }),
    output: z.object({
      due: z.array(dueItem),
      changed: z.array(
        z.object({
          customerId: id,
          name: z.string(),
          abcClass: z.enum(['A', 'B', 'C']).nullable(),
          at: isoInstant,
          by: z.string(),
          label: z.string(),
        }),
      ),
      attention: z.array(
        z.object({
          customerId: id,
          name: z.string(),
          abcClass: z.enum(['A', 'B', 'C']).nullable(),
          reason: z.enum(['over_limit', 'overdue', 'declining', 'risk']),
          amount: z.int().nullable(),
          currency: z.string().nullable(),
          /** What an open risk says. */
          title: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** What is due for one customer, whenever: overdue and to come within a year, earliest first. */
  ofCustomer: query({
    permission: 'read',
    input: z.object({ customerId: id, today: isoDate }),
    output: z.array(dueItem),
  }),
} as const;
