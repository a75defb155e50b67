import { startJob } from './runner';

/** Runs one operation of the backup job on a thread of its own. */
export async function runBackupJob(operation: string, input: unknown): Promise<unknown> {
  const job = startJob('backup', () => {});
  try {
    return await job.call(operation, input);
  } finally {
    await job.close();
  }
}
