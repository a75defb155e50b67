import { AppError } from '@shared/rpc/errors';
import { busyWaitMs } from '../../db/dialect';
import type { OpenFile } from '../../db/open';
import { exclusively } from '../../db/transact';
import { dropLease, type LeasePurpose, type LeaseRow, readLease, writeLease } from './lease-rows';
import { type Clock, ownClock, pause } from './monitor-clock';
import type { Presence } from './presence';

/** A lease whose holder's counter stands still this long may be taken over. */
export const leaseMs = 15_000;
/** How often somebody who waits for a lease looks again. */
const lookAgainMs = 250;

/** What a lease needs of the one who takes it. */
export type LeaseHolder = Pick<Presence, 'session' | 'stillFor' | 'people'>;
/** A file, or a bare connection to one. */
export type LeasedFile = Pick<OpenFile, 'raw' | 'path'>;

export interface HeldLease {
  /** @throws AppError `cancelled` when this program stood still so long that somebody else took the lease over */
  confirm(): void;
}

/** What the person who has to wait is told. */
export const leaseError = ({ name, computer, purpose }: LeaseRow, path: string): AppError =>
  new AppError('busy', 'Somebody is doing long work on the file', {
    path,
    kind: 'lease',
    lease: { name, computer, purpose },
  });

/** True when nobody can be waited for any more: the holder died, or went without giving the lease back. */
export const isOver = (lease: LeaseRow, presence: Pick<Presence, 'stillFor'>): boolean =>
  presence.stillFor(lease.holder) >= leaseMs;

/**
 * Does long exclusive work (migration, restore, import, compaction, merge) on a shared file while the others' saves wait. The lease
 * expires by itself when this program dies; a file of one program (`presence` is null) needs none.
 * @throws AppError `busy` with details.lease when somebody else holds it longer than a save waits
 */
export async function withLease<T>(
  file: LeasedFile,
  presence: LeaseHolder | null,
  purpose: LeasePurpose,
  work: (held: HeldLease) => Promise<T>,
  clock: Clock = ownClock,
): Promise<T> {
  if (!presence) return work({ confirm: () => {} });
  const [me] = presence.people();
  const row: LeaseRow = {
    holder: presence.session,
    name: me?.name ?? '',
    computer: me?.computer ?? '',
    purpose,
  };
  await take(file, presence, row, clock);
  const confirm = () => {
    if (readLease(file.raw)?.holder !== row.holder)
      throw new AppError('cancelled', 'Somebody else works on the file now', { path: file.path });
  };
  try {
    return await work({ confirm });
  } finally {
    await giveBack(file, row.holder, clock);
  }
}

async function take(file: LeasedFile, presence: LeaseHolder, row: LeaseRow, clock: Clock): Promise<void> {
  const until = clock.now() + busyWaitMs;
  for (;;) {
    const other = await atomically(file, clock, until, () => {
      const lease = readLease(file.raw);
      if (lease && lease.holder !== row.holder && !isOver(lease, presence)) return lease;
      writeLease(file.raw, row);
      return null;
    });
    if (!other) return;
    if (clock.now() >= until) throw leaseError(other, file.path);
    await pause(clock, lookAgainMs);
  }
}

/** A lease that cannot be given back now (the share is gone) stops counting with the session it names. */
async function giveBack(file: LeasedFile, holder: string, clock: Clock): Promise<void> {
  // The work may have put another file in the place of this one.
  if (!file.raw.open) return;
  try {
    await atomically(file, clock, clock.now() + busyWaitMs, () => dropLease(file.raw, holder));
  } catch {
    leftBehind.add(holder);
  }
}

/** Sessions of this program that hold a lease nobody works under. */
const leftBehind = new Set<string>();

/** True for a lease of this program's own that could not be given back: the next save does it. */
export const isLeftBehind = (lease: LeaseRow): boolean => leftBehind.has(lease.holder);

/** One write transaction of its own, between the program's others; waits for other programs' locks without stopping this one. */
async function atomically<T>(file: LeasedFile, clock: Clock, until: number, work: () => T): Promise<T> {
  for (;;) {
    try {
      return await exclusively(file, async () => file.raw.transaction(work).immediate());
    } catch (error) {
      const busy = String((error as { code?: unknown } | null)?.code ?? '').startsWith('SQLITE_BUSY');
      if (!busy || clock.now() >= until) throw error;
      await pause(clock, 1 + Math.random() * 20);
    }
  }
}
