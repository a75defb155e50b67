import { backupJob } from './backup-job';
import { copiesJob } from './copies-job';
import { duplicatesJob } from './duplicates-job';
import { exportJob } from './export-job';
import { importJob } from './import-job';
import type { JobFactory } from './protocol';
import { rescueJob } from './rescue-job';
import { verifyJob } from './verify-job';

/** Every kind of long work, one line each. */
export const jobKinds = {
  import: importJob,
  export: exportJob,
  backup: backupJob,
  copies: copiesJob,
  duplicates: duplicatesJob,
  rescue: rescueJob,
  verify: verifyJob,
} as const satisfies Record<string, JobFactory>;
export type JobKind = keyof typeof jobKinds;
