import { z } from 'zod';
import { action } from '../../rpc/operation';
import { currency, id } from '../../schemas';
import { customerListInput } from '../customers/contract';

/**
 * Takes what is seen out of the file. The main process asks where to save it; where there are no dialogs (the browser) the bytes come back
 * and the page offers them.
 */
export const exportsContract = {
  /** The customers of a list, in its order, with chosen columns. `cancelled` when the dialog was closed. */
  customers: action({
    permission: 'read',
    input: z.object({
      format: z.enum(['csv', 'xlsx', 'vcf']),
      list: customerListInput.omit({ offset: true, limit: true, columns: true }),
      /** Only these of the list; absent is all of it. */
      ids: z.array(id).max(100_000).optional(),
      /** Fields with their headings; a vCard has its own. */
      columns: z.array(z.object({ key: z.string().max(40), header: z.string().max(200) })).max(100),
      /** Words for choices: `tier.gold` is "Gold"; and for `yes` and `no`. */
      words: z.record(z.string(), z.string().max(200)),
      fileName: z.string().min(1).max(120),
      /** The file's own, for amounts whose customer names none. */
      currency,
      lang: z.enum(['en', 'zh-CN']),
    }),
    output: z.object({
      rows: z.int(),
      fileName: z.string(),
      path: z.string().nullable(),
      /** Base64, where there are no dialogs. */
      data: z.string().nullable(),
    }),
  }),
  /** How far a running export of this window is; null when none runs. */
  progress: action({
    permission: 'read',
    input: z.object({}),
    output: z.object({ done: z.int(), total: z.int() }).nullable(),
  }),
  /** Stops it; the export answers `cancelled`, and nothing is written. */
  cancel: action({ permission: 'read', input: z.object({}), output: z.object({}) }),
} as const;
