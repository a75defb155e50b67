import { z } from 'zod';
import { action } from '../../rpc/operation';
import { isoInstant } from '../../schemas';
import { clash, decision, mergeFigures } from './model';

const path = z.string().max(4096);

/**
 * A copy for the road, and back. A copy is a whole file that knows which file it comes from; merging works in both directions, as
 * often as one likes, and between any two copies of the same file.
 */
export const copiesContract = {
  /** Whether the open file is a copy, of what, and how many acts were made in it since. */
  state: action({
    permission: 'read',
    input: z.object({}),
    output: z.object({
      copy: z
        .object({
          originPath: z.string(),
          originName: z.string(),
          originReachable: z.boolean(),
          takenAt: isoInstant,
          takenBy: z.string(),
          changesSince: z.int(),
        })
        .nullable(),
    }),
  }),
  /** Makes a working copy; without `path` a dialog asks where. */
  take: action({
    permission: 'write',
    input: z.object({ path: path.optional() }),
    output: z.object({ path }),
  }),
  /**
   * What merging another copy into the open file would do. Without `path` a dialog asks. Errors: `validation` with details.kind
   * `other_file` (not a copy of this file), `same_file`, `locked_copy`; `corrupt`, `too_new`, `not_found`.
   */
  compare: action({
    permission: 'write',
    input: z.object({ path: path.optional() }),
    output: z.object({ path, name: z.string(), figures: mergeFigures, clashes: z.array(clash) }),
  }),
  /**
   * Merges as one undoable batch. Clashes without a decision take `rest`; when that is null and one is undecided (something was changed
   * since comparing) the error is `conflict` with details.clashes, and nothing was merged.
   */
  merge: action({
    permission: 'write',
    input: z.object({
      path,
      decisions: z.array(decision),
      rest: z.enum(['here', 'there']).nullable().default(null),
    }),
    output: z.object({
      batchId: z.string().nullable(),
      figures: mergeFigures,
      decidedHere: z.int(),
      decidedThere: z.int(),
    }),
  }),
} as const;
