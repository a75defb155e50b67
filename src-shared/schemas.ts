import { z } from 'zod';

/** UUIDv7 text, the id of every record that people name. */
export const id = z.string().min(1).max(64);
/** ISO calendar date, `2026-11-22`. */
export const isoDate = z.iso.date();
/** ISO date, month or year as far as it is known: `2014-03-12`, `2014-03`, `2014`. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
/** ISO instant in UTC. */
export const isoInstant = z.iso.datetime({ offset: true });
/** Money in minor units (cents, fen). */
export const minorUnits = z.int();
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const text = z.string().max(4000);
export const longText = z.string().max(200_000);

/** One field in conflict: what it was when the person began, what the other saved, what they want. */
export const fieldConflict = z.object({
  field: z.string(),
  original: z.unknown(),
  theirs: z.unknown(),
  mine: z.unknown(),
  theirsBy: z.string().nullable(),
  theirsAt: z.string().nullable(),
});
export type FieldConflict = z.infer<typeof fieldConflict>;

/** What every save answers: the record's new version and the batch that undoes it. */
export const saved = z.object({ id, version: z.int(), batchId: z.string().nullable() });
export type Saved = z.infer<typeof saved>;
/** What a delete or restore of several records answers. */
export const batchDone = z.object({ count: z.int(), batchId: z.string().nullable() });
