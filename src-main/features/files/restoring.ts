import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runBackupJob } from '../../jobs/backup-copies';

/**
 * Copies a backup beside a file of this computer.
 * @returns what puts it in the file's place, once that is closed
 */
export async function stageBackup(backup: string, target: string): Promise<() => void> {
  const staged = `${target}.restoring`;
  await runBackupJob('copy', { source: backup, target: staged });
  return () => {
    // The log of the old file must not be applied to the new one.
    for (const suffix of ['-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
    // One step: a crash leaves the old file or the restored one.
    renameSync(staged, target);
  };
}

/** Puts a backup's contents into a file that others have open. */
export async function replaceWithBackup(
  backup: string,
  target: string,
  folder: string,
  by: { readonly name: string; readonly origin: string },
): Promise<void> {
  await runBackupJob('replace', {
    source: backup,
    staged: join(folder, 'restoring.part.keyfolio'),
    target,
    by,
    label: 'files.restoreBackup',
    at: new Date().toISOString(),
  });
}
