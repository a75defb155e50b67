import { createHash } from 'node:crypto';
import { mimeOf, safeName } from '@shared/features/attachments/kinds';
import { maxAttachmentBytes } from '@shared/features/attachments/model';
import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import { v7 as uuid } from 'uuid';
import { requireEditable } from '../../db/editable';
import { createRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { ActionContext } from '../../rpc/context';
import { customerIsThere } from './queries';
import { pieceSize, storePieces } from './store';

/** A file on its way in. */
interface Upload {
  readonly id: string;
  readonly session: string;
  readonly bytes: Buffer;
  received: number;
}

/** Kept for one window; an older one that never ended is forgotten. */
const keptPerSession = 4;
const uploads = new Map<string, Upload>();

export interface Part {
  readonly uploadId?: string | undefined;
  readonly customerId: string;
  readonly contactId: string | null;
  readonly name: string;
  readonly size: number;
  readonly offset: number;
  readonly data: string;
}

/**
 * Takes one part of a file, and keeps the whole with the last one: pieces first, each in a short transaction of its own, then the record.
 * A file that is cut off on the way leaves pieces that nothing names; they are used when the same file comes again.
 * @throws AppError `validation` with details.kind `too_large`, `empty`, `parts`; `not_found`, `forbidden` for customers of others
 */
export async function takePart(
  context: ActionContext,
  part: Part,
): Promise<{ uploadId: string; received: number; saved: Saved | null }> {
  const upload = part.uploadId === undefined ? await begin(context, part) : find(context, part.uploadId);
  const bytes = Buffer.from(part.data, 'base64');
  if (part.offset !== upload.received || part.offset + bytes.length > upload.bytes.length)
    throw new AppError('validation', 'The parts of the file do not follow each other', {
      kind: 'parts',
      received: upload.received,
    });
  bytes.copy(upload.bytes, part.offset);
  upload.received += bytes.length;
  const { id: uploadId, received } = upload;
  if (received < upload.bytes.length) return { uploadId, received, saved: null };
  uploads.delete(uploadId);
  return { uploadId, received, saved: await keep(context, part, upload.bytes) };
}

async function begin({ app, caller }: ActionContext, part: Part): Promise<Upload> {
  if (part.size > maxAttachmentBytes)
    throw new AppError('validation', 'The file is too large', {
      kind: 'too_large',
      most: maxAttachmentBytes,
    });
  if (part.size === 0) throw new AppError('validation', 'The file is empty', { kind: 'empty' });
  // Said before anything is sent, not after.
  await app.write('attachments.add', async ({ db, log }) => {
    if (!(await customerIsThere(db as unknown as ReadDb, part.customerId)))
      throw new AppError('not_found', 'This customer is not in the file', { id: part.customerId });
    await requireEditable(db, log.access, 'attachments', [{ customerId: part.customerId }]);
  });
  const own = [...uploads.values()].filter(({ session }) => session === caller.session);
  for (const old of own.slice(0, Math.max(0, own.length - keptPerSession + 1))) uploads.delete(old.id);
  const upload = { id: uuid(), session: caller.session, bytes: Buffer.alloc(part.size), received: 0 };
  uploads.set(upload.id, upload);
  return upload;
}

function find({ caller }: ActionContext, id: string): Upload {
  const upload = uploads.get(id);
  if (!upload || upload.session !== caller.session)
    throw new AppError('not_found', 'This file is no longer here; choose it again', { id });
  return upload;
}

async function keep({ app }: ActionContext, part: Part, content: Buffer): Promise<Saved> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const pieces = Math.ceil(content.length / pieceSize);
  for (let piece = 0; piece < pieces; piece += 1)
    await app.write('attachments.add', ({ db }) => storePieces(db, sha256, content, piece, piece + 1));
  const name = safeName(part.name);
  return app.write('attachments.add', async ({ db, log }) => {
    // A purge between may have taken pieces that nothing named yet.
    await storePieces(db, sha256, content, 0, pieces);
    return createRecord(db, log, 'attachments', {
      customerId: part.customerId,
      contactId: part.contactId,
      name,
      mime: mimeOf(name, content.subarray(0, 16)),
      size: content.length,
      sha256,
      note: null,
    });
  });
}
