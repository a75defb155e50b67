import { realpathSync, statSync } from 'node:fs';
import type { Clash, Decision } from '@shared/features/copies/model';
import type { Side } from '@shared/features/copies/rules';
import { AppError } from '@shared/rpc/errors';
import type { Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { type Access, applyAccess, readAccess, requireManager, seesEverything } from '../../db/access';
import type { OpenFile } from '../../db/open';
import { gatherMerged } from '../duplicates/service';
import { clashesOf } from './clashes';
import { bringContents } from './contents';
import { bringCredentials } from './credentials';
import { readDifference } from './difference';
import { figuresOf, type MergePlan, planMerge } from './plan';
import { MergeWriter } from './write';

export interface MergeInput {
  readonly access: Access | null;
  readonly at: string;
  readonly decisions: readonly Decision[];
  readonly rest: Side | null;
}
export type Figures = ReturnType<typeof figuresOf>;

export interface Merged {
  readonly batchId: string | null;
  readonly figures: Figures;
  readonly decidedHere: number;
  readonly decidedThere: number;
  /** What every window must read again. */
  readonly tables: string[];
}

/** The same file under whatever name. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [statSync(a, { bigint: true }), statSync(b, { bigint: true })];
  return (
    realpathSync(a) === realpathSync(b) || (one.ino !== 0n && one.ino === other.ino && one.dev === other.dev)
  );
}

const fileIdOf = (db: Database) =>
  db.prepare<[], string>("SELECT value FROM main.fileInfo WHERE key = 'fileId'").pluck().get();

/**
 * Looks whether the other file can be merged, and lets the person into it as far as they may see there.
 * @throws AppError `validation` with details.kind `other_file` or `locked_copy`, `too_new`
 */
export function admitTo(here: OpenFile, there: OpenFile, access: Access | null): Access | null {
  const { path } = there;
  if (there.readOnly === 'newer')
    throw new AppError('too_new', 'The copy was changed by a newer version of the program', { path });
  if (fileIdOf(here.raw) !== fileIdOf(there.raw))
    throw new AppError('validation', 'This is no copy of the open file', { path, kind: 'other_file' });
  const asksToSignIn = there.raw.prepare('SELECT 1 FROM main.credentials LIMIT 1').get() !== undefined;
  const known = asksToSignIn && access ? readAccess(there.raw, access.memberId) : null;
  if (asksToSignIn && !known)
    throw new AppError('validation', 'You have no sign-in in that copy', { path, kind: 'locked_copy' });
  const accessThere = known ?? access;
  applyAccess(here.raw, access);
  applyAccess(there.raw, accessThere);
  return accessThere;
}

interface Prepared {
  readonly plan: MergePlan;
  readonly clashes: Clash[];
  readonly figures: Figures;
  readonly difference: ReturnType<typeof readDifference>;
}

function prepare(here: OpenFile, there: OpenFile, accessThere: Access | null, input: MergeInput): Prepared {
  const chosen = new Map(input.decisions.map(({ key, take }) => [key, take]));
  const difference = readDifference(here.raw, there.raw);
  const plan = planMerge(difference, {
    here: { db: here.raw, access: input.access },
    there: { db: there.raw, access: accessThere },
    at: input.at,
    decide: (key) => chosen.get(key) ?? input.rest,
  });
  const batches = new Set(plan.log.map(({ change }) => change.batchId)).size;
  return {
    plan,
    difference,
    clashes: clashesOf(here.raw, there.raw, plan),
    figures: figuresOf(plan, batches),
  };
}

/** What a merge would do; reads both files as they are at one moment each. */
export function compareFiles(here: OpenFile, there: OpenFile, access: Access | null, at: string) {
  const accessThere = admitTo(here, there, access);
  // Once, when it is looked at: reading every page of a large file takes longer than merging it.
  if (there.raw.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw new AppError('corrupt', 'The copy is damaged', { path: there.path, kind: 'damaged' });
  return reading(there.raw, () =>
    reading(here.raw, () => {
      const { figures, clashes } = prepare(here, there, accessThere, {
        access,
        at,
        decisions: [],
        rest: null,
      });
      return { figures, clashes };
    }),
  );
}

/**
 * Merges the other file into this one, in one transaction: whatever stops it leaves this file as it was. The other file is only read.
 * @throws AppError `conflict` with details.clashes when something is undecided
 */
export function mergeFiles(
  here: OpenFile,
  there: OpenFile,
  input: MergeInput & { readonly actor: { readonly name: string; readonly origin: string } },
): Merged {
  const accessThere = admitTo(here, there, input.access);
  const db = here.raw;
  return reading(there.raw, () => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const { plan, difference, clashes, figures } = prepare(here, there, accessThere, input);
      const chosen = new Map(input.decisions.map(({ key, take }) => [key, take]));
      const takes = clashes.map(({ key }) => chosen.get(key) ?? input.rest);
      if (takes.includes(null))
        throw new AppError('conflict', 'Something was changed on both sides and is undecided', { clashes });
      const isNew = plan.log.length + plan.reopened.length + plan.purged.size + plan.gone.size > 0;
      const mayAll = seesEverything(input.access);
      const touched = new Set<string>();
      const batchId = uuid();
      if (isNew) {
        db.pragma('defer_foreign_keys = ON');
        const writer = new MergeWriter(db, { batchId, at: input.at, actor: input.actor });
        writer.write(there.raw, difference, plan);
        bringContents(here.raw, there.raw, plan);
        for (const table of writer.touched) touched.add(table);
        for (const table of gatherMerged(db, { batchId, at: input.at })) touched.add(table);
      }
      if (mayAll && bringCredentials(db, there.raw, plan)) touched.add('members');
      if (mayAll) requireManager(db);
      db.exec(touched.size > 0 ? 'COMMIT' : 'ROLLBACK');
      return {
        batchId: isNew ? batchId : null,
        figures,
        decidedHere: takes.filter((take) => take === 'here').length,
        decidedThere: takes.filter((take) => take === 'there').length,
        tables: [...touched],
      };
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  });
}

/** One state of a file for a whole reading. */
function reading<T>(db: Database, work: () => T): T {
  db.exec('BEGIN');
  try {
    return work();
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}
