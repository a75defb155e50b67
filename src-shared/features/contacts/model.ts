import { z } from 'zod';
import { id, isoDate, isoInstant, longText, text } from '../../schemas';
import { contactSlots, slotShape } from '../fields/slots';
import { accesses, buyingRoles, stages } from './fields';

const line = text.nullable();

/** The values a person keeps about somebody at a customer; `reportsTo` is another contact's id. */
export const contactValues = z.object({
  name: z.string().trim().min(1).max(400),
  position: line,
  department: line,
  mobile: line,
  phone: line,
  email: line,
  wechat: line,
  /** `1974-05-18`, or `--05-18` when the year is not known. */
  birthday: z
    .string()
    .regex(/^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .nullable(),
  buyingRole: z.enum(buyingRoles).nullable(),
  influence: z.int().min(1).max(5).nullable(),
  attitude: z.int().min(-2).max(2).nullable(),
  access: z.enum(accesses).nullable(),
  stage: z.enum(stages).nullable(),
  reportsTo: id.nullable(),
  authority: line,
  priorities: line,
  personality: line,
  bestTime: line,
  bestWay: line,
  /** Buying roles beside the first one, as `tagsOf` reads them. */
  otherRoles: line,
  education: line,
  homeTown: line,
  family: longText.nullable(),
  hobbies: line,
  likes: line,
  dislikes: line,
  /** What they know of us and we of them, what they gain, and liking and trust: what carries a relationship forward. */
  cognitionOrg: longText.nullable(),
  cognitionPersonal: longText.nullable(),
  benefitOrg: longText.nullable(),
  benefitPersonal: longText.nullable(),
  emotion: longText.nullable(),
  nextMove: longText.nullable(),
  notes: longText.nullable(),
  ...slotShape(contactSlots),
});
export type ContactValues = z.infer<typeof contactValues>;

export const contact = contactValues.extend({
  id,
  customerId: id,
  version: z.int(),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  deletedAt: isoInstant.nullable(),
  /** Content (sha256) of the picture, among the attachments' pieces. */
  photo: z.string().nullable(),
  /** When they left this customer, and the same person's record elsewhere. */
  leftOn: isoDate.nullable(),
  movedToId: id.nullable(),
  movedFromId: id.nullable(),
  /** Place on the decision map; null is laid out by itself. */
  mapX: z.int().nullable(),
  mapY: z.int().nullable(),
});
export type Contact = z.infer<typeof contact>;
