import { z } from 'zod';
import { currency, id, isoDate, text } from '../../schemas';

export const directions = ['given', 'received'] as const;
export type Direction = (typeof directions)[number];

/** A gift or a courtesy between us and somebody at a customer: what it was worth and when, for it must stay legal and mutual. */
export const courtesyValues = z.object({
  givenOn: isoDate,
  direction: z.enum(directions),
  what: z.string().trim().min(1).max(400),
  /** Minor units; null where nobody can say. */
  value: z.int().min(0).nullable(),
  currency: currency.nullable(),
  occasion: text.max(400).nullable(),
  note: text.nullable(),
});
export type CourtesyValues = z.infer<typeof courtesyValues>;

export const courtesy = courtesyValues.extend({
  id,
  version: z.int(),
  contactId: id,
  customerId: id,
  contactName: z.string(),
  customerName: z.string(),
});
export type Courtesy = z.infer<typeof courtesy>;

/** What went to and came from one person, in one currency. */
export const courtesySum = z.object({
  contactId: id,
  contactName: z.string(),
  customerId: id,
  customerName: z.string(),
  currency: currency.nullable(),
  given: z.int(),
  received: z.int(),
  count: z.int(),
});
export type CourtesySum = z.infer<typeof courtesySum>;
