import type { leaseShown } from '@shared/features/sharing/contract';
import type { Database } from 'better-sqlite3';
import type { z } from 'zod';

export type LeasePurpose = z.infer<typeof leaseShown>['purpose'];

/** The one row of the table `lease`: who does long exclusive work. */
export interface LeaseRow {
  /** Session of the holder's presence. */
  readonly holder: string;
  readonly name: string;
  readonly computer: string;
  readonly purpose: LeasePurpose;
}

/** Everybody sees who works on the file, so the table is named in full. */
export const readLease = (db: Database): LeaseRow | null =>
  db.prepare<[], LeaseRow>('SELECT holder, name, computer, purpose FROM main.lease WHERE one = 1').get() ??
  null;

export function writeLease(db: Database, row: LeaseRow): void {
  db.prepare(
    'INSERT OR REPLACE INTO main.lease (one, holder, name, computer, purpose) VALUES (1, @holder, @name, @computer, @purpose)',
  ).run(row);
}

export const dropLease = (db: Database, holder: string): void =>
  void db.prepare('DELETE FROM main.lease WHERE holder = ?').run(holder);
