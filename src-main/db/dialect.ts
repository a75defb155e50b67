import type { Database, Statement } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryCompiler,
  type QueryResult,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
  type TableNode,
} from 'kysely';
import type { Tables } from './tables';

/** Enough for every statement the program has; beyond it the oldest is dropped. */
const statementsKept = 400;

/** How long a statement waits for another program's lock, in all. */
export const busyWaitMs = 10_000;
/** SQLite itself does not wait, asleep with the whole program; between two tries the program goes on. */
export const busyStepMs = 0;

const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code ?? '').startsWith('SQLITE_BUSY');

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Pauses that grow, and differ by chance, so that those who wait neither march in step nor keep the one who works from working. */
const later = (tries: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.random() * Math.min(40, 3 * tries)));

/** Whoever wants to commit holds everybody up, and waits only for reads that end at once. */
const hurried = (tries: number) => (tries < 200 ? soon() : later(1));

/** Tries again while another program holds the lock. */
async function whileBusy<T>(
  work: () => Promise<T>,
  pause: (tries: number) => Promise<void> = later,
): Promise<T> {
  const until = performance.now() + busyWaitMs;
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await pause(tries);
    }
  }
}

/** A short read outside Kysely, which must not fail because somebody is saving at this very moment; the program waits with it. */
export function readSoon<T>(db: Database, work: () => T): T {
  db.pragma(`busy_timeout = ${busyWaitMs / 2}`);
  try {
    return work();
  } finally {
    db.pragma(`busy_timeout = ${busyStepMs}`);
  }
}

/** Write transactions take the lock at once, so that two writers queue instead of failing half-way. */
class ImmediateDriver extends SqliteDriver {
  readonly #inTransaction: () => boolean;
  constructor(database: Database, inTransaction: () => boolean) {
    super({ database });
    this.#inTransaction = inTransaction;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return patient(await super.acquireConnection(), this.#inTransaction);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** With a rollback journal the commit waits for those who are reading; until then nothing is lost. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await whileBusy(() => super.commitTransaction(connection), hurried);
  }

  /** On a full disk SQLite has rolled back by itself already; a second rollback would hide what really went wrong. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#inTransaction()) await super.rollbackTransaction(connection);
  }
}

const patientOnes = new WeakMap<DatabaseConnection, DatabaseConnection>();

/** The same connection, waiting without stopping the program; inside a transaction the lock is held already. */
function patient(connection: DatabaseConnection, inTransaction: () => boolean): DatabaseConnection {
  const known = patientOnes.get(connection);
  if (known) return known;
  const made: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery): Promise<QueryResult<R>> =>
      inTransaction()
        ? connection.executeQuery<R>(query)
        : whileBusy(() => connection.executeQuery<R>(query)),
    streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  };
  patientOnes.set(connection, made);
  return made;
}

/**
 * Reading goes by the plain names, which a person's views may stand before; writing names the file's own tables, as a view cannot be
 * written.
 */
class MainWritingCompiler extends SqliteQueryCompiler {
  protected override visitTable(node: TableNode): void {
    const parent = this.parentNode;
    const written =
      parent?.kind === 'InsertQueryNode' ||
      (parent?.kind === 'UpdateQueryNode' && (parent as { table?: unknown }).table === node) ||
      (parent?.kind === 'FromNode' && this.nodeStack.at(-3)?.kind === 'DeleteQueryNode');
    if (written) this.append('"main".');
    super.visitTable(node);
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: Pick<Database, 'prepare' | 'close'>;
  readonly #inTransaction: () => boolean;
  constructor(database: Pick<Database, 'prepare' | 'close'>, inTransaction: () => boolean) {
    super({ database: database as Database });
    this.#database = database;
    this.#inTransaction = inTransaction;
  }
  override createDriver(): Driver {
    return new ImmediateDriver(this.#database as Database, this.#inTransaction);
  }
  override createQueryCompiler(): QueryCompiler {
    return new MainWritingCompiler();
  }
}

const caches = new WeakMap<Database, Map<string, Statement>>();

/** Drops the kept statements of a connection, whose names may mean something else from now on. */
export const forgetStatements = (db: Database): void => caches.get(db)?.clear();

/** Prepared statements are kept by their text: preparing costs more than most of our lookups. */
function withStatementCache(db: Database): Pick<Database, 'prepare' | 'close'> {
  const kept = new Map<string, Statement>();
  caches.set(db, kept);
  return {
    prepare: ((sql: string) => {
      const known = kept.get(sql);
      if (known) return known;
      const statement = db.prepare(sql);
      if (kept.size >= statementsKept) {
        const oldest = kept.keys().next().value;
        if (oldest !== undefined) kept.delete(oldest);
      }
      kept.set(sql, statement);
      return statement;
    }) as Database['prepare'],
    close: () => db.close(),
  };
}

/** A Kysely over one better-sqlite3 connection. */
export const kyselyOver = (db: Database): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new ImmediateDialect(withStatementCache(db), () => db.inTransaction) });
