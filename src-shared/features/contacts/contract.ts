import { z } from 'zod';
import { mutation, query } from '../../rpc/operation';
import { batchDone, id, isoDate, saved } from '../../schemas';
import { contact, contactDate, contactDateValues, contactValues, elsewhere, photo } from './model';

const customerName = z.string().trim().min(1).max(400);

export const contactsContract = {
  /** People of one customer: who is there first, most influential first, then by name; those who left last. */
  ofCustomer: query({ permission: 'read', input: z.object({ customerId: id }), output: z.array(contact) }),
  /** One person with what hangs on them; records of theirs at customers out of sight are not named. */
  get: query({
    permission: 'read',
    input: z.object({ id }),
    output: z.object({
      person: contact,
      customer: z.object({ id, name: z.string(), currency: z.string().nullable() }),
      reportsTo: z.string().nullable(),
      dates: z.array(contactDate),
      movedTo: elsewhere.nullable(),
      movedFrom: elsewhere.nullable(),
    }),
  }),
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
  /**
   * The person leaves the customer, for another one, a new one, or for where nobody knows (`to` null). Their record stays with its past;
   * at the other customer a new one begins with what is the person's own. `validation` with details.kind `moved` when they went before,
   * `same_customer` when it is where they are.
   */
  move: mutation({
    permission: 'write',
    input: z.object({
      id,
      baseVersion: z.int(),
      on: isoDate,
      to: z.union([z.object({ customerId: id }), z.object({ name: customerName })]).nullable(),
    }),
    output: saved.extend({ customerId: id }),
  }),
  addDate: mutation({
    permission: 'write',
    input: contactDateValues.extend({ contactId: id }),
    output: saved,
  }),
  saveDate: mutation({
    permission: 'write',
    input: z.object({ id, baseVersion: z.int(), set: contactDateValues.partial() }),
    output: saved,
  }),
  removeDates: mutation({
    permission: 'write',
    input: z.object({ ids: z.array(id).min(1) }),
    output: batchDone,
  }),
  /** Pictures of the people of one customer; one content once. */
  photos: query({ permission: 'read', input: z.object({ customerId: id }), output: z.array(photo) }),
  /** A small picture (base64), or none. `validation` with details.kind `not_a_picture` for anything but PNG, JPEG and WebP. */
  setPhoto: mutation({
    permission: 'write',
    input: z.object({ id, baseVersion: z.int(), data: z.base64().max(300_000).nullable() }),
    output: saved,
  }),
} as const;
