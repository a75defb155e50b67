import { z } from 'zod';
import { id, isoInstant, text } from '../../schemas';

/** Largest file taken, in bytes: the whole customer file is copied with every backup. */
export const maxAttachmentBytes = 25 * 1024 * 1024;

/** What can be shown without another program. */
export const previews = ['image', 'pdf', 'text'] as const;
export type Preview = (typeof previews)[number];

export const attachment = z.object({
  id,
  version: z.int(),
  customerId: id,
  /** The person it is about, if any. */
  contactId: id.nullable(),
  name: z.string(),
  mime: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  note: text.nullable(),
  createdAt: isoInstant,
  /** Who attached it. */
  by: z.string(),
});
export type Attachment = z.infer<typeof attachment>;
