import { z } from 'zod';
import { id, isoDate, isoInstant, longText, text } from '../../schemas';
import { contactSlots, slotShape } from '../fields/slots';
import { accesses, buyingRoles, stages } from './fields';

const line = text.nullable();

/** 30 February is none; 29 February is a day where the year is not known. */
function dayExists(day: string): boolean {
  const iso = day.replace(/^-(?=-)/, '2000');
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

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

/** `2027-05-18` once, `--05-18` every year. Days of the lunar calendar are not known to the program. */
export const dayOrYearly = z
  .string()
  .regex(/^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine(dayExists);

/** A day that matters to somebody, beside the birthday. */
export const contactDateValues = z.object({
  label: z.string().trim().min(1).max(120),
  day: dayOrYearly,
  /** Shown on Today from so many days before. */
  remindDays: z.int().min(0).max(90),
});
export type ContactDateValues = z.infer<typeof contactDateValues>;
export const contactDate = contactDateValues.extend({ id, version: z.int(), contactId: id, customerId: id });
export type ContactDate = z.infer<typeof contactDate>;

/** The same person's record at another customer. */
export const elsewhere = z.object({ id, customerId: id, customerName: z.string(), name: z.string() });
export type Elsewhere = z.infer<typeof elsewhere>;

/** Kinds of pictures that are kept, told by their first bytes. */
export const photoMimes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const photo = z.object({ sha256: z.string(), mime: z.enum(photoMimes), data: z.base64() });
export type Photo = z.infer<typeof photo>;
