import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mayOpen, safeName } from '@shared/features/attachments/kinds';
import { AppError } from '@shared/rpc/errors';
import { asAppError } from '../../db/errors';
import { markDeleted, saveRecord } from '../../db/records';
import type { ReadDb } from '../../db/tables';
import type { ActionContext, MutationContext } from '../../rpc/context';
import * as queries from './queries';
import { contentOf, pieceSize } from './store';

/** So many pieces go in one answer. */
const piecesAtOnce = 3;

async function requireAttachment(db: ReadDb, id: string) {
  const row = await queries.attachmentById(db, id);
  if (!row || row.deletedAt !== null)
    throw new AppError('not_found', 'This file is no longer there', { id, table: 'attachments' });
  return row;
}

const damaged = (id: string): AppError =>
  new AppError('corrupt', 'The content of this file is not whole', { id, kind: 'attachment' });

/** @throws AppError `not_found`, `corrupt` when pieces are missing */
export async function partOf(db: ReadDb, id: string, piece: number) {
  const { sha256, size } = await requireAttachment(db, id);
  const count = Math.ceil(size / pieceSize);
  const rows = await queries.piecesFrom(db, sha256, piece, piecesAtOnce);
  const wanted = Math.max(0, Math.min(piecesAtOnce, count - piece));
  if (rows.length !== wanted || rows.some((row, index) => row.piece !== piece + index)) throw damaged(id);
  const next = piece + piecesAtOnce;
  return {
    data: Buffer.concat(rows.map((row) => row.bytes)).toString('base64'),
    next: next < count ? next : null,
  };
}

export async function saveAttachment(
  { db, log }: MutationContext,
  save: {
    id: string;
    baseVersion: number;
    set: {
      name?: string | undefined;
      note?: string | null | undefined;
      contactId?: string | null | undefined;
    };
  },
) {
  const name = save.set.name === undefined ? {} : { name: safeName(save.set.name) };
  return saveRecord(db, log, 'attachments', { ...save, set: { ...save.set, ...name } });
}

export async function removeAttachments({ db, log }: MutationContext, ids: readonly string[]) {
  return { count: await markDeleted(db, log, 'attachments', ids, true), batchId: log.batchId };
}

async function whole({ app }: ActionContext, id: string): Promise<{ name: string; content: Buffer }> {
  return app.read(async ({ db }) => {
    const { name, sha256 } = await requireAttachment(db, id);
    const content = await contentOf(db, sha256);
    if (!content) throw damaged(id);
    return { name, content };
  });
}

/** Writes the content where the person says; null where there are no dialogs. @throws AppError `cancelled`, `corrupt` */
export async function saveAs(context: ActionContext, id: string): Promise<string | null> {
  const { surroundings } = context.app;
  const { name, content } = await whole(context, id);
  if (!surroundings.hasDialogs) return null;
  const path = await surroundings.askSave({ suggested: name, kind: 'any' });
  if (path === null) throw new AppError('cancelled', 'Nothing was chosen');
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw asAppError(error, path);
  }
  return path;
}

/**
 * Hands a copy to the system's program for it. The copy can only be read, so that nobody works on in it and loses that.
 * @throws AppError `validation` with details.kind `not_opened`, `corrupt`
 */
export async function openOutside(context: ActionContext, id: string): Promise<void> {
  const { surroundings } = context.app;
  const { name, content } = await whole(context, id);
  if (!surroundings.openOutside || !mayOpen(name))
    throw new AppError('validation', 'This kind of file is saved, not opened', { kind: 'not_opened', name });
  await surroundings.openOutside(laidOut(context, name, content));
}

/** Begins to drag a copy out of the caller's window; false where there is none to drag from. */
export async function dragOut(context: ActionContext, id: string): Promise<boolean> {
  const { surroundings } = context.app;
  if (!surroundings.startDrag) return false;
  const { name, content } = await whole(context, id);
  await surroundings.startDrag(context.caller.session, laidOut(context, name, content));
  return true;
}

/** Puts a copy in a folder of its own on this computer, for other programs to read. */
function laidOut({ app }: ActionContext, name: string, content: Buffer): string {
  const folder = join(app.homeFolder, 'opened', randomUUID());
  const path = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, content);
    chmodSync(path, 0o400);
  } catch (error) {
    throw asAppError(error, path);
  }
  return path;
}

/** Copies that other programs may still be reading are left. */
const keptMs = 12 * 3_600_000;

/** Removes copies that were laid out for other programs in former sessions. What cannot be removed stays until the next start. */
export async function forgetLaidOut(homeFolder: string, now = Date.now()): Promise<void> {
  const folder = join(homeFolder, 'opened');
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const since = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    if (now - since > keptMs) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
