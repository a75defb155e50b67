import type { BackupDifference } from '@shared/features/files/rescue';
import { differenceTables } from '@shared/features/files/rescue';
import type { Database } from 'better-sqlite3';

type Table = (typeof differenceTables)[number];

/** How many names are told of each kind. */
const namesShown = 3;

const nameOf: Readonly<Record<Table, string>> = {
  customers: 'name',
  contacts: 'name',
  plans: 'title',
  complaints: "number || ' ' || title",
};

/** What belongs to a record's page although it is kept in rows of its own. */
const parts: Readonly<Record<Table, readonly (readonly [string, string])[]>> = {
  customers: [],
  contacts: [],
  plans: [
    ['planTexts', 'planId'],
    ['planRows', 'planId'],
  ],
  complaints: [['complaintRows', 'complaintId']],
};

/**
 * Compares the records of the open file with those of a backup, by id, version and time of change. A record in the bin counts as not
 * there. Both files are only read.
 */
export function differenceBetween(db: Database, backup: string): BackupDifference {
  db.pragma('temp_store = MEMORY');
  db.prepare('ATTACH ? AS backup').run(backup);
  try {
    return differenceTables.map((table) => {
      const changed = find(db, table, changedIn(table), 'main');
      const back = find(db, table, onlyIn(table, 'backup', 'main'), 'backup');
      const gone = find(db, table, onlyIn(table, 'main', 'backup'), 'main');
      return {
        table,
        changed: changed.count,
        back: back.count,
        gone: gone.count,
        names: { changed: changed.names, back: back.names, gone: gone.names },
      };
    });
  } finally {
    db.exec('DETACH backup');
  }
}

function changedIn(table: Table): string {
  const own = `SELECT n.id FROM main.${table} n JOIN backup.${table} o ON o.id = n.id
    WHERE n.version <> o.version OR n.updatedAt <> o.updatedAt`;
  const ofParts = parts[table].flatMap(([part, parent]) => [
    `SELECT n.${parent} FROM main.${part} n LEFT JOIN backup.${part} o ON o.id = n.id
     WHERE o.id IS NULL OR n.version <> o.version OR n.updatedAt <> o.updatedAt`,
    `SELECT o.${parent} FROM backup.${part} o WHERE o.id NOT IN (SELECT id FROM main.${part})`,
  ]);
  const both = `id IN (SELECT n.id FROM main.${table} n JOIN backup.${table} o ON o.id = n.id
    WHERE n.deletedAt IS NULL AND o.deletedAt IS NULL)`;
  return `${both} AND id IN (${[own, ...ofParts].join(' UNION ')})`;
}

const onlyIn = (table: Table, here: string, there: string): string =>
  `deletedAt IS NULL AND id IN (SELECT a.id FROM ${here}.${table} a LEFT JOIN ${there}.${table} b ON b.id = a.id AND b.deletedAt IS NULL
    WHERE a.deletedAt IS NULL AND b.id IS NULL)`;

function find(
  db: Database,
  table: Table,
  where: string,
  schema: 'main' | 'backup',
): { count: number; names: string[] } {
  const { count } = db.prepare(`SELECT count(*) AS count FROM ${schema}.${table} WHERE ${where}`).get() as {
    count: number;
  };
  if (count === 0) return { count, names: [] };
  const names = db
    .prepare<[number], { name: string }>(
      `SELECT ${nameOf[table]} AS name FROM ${schema}.${table} WHERE ${where} ORDER BY updatedAt DESC, id LIMIT ?`,
    )
    .all(namesShown);
  return { count, names: names.map(({ name }) => name) };
}
