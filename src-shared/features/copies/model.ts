import { z } from 'zod';
import { id, isoInstant } from '../../schemas';
import { recordTables } from '../history/contract';

/** One field that was changed here and in the other copy, to different values; `deletedAt` stands for "deleted here, edited there". */
export const clash = z.object({
  /** `<table>/<recordId>/<field>`: stable between comparing and merging. */
  key: z.string(),
  table: z.enum(recordTables),
  recordId: id,
  recordTitle: z.string().nullable(),
  customerName: z.string().nullable(),
  field: z.string(),
  original: z.unknown(),
  here: z.unknown(),
  hereBy: z.string(),
  hereAt: isoInstant,
  there: z.unknown(),
  thereBy: z.string(),
  thereAt: isoInstant,
});
export type Clash = z.infer<typeof clash>;

/** Which value goes on; the other stays in the history. */
export const decision = z.object({ key: z.string(), take: z.enum(['here', 'there']) });
export type Decision = z.infer<typeof decision>;

export const mergeFigures = z.object({
  /** Acts made in the other copy that are new here. */
  batches: z.int(),
  created: z.int(),
  updated: z.int(),
  deleted: z.int(),
  /** Changes to customers that the person may not see or change here: kept in the history, nothing else. */
  keptAside: z.int(),
});
