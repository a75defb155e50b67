import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { defaultPreferences, type Preferences, preferences } from '@shared/features/settings/model';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';

const storedShape = z
  .object({
    origin: z.string().optional(),
    recent: z.array(z.string()).optional(),
    locksTried: z.array(z.string()).optional(),
  })
  .loose();

/** What this computer remembers: preferences, recent files, and the id of this installation. */
export interface LocalStore {
  get(): Preferences;
  save(set: Partial<Preferences>): Preferences;
  recent(): readonly string[];
  saveRecent(paths: readonly string[]): void;
  /** Places of shared files where this installation has found the locks to hold. */
  locksTried(): readonly string[];
  saveLocksTried(places: readonly string[]): void;
  /** Identifies this installation in change logs. */
  readonly origin: string;
}

/** Writes a file so that a crash leaves the old one or the new one, never half of it. */
export function writeAtomically(path: string, content: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const handle = openSync(temporary, 'w');
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
}

/** Opens `preferences.json` in the home folder; one that cannot be read is put aside and the defaults hold. */
export function openLocalStore(homeFolder: string): LocalStore {
  mkdirSync(homeFolder, { recursive: true });
  const path = join(homeFolder, 'preferences.json');
  let values: Preferences = defaultPreferences;
  let origin: string = uuid();
  let recent: readonly string[] = [];
  let locksTried: readonly string[] = [];
  if (existsSync(path)) {
    try {
      const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
      const known = preferences.partial().safeParse(raw);
      values = { ...defaultPreferences, ...(known.success ? known.data : {}) };
      const stored = storedShape.parse(raw);
      origin = stored.origin ?? origin;
      recent = stored.recent ?? [];
      locksTried = stored.locksTried ?? [];
    } catch {
      renameSync(path, `${path}.unreadable`);
    }
  }
  const write = () =>
    writeAtomically(path, JSON.stringify({ ...values, origin, recent, locksTried }, null, 2));
  return {
    get: () => values,
    save: (set) => {
      values = { ...values, ...set };
      write();
      return values;
    },
    recent: () => recent,
    saveRecent: (paths) => {
      recent = paths;
      write();
    },
    locksTried: () => locksTried,
    saveLocksTried: (places) => {
      locksTried = places;
      write();
    },
    origin,
  };
}
