import type { Photo } from '@shared/features/contacts/model';
import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import { saveRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { MutationContext } from '../../rpc/context';
import { contentOf, storeContent } from '../attachments/store';
import * as queries from './queries';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff]);

/** What a picture is by its first bytes, whatever it is called; null for anything but PNG, JPEG and WebP. */
export function pictureKind(content: Buffer): Photo['mime'] | null {
  if (content.subarray(0, png.length).equals(png)) return 'image/png';
  if (content.subarray(0, jpeg.length).equals(jpeg)) return 'image/jpeg';
  const riff = content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP';
  return riff ? 'image/webp' : null;
}

/** Pictures of a customer's people; what is missing or none is left out. */
export async function photosOf(db: ReadDb, customerId: string): Promise<Photo[]> {
  const photos: Photo[] = [];
  for (const { photo } of await queries.photosOf(db, customerId)) {
    const content = photo === null ? null : await contentOf(db, photo);
    const mime = content && pictureKind(content);
    if (photo && content && mime) photos.push({ sha256: photo, mime, data: content.toString('base64') });
  }
  return photos;
}

/** @throws AppError `validation` with details.kind `not_a_picture`, `not_found`, `conflict` */
export async function setPhoto(
  { db, log }: MutationContext,
  { id, baseVersion, data }: { id: string; baseVersion: number; data: string | null },
): Promise<Saved> {
  const content = data === null ? null : Buffer.from(data, 'base64');
  if (content && !pictureKind(content))
    throw new AppError('validation', 'This is no picture', { kind: 'not_a_picture' });
  const photo = content ? await storeContent(db, content) : null;
  return saveRecord(db, log, 'contacts', { id, baseVersion, set: { photo } });
}
