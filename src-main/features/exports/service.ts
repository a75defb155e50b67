import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { safeName } from '@shared/features/attachments/kinds';
import { AppError } from '@shared/rpc/errors';
import { asAppError } from '../../db/errors';
import { type Job, startJob } from '../../jobs/runner';
import type { ActionContext } from '../../rpc/context';
import type { ExportInput, Made } from './making';

/** One export a window at a time. */
const running = new Map<string, Running>();

interface Running {
  readonly job: Job;
  done: number;
  total: number;
  cancelled: boolean;
}

/**
 * Exports customers to where the person says; the bytes come back where there are no dialogs.
 * @throws AppError `cancelled` when the dialog was closed or the work stopped, `busy` while another export of this window runs
 */
export async function exportCustomers({ app, caller }: ActionContext, input: ExportInput) {
  const { session } = caller;
  if (running.has(session)) throw new AppError('busy', 'Another export is still running', { kind: 'export' });
  const { surroundings } = app;
  const fileName = `${safeName(input.fileName)}.${input.format}`;
  const path = surroundings.hasDialogs
    ? await surroundings.askSave({ suggested: fileName, kind: input.format })
    : null;
  if (surroundings.hasDialogs && path === null) throw new AppError('cancelled', 'Nothing was chosen');
  const job = startJob('export', ({ done, total }) => Object.assign(state, { done, total }));
  const state: Running = { job, done: 0, total: 0, cancelled: false };
  running.set(session, state);
  try {
    const request = { path: app.file().path, access: caller.access, input };
    const { bytes, rows } = (await job.call('customers', request)) as Made;
    if (state.cancelled) throw new AppError('cancelled', 'The export was stopped');
    if (path === null) return { rows, fileName, path, data: Buffer.from(bytes).toString('base64') };
    writeWhole(path, bytes);
    return { rows, fileName, path, data: null };
  } catch (error) {
    throw state.cancelled ? new AppError('cancelled', 'The export was stopped') : error;
  } finally {
    running.delete(session);
    await state.job.close();
  }
}

/** The file is there whole, or the one before stays. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.part`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw asAppError(error, path);
  }
}

/** How far a window's export is; null when none runs. */
export function progressOf(session: string): { done: number; total: number } | null {
  const state = running.get(session);
  return state ? { done: state.done, total: state.total } : null;
}

export function cancelExport(session: string): void {
  const state = running.get(session);
  if (!state) return;
  state.cancelled = true;
  state.job.cancel();
  // All is read: a workbook is being written at one go, which nothing but the end of its thread stops.
  if (state.total > 0 && state.done >= state.total) void state.job.close();
}
