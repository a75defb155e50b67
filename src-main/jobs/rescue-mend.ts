import type { RescueWords } from '@shared/features/files/rescue';
import { recordTables } from '@shared/features/history/contract';
import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { customerColumn, recordKinds } from '../db/record-kinds';
import { missingIn, standIns } from './rescue-parents';

/** What is known to be lost, by table; asked before anything is made in its place. */
export function lostOf(db: Database, inIndexes: ReadonlyMap<string, number>): Map<string, number> {
  const found = new Map(inIndexes);
  for (const table of recordTables) {
    const { n } = db
      .prepare(
        `SELECT count(DISTINCT c.recordId) AS n FROM changes c WHERE c.tableName = ? AND c.action = 'create'
         AND c.recordId NOT IN (SELECT id FROM ${table}) AND c.recordId NOT IN (SELECT recordId FROM purged)`,
      )
      .get(table) as { n: number };
    found.set(table, Math.max(n, found.get(table) ?? 0));
  }
  return found;
}

/** Rows found on pages without a tree may have been removed for good long before. */
export function dropPurged(db: Database): void {
  for (const table of recordTables) {
    db.prepare(`DELETE FROM ${table} WHERE id IN (SELECT recordId FROM purged WHERE tableName = ?)`).run(
      table,
    );
  }
  db.exec('DELETE FROM salesLines WHERE customerId IN (SELECT recordId FROM purged)');
}

export interface Mended {
  readonly standIns: { customers: number; plans: number; complaints: number };
  readonly sameIdentity: boolean;
  readonly signInOff: boolean;
}

/** Makes one consistent file of the rows that were saved. */
export function mend(
  db: Database,
  { words, now, actor }: { words: RescueWords; now: string; actor: { name: string; origin: string } },
): Mended {
  const sameIdentity = db.prepare("SELECT 1 FROM fileInfo WHERE key = 'fileId'").get() !== undefined;
  if (!sameIdentity) db.prepare("INSERT INTO fileInfo (key, value) VALUES ('fileId', ?)").run(uuid());
  // The new file lies on this computer; whoever wants it in a shared folder shares it anew.
  db.exec("DELETE FROM fileInfo WHERE key = 'shared'");
  mendLog(db, now);
  const signInOff = mendSignIn(db);
  const { counts, made } = standIns(db, words, now);
  if (made.length > 0) {
    const batch = db
      .prepare(
        "INSERT INTO batches (id, at, byName, origin, label, kind) VALUES (?, ?, ?, ?, 'files.rescue', 'do')",
      )
      .run(uuid(), now, actor.name, actor.origin);
    for (const { table, id } of made) {
      db.prepare(
        `INSERT INTO changes (batchNo, tableName, recordId, parentId, customerId, action, version)
         SELECT ?, ?, id, ${recordKinds[table].parent ?? 'NULL'}, ${customerColumn(table)}, 'create', version FROM ${table} WHERE id = ?`,
      ).run(Number(batch.lastInsertRowid), table, id);
    }
  }
  dropDangling(db);
  return { standIns: counts, sameIdentity, signInOff };
}

/** Changes whose batch is lost keep their values under a batch that knows neither name nor deed; its time is that of the one before. */
function mendLog(db: Database, now: string): void {
  const insert = db.prepare(
    "INSERT INTO batches (batchNo, id, at, byName, origin, label, kind) VALUES (?, ?, ?, '?', 'rescue', 'unreadable', 'do')",
  );
  const before = db.prepare('SELECT at FROM batches WHERE batchNo < ? ORDER BY batchNo DESC LIMIT 1');
  for (const id of missingIn(db, 'batches')) {
    const near = before.get(id) as { at: string } | undefined;
    insert.run(id, uuid(), near?.at ?? now);
  }
  // Rows of an older schema do not name their customer yet.
  for (const table of recordTables) {
    const { parent } = recordKinds[table];
    const customer =
      parent === null
        ? 'recordId'
        : parent === 'customerId'
          ? 'parentId'
          : `(SELECT p.customerId FROM ${parent === 'planId' ? 'plans' : 'complaints'} p WHERE p.id = parentId)`;
    if (table === 'members' || table === 'settings') continue;
    db.prepare(`UPDATE changes SET customerId = ${customer} WHERE customerId IS NULL AND tableName = ?`).run(
      table,
    );
  }
}

/** Passwords of unreadable people go; with no manager left who could sign in, the sign-in is switched off rather than locking all out. */
function mendSignIn(db: Database): boolean {
  const all = db.prepare('SELECT count(*) AS n FROM credentials').get() as { n: number };
  if (all.n === 0) return false;
  db.exec('DELETE FROM credentials WHERE memberId NOT IN (SELECT id FROM members)');
  const manager = db
    .prepare(
      "SELECT 1 FROM members m JOIN credentials c ON c.memberId = m.id WHERE m.role = 'manager' AND m.active = 1 AND m.deletedAt IS NULL",
    )
    .get();
  if (manager !== undefined) return false;
  db.exec('DELETE FROM credentials');
  return true;
}

/** What still refers to nothing cannot stay: a file must agree with itself. */
function dropDangling(db: Database): void {
  for (;;) {
    const wrong = db.pragma('foreign_key_check') as { table: string; rowid: number }[];
    if (wrong.length === 0) return;
    for (const { table, rowid } of wrong) db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(rowid);
  }
}
