import { z } from 'zod';
import { action, mutation, query } from '../../rpc/operation';
import { batchDone, id, isoInstant, longText, saved } from '../../schemas';

const passphrase = z.string().min(8).max(200);

/**
 * Sealed notes: encrypted with a key derived from their author's passphrase, listed for their author only. The passphrase is kept
 * nowhere; when it is lost, so is what it sealed.
 */
export const notesContract = {
  /** One's own sealed notes about a customer, newest first; what they say needs `open`. */
  list: query({
    permission: 'read',
    input: z.object({ customerId: id }),
    output: z.array(z.object({ id, version: z.int(), createdAt: isoInstant, updatedAt: isoInstant })),
  }),
  /** Errors: `forbidden` with details.kind `other_passphrase` when one's earlier notes open with another one and `anyway` is not set. */
  seal: action({
    permission: 'write',
    input: z.object({
      customerId: id,
      passphrase,
      text: longText.min(1),
      anyway: z.boolean().default(false),
    }),
    output: saved,
  }),
  /** Errors: `forbidden` with details.kind `wrong_passphrase`. */
  open: action({
    permission: 'read',
    input: z.object({ id, passphrase: z.string().max(200) }),
    output: z.object({ text: longText, version: z.int() }),
  }),
  reseal: action({
    permission: 'write',
    input: z.object({ id, baseVersion: z.int(), passphrase: z.string().max(200), text: longText.min(1) }),
    output: saved,
  }),
  remove: mutation({ permission: 'write', input: z.object({ id }), output: batchDone }),
} as const;
