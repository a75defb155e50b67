import type { Database } from 'better-sqlite3';
import { first } from './0001-first';
import { sharing } from './0002-sharing';
import { customerFiles } from './0003-customer-files';

/** All migrations in order; the n-th brings `user_version` to n. Never edited once shipped. */
export const migrations: readonly ((db: Database) => void)[] = [first, sharing, customerFiles];

/** The schema version this program writes. */
export const schemaVersion = migrations.length;
