import { z } from 'zod';
import { action } from '../../rpc/operation';
import { id } from '../../schemas';

export const printRequest = z.object({
  document: z.enum(['plan', 'card', 'complaint', 'rapport', 'roster', 'handover', 'research']),
  id,
  lang: z.enum(['en', 'zh-CN']),
  paper: z.enum(['a4', 'letter']),
  /** What a document is made of beside its record, as text that only its page reads: the question of a roster. */
  options: z.string().max(100_000).optional(),
});
export type PrintRequest = z.infer<typeof printRequest>;

export const printContract = {
  /** Whether this program can write PDFs and open the system's print dialog itself (Electron), or the browser must. */
  abilities: action({
    permission: 'open',
    input: z.object({}),
    output: z.object({ pdf: z.boolean(), dialog: z.boolean(), marginBoxes: z.boolean() }),
  }),
  /** Writes a PDF where the person says; `cancelled` when they close the dialog. */
  pdf: action({
    permission: 'read',
    input: printRequest.extend({ suggestedName: z.string().max(200) }),
    output: z.object({ path: z.string() }),
  }),
  dialog: action({ permission: 'read', input: printRequest, output: z.object({}) }),
} as const;
