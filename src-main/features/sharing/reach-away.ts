import type { OpenFile } from '../../db/open';
import { exclusively } from '../../db/transact';
import { dropStaleLog, type FileIdentity, sameFile } from './reach-identity';

/** While the file cannot be used. */
export interface Away {
  readonly reason: 'lost' | 'replaced';
  readonly back: Promise<void>;
  readonly settle: () => void;
  /** The connection that leads nowhere is closed. */
  closed: boolean;
}

/**
 * Closes the connection that leads nowhere, once.
 * @param mine which file it was
 * @param there what lies at its path now
 * @param keep gets the file before it is closed when another one was put in its place: nobody else can reach it any more
 */
export async function letGo(
  away: Away,
  old: OpenFile,
  mine: FileIdentity | null,
  there: FileIdentity | null,
  keep: (old: OpenFile) => void,
): Promise<void> {
  if (away.closed) return;
  away.closed = true;
  // On the same device with another number: the old one was unlinked. A share that came back may be another device.
  const replaced = there && mine ? there.device === mine.device && !sameFile(there, mine) : !old.shared;
  await exclusively(old, async () => {
    if (replaced) quietly(() => keep(old));
    quietly(() => old.close());
  });
  if (!old.shared && mine) await dropStaleLog(old.path, mine);
}

/** What cannot be read any more cannot be kept, and closing may want to write as well: the file is opened anew in any case. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing depends on it.
  }
}
