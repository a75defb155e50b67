import { backupJob } from './backup-job';
import { copiesJob } from './copies-job';
import { importJob } from './import-job';
import type { JobFactory } from './protocol';
import { rescueJob } from './rescue-job';
import { verifyJob } from './verify-job';

/** Every kind of long work, one line each. */
export const jobKinds = {
  import: importJob,
  backup: backupJob,
  copies: copiesJob,
  rescue: rescueJob,
  verify: verifyJob,
} as const satisfies Record<string, JobFactory>;
export type JobKind = keyof typeof jobKinds;
