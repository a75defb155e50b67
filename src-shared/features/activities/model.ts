import { z } from 'zod';
import { id, isoDate, longText } from '../../schemas';

/** What happened with a customer, written down by a person. A risk stays open until it has a day on which it was over. */
export const activityKinds = ['note', 'call', 'visit', 'mail', 'meeting', 'risk'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Everything a timeline tells, so that it can be narrowed. */
export const timelineKinds = [
  ...activityKinds,
  'task',
  'complaint',
  'plan',
  'handover',
  'merge',
  'edit',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const activityValues = z.object({
  kind: z.enum(activityKinds),
  happenedOn: isoDate,
  /** `14:30`, local time. */
  happenedAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  title: z.string().trim().min(1).max(400),
  /** Plain text; its lines are kept. */
  body: longText.nullable(),
  minutes: z.int().min(0).max(10_000).nullable(),
  contactId: id.nullable(),
  byId: id.nullable(),
  closedOn: isoDate.nullable(),
});
export type ActivityValues = z.infer<typeof activityValues>;

export const timelineEntry = z.object({
  kind: z.enum(timelineKinds),
  /** The record: an activity, a task, a complaint, a plan, a hand-over; for merges and edits the act. */
  id,
  /** Unique on one timeline: a complaint appears once for each step. */
  key: z.string(),
  /** Local date and time, `2026-11-22T14:30:00`. */
  at: z.string(),
  /** False when only the day is known. */
  timed: z.boolean(),
  title: z.string().nullable(),
  text: z.string().nullable(),
  /** What happened to it: a complaint's status, `created` or the new status of a plan, the label of an act. */
  what: z.string().nullable(),
  byId: z.string().nullable(),
  byName: z.string().nullable(),
  contactId: z.string().nullable(),
  contactName: z.string().nullable(),
  version: z.int(),
  minutes: z.int().nullable(),
  closedOn: z.string().nullable(),
  /** For an act: how many changes it made here. For a hand-over: unused. */
  count: z.int(),
  /** For a hand-over: to whom. */
  toId: z.string().nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** A risk that is not over. */
export const openRisk = z.object({
  id,
  version: z.int(),
  customerId: id,
  title: z.string(),
  body: z.string().nullable(),
  happenedOn: isoDate,
});
export type OpenRisk = z.infer<typeof openRisk>;
