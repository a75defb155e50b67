import { z } from 'zod';
import { id, isoInstant, text } from '../../schemas';

/** How somebody moves somebody else: much, a little, or the other way from what they want. */
export const influenceKinds = ['strong', 'weak', 'against'] as const;
export type InfluenceKind = (typeof influenceKinds)[number];

export const influenceValues = z.object({ kind: z.enum(influenceKinds), note: text.nullable() });
export type InfluenceValues = z.infer<typeof influenceValues>;

/** A line of influence between two people of one customer. */
export const influence = influenceValues.extend({
  id,
  customerId: id,
  fromId: id,
  toId: id,
  version: z.int(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  deletedAt: isoInstant.nullable(),
});
export type Influence = z.infer<typeof influence>;
