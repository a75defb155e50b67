import { createHash } from 'node:crypto';
import type { ReadDb, WriteDb } from '../../db/tables';

/** Small enough that writing one keeps nobody waiting. */
export const pieceSize = 256 * 1024;

/**
 * Keeps a content in the file, in pieces; the same content is kept once. Contents belong to nobody: they are seen by whoever sees a
 * record that names them, and one that no record names is harmless.
 * @returns sha256 of the content, in hex: what a record keeps of it
 */
export async function storeContent(db: WriteDb, content: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  await storePieces(db, sha256, content, 0, Math.ceil(content.length / pieceSize));
  return sha256;
}

/** Keeps some pieces of a content, those that are not there yet. */
export async function storePieces(
  db: WriteDb,
  sha256: string,
  content: Uint8Array,
  from: number,
  before: number,
): Promise<void> {
  const rows = await db
    .withSchema('main')
    .selectFrom('attachmentPieces')
    .select('piece')
    .where('sha256', '=', sha256)
    .execute();
  const there = new Set(rows.map(({ piece }) => piece));
  for (let piece = from; piece < before; piece += 1) {
    if (there.has(piece)) continue;
    const bytes = content.subarray(piece * pieceSize, (piece + 1) * pieceSize);
    await db.insertInto('attachmentPieces').values({ sha256, piece, bytes }).execute();
  }
}

/** A content by its sha256; null where it is not there, not whole, or hangs on nothing that the person sees. */
export async function contentOf(db: ReadDb, sha256: string): Promise<Buffer | null> {
  const rows = await db
    .selectFrom('attachmentPieces')
    .select('bytes')
    .where('sha256', '=', sha256)
    .orderBy('piece')
    .execute();
  if (rows.length === 0) return null;
  const content = Buffer.concat(rows.map((row) => row.bytes));
  return createHash('sha256').update(content).digest('hex') === sha256 ? content : null;
}
