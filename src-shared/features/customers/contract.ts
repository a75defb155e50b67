import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, isoInstant, saved, text } from '../../schemas';
import { attentions, customerFieldKeys, lifecycles, positions, relationships, tiers } from './fields';
import { customer, customerRow, customerValues, quarterSales } from './model';

export const customerSortKeys = [
  'name',
  'code',
  'city',
  'region',
  'country',
  'abcClass',
  'tier',
  'relationship',
  'lifecycle',
  'ownerId',
  'sales12m',
  'overdue',
  'nextStepOn',
  'updatedAt',
] as const;
export type CustomerSortKey = (typeof customerSortKeys)[number];

/** Quick filters; values of one list are alternatives, the lists hold together. `none` asks for "not set". */
export const customerFilter = z.object({
  abcClass: z.array(z.enum(['A', 'B', 'C', 'none'])).optional(),
  tier: z.array(z.enum([...tiers, 'none'])).optional(),
  relationship: z.array(z.enum([...relationships, 'none'])).optional(),
  lifecycle: z.array(z.enum(lifecycles)).optional(),
  position: z.array(z.enum([...positions, 'none'])).optional(),
  attention: z.array(z.enum([...attentions, 'none'])).optional(),
  ownerId: z.array(z.union([id, z.literal('none')])).optional(),
});
export type CustomerFilter = z.infer<typeof customerFilter>;

export const customerListInput = z.object({
  search: z.string().max(200).default(''),
  filter: customerFilter.default({}),
  sort: z.object({ key: z.enum(customerSortKeys), desc: z.boolean() }).default({ key: 'name', desc: false }),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
});

/** Why a record may be the same firm as the one being typed. */
export const duplicateReason = z.enum(['name', 'near_name', 'phone', 'domain', 'code', 'tax_number']);

export const customersContract = {
  /** One page of the list and the number of all that match. */
  list: query({
    permission: 'read',
    input: customerListInput,
    output: z.object({ rows: z.array(customerRow), total: z.int() }),
  }),
  /** Where a customer stands in a list (0-based), and its neighbours, for "1 of 40" and the arrows. */
  neighbours: query({
    permission: 'read',
    input: customerListInput.omit({ offset: true, limit: true }).extend({ id }),
    output: z.object({
      index: z.int().nullable(),
      total: z.int(),
      previousId: id.nullable(),
      nextId: id.nullable(),
    }),
  }),
  /** One customer with its counts and computed figures. `not_found` when it was never there. */
  get: query({
    permission: 'read',
    input: z.object({ id }),
    output: customer.extend({
      counts: z.object({ contacts: z.int(), plans: z.int(), complaints: z.int(), openComplaints: z.int() }),
      quarters: z.array(quarterSales),
      /** When each field was last changed; fields never changed since creation are absent. */
      changedAt: z.partialRecord(z.enum(customerFieldKeys), isoInstant),
    }),
  }),
  /** Figures for the sidebar and the filter chips. */
  summary: query({
    permission: 'read',
    input: z.object({}),
    output: z.object({ total: z.int(), byClass: z.record(z.string(), z.int()) }),
  }),
  /** Customers that look like the one being typed, best first, at most 5. */
  duplicates: query({
    permission: 'read',
    input: z.object({
      name: z.string().max(400).default(''),
      shortName: z.string().max(400).default(''),
      phone: z.string().max(100).default(''),
      web: z.string().max(400).default(''),
      exceptId: id.optional(),
    }),
    output: z.array(
      z.object({
        id,
        name: z.string(),
        city: z.string().nullable(),
        reason: duplicateReason,
        score: z.number(),
      }),
    ),
  }),
  create: mutation({
    permission: 'write',
    input: customerValues.partial().required({ name: true }),
    output: saved,
  }),
  /** Saves some fields. `conflict` (details.fields: FieldConflict[]) when others changed the same ones since `baseVersion`.
   * `lost` are own values given up for theirs: the history keeps them. The same holds for every save with `lost`. */
  save: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      set: customerValues.partial(),
      lost: customerValues.partial().optional(),
    }),
    output: saved,
  }),
  /** Moves customers to the recycle bin, with their people, plans and complaints out of sight. */
  remove: mutation({
    permission: 'write',
    input: z.object({ ids: z.array(id).min(1).max(100_000) }),
    output: batchDone,
  }),
  /** Sets the same fields on many customers in one batch. */
  saveMany: mutation({
    permission: 'write',
    input: z.object({ ids: z.array(id).min(1).max(100_000), set: customerValues.partial() }),
    output: batchDone,
  }),
  /**
   * Gives customers to another owner: an act of its own, with a record. For the owner and managers; `forbidden` otherwise.
   * Saving `ownerId` is refused (`validation`, details.kind `hand_over`) once a customer has an owner.
   */
  handOver: mutation({
    permission: 'write',
    input: z.object({ ids: z.array(id).min(1).max(100_000), toId: id, note: text.nullable().default(null) }),
    output: batchDone,
  }),
  /** The hand-overs of a customer, newest first. */
  handovers: query({
    permission: 'read',
    input: z.object({ id }),
    output: z.array(
      z.object({
        id,
        fromId: id.nullable(),
        toId: id,
        note: z.string().nullable(),
        at: isoInstant,
        by: z.string(),
      }),
    ),
  }),
  /**
   * Restricts a customer to its owner and managers, or opens it again. For those; `validation` with details.kind `no_sign_in` while
   * the file has no sign-in, as nobody could be told apart.
   */
  restrict: mutation({
    permission: 'write',
    input: z.object({ id, baseVersion: z.int(), restricted: z.boolean() }),
    output: saved,
  }),
} as const;
