import type {
  CheckedRow,
  CheckResult,
  ImportProgress,
  ImportReport,
  RowFilter,
} from '@shared/features/import/contract';
import { maxFileBytes } from '@shared/features/import/contract';
import type { ImportPlan, Inspection, LoadOptions } from '@shared/features/import/model';
import { AppError } from '@shared/rpc/errors';
import { v7 as uuid } from 'uuid';
import { exclusively } from '../../db/transact';
import { type Job, startJob } from '../../jobs/runner';
import type { ActionContext } from '../../rpc/context';
import type { RejectedWords } from './session';

interface Upload {
  readonly id: string;
  readonly session: string;
  readonly name: string;
  readonly size: number;
  bytes: Uint8Array<ArrayBuffer>;
  received: number;
  readonly job: Job;
  /** When the rows began to be written, for the rate. */
  writingSince: number;
  progress: ImportProgress;
}

/** Files kept for one window; an older one is forgotten. */
const keptPerSession = 2;
const uploads = new Map<string, Upload>();
const idle: ImportProgress = {
  state: 'idle',
  phase: 'reading',
  done: 0,
  total: 0,
  rate: null,
  remainingSeconds: null,
  report: null,
  error: null,
};

function find({ caller }: ActionContext, id: string): Upload {
  const upload = uploads.get(id);
  if (!upload || upload.session !== caller.session) {
    throw new AppError('not_found', 'This file is no longer here; choose it again', { id });
  }
  return upload;
}

/** Takes one part of a file. @throws AppError `validation` reason `too_large`, or when parts do not follow each other */
export async function takePart(
  context: ActionContext,
  part: { uploadId?: string | undefined; name: string; size: number; offset: number; data: string },
): Promise<{ uploadId: string; received: number; complete: boolean }> {
  if (part.size > maxFileBytes) {
    throw new AppError('validation', 'The file is too large', { reason: 'too_large', limit: maxFileBytes });
  }
  const upload =
    part.uploadId === undefined ? begin(context, part.name, part.size) : find(context, part.uploadId);
  const bytes = Buffer.from(part.data, 'base64');
  if (part.offset !== upload.received || part.offset + bytes.length > upload.size) {
    throw new AppError('validation', 'The parts of the file do not follow each other', {
      received: upload.received,
    });
  }
  upload.bytes.set(bytes, part.offset);
  upload.received += bytes.length;
  const complete = upload.received === upload.size;
  if (complete) {
    const { buffer } = upload.bytes;
    upload.bytes = new Uint8Array(0);
    try {
      await upload.job.call('open', { bytes: buffer, name: upload.name }, [buffer]);
    } catch (error) {
      await forget(upload);
      throw error;
    }
  }
  return { uploadId: upload.id, received: upload.received, complete };
}

function begin({ caller }: ActionContext, name: string, size: number): Upload {
  const own = [...uploads.values()].filter(
    ({ session, progress }) => session === caller.session && progress.state !== 'running',
  );
  for (const old of own.slice(0, Math.max(0, own.length - keptPerSession + 1))) void forget(old);
  const upload: Upload = {
    id: uuid(),
    session: caller.session,
    name,
    size,
    bytes: new Uint8Array(size),
    received: 0,
    job: startJob('import', (progress) => follow(upload, progress)),
    writingSince: 0,
    progress: idle,
  };
  uploads.set(upload.id, upload);
  return upload;
}

async function forget(upload: Upload): Promise<void> {
  uploads.delete(upload.id);
  await upload.job.close();
}

function follow(
  upload: Upload,
  { phase, done, total }: { phase: string; done: number; total: number },
): void {
  if (upload.progress.state !== 'running') return;
  if (phase === 'writing' && done === 0) upload.writingSince = performance.now();
  const seconds = (performance.now() - upload.writingSince) / 1000;
  const rate = phase === 'writing' && done > 0 && seconds > 0.2 ? done / seconds : upload.progress.rate;
  upload.progress = {
    ...upload.progress,
    // The job's phases are the contract's.
    phase: phase as ImportProgress['phase'],
    done,
    total,
    rate,
    remainingSeconds: rate ? (total - done) / rate : null,
  };
}

export async function inspect(context: ActionContext, id: string, load: LoadOptions): Promise<Inspection> {
  const upload = find(context, id);
  const found = (await upload.job.call('inspect', { load })) as Omit<
    Inspection,
    'uploadId' | 'fileName' | 'size'
  >;
  return { uploadId: id, fileName: upload.name, size: upload.size, ...found };
}

export async function match(context: ActionContext, id: string): Promise<{ mapping: string[] }> {
  return (await find(context, id).job.call('match', {})) as { mapping: string[] };
}

export async function check(context: ActionContext, id: string, plan: ImportPlan): Promise<CheckResult> {
  const { path } = context.app.file();
  return (await find(context, id).job.call('check', { path, plan })) as CheckResult;
}

export async function rows(
  context: ActionContext,
  id: string,
  page: { filter: RowFilter; offset: number; limit: number },
): Promise<{ total: number; rows: CheckedRow[] }> {
  return (await find(context, id).job.call('rows', page)) as { total: number; rows: CheckedRow[] };
}

/** Starts the import and answers at once. @throws AppError `read_only`, `busy` when this file is being imported already */
export function run(context: ActionContext, id: string, plan: ImportPlan): ImportProgress {
  const upload = find(context, id);
  const file = context.app.file();
  if (file.readOnly) {
    throw new AppError('read_only', 'The file is open for reading only', {
      path: file.path,
      reason: file.readOnly,
    });
  }
  if (upload.progress.state === 'running') throw new AppError('busy', 'This import is running already');
  upload.job.rearm();
  upload.progress = { ...idle, state: 'running', phase: 'planning' };
  const { name, origin } = context.caller;
  const request = { path: file.path, plan, actor: { name, origin }, at: context.now };
  // Other writers queue behind the import; what it wrote is pushed to every window when it is there for good.
  exclusively(file, () => upload.job.call('run', request)).then(
    (report) => {
      finish(upload, 'done', report as ImportReport, null);
      context.app.changed({ tables: ['customers', 'contacts', 'members', 'batches', 'changes'], ids: [] });
    },
    (error: unknown) => {
      const { code, message } = error instanceof AppError ? error : new AppError('internal', String(error));
      finish(upload, code === 'cancelled' ? 'cancelled' : 'failed', null, { code, message });
    },
  );
  return upload.progress;
}

function finish(
  upload: Upload,
  state: ImportProgress['state'],
  report: ImportReport | null,
  error: ImportProgress['error'],
): void {
  upload.progress = { ...upload.progress, state, report, error, remainingSeconds: null };
}

export const progress = (context: ActionContext, id: string): ImportProgress => find(context, id).progress;

/** Asks a running import to stop; the state says when it has. */
export function cancel(context: ActionContext, id: string): ImportProgress {
  const upload = find(context, id);
  if (upload.progress.state === 'running') upload.job.cancel();
  return upload.progress;
}

export async function rejected(
  context: ActionContext,
  id: string,
  words: RejectedWords,
): Promise<{ fileName: string; csv: string }> {
  const upload = find(context, id);
  const csv = (await upload.job.call('rejected', { words })) as string;
  return { fileName: `${upload.name.replace(/\.[^.]+$/, '')}-rejected.csv`, csv };
}

/** Forgets a file; a running import is stopped and leaves nothing. */
export async function close(context: ActionContext, id: string): Promise<void> {
  const upload = uploads.get(id);
  if (upload && upload.session === context.caller.session) await forget(upload);
}
