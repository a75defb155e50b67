import type {
  CheckedRow,
  CheckResult,
  ImportProgress,
  ImportReport,
  RowFilter,
} from '@shared/features/import/contract';
import type { ImportPlan, Inspection, LoadOptions } from '@shared/features/import/model';
import type { ImportRecord } from '@shared/features/import/targets';
import { AppError } from '@shared/rpc/errors';
import { exclusively } from '../../db/transact';
import type { ActionContext } from '../../rpc/context';
import { customFieldsOf } from '../fields/service';
import { withLease } from '../sharing/lease';
import type { RejectedWords } from './session';
import { find, forget, idle, type Upload } from './uploads';

/** What the thread has to know of the file and of who asks. */
async function fileOf(context: ActionContext) {
  const { path, shared } = context.app.file();
  const own = await context.app.read(({ db }) => customFieldsOf(db));
  return { path, shared, access: context.caller.access, own };
}

export async function inspect(context: ActionContext, id: string, load: LoadOptions): Promise<Inspection> {
  const upload = find(context, id);
  const found = (await upload.job.call('inspect', { load, ...(await fileOf(context)) })) as Omit<
    Inspection,
    'uploadId' | 'fileName' | 'size'
  >;
  return { uploadId: id, fileName: upload.name, size: upload.size, ...found };
}

export async function match(
  context: ActionContext,
  id: string,
  record: ImportRecord,
): Promise<{ mapping: string[] }> {
  const { own } = await fileOf(context);
  return (await find(context, id).job.call('match', { record, own })) as { mapping: string[] };
}

export async function check(context: ActionContext, id: string, plan: ImportPlan): Promise<CheckResult> {
  const upload = find(context, id);
  return (await upload.job.call('check', { plan, ...(await fileOf(context)) })) as CheckResult;
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
  const request = { plan, actor: { name, origin }, at: context.now };
  const { reach } = context.app.files;
  // Other writers queue behind the import, those at other computers see whose it is; what it wrote is pushed to every window when it
  // is there for good.
  withLease(file, reach?.presence ?? null, 'import', async () => {
    const report = (await exclusively(file, async () =>
      upload.job.call('run', { ...request, ...(await fileOf(context)) }),
    )) as ImportReport;
    // Known before the next look at the file, which would push it a second time.
    if (report.batchId) reach?.own(report.batchId);
    return report;
  }).then(
    (report) => {
      finish(upload, 'done', report, null);
      context.app.changed({
        tables: ['customers', 'contacts', 'activities', 'members', 'batches', 'changes'],
        ids: [],
      });
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
  await forget(find(context, id));
}
