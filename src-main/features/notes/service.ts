import { AppError } from '@shared/rpc/errors';
import type { Saved } from '@shared/schemas';
import { v7 as uuid } from 'uuid';
import { createRecord, markDeleted, saveRecord } from '../../db/records';
import { openSealed, sealText } from '../../db/secrets';
import type { ReadDb } from '../../db/tables';
import type { ActionContext, Caller, MutationContext } from '../../rpc/context';
import { createMember, memberIdNamed } from '../team/people';
import * as queries from './queries';

/** The person calling as a member of the team; null when nobody of that name is in it. */
const authorOf = async (db: ReadDb, caller: Caller): Promise<string | null> =>
  caller.access?.memberId ?? (await memberIdNamed(db, caller.name));

/** A text opens for the note and the author it was sealed for only, so that nobody can put one in the place of another. */
const bindingOf = (id: string, authorId: string): string => `keyfolio note ${id} of ${authorId}`;

const notThere = (id: string) => new AppError('not_found', 'The note is no longer there', { id });

export async function listNotes(db: ReadDb, caller: Caller, customerId: string) {
  const author = await authorOf(db, caller);
  return author === null ? [] : queries.notesOf(db, customerId, author);
}

/**
 * Seals a new note. The slow part, deriving the key, is done before the file is locked.
 * @throws AppError `not_found`, or `forbidden` with details.kind `other_passphrase`, `not_yours`
 */
export async function seal(
  { app, caller }: ActionContext,
  input: { customerId: string; passphrase: string; text: string; anyway: boolean },
): Promise<Saved> {
  const { read } = app.file();
  if (!(await queries.customerExists(read, input.customerId))) {
    throw new AppError('not_found', 'This customer is not in the file', { id: input.customerId });
  }
  const known = await authorOf(read, caller);
  if (known !== null && !input.anyway) await refuseOtherPassphrase(read, known, input.passphrase);
  const authorId = known ?? uuid();
  const id = uuid();
  const sealed = await sealText(input.text, input.passphrase, bindingOf(id, authorId), app.secretCost);
  return app.write('notes.seal', async ({ db, log }) => {
    if (known === null) await createMember(db, log, caller.name, authorId);
    const saved = await createRecord(
      db,
      log,
      'sealedNotes',
      { customerId: input.customerId, authorId, sealed },
      id,
    );
    return { ...saved, batchId: log.batchId };
  });
}

async function refuseOtherPassphrase(db: ReadDb, authorId: string, passphrase: string): Promise<void> {
  const last = await queries.lastNote(db, authorId);
  if (!last || (await openSealed(last.sealed, passphrase, bindingOf(last.id, authorId))) !== null) return;
  throw new AppError('forbidden', 'Your earlier notes open with another passphrase', {
    kind: 'other_passphrase',
  });
}

/** @throws AppError `not_found`, or `forbidden` with details.kind `wrong_passphrase` */
export async function openNote(
  { app, caller }: ActionContext,
  id: string,
  passphrase: string,
): Promise<{ text: string; version: number }> {
  const { text, version } = await unseal(app.file().read, caller, id, passphrase);
  return { text, version };
}

async function unseal(db: ReadDb, caller: Caller, id: string, passphrase: string) {
  const author = await authorOf(db, caller);
  const note = author === null ? undefined : await queries.noteById(db, id, author);
  if (!note || author === null) throw notThere(id);
  const text = await openSealed(note.sealed, passphrase, bindingOf(id, author));
  if (text === null)
    throw new AppError('forbidden', 'This passphrase does not open the note', { kind: 'wrong_passphrase' });
  return { text, version: note.version, author };
}

/**
 * Writes a note anew under the passphrase it opens with.
 * @throws AppError `not_found`, `conflict`, or `forbidden` with details.kind `wrong_passphrase`
 */
export async function reseal(
  { app, caller }: ActionContext,
  input: { id: string; baseVersion: number; passphrase: string; text: string },
): Promise<Saved> {
  const { id, baseVersion, passphrase } = input;
  const before = await unseal(app.file().read, caller, id, passphrase);
  if (before.text === input.text) return { id, version: before.version, batchId: null };
  const sealed = await sealText(input.text, passphrase, bindingOf(id, before.author), app.secretCost);
  return app.write('notes.reseal', ({ db, log }) =>
    saveRecord(db, log, 'sealedNotes', { id, baseVersion, set: { sealed } }),
  );
}

/** @throws AppError `not_found` for other people's notes as for none */
export async function removeNote({ db, log, caller }: MutationContext, id: string) {
  const reader = db as unknown as ReadDb;
  const author = await authorOf(reader, caller);
  if (author === null || !(await queries.noteById(reader, id, author))) throw notThere(id);
  return { count: await markDeleted(db, log, 'sealedNotes', [id], true), batchId: log.batchId };
}
