import { courtesiesShown } from '@shared/features/courtesies/contract';
import type { CourtesySum, Direction } from '@shared/features/courtesies/model';
import { sql } from 'kysely';
import type { AnyDb, ReadDb } from '../../db/tables';

export interface Asked {
  readonly year?: number | undefined;
  readonly customerId?: string | undefined;
  readonly contactId?: string | undefined;
  readonly direction?: Direction | undefined;
}

/** Entries of living customers; those about a person in the recycle bin stay in the register. */
function entries(db: ReadDb, asked: Asked) {
  let rows = db
    .selectFrom('courtesies')
    .innerJoin('contacts', 'contacts.id', 'courtesies.contactId')
    .innerJoin('customers', 'customers.id', 'courtesies.customerId')
    .where('courtesies.deletedAt', 'is', null)
    .where('customers.deletedAt', 'is', null);
  if (asked.year !== undefined)
    rows = rows
      .where('courtesies.givenOn', '>=', `${asked.year}-01-01`)
      .where('courtesies.givenOn', '<=', `${asked.year}-12-31`);
  if (asked.customerId !== undefined) rows = rows.where('courtesies.customerId', '=', asked.customerId);
  if (asked.contactId !== undefined) rows = rows.where('courtesies.contactId', '=', asked.contactId);
  if (asked.direction !== undefined) rows = rows.where('courtesies.direction', '=', asked.direction);
  return rows;
}

/** The newest first. */
export const listCourtesies = (db: ReadDb, asked: Asked) =>
  entries(db, asked)
    .select([
      'courtesies.id',
      'courtesies.version',
      'courtesies.contactId',
      'courtesies.customerId',
      'courtesies.givenOn',
      sql<Direction>`courtesies.direction`.as('direction'),
      'courtesies.what',
      'courtesies.value',
      'courtesies.currency',
      'courtesies.occasion',
      'courtesies.note',
      'contacts.name as contactName',
      'customers.name as customerName',
    ])
    .orderBy('courtesies.givenOn', 'desc')
    .orderBy('courtesies.rowId', 'desc')
    .limit(courtesiesShown)
    .execute();

export async function countCourtesies(db: ReadDb, asked: Asked): Promise<number> {
  const { n } = await entries(db, asked)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** What went to and came from each person, by currency, the largest first. */
export const sumsOf = (db: ReadDb, asked: Asked): Promise<CourtesySum[]> => {
  const worth = (direction: Direction) =>
    sql<number>`coalesce(sum(CASE WHEN courtesies.direction = ${direction} THEN courtesies.value END), 0)`;
  return entries(db, asked)
    .select((eb) => [
      'courtesies.contactId',
      'contacts.name as contactName',
      'courtesies.customerId',
      'customers.name as customerName',
      'courtesies.currency',
      worth('given').as('given'),
      worth('received').as('received'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy(['courtesies.contactId', 'courtesies.currency'])
    .orderBy(sql`coalesce(sum(courtesies.value), 0)`, 'desc')
    .orderBy('contacts.name')
    .limit(courtesiesShown)
    .execute();
};

/** Years with entries, the newest first. */
export async function yearsOf(db: ReadDb, { year: _, ...asked }: Asked): Promise<number[]> {
  const year = sql<number>`CAST(substr(courtesies.givenOn, 1, 4) AS INTEGER)`;
  const rows = await entries(db, asked).select(year.as('year')).distinct().orderBy(sql`1`, 'desc').execute();
  return rows.map((row) => row.year);
}

/** The customer of a person who is there; undefined otherwise. */
export async function customerOf(db: ReadDb, contactId: string): Promise<string | undefined> {
  const found = await sql<{ customerId: string }>`SELECT p.customerId FROM contacts p
    JOIN customers c ON c.id = p.customerId AND c.deletedAt IS NULL
    WHERE p.id = ${contactId} AND p.deletedAt IS NULL`.execute(db as unknown as AnyDb);
  return found.rows[0]?.customerId;
}
