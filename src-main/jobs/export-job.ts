import type { Access } from '../db/access';
import { applyAccess } from '../db/access';
import { asAppError } from '../db/errors';
import { openFile } from '../db/open';
import { type ExportInput, type Made, makeExport } from '../features/exports/making';
import type { Caller } from '../rpc/context';
import type { JobContext } from './protocol';

const busyMs = 10_000;

/** Makes the file of an export beside the application, from a reading connection with the caller's own view. */
export function exportJob({ progress, cancelled, breathe }: JobContext) {
  return {
    customers: async ({
      path,
      access,
      input,
    }: {
      path: string;
      access: Access | null;
      input: ExportInput;
    }): Promise<Made> => {
      const file = openFile(path, { readOnly: 'locks', busyMs });
      try {
        applyAccess(file.raw, access);
        const caller: Caller = { name: '', origin: '', session: '', access };
        return await makeExport({ db: file.read, caller }, input, {
          progress: (done, total) => progress({ phase: 'reading', done, total }),
          cancelled,
          breathe,
        });
      } catch (error) {
        throw asAppError(error, path);
      } finally {
        file.close();
      }
    },
  };
}
