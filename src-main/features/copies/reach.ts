import type { RecordTable } from '@shared/features/history/contract';
import type { Database } from 'better-sqlite3';
import { type Access, editsEverything, seesEverything } from '../../db/access';

/** Says whether the person may bring changes of a record that hangs (or hung) on these customers. */
export type Reach = (table: RecordTable, customers: ReadonlySet<string>) => boolean;

/**
 * What the person may see and change, on both sides. A customer that is here must be theirs to change here; one that is new is judged
 * by its row there. What they may not see there does not come out of there either. The team and the settings are the manager's.
 * Both connections must carry the person's views (`applyAccess`).
 */
export function reachOf(
  here: { readonly db: Database; readonly access: Access | null },
  there: { readonly db: Database; readonly access: Access | null },
  concerned: ReadonlySet<string>,
): Reach {
  const all = seesEverything(here.access);
  if (all && seesEverything(there.access)) return () => true;
  const asked = JSON.stringify([...concerned]);
  const among = (db: Database, table: string) =>
    new Set(
      db
        .prepare<[string], string>(`SELECT id FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`)
        .pluck()
        .all(asked),
    );
  const sides = [here, there].map(({ db, access }) => ({
    known: among(db, 'main.customers'),
    seen: among(db, 'customers'),
    edited: among(db, editsEverything(access) ? 'customers' : 'editableCustomers'),
  }));
  const [ours, theirs] = sides;
  const may = (id: string): boolean => {
    if (!ours || !theirs) return false;
    const own = ours.known.has(id) ? ours.seen.has(id) && ours.edited.has(id) : theirs.edited.has(id);
    return own && (!theirs.known.has(id) || theirs.seen.has(id));
  };
  return (table, customers) => {
    if (table === 'members' || table === 'settings') return all;
    return customers.size > 0 && [...customers].every(may);
  };
}
