import { z } from 'zod';
import { id, text } from '../../schemas';

export const addressKinds = ['office', 'delivery', 'invoice', 'plant', 'warehouse', 'other'] as const;
export type AddressKind = (typeof addressKinds)[number];

const line = text.nullable();

/** A further address of a customer; its main one is in the customer file itself. */
export const addressValues = z.object({
  kind: z.enum(addressKinds),
  /** What the place is called, e.g. "Plant 2". */
  name: line,
  address: line,
  city: line,
  region: line,
  postalCode: line,
  country: line,
  phone: line,
  /** Whom to ask for there. */
  person: line,
  note: line,
});
export type AddressValues = z.infer<typeof addressValues>;

export const address = addressValues.extend({ id, customerId: id, version: z.int() });
export type Address = z.infer<typeof address>;
