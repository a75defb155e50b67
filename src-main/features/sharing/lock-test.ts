import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { holdProbeFile } from '../../db/lock-probe';

/** `hold`: only one of two processes gets in. `fail`: both do, or what one wrote the other does not see. `untried`: nobody knows. */
export type LockOutcome = 'hold' | 'fail' | 'untried';

/** Runs the program that tries to get in, and returns what it says. */
export type LockProbe = (path: string) => Promise<string>;

/** Names this installation in what it leaves for a moment in a shared folder. */
export const ownerName = (origin: string): string => origin.slice(-12);

/** A second process has this long to say how it went. */
const answerMs = 20_000;

/**
 * Tries whether a folder's locks keep two processes apart: this one holds a lock there, a second must be refused, and must get it and
 * read what was written once the lock is gone.
 * @param owner names this installation
 */
export async function testLocks(
  folder: string,
  probe: LockProbe | null,
  owner: string,
): Promise<LockOutcome> {
  if (!probe) return 'untried';
  try {
    const file = holdProbeFile(folder, owner);
    try {
      const whileHeld = await probe(file.path);
      if (whileHeld.startsWith('taken')) return 'fail';
      if (whileHeld !== 'refused') return 'untried';
      file.release();
      // One that never gets in has no lock that could be let go of: SQLite could not work there at all.
      return (await probe(file.path)) === `taken ${file.value}` ? 'hold' : 'fail';
    } finally {
      file.remove();
    }
  } catch {
    return 'untried';
  }
}

/** A probe that starts the built program under this very runtime. */
export const probeWith =
  (program: string): LockProbe =>
  (path) =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
      execFile(
        process.execPath,
        [program, path],
        { env, timeout: answerMs, windowsHide: true },
        (error, stdout) => {
          if (error) reject(error);
          else resolve(stdout.trim());
        },
      );
    });

/** The built program beside this module's own place in the build; null when running from source. */
export function builtProbe(): LockProbe | null {
  for (const place of ['./lock-probe.js', '../lock-probe.js']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return probeWith(path);
  }
  return null;
}
