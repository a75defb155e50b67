import type { Database } from 'better-sqlite3';
import { first } from './0001-first';

/** All migrations in order; the n-th brings `user_version` to n. Never edited once shipped. */
export const migrations: readonly ((db: Database) => void)[] = [first];

/** The schema version this program writes. */
export const schemaVersion = migrations.length;
