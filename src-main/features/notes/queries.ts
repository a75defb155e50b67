import type { ReadDb } from '../../db/tables';

/** One person's sealed notes about a customer in the file, newest first. */
export const notesOf = (db: ReadDb, customerId: string, authorId: string) =>
  db
    .selectFrom('sealedNotes')
    .select(['id', 'version', 'createdAt', 'updatedAt'])
    .where('customerId', '=', customerId)
    .where('authorId', '=', authorId)
    .where('deletedAt', 'is', null)
    .orderBy('rowId', 'desc')
    .execute();

/** A note of this person, whatever it says. */
export const noteById = (db: ReadDb, id: string, authorId: string) =>
  db
    .selectFrom('sealedNotes')
    .select(['id', 'version', 'sealed'])
    .where('id', '=', id)
    .where('authorId', '=', authorId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();

/** The note this person sealed last, about whichever customer. */
export const lastNote = (db: ReadDb, authorId: string) =>
  db
    .selectFrom('sealedNotes')
    .select(['id', 'sealed'])
    .where('authorId', '=', authorId)
    .where('deletedAt', 'is', null)
    .orderBy('updatedAt', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Whether a customer is there and in sight. */
export const customerExists = async (db: ReadDb, id: string): Promise<boolean> =>
  (await db
    .selectFrom('customers')
    .select('id')
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()) !== undefined;
