import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, isoDate, saved } from '../../schemas';
import { taskValues } from '../tasks/contract';
import { activityValues, openRisk, timelineEntry, timelineKinds } from './model';

export const activitiesContract = {
  /**
   * What happened with a customer, newest first: contacts and notes, tasks done, complaints, plans, hand-overs, merges, edits.
   * `next` asks for what is older; it names the last entry, so nothing is told twice however many are added meanwhile.
   */
  timeline: query({
    permission: 'read',
    input: z.object({
      customerId: id,
      kinds: z.array(z.enum(timelineKinds)).min(1).optional(),
      /** Part of a title or a text, whatever the case. */
      text: z.string().max(200).optional(),
      before: z.object({ at: z.string().max(40), key: z.string().max(200) }).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({
      entries: z.array(timelineEntry),
      next: z.object({ at: z.string(), key: z.string() }).nullable(),
    }),
  }),
  /** Risks of a customer that are not over, newest first. */
  openRisks: query({
    permission: 'read',
    input: z.object({ customerId: id }),
    output: z.array(openRisk),
  }),
  /** With `followUp` a task is made too, with the same person: one act, taken back by one undo. */
  create: mutation({
    permission: 'write',
    input: activityValues
      .partial()
      .required({ kind: true, happenedOn: true, title: true })
      .extend({
        customerId: id,
        followUp: taskValues.pick({ title: true }).extend({ dueOn: isoDate }).optional(),
      }),
    output: saved,
  }),
  save: mutation({
    permission: 'write',
    input: z.object({ id, baseVersion: z.int(), set: activityValues.partial() }),
    output: saved,
  }),
  remove: mutation({ permission: 'write', input: z.object({ ids: z.array(id).min(1) }), output: batchDone }),
} as const;
