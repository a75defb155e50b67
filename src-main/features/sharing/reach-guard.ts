import { AppError } from '@shared/rpc/errors';
import type { OpenFile } from '../../db/open';
import type { WriteGuard } from '../../db/transact';
import { isLeftBehind, isOver, leaseError } from './lease';
import { dropLease, readLease } from './lease-rows';
import type { Presence } from './presence';
import { type FileIdentity, identifyNow, sameFile } from './reach-identity';

export interface Guarded {
  /** Null for a file of one program. */
  readonly presence: Presence | null;
  /** Which file it was when it was opened; null where the system's numbers say nothing. */
  readonly identity: FileIdentity | null;
  /** Hears each batch of this program before it is committed. */
  readonly own: (batchId: string) => void;
}

/** Asks in every write transaction whether somebody does long exclusive work, and whether the file is still the one at its path. */
export const guardOf = (file: OpenFile, guarded: Guarded): WriteGuard => ({
  begun: () => {
    if (guarded.presence) refuseUnderLease(file, guarded.presence);
  },
  committing: (batchId) => {
    refuseElsewhere(file, guarded.identity);
    if (batchId) guarded.own(batchId);
  },
});

function refuseUnderLease({ raw, path }: OpenFile, presence: Presence): void {
  const lease = readLease(raw);
  if (!lease) return;
  if (lease.holder === presence.session) {
    if (isLeftBehind(lease)) dropLease(raw, lease.holder);
    return;
  }
  if (!isOver(lease, presence)) throw leaseError(lease, path);
  dropLease(raw, lease.holder);
}

/** An unlinked file would take the save and nobody would ever see it. */
function refuseElsewhere({ path, shared }: OpenFile, opened: FileIdentity | null): void {
  let now: FileIdentity | null = null;
  try {
    now = identifyNow(path);
  } catch (error) {
    if (shared) throw error;
  }
  if (now && (!opened || sameFile(now, opened))) return;
  throw new AppError('busy', 'Another file lies at the path of this one', { path, kind: 'replaced' });
}
