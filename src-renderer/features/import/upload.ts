import { chunkBytes, maxFileBytes } from '@shared/features/import/contract';
import { AppError } from '@shared/rpc/errors';
import { api } from '../../rpc/api';
import { toBase64 } from '../../rpc/base64';

/** Sends a file to the main process in parts, the same way in Electron and in a browser; returns its upload id. */
export async function uploadFile(file: File, onProgress: (share: number) => void): Promise<string> {
  if (file.size > maxFileBytes)
    throw new AppError('validation', 'The file is too large', { reason: 'too_large' });
  let uploadId: string | undefined;
  let offset = 0;
  for (;;) {
    const bytes = new Uint8Array(await file.slice(offset, offset + chunkBytes).arrayBuffer());
    const part = { name: file.name, size: file.size, offset, data: toBase64(bytes) };
    const answer = await api.import.upload(uploadId === undefined ? part : { ...part, uploadId });
    uploadId = answer.uploadId;
    offset = answer.received;
    onProgress(file.size === 0 ? 1 : offset / file.size);
    if (answer.complete) return uploadId;
  }
}
