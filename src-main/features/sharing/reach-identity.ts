import { statSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { OpenFile } from '../../db/open';

/** Which file lies at a path: the system's own number of it, which a file put in its place does not have. */
export interface FileIdentity {
  readonly device: bigint;
  readonly number: bigint;
  /** The number of the write-ahead log beside it. */
  readonly log: bigint | null;
}

export const sameFile = (a: FileIdentity, b: FileIdentity): boolean =>
  a.device === b.device && a.number === b.number;

/** @throws what the system says when nothing is there, or nothing can be reached */
export async function identify(path: string): Promise<FileIdentity> {
  const { dev, ino } = await stat(path, { bigint: true });
  const log = await stat(`${path}-wal`, { bigint: true }).catch(() => null);
  return { device: dev, number: ino, log: log?.ino ?? null };
}

/** The same at once, for the moment before a commit. */
export function identifyNow(path: string): FileIdentity {
  const { dev, ino } = statSync(path, { bigint: true });
  return { device: dev, number: ino, log: null };
}

/** The number of a file, or null where it says nothing: some network drives give another one each time they are asked. */
export function steadyIdentity(path: string): FileIdentity | null {
  try {
    const first = identifyNow(path);
    return sameFile(first, identifyNow(path)) ? first : null;
  } catch {
    return null;
  }
}

/** The id a file was founded with, which copies put in its place share. */
export const fileIdOf = ({ raw }: Pick<OpenFile, 'raw'>): string | undefined =>
  raw.prepare<[], string>("SELECT value FROM main.fileInfo WHERE key = 'fileId'").pluck().get();

/**
 * Takes away the write-ahead log of a file that is no longer at its path: SQLite would read it into the file that lies there now.
 * A log that came with the new file is left.
 */
export async function dropStaleLog(path: string, old: FileIdentity): Promise<void> {
  if (old.log === null) return;
  const now = await stat(`${path}-wal`, { bigint: true }).catch(() => null);
  if (now?.ino !== old.log) return;
  await rm(`${path}-wal`, { force: true });
  await rm(`${path}-shm`, { force: true });
}
