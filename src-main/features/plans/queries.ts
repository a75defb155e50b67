import { type ExpressionBuilder, sql } from 'kysely';
import type { ReadDb, Tables } from '../../db/tables';

const planColumns = [
  'id',
  'number',
  'customerId',
  'title',
  'direction',
  'periodFrom',
  'periodTo',
  'ownerId',
  'status',
  'edition',
  'reviewOn',
  'readers',
  'currency',
  'version',
  'createdAt',
  'updatedAt',
  'deletedAt',
] as const;

export const planById = (db: ReadDb, id: string) =>
  db.selectFrom('plans').select(planColumns).where('id', '=', id).executeTakeFirst();

export const textsOf = (db: ReadDb, planId: string) =>
  db
    .selectFrom('planTexts')
    .select(['id', 'planId', 'key', 'version', 'body'])
    .where('planId', '=', planId)
    .where('deletedAt', 'is', null)
    .execute();

export const textOf = (db: ReadDb, planId: string, key: string) =>
  db
    .selectFrom('planTexts')
    .select(['id', 'version', 'body', 'deletedAt'])
    .where('planId', '=', planId)
    .where('key', '=', key)
    .executeTakeFirst();

export const rowsOf = (db: ReadDb, planId: string) =>
  db
    .selectFrom('planRows')
    .select([
      'id',
      'planId',
      'kind',
      'position',
      'title',
      'ownerId',
      'dueOn',
      'doneOn',
      'status',
      'data',
      'version',
    ])
    .where('planId', '=', planId)
    .where('deletedAt', 'is', null)
    .orderBy('kind')
    .orderBy('position')
    .execute();

export const rowById = (db: ReadDb, id: string) =>
  db
    .selectFrom('planRows')
    .select(['id', 'version', 'status', 'doneOn', 'data'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();

/** What was changed on a record after a version, oldest first, and by whom. */
export const changesSince = (db: ReadDb, recordId: string, version: number) =>
  db
    .selectFrom('changes')
    .innerJoin('batches', 'batches.batchNo', 'changes.batchNo')
    .select(['changes.fields', 'batches.byName', 'batches.at'])
    .where('changes.recordId', '=', recordId)
    .where('changes.version', '>', version)
    .orderBy('changes.changeNo')
    .execute();

export async function lastPosition(db: ReadDb, planId: string, kind: string): Promise<number> {
  const row = await db
    .selectFrom('planRows')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('planId', '=', planId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Plans with their customer and the state of their actions, the next review first. */
export async function planList(db: ReadDb, today: string, customerId: string | undefined, search: string) {
  let query = db
    .selectFrom('plans')
    .innerJoin('customers', 'customers.id', 'plans.customerId')
    .select((eb) => [
      'plans.id',
      'plans.number',
      'plans.title',
      'plans.customerId',
      'plans.periodFrom',
      'plans.periodTo',
      'plans.ownerId',
      'plans.status',
      'plans.edition',
      'plans.reviewOn',
      'plans.updatedAt',
      'customers.name as customerName',
      'customers.abcClass',
      openActions(eb)
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('actionsOpen'),
      openActions(eb)
        .where('planRows.dueOn', '<', today)
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('actionsOverdue'),
      openActions(eb)
        .select((inner) => inner.fn.min('planRows.dueOn').as('d'))
        .as('nextActionOn'),
    ])
    .where('plans.deletedAt', 'is', null)
    .where('customers.deletedAt', 'is', null)
    .orderBy(sql`plans.reviewOn IS NULL`)
    .orderBy('plans.reviewOn')
    .orderBy('customers.sortKey');
  if (customerId !== undefined) query = query.where('plans.customerId', '=', customerId);
  const words = search.trim().toLowerCase();
  if (words) {
    query = query.where((eb) =>
      eb.or([
        eb(sql`instr(lower(customers.name), ${words})`, '>', 0),
        eb(sql`instr(lower(plans.title), ${words})`, '>', 0),
        eb(sql`instr(lower(coalesce(customers.otherName, '')), ${words})`, '>', 0),
      ]),
    );
  }
  return query.execute();
}

/** Which sections of which plans hold a text; of one customer, or of all. */
export const writtenSections = (db: ReadDb, customerId: string | undefined) =>
  db
    .selectFrom('planTexts')
    .select(['planId', sql<string>`substr(key, 1, instr(key, '.') - 1)`.as('section')])
    .distinct()
    .where('deletedAt', 'is', null)
    .where(sql<number>`instr(body, '"text":')`, '>', 0)
    .$if(customerId !== undefined, (query) =>
      query.where('planId', 'in', (eb) =>
        eb
          .selectFrom('plans')
          .select('id')
          .where('customerId', '=', customerId ?? ''),
      ),
    )
    .execute();

/** Which kinds of lines of which plans hold something: the rule `rowIsWritten`, over all plans at once. */
export const writtenKinds = (db: ReadDb, customerId: string | undefined) =>
  db
    .selectFrom('planRows')
    .select(['planId', 'kind'])
    .distinct()
    .where('deletedAt', 'is', null)
    .where(
      sql<boolean>`CASE kind
        WHEN 'evaluation' THEN json_extract(data, '$.today') IS NOT NULL
        WHEN 'health' THEN json_extract(data, '$.answer') IS NOT NULL
        WHEN 'forecast' THEN coalesce(json_extract(data, '$.plan'), 0) <> 0
        ELSE trim(coalesce(title, '')) <> ''
          OR EXISTS (SELECT 1 FROM json_each(data) WHERE value IS NOT NULL AND value <> '') END`,
    )
    .$if(customerId !== undefined, (query) =>
      query.where('planId', 'in', (eb) =>
        eb
          .selectFrom('plans')
          .select('id')
          .where('customerId', '=', customerId ?? ''),
      ),
    )
    .execute();

function openActions(eb: ExpressionBuilder<Tables, 'plans'>) {
  return eb
    .selectFrom('planRows')
    .whereRef('planRows.planId', '=', 'plans.id')
    .where('planRows.kind', 'in', ['action', 'keyItem'])
    .where('planRows.deletedAt', 'is', null)
    .where('planRows.doneOn', 'is', null)
    .where('planRows.dueOn', 'is not', null)
    .where((inner) =>
      inner.or([
        inner('planRows.status', 'is', null),
        inner('planRows.status', 'not in', ['done', 'dropped']),
      ]),
    );
}

/** Living plans of a customer, for the rule of one plan per period. */
export const periodsOf = (db: ReadDb, customerId: string) =>
  db
    .selectFrom('plans')
    .select(['id', 'periodFrom', 'periodTo'])
    .where('customerId', '=', customerId)
    .where('deletedAt', 'is', null)
    .where('status', '!=', 'archived')
    .execute();

export async function nextNumber(db: ReadDb): Promise<number> {
  // Of the whole file: a number that one person cannot see is taken all the same.
  const row = await db
    .withSchema('main')
    .selectFrom('plans')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Name, owner and currency of the customer a plan is made for. */
export const customerOf = (db: ReadDb, id: string) =>
  db
    .selectFrom('customers')
    .select(['id', 'name', 'ownerId', 'currency'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
