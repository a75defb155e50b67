import type { AbcClass } from '@shared/features/customers/model';
import { sql } from 'kysely';
import type { AnyDb, ReadDb } from '../../db/tables';

export interface Relative {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly city: string | null;
  readonly abcClass: AbcClass | null;
  readonly sales12m: number | null;
  readonly currency: string | null;
}

/** More than any group of companies has. */
const most = 500;

/**
 * The group of companies a customer belongs to: from the highest parent that the person sees down to every daughter, parents first.
 * UNION, not UNION ALL: two copies of a file may each have set a parent, and together a circle.
 */
export async function familyOf(db: ReadDb, id: string): Promise<Relative[]> {
  const found = await sql<Relative>`
    WITH RECURSIVE up(id, parentId) AS (
      SELECT id, parentId FROM customers WHERE id = ${id} AND deletedAt IS NULL
      UNION SELECT c.id, c.parentId FROM up JOIN customers c ON c.id = up.parentId WHERE c.deletedAt IS NULL
    ), down(id) AS (
      SELECT id FROM up UNION SELECT c.id FROM down JOIN customers c ON c.parentId = down.id WHERE c.deletedAt IS NULL
    )
    SELECT c.id, c.name, CASE WHEN c.parentId IN (SELECT id FROM down) THEN c.parentId END AS parentId, c.city, c.abcClass,
      c.sales12m, c.currency
    FROM down JOIN customers c ON c.id = down.id ORDER BY c.sortKey LIMIT ${most}`.execute(
    db as unknown as AnyDb,
  );
  return found.rows;
}
