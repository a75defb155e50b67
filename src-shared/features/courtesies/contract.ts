import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, saved } from '../../schemas';
import { courtesy, courtesySum, courtesyValues, directions } from './model';

/** So many entries are read at once; the sums count all. */
export const courtesiesShown = 2000;

/** The register of courtesies (礼尚往来): what, worth how much, when, to whom and from whom. */
export const courtesiesContract = {
  /** Entries, newest first, with the sums by person and currency, the largest first, and the years there are any of. */
  list: query({
    permission: 'read',
    input: z.object({
      year: z.int().min(1900).max(9999).optional(),
      customerId: id.optional(),
      contactId: id.optional(),
      direction: z.enum(directions).optional(),
    }),
    output: z.object({
      rows: z.array(courtesy),
      total: z.int(),
      sums: z.array(courtesySum),
      years: z.array(z.int()),
    }),
  }),
  create: mutation({
    permission: 'write',
    input: courtesyValues
      .partial()
      .required({ givenOn: true, direction: true, what: true })
      .extend({ contactId: id }),
    output: saved,
  }),
  save: mutation({
    permission: 'write',
    input: z.object({ id, baseVersion: z.int(), set: courtesyValues.partial() }),
    output: saved,
  }),
  remove: mutation({ permission: 'write', input: z.object({ ids: z.array(id).min(1) }), output: batchDone }),
} as const;
