import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { kindOf } from '../../jobs/rescue-cells';
import { openPages } from '../../jobs/rescue-pages';
import { Survey } from '../../jobs/rescue-survey';
import { startJob } from '../../jobs/runner';
import { writeAtomically } from '../settings/preferences';

/** A longer log would take too long to look through on the way to an open file; the check afterwards sees it all. */
const logBytes = 4 * 1024 * 1024;

/**
 * Looks whether a file is damaged where a look is cheap: its header, its length, its schema, and the first page of each table and
 * index. Only bytes are read, a page each, so that a large file takes no longer; SQLite is not asked and nothing is locked.
 */
export function looksDamaged(path: string): boolean {
  // Somebody may save between two reads of a shared file: damage is there at a second look as well.
  return look(path) && look(path);
}

function look(path: string): boolean {
  try {
    const { size } = statSync(path);
    if (size === 0) return false;
    // While a transaction of another program is under way, or was cut off, pages and header need not agree.
    if (existsSync(`${path}-journal`) || sizeOf(`${path}-wal`) > logBytes) return false;
    const pages = openPages(path);
    try {
      if (!pages.headerReadable) return false;
      if (pages.pagesMeant !== null && pages.pageCount < pages.pagesMeant) return true;
      const survey = new Survey(pages);
      if (survey.unreadable.length > 0) return true;
      return survey.trees.some(({ root }) => {
        const bytes = pages.page(root);
        return !bytes || kindOf(bytes, root) === null;
      });
    } finally {
      pages.close();
    }
  } catch {
    // What cannot even be looked at is for the opening itself to report.
    return false;
  }
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/** Reads every page of a file on a thread of its own; a shared one is copied first, so that nobody waits for the reading. */
export async function isSound(path: string, shared: boolean): Promise<boolean> {
  const job = startJob('verify', () => {});
  try {
    return (await job.call('check', { path, shared })) === true;
  } finally {
    await job.close();
  }
}

const note = z.object({ state: z.enum(['open', 'closed', 'damaged']), checkedAt: z.string().nullable() });
type Note = z.infer<typeof note>;
const unknown: Note = { state: 'closed', checkedAt: null };
/** As many files are remembered as somebody may work in. */
const filesKept = 50;
const notes = z.record(z.string(), note);

/**
 * Remembers of each file on this computer whether it was closed properly, was found damaged, and when it was last read through.
 * A file cannot say of itself that it is damaged.
 */
export class DamageNotes {
  readonly #path: string;

  constructor(homeFolder: string) {
    this.#path = join(homeFolder, 'checks.json');
  }

  of(path: string): Note {
    return this.#all()[path] ?? unknown;
  }

  save(path: string, set: Partial<Note>): void {
    const { [path]: before, ...others } = this.#all();
    // The newest first; what has not been opened for long is forgotten.
    const all = { [path]: { ...(before ?? unknown), ...set }, ...others };
    for (const old of Object.keys(all).slice(filesKept)) delete all[old];
    try {
      writeAtomically(this.#path, JSON.stringify(all, null, 2));
    } catch {
      // A note that cannot be written costs one more check.
    }
  }

  /** A file is read through after a bad end, and otherwise once a day. */
  isDue(path: string, now: string): boolean {
    const { state, checkedAt } = this.of(path);
    return state !== 'closed' || checkedAt === null || checkedAt.slice(0, 10) < now.slice(0, 10);
  }

  #all(): Record<string, Note> {
    try {
      return notes.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return {};
    }
  }
}
