import { maxPairs } from '@shared/features/duplicates/contract';
import { type Access, applyAccess } from '../db/access';
import { asAppError } from '../db/errors';
import { openFile } from '../db/open';
import { type Screened, type ScreenedFirm, screen } from './duplicates-screen';
import type { JobContext } from './protocol';

/** How long the screening waits for another program's lock. */
const busyMs = 10_000;
/** Rows in one reading: whoever wants to write waits for no more than this. */
const block = 5000;

/** Looks for customers that are in the file twice, beside the application; nothing is written. */
export function duplicatesJob(context: JobContext) {
  return {
    screen: async ({ path, access }: { path: string; access: Access | null }): Promise<Screened> => {
      const { firms, toldApart } = readFirms(path, access);
      return screen(firms, { ...context, limit: maxPairs, toldApart });
    },
  };
}

/** Reads what is compared, as far as the person may see it; the connection is gone before the comparing begins. */
function readFirms(path: string, access: Access | null) {
  try {
    // As the application opens it: where a folder cannot be written, SQLite by itself cannot even read such a file.
    const file = openFile(path, { readOnly: 'locks', busyMs });
    const { raw: db } = file;
    try {
      if (access) applyAccess(db, access);
      const page = db.prepare<[number, number], ScreenedFirm & { rowId: number }>(
        `SELECT rowId, id, version, name, otherName, shortName, taxNumber, phone, email, web, city FROM customers
         WHERE rowId > ? AND deletedAt IS NULL ORDER BY rowId LIMIT ?`,
      );
      const firms: ScreenedFirm[] = [];
      for (let last = 0; ; ) {
        const rows = page.all(last, block);
        for (const row of rows) firms.push(row);
        last = rows.at(-1)?.rowId ?? last;
        if (rows.length < block) break;
      }
      const toldApart = new Set<string>();
      const told = db.prepare<[], { customerId: string; otherId: string }>(
        'SELECT customerId, otherId FROM notDuplicates WHERE deletedAt IS NULL',
      );
      for (const { customerId, otherId } of told.all())
        toldApart.add(`${customerId} ${otherId}`).add(`${otherId} ${customerId}`);
      return { firms, toldApart };
    } finally {
      file.close();
    }
  } catch (error) {
    throw asAppError(error, path);
  }
}
