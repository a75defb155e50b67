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
    .select(['id', 'version', 'deletedAt'])
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
    .select(['id', 'status', 'doneOn', 'data'])
    .where('id', '=', id)
    .executeTakeFirst();

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
      sql<number>`(SELECT count(DISTINCT substr(t.key, 1, instr(t.key, '.') - 1)) FROM planTexts t
        WHERE t.planId = plans.id AND t.deletedAt IS NULL AND instr(t.body, '"text":') > 0)`.as(
        'sectionsFilled',
      ),
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
  const row = await db
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
