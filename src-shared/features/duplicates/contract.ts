import { z } from 'zod';
import { action, mutation, query } from '../../rpc/operation';
import { batchDone, id, isoInstant } from '../../schemas';
import { customerFieldKeys } from '../customers/fields';
import { customerSlots } from '../fields/slots';
import { levels, reasons } from './rules';

export const reason = z.enum(reasons);
export const level = z.enum(levels);

/** Pairs kept of one screening, best first; of more their number is said. */
export const maxPairs = 5000;

const judged = { score: z.number(), level, reasons: z.array(reason) };
const firm = z.object({ id, name: z.string(), city: z.string().nullable(), code: z.string().nullable() });

export const duplicatePair = z.object({ a: firm, b: firm, ...judged });
export type DuplicatePair = z.infer<typeof duplicatePair>;

export const screening = z.object({
  state: z.enum(['idle', 'running', 'done', 'cancelled', 'failed']),
  phase: z.enum(['reading', 'comparing']),
  done: z.int(),
  total: z.int(),
  remainingSeconds: z.number().nullable(),
  /** Of the last one that came to its end. */
  result: z
    .object({
      at: isoInstant,
      customers: z.int(),
      seconds: z.number(),
      found: z.int(),
      /** Found, but beyond those that are kept. */
      leftOut: z.int(),
    })
    .nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type Screening = z.infer<typeof screening>;

/** What hangs on a customer and moves with it. */
export const attachedKinds = [
  'contacts',
  'plans',
  'complaints',
  'activities',
  'tasks',
  'courtesies',
  'addresses',
  'attachments',
  'sealedNotes',
  'salesLines',
  'children',
] as const;
export type AttachedKind = (typeof attachedKinds)[number];

const value = z.union([z.string(), z.number(), z.null()]);
export const comparedSide = z.object({
  id,
  version: z.int(),
  name: z.string(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  restricted: z.boolean(),
  values: z.record(z.string(), value),
  attached: z.record(z.enum(attachedKinds), z.int()),
});
export type ComparedSide = z.infer<typeof comparedSide>;

export const mergeableKeys = [...customerFieldKeys, ...customerSlots] as const;
/** Of a field that differs: the value of the one that goes, or both one after the other; the one that stays otherwise. */
export const picks = z.partialRecord(z.enum(mergeableKeys), z.enum(['lose', 'both']));
export type Picks = z.infer<typeof picks>;

const notice = z.object({
  /** The one that went, and the one that stayed. */
  fromId: id,
  fromName: z.string(),
  toId: id,
  toName: z.string(),
  at: isoInstant,
  by: z.string(),
  /** Undoes it; null when it is no longer in the history. */
  batchId: id.nullable(),
});
export type MergeNotice = z.infer<typeof notice>;

export const duplicatesContract = {
  /** Customers that look like the one being typed, best first, at most 5. */
  whileTyping: query({
    permission: 'read',
    input: z.object({
      name: z.string().max(400).default(''),
      otherName: z.string().max(400).default(''),
      shortName: z.string().max(400).default(''),
      phone: z.string().max(100).default(''),
      email: z.string().max(400).default(''),
      web: z.string().max(400).default(''),
      taxNumber: z.string().max(100).default(''),
      city: z.string().max(200).default(''),
      exceptId: id.optional(),
    }),
    output: z.array(z.object({ id, name: z.string(), city: z.string().nullable(), ...judged })),
  }),
  /** Starts looking through all customers the person sees, and answers at once; `busy` while one is running. */
  screen: action({ permission: 'read', input: z.object({}), output: screening }),
  progress: action({ permission: 'read', input: z.object({}), output: screening }),
  /** Stops a running screening; what the one before found stays. */
  cancel: action({ permission: 'read', input: z.object({}), output: screening }),
  /** Pairs of the last screening that still look alike, best first; those of deleted, changed and told-apart customers are gone. */
  list: action({
    permission: 'read',
    input: z.object({
      level: level.nullable().default(null),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({
      pairs: z.array(duplicatePair),
      total: z.int(),
      counts: z.record(level, z.int()),
    }),
  }),
  /** Two customers side by side. @throws `not_found` when one is not there or not seen */
  compare: query({
    permission: 'read',
    input: z.object({ aId: id, bId: id }),
    output: z.object({
      a: comparedSide,
      b: comparedSide,
      judgement: z.object(judged).nullable(),
    }),
  }),
  /** Says that two customers are two: they are no longer proposed. */
  different: mutation({ permission: 'write', input: z.object({ aId: id, bId: id }), output: batchDone }),
  /** The pairs told apart, newest first, at most 1,000. */
  toldApart: query({
    permission: 'read',
    input: z.object({}),
    output: z.array(z.object({ id, at: isoInstant, a: firm, b: firm })),
  }),
  /** Takes back that they are two. */
  maybeSame: mutation({
    permission: 'write',
    input: z.object({ ids: z.array(id).min(1) }),
    output: batchDone,
  }),
  /**
   * Merges one customer into another: the picked fields, and all that hangs on it. `conflict` with details.kind `stale` when one of
   * them was changed since it was compared; `forbidden` and `not_found` as for saving either.
   */
  merge: mutation({
    permission: 'write',
    input: z.object({
      keepId: id,
      keepVersion: z.int(),
      loseId: id,
      loseVersion: z.int(),
      picks: picks.default({}),
    }),
    output: batchDone,
  }),
  /** Where a merged customer went, and which ones were merged into this one, newest first. */
  notices: query({
    permission: 'read',
    input: z.object({ id }),
    output: z.object({ into: notice.nullable(), from: z.array(notice) }),
  }),
  /** People of a customer that look like one person. */
  people: query({
    permission: 'read',
    input: z.object({ customerId: id }),
    output: z.array(
      z.object({
        keepId: id,
        keepName: z.string(),
        loseId: id,
        loseName: z.string(),
        reasons: z.array(z.enum(['name', 'phone', 'email'])),
      }),
    ),
  }),
  /** Merges two people of one customer: what one lacks is filled from the other, whose calls, complaints and links move. */
  mergePeople: mutation({
    permission: 'write',
    input: z.object({ keepId: id, loseId: id }),
    output: batchDone,
  }),
} as const;
