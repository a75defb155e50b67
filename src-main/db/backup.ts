import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';

export const backupKinds = ['daily', 'weekly', 'before_upgrade', 'before_restore', 'before_share'] as const;
export type BackupKind = (typeof backupKinds)[number];

export interface Backup {
  readonly path: string;
  readonly kind: BackupKind;
  readonly at: string;
  readonly bytes: number;
}

const kept: Readonly<Record<BackupKind, number>> = {
  daily: 7,
  weekly: 4,
  before_upgrade: 5,
  before_restore: 5,
  before_share: 5,
};
const namePattern = new RegExp(
  `^(${backupKinds.join('|')})-(\\d{4}-\\d{2}-\\d{2}T\\d{2}-\\d{2}-\\d{2}-\\d{3}Z)\\.keyfolio$`,
);

/** The backups in a folder, newest first; anything else there is left alone. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((name): Backup[] => {
    const match = namePattern.exec(name);
    if (!match?.[1] || !match[2]) return [];
    const at = match[2].replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z');
    const path = join(folder, name);
    return [{ path, kind: match[1] as BackupKind, at, bytes: statSync(path).size }];
  });
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}

const ownerNote = 'file.json';

/** Notes which file a folder's backups are of: it must be known even when the file itself can no longer be read. */
export function noteOwner(folder: string, fileName: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, ownerNote), JSON.stringify({ fileName }));
}

/** The backups of every file, newest first, with the name of the file they are of. */
export function listEveryBackup(root: string): (Backup & { readonly fileName: string })[] {
  if (!existsSync(root)) return [];
  const found = readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [];
    const folder = join(root, entry.name);
    const fileName = ownerOf(folder);
    return listBackups(folder).map((backup) => ({ ...backup, fileName }));
  });
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}

function ownerOf(folder: string): string {
  try {
    const note: unknown = JSON.parse(readFileSync(join(folder, ownerNote), 'utf8'));
    if (typeof note === 'object' && note !== null && 'fileName' in note) return String(note.fileName);
  } catch {
    // A folder without its note still holds good backups.
  }
  return 'Keyfolio';
}

/** Path of a backup made now. */
export function backupPath(folder: string, kind: BackupKind, at: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, `${kind}-${at.replace(/[:.]/g, '-')}.keyfolio`);
}

/**
 * Copies a file by SQLite's backup interface and checks the copy before it gets its name: a backup that is there is whole.
 * @throws AppError `corrupt` when the copy does not pass `quick_check`, `not_found` without the target's folder
 */
export async function copyVerified(source: Database.Database, target: string): Promise<void> {
  if (!existsSync(dirname(target)))
    throw new AppError('not_found', 'The folder is not there', { path: dirname(target) });
  const temporary = `${target}.part`;
  rmSync(temporary, { force: true });
  await copyPages(source, temporary);
  verify(temporary);
  const handle = openSync(temporary, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, target);
}

/** Pages copied under one read lock (2 MB); in between, others may write. */
const pagesAtOnce = 500;
const allPages = 0x7fffffff;
/** So often SQLite may begin again because others wrote; then everything is copied at once and they wait. */
const beginsAgain = 3;

/**
 * With a write-ahead log nobody waits for a reader: everything goes at once. With a rollback journal others cannot save while a step
 * is read, and what they save makes SQLite begin again: against somebody who never pauses, steps alone never end. So it begins again a
 * few times, then takes everything under one lock (63 MB measured: others wait 0.2 s, once; `VACUUM INTO` holds them up as long and
 * works more).
 */
async function copyPages(source: Database.Database, target: string): Promise<void> {
  let last = Number.POSITIVE_INFINITY;
  let begun = source.pragma('journal_mode', { simple: true }) === 'wal' ? beginsAgain : 0;
  const { totalPages } = await source.backup(target, {
    progress: ({ remainingPages }) => {
      if (remainingPages >= last) begun += 1;
      last = remainingPages;
      return begun >= beginsAgain ? allPages : pagesAtOnce;
    },
  });
  // A source that was locked all the time ends the copy before its first page, and SQLite does not call that an error.
  if (totalPages === 0)
    throw new AppError('busy', 'Another program is using the file', { path: source.name });
}

/** @throws AppError `corrupt` when the file's structure is damaged */
function verify(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma('journal_mode = DELETE');
    const result = copy.pragma('quick_check(1)', { simple: true });
    if (result !== 'ok') throw new AppError('corrupt', 'The copy is damaged', { path, kind: 'damaged' });
  } finally {
    copy.close();
  }
}

/** Which backups are due: one a day, and the first of each week is kept as the week's. */
export function dueKind(backups: readonly Backup[], now: string): BackupKind | null {
  const newest = (kind: BackupKind) => backups.find((backup) => backup.kind === kind)?.at ?? '';
  const daysSince = (at: string) =>
    at ? (Date.parse(now) - Date.parse(at)) / 86_400_000 : Number.POSITIVE_INFINITY;
  if (daysSince(newest('weekly')) >= 7) return 'weekly';
  return newest('daily').slice(0, 10) < now.slice(0, 10) && newest('weekly').slice(0, 10) < now.slice(0, 10)
    ? 'daily'
    : null;
}

/** Removes what is more than the number kept of each kind: 7 daily, 4 weekly. */
export function prune(folder: string): void {
  const count = new Map<BackupKind, number>();
  for (const backup of listBackups(folder)) {
    const n = (count.get(backup.kind) ?? 0) + 1;
    count.set(backup.kind, n);
    if (n > kept[backup.kind]) rmSync(backup.path, { force: true });
  }
}

export interface FileFigures {
  readonly customers: number;
  readonly contacts: number;
  readonly plans: number;
  readonly complaints: number;
  readonly lastChange: string | null;
  readonly healthy: boolean;
}

/** Counts and the last change of a file, for comparing a backup with the present. */
export function figuresOf(db: Database.Database, check: boolean): FileFigures {
  const count = (table: string) =>
    (db.prepare(`SELECT count(*) AS n FROM ${table} WHERE deletedAt IS NULL`).get() as { n: number }).n;
  const last = db.prepare('SELECT at FROM batches ORDER BY batchNo DESC LIMIT 1').get() as
    | { at: string }
    | undefined;
  return {
    customers: count('customers'),
    contacts: count('contacts'),
    plans: count('plans'),
    complaints: count('complaints'),
    lastChange: last?.at ?? null,
    healthy: !check || db.pragma('quick_check(1)', { simple: true }) === 'ok',
  };
}

/**
 * Copies a file before it is upgraded, and checks the copy, all before the first change: this one must be waited for.
 * @throws AppError `corrupt` when the copy is not whole; the file is then not upgraded
 */
export function copyWhole(db: Database.Database, target: string, source: string): void {
  db.prepare('VACUUM INTO ?').run(target);
  const copy = new Database(target, { readonly: true });
  try {
    if (copy.pragma('quick_check(1)', { simple: true }) === 'ok') return;
  } finally {
    copy.close();
  }
  rmSync(target, { force: true });
  throw new AppError('corrupt', 'The backup before the upgrade is not whole', {
    path: source,
    kind: 'damaged',
  });
}
