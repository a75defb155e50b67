import { type Attachment, maxAttachmentBytes } from '@shared/features/attachments/model';
import { AppError } from '@shared/rpc/errors';
import { api } from '../../rpc/api';
import { fromBase64, toBase64 } from '../../rpc/base64';

/** Bytes in one part on the way in. */
const chunkBytes = 768 * 1024;

/** Sends a file to be kept with a customer; the same way in Electron and in a browser. */
export async function attach(
  file: File,
  customerId: string,
  onProgress: (share: number) => void,
): Promise<string | null> {
  if (file.size > maxAttachmentBytes)
    throw new AppError('validation', 'The file is too large', {
      kind: 'too_large',
      most: maxAttachmentBytes,
    });
  let uploadId: string | undefined;
  let offset = 0;
  for (;;) {
    const bytes = new Uint8Array(await file.slice(offset, offset + chunkBytes).arrayBuffer());
    const part = { customerId, name: file.name, size: file.size, offset, data: toBase64(bytes) };
    const answer = await api.attachments.add(uploadId === undefined ? part : { ...part, uploadId });
    uploadId = answer.uploadId;
    offset = answer.received;
    onProgress(offset / file.size);
    if (answer.saved) return answer.saved.batchId;
  }
}

/** The whole content, read piece by piece. @throws AppError `corrupt`, `not_found` */
export async function contentOf({ id, mime }: Pick<Attachment, 'id' | 'mime'>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let piece: number | null = 0;
  while (piece !== null) {
    const part: { data: string; next: number | null } = await api.attachments.part({ id, piece });
    parts.push(fromBase64(part.data));
    piece = part.next;
  }
  return new Blob(parts, { type: mime });
}
