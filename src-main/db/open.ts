import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { Doorkeeper } from './access';
import { busyStepMs, kyselyOver } from './dialect';
import { asAppError } from './errors';
import { addFunctions } from './functions';
import { applicationId, migrate, versionOf } from './migrate';
import { schemaVersion } from './migrations';
import { readyTerms } from './search-index';
import type { ReadDb, Tables } from './tables';

export type ReadOnlyReason = 'newer' | 'permission' | 'locks' | 'damaged';

export interface OpenFile {
  readonly path: string;
  /** Why nothing can be written, or null. */
  readonly readOnly: ReadOnlyReason | null;
  /** Used from several computers: rollback journal, one connection. */
  readonly shared: boolean;
  /** The writing connection; reads go through `read`, which has no way to write. */
  readonly raw: Database.Database;
  readonly write: Kysely<Tables>;
  readonly read: ReadDb;
  /** Who is signed in, and whose views stand before the tables. */
  readonly doorkeeper: Doorkeeper;
  close(): void;
}

export interface OpenOptions {
  /** Make the file when it is not there; otherwise a missing file is `not_found`. */
  readonly create?: boolean;
  /** Called before a file with data is brought to a newer schema. */
  readonly beforeUpgrade?: (path: string, db: Database.Database) => void;
  /** How long opening waits for another program's lock. */
  readonly busyMs?: number;
  /** Others use it as well, or may: the file lies in a network folder. A file marked as shared is opened so in any case. */
  readonly shared?: boolean;
  /** Opens for reading although it could be written, and says why. */
  readonly readOnly?: 'locks' | 'damaged';
}

const header = 'SQLite format 3\u0000';

/**
 * Opens a Keyfolio file for this process.
 * @throws AppError `not_found`, `corrupt` (details.kind `foreign` | `damaged`), `busy`, `read_only`; a file written by a newer
 * program opens with `readOnly: 'newer'`. Nothing is written to a file that is not ours.
 */
export function openFile(path: string, options: OpenOptions = {}): OpenFile {
  const exists = existsSync(path);
  if (!exists && !options.create) throw new AppError('not_found', 'The file is not there', { path });
  if (exists) inspect(path);
  const writable = !options.readOnly && (!exists || canWrite(path));
  try {
    return connect(path, writable, options);
  } catch (error) {
    const known = asAppError(error, path);
    // The system may call a file writable (to an administrator, on a read-only drive) that is not: then it is read.
    if (exists && writable && (known.code === 'read_only' || known.code === 'not_found'))
      return readAtLeast(path, options);
    throw known;
  }
}

function readAtLeast(path: string, options: OpenOptions): OpenFile {
  try {
    return connect(path, false, options);
  } catch (error) {
    throw asAppError(error, path);
  }
}

/**
 * A reading connection. Beside a file with a write-ahead log SQLite must write its shared memory; where the folder refuses that
 * and no log is left over, the file can be taken as unchanging and read from a copy in memory.
 */
function connectReadOnly(path: string, timeout: number): Database.Database {
  const raw = new Database(path, { readonly: true, timeout });
  try {
    raw.pragma('schema_version');
    return raw;
  } catch (error) {
    raw.close();
    const log = `${path}-wal`;
    const code = asAppError(error, path).code;
    const refused = code === 'read_only' || code === 'not_found';
    if (!refused || (existsSync(log) && statSync(log).size > 0)) throw error;
    const bytes = readFileSync(path);
    // Bytes 18 and 19 say "write-ahead log"; a copy in memory has none.
    bytes[18] = 1;
    bytes[19] = 1;
    return new Database(bytes, { readonly: true });
  }
}

/** Looks at the first bytes only: a foreign file is never opened by SQLite, so it cannot be touched. */
function inspect(path: string): void {
  const size = statSync(path).size;
  if (statSync(path).isDirectory())
    throw new AppError('corrupt', 'This is a folder', { path, kind: 'foreign' });
  if (size === 0) return;
  const bytes = Buffer.alloc(100);
  let read = 0;
  try {
    const handle = openSync(path, 'r');
    try {
      read = readSync(handle, bytes, 0, 100, 0);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw asAppError(error, path);
  }
  if (bytes.toString('latin1', 0, 16) !== header) {
    throw new AppError('corrupt', 'This is no Keyfolio file', { path, kind: 'foreign' });
  }
  if (read < 100) throw new AppError('corrupt', 'The file is cut short', { path, kind: 'damaged' });
  const id = bytes.readUInt32BE(68);
  if (id !== applicationId && id !== 0) {
    throw new AppError('corrupt', 'This is no Keyfolio file', { path, kind: 'foreign' });
  }
}

/** What the system says; it may be wrong, see `openFile`. */
export function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function connect(path: string, writable: boolean, options: OpenOptions): OpenFile {
  const isNew = !existsSync(path) || statSync(path).size === 0;
  const timeout = options.busyMs ?? 5000;
  const raw = writable ? new Database(path, { timeout }) : connectReadOnly(path, timeout);
  try {
    if (!isNew && raw.pragma('application_id', { simple: true }) !== applicationId) {
      throw new AppError('corrupt', 'This is no Keyfolio file', { path, kind: 'foreign' });
    }
    const version = versionOf(raw);
    if (version > schemaVersion || !writable) {
      // Columns that a newer program removed or an older file lacks would fail one query at a time.
      if (version < schemaVersion) return upgradedCopy(path, raw, options.readOnly ?? 'permission');
      raw.pragma('query_only = ON');
      const reason = version > schemaVersion ? 'newer' : (options.readOnly ?? 'permission');
      return single(path, raw, reason, isShared(raw));
    }
    const shared = options.shared === true || isShared(raw);
    settle(raw, shared, path);
    migrate(raw, () => options.beforeUpgrade?.(path, raw));
    if (shared) markShared(raw);
    raw.pragma(`busy_timeout = ${busyStepMs}`);
    return shared ? single(path, raw, null, true) : pair(path, raw);
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** An older file that cannot be written is read from a copy in memory that was brought to this program's schema. */
function upgradedCopy(path: string, raw: Database.Database, reason: ReadOnlyReason): OpenFile {
  const bytes = raw.serialize();
  bytes[18] = 1;
  bytes[19] = 1;
  raw.close();
  const copy = new Database(bytes);
  migrate(copy);
  copy.pragma('query_only = ON');
  return single(path, copy, reason, false);
}

const sharedKey = 'shared';

function isShared(raw: Database.Database): boolean {
  const known = raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'fileInfo'").get();
  return (
    known !== undefined && raw.prepare('SELECT 1 FROM fileInfo WHERE key = ?').get(sharedKey) !== undefined
  );
}

/** Every program that opens the file from now on treats it as shared. */
export function markShared(raw: Database.Database): void {
  if (!isShared(raw)) raw.prepare("INSERT INTO fileInfo (key, value) VALUES (?, '1')").run(sharedKey);
}

/**
 * Local files: write-ahead log with a full sync, so that what was acknowledged survives a kill and a power cut. Shared files: a
 * rollback journal and no memory map, as a write-ahead log needs memory that computers do not share. The mode is read back: SQLite
 * may refuse it silently.
 */
function settle(db: Database.Database, shared: boolean, path: string): void {
  if (shared) {
    leaveLog(db, path);
    db.pragma('mmap_size = 0');
    db.pragma('synchronous = EXTRA');
  } else {
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') db.pragma('journal_mode = DELETE');
    db.pragma('synchronous = FULL');
  }
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -65536');
  db.pragma('temp_store = MEMORY');
}

/**
 * Puts a file into rollback-journal mode and reads it back.
 * @throws AppError `busy` when another program still has it open with a write-ahead log
 */
export function leaveLog(db: Database.Database, path: string): void {
  db.pragma('journal_mode = DELETE');
  if (db.pragma('journal_mode', { simple: true }) !== 'delete') {
    throw new AppError('busy', 'Another program is using the file', { path, kind: 'log' });
  }
}

/** One connection for everything: the locks of a shared file belong to the program, and two connections would wait for each other. */
function single(
  path: string,
  raw: Database.Database,
  readOnly: ReadOnlyReason | null,
  shared: boolean,
): OpenFile {
  addFunctions(raw);
  const kysely = kyselyOver(raw);
  readyTerms(raw);
  return {
    path,
    readOnly,
    shared,
    raw,
    write: kysely,
    // The read-only type of the same builder.
    read: kysely as unknown as ReadDb,
    doorkeeper: new Doorkeeper([raw]),
    close: () => raw.close(),
  };
}

/** A second, read-only connection for queries: they neither wait for a write nor can become one. */
function pair(path: string, raw: Database.Database): OpenFile {
  const reader = new Database(path, { readonly: true, timeout: 5000 });
  reader.pragma('query_only = ON');
  reader.pragma('cache_size = -65536');
  reader.pragma('mmap_size = 268435456');
  reader.pragma('temp_store = MEMORY');
  // Setting where temporary things are kept throws away those that are there.
  readyTerms(reader);
  addFunctions(raw);
  addFunctions(reader);
  return {
    path,
    readOnly: null,
    shared: false,
    raw,
    write: kyselyOver(raw),
    // The read-only type of the same builder: the connection under it refuses writes as well.
    read: kyselyOver(reader) as unknown as ReadDb,
    doorkeeper: new Doorkeeper([raw, reader]),
    close: () => {
      reader.close();
      try {
        raw.pragma('optimize');
      } catch {
        // Statistics are a help, no more; a damaged or full file is closed without them.
      }
      raw.close();
    },
  };
}
