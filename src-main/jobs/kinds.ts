import { backupJob } from './backup-job';
import { importJob } from './import-job';
import type { JobFactory } from './protocol';

/** Every kind of long work, one line each. */
export const jobKinds = { import: importJob, backup: backupJob } as const satisfies Record<
  string,
  JobFactory
>;
export type JobKind = keyof typeof jobKinds;
