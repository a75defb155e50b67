import { basename } from 'node:path';
import type { FileState } from '@shared/features/files/contract';
import type { RescueProgress, RescueReport, RescueWords } from '@shared/features/files/rescue';
import { AppError } from '@shared/rpc/errors';
import type { RescueRequest } from '../../jobs/rescue-run';
import { type Job, startJob } from '../../jobs/runner';
import type { ActionContext } from '../../rpc/context';
import { extension } from './backups';

interface Run {
  job: Job | null;
  progress: RescueProgress;
}

const idle: RescueProgress = {
  state: 'idle',
  phase: 'copying',
  done: 0,
  total: 0,
  report: null,
  error: null,
};

/** One rescue a window. */
const runs = new Map<string, Run>();

const runOf = ({ caller }: ActionContext): Run => runs.get(caller.session) ?? { job: null, progress: idle };

/** Starts a rescue of a file and answers at once. @throws AppError `busy` while one is running in this window */
export function startRescue(
  context: ActionContext,
  path: string,
  { suffix, ...words }: RescueWords & { suffix: string },
): RescueProgress {
  if (runOf(context).progress.state === 'running') throw new AppError('busy', 'A rescue is running already');
  const run: Run = { job: null, progress: { ...idle, state: 'running' } };
  runs.set(context.caller.session, run);
  const { name, origin } = context.caller;
  const request: RescueRequest = {
    path,
    target: context.app.files.freePath(`${basename(path, extension)} ${suffix}`),
    words,
    actor: { name, origin },
    now: context.now,
  };
  run.job = startJob('rescue', ({ phase, done, total }) => {
    if (run.progress.state !== 'running') return;
    // The job's phases are the contract's.
    run.progress = { ...run.progress, phase: phase as RescueProgress['phase'], done, total };
  });
  run.job.call('run', request).then(
    (report) => finish(run, 'done', report as RescueReport, null),
    (error: unknown) => {
      const { code, message, details } =
        error instanceof AppError ? error : new AppError('internal', String(error));
      const kind = typeof details.kind === 'string' ? details.kind : code;
      finish(run, code === 'cancelled' ? 'cancelled' : 'failed', null, { code: kind, message });
    },
  );
  return run.progress;
}

function finish(
  run: Run,
  state: RescueProgress['state'],
  report: RescueReport | null,
  error: RescueProgress['error'],
): void {
  run.progress = { ...run.progress, state, report, error };
  void run.job?.close();
  run.job = null;
}

export const rescueProgressOf = (context: ActionContext): RescueProgress => runOf(context).progress;

/** Asks a running rescue to stop; the state says when it has. Nothing is left of it. */
export function cancelRescue(context: ActionContext): RescueProgress {
  const run = runOf(context);
  if (run.progress.state === 'running') run.job?.cancel();
  return run.progress;
}

/** Opens what the last rescue of this window made. @throws AppError `not_found` when there is none */
export async function openRescued(context: ActionContext): Promise<FileState> {
  const { report } = runOf(context).progress;
  if (!report) throw new AppError('not_found', 'Nothing was rescued');
  return context.app.files.open(report.path);
}
