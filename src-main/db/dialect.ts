import type { Database, Statement } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Tables } from './tables';

/** Enough for every statement the program has; beyond it the oldest is dropped. */
const statementsKept = 400;

/** Write transactions take the lock at once, so that two writers queue instead of failing half-way. */
class ImmediateDriver extends SqliteDriver {
  readonly #inTransaction: () => boolean;
  constructor(database: Database, inTransaction: () => boolean) {
    super({ database });
    this.#inTransaction = inTransaction;
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full disk SQLite has rolled back by itself already; a second rollback would hide what really went wrong. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#inTransaction()) await super.rollbackTransaction(connection);
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
}

/** Prepared statements are kept by their text: preparing costs more than most of our lookups. */
function withStatementCache(db: Database): Pick<Database, 'prepare' | 'close'> {
  const kept = new Map<string, Statement>();
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
