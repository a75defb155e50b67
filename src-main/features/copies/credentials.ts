import type { Database } from 'better-sqlite3';
import type { MergePlan } from './plan';

interface Credential {
  readonly memberId: string;
  readonly hash: string;
  readonly changedAt: string;
}

/**
 * Passwords are in no log: the one that was set last counts. A password comes in where a person is new here; one that is missing for
 * somebody who was known here was taken away on purpose. Returns whether anything changed.
 */
export function bringCredentials(here: Database, there: Database, plan: MergePlan): boolean {
  const read = (db: Database) =>
    db.prepare<[], Credential>('SELECT memberId, hash, changedAt FROM main.credentials').all();
  const ours = new Map(read(here).map((one) => [one.memberId, one]));
  const made = new Set(
    plan.records.flatMap(({ table, here: row, id }) => (table === 'members' && row === null ? [id] : [])),
  );
  const put = here.prepare(
    `INSERT INTO main.credentials (memberId, hash, changedAt) VALUES (?, ?, ?)
     ON CONFLICT (memberId) DO UPDATE SET hash = excluded.hash, changedAt = excluded.changedAt, failures = 0, waitUntil = NULL`,
  );
  const newer = read(there).filter(({ memberId, hash, changedAt }) => {
    const own = ours.get(memberId);
    if (!own) return made.has(memberId);
    return changedAt > own.changedAt || (changedAt === own.changedAt && hash > own.hash);
  });
  for (const { memberId, hash, changedAt } of newer) put.run(memberId, hash, changedAt);
  return newer.length > 0;
}
