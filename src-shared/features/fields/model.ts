import { z } from 'zod';
import { id, text } from '../../schemas';
import { customerSlots } from './slots';

export const customKinds = [
  'text',
  'long',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'link',
  'yesNo',
] as const;
export type CustomKind = (typeof customKinds)[number];

/** What a manager decides about a field of the team's own. The kind stays: values were written for it. */
export const customFieldValues = z.object({
  label: text.min(1).max(60),
  /** Its name in Chinese; the first one serves both where it is missing. */
  labelZh: text.max(60).nullable(),
  /** Words to choose from, for `choice` and `choices`; none of them holds a comma. */
  choices: z
    .array(
      text
        .min(1)
        .max(80)
        .regex(/^[^,，]+$/u),
    )
    .max(100),
  position: z.number(),
  /** Printed on the customer card. */
  onCard: z.boolean(),
});
export type CustomFieldValues = z.infer<typeof customFieldValues>;

export const customField = customFieldValues.extend({
  id,
  version: z.int(),
  record: z.enum(['customer', 'contact']),
  slot: z.enum(customerSlots),
  kind: z.enum(customKinds),
});
export type CustomField = z.infer<typeof customField>;
