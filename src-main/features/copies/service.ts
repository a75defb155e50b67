import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Clash, Decision, mergeFigures } from '@shared/features/copies/model';
import type { Side } from '@shared/features/copies/rules';
import { AppError } from '@shared/rpc/errors';
import type { z } from 'zod';
import { readSoon } from '../../db/dialect';
import { exclusively } from '../../db/transact';
import { startJob } from '../../jobs/runner';
import type { ActionContext, AppServices } from '../../rpc/context';
import { offer, wasOffered } from '../files/offered';
import { isReachable } from '../files/recent';
import { withLease } from '../sharing/lease';
import { actsSince, readMarks } from './marks';
import type { Merged } from './merge';

const extension = '.keyfolio';
const nameOf = (path: string): string => basename(path.replaceAll('\\', '/'), extension);

/** Whether the open file is a copy, of what, and how much was done in it. */
export async function stateOf({ app }: ActionContext) {
  const { raw } = app.file();
  const found = readSoon(raw, () => {
    const marks = readMarks(raw);
    return marks && { ...marks, changesSince: actsSince(raw, marks.position) };
  });
  if (!found) return { copy: null };
  const { originPath, takenAt, takenBy, changesSince } = found;
  offer(app, originPath);
  const originReachable = await isReachable(originPath, 2000);
  return {
    copy: { originPath, originName: nameOf(originPath), originReachable, takenAt, takenBy, changesSince },
  };
}

/** Makes a working copy where the person says. @throws AppError `cancelled`, `validation` with details.kind `exists` */
export async function takeCopy({ app, caller, now }: ActionContext, path: string | undefined) {
  const file = app.file();
  const target = resolve(withExtension(path === undefined ? await askWhere(app) : givenPath(app, path)));
  // The system's dialog has asked before it names a file that is there.
  if (existsSync(target) && (path !== undefined || target === file.path || !app.surroundings.hasDialogs))
    throw new AppError('validation', 'A file of this name is there already', {
      path: target,
      kind: 'exists',
    });
  await inJob('take', { source: file.path, target, by: caller.name, at: now });
  offer(app, target);
  return { path: target };
}

const withExtension = (path: string) => (path.endsWith(extension) ? path : `${path}${extension}`);

async function askWhere(app: AppServices): Promise<string> {
  const suggested = app.files.freePath(`${app.files.state?.name ?? 'Keyfolio'} copy`);
  const path = await app.surroundings.askSave({ suggested, kind: 'file' });
  if (path === null) throw new AppError('cancelled', 'Nothing was chosen');
  return path;
}

function givenPath(app: AppServices, path: string): string {
  if (app.surroundings.hasDialogs)
    throw new AppError('forbidden', 'Choose the place in the dialog', { path });
  return path;
}

/** A given path must be one the program itself offered, or come from the system's own dialog. */
async function otherFile(app: AppServices, path: string | undefined): Promise<string> {
  if (path === undefined) {
    const asked = await app.surroundings.askOpen();
    if (asked === null) throw new AppError('cancelled', 'Nothing was chosen');
    offer(app, asked);
    return resolve(asked);
  }
  const whole = resolve(path);
  const { raw } = app.file();
  const offered = () =>
    wasOffered(app, whole) ||
    app.files.recent().some((recent) => resolve(recent.path) === whole) ||
    resolve(readSoon(raw, () => readMarks(raw)?.originPath) ?? '') === whole;
  if (app.surroundings.hasDialogs && !offered())
    throw new AppError('forbidden', 'Choose the file in the dialog', { path });
  return whole;
}

/** What merging another copy would do. */
export async function compare({ app, caller, now }: ActionContext, path: string | undefined) {
  const other = await otherFile(app, path);
  const compared = await inJob('compare', {
    path: app.file().path,
    other,
    access: caller.access,
    at: now,
  });
  const { figures, clashes } = compared as { figures: z.infer<typeof mergeFigures>; clashes: Clash[] };
  return { path: other, name: nameOf(other), figures, clashes };
}

/** Merges another copy as one batch; others' saves wait meanwhile. */
export async function merge(
  { app, caller, now }: ActionContext,
  input: { path: string; decisions: readonly Decision[]; rest: Side | null },
) {
  const file = app.file();
  if (file.readOnly)
    throw new AppError('read_only', 'The file is open for reading only', {
      path: file.path,
      reason: file.readOnly,
    });
  const other = await otherFile(app, input.path);
  const { decisions, rest } = input;
  const { access, name, origin } = caller;
  const request = { path: file.path, other, access, actor: { name, origin }, at: now, decisions, rest };
  const { tables, ...merged } = (await withLease(file, app.files.reach?.presence ?? null, 'merge', () =>
    exclusively(file, () => inJob('merge', request)),
  )) as Merged;
  if (merged.batchId) app.files.reach?.own(merged.batchId);
  if (tables.length > 0) app.changed({ tables, ids: [] });
  // Who may do what may have come along.
  if (await exclusively(file, async () => file.doorkeeper.refresh())) app.changed({ tables: ['*'], ids: [] });
  return merged;
}

async function inJob(operation: string, input: unknown): Promise<unknown> {
  const job = startJob('copies', () => {});
  try {
    return await job.call(operation, input);
  } finally {
    await job.close();
  }
}
