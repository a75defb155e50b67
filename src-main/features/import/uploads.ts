import { type ImportProgress, maxFileBytes } from '@shared/features/import/contract';
import { AppError } from '@shared/rpc/errors';
import { v7 as uuid } from 'uuid';
import { type Job, startJob } from '../../jobs/runner';
import type { ActionContext } from '../../rpc/context';

/** A file on its way in, with the job that holds it. */
export interface Upload {
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
/** The state before anything was started. */
export const idle: ImportProgress = {
  state: 'idle',
  phase: 'reading',
  done: 0,
  total: 0,
  rate: null,
  remainingSeconds: null,
  report: null,
  error: null,
};

/** @throws AppError `not_found` when it is gone or another session's */
export function find({ caller }: ActionContext, id: string): Upload {
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

/** Ends the job; whatever it was doing leaves nothing. */
export async function forget(upload: Upload): Promise<void> {
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
