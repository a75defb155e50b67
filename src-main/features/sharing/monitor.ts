import type { Change } from '@shared/rpc/client';
import type { OpenFile } from '../../db/open';
import { exclusively } from '../../db/transact';
import { type LeaseRow, readLease } from './lease-rows';
import { changedSince, dataVersion, endOfLog, type LogPlace } from './monitor-rows';

const everything: Change = { tables: ['*'], ids: [] };

/** What a look at the file found. */
export interface Found {
  /** What others committed since the look before, or null. */
  readonly change: Change | null;
  /** The lease is another one, or gone. */
  readonly leaseMoved: boolean;
}

const isBusy = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code ?? '').startsWith('SQLITE_BUSY');

/**
 * Follows one open file: what other programs and other threads of this one commit. One's own commits are known to one's windows
 * already and are left out.
 */
export class Monitor {
  readonly #file: OpenFile;
  /** Own batches since the last look; true for those that another thread wrote, which SQLite counts as somebody else's. */
  readonly #own = new Map<string, boolean>();
  #place: LogPlace | null = null;
  #lease: LeaseRow | null = null;

  constructor(file: OpenFile) {
    this.#file = file;
  }

  /** Who does long exclusive work, as last seen. */
  get lease(): LeaseRow | null {
    return this.#lease;
  }

  /** A batch of this program itself, already pushed. */
  own(batchId: string, onThread = false): void {
    this.#own.set(batchId, onThread);
  }

  /**
   * Looks once, between this program's own transactions.
   * @throws what SQLite says when the file cannot be read; a lock of somebody else is no reason, the next look sees more
   */
  look(): Promise<Found> {
    return exclusively(this.#file, async () => {
      try {
        return this.#lookNow();
      } catch (error) {
        if (isBusy(error)) return { change: null, leaseMoved: false };
        throw error;
      }
    });
  }

  #lookNow(): Found {
    const { raw, doorkeeper } = this.#file;
    if (raw.inTransaction) return { change: null, leaseMoved: false };
    const from = this.#place;
    if (from && dataVersion(raw) === from.dataVersion) {
      const leaseMoved = this.#seeLease(raw.inTransaction ? this.#lease : readLease(raw));
      // Nobody else committed, so what is new in the log is this program's own.
      if (this.#own.size > 0) this.#advance(endOfLog(raw));
      return { change: null, leaseMoved };
    }
    const { to, lease, change } = raw.transaction(() => {
      const place = endOfLog(raw);
      return {
        to: place,
        lease: readLease(raw),
        change: from && changedSince(raw, from, place, this.#own),
      };
    })();
    // Before the place moves on: a right that was taken away must not be overlooked because the file was busy just then.
    const doors = change !== null && doorkeeper.refresh();
    const leaseMoved = this.#seeLease(lease);
    this.#advance(to);
    if (!change) return { change: null, leaseMoved };
    const teamMoved = doorkeeper.signInOn && change.tables.includes('members');
    if (doors || teamMoved) return { change: everything, leaseMoved };
    // Taking a lease and giving it back is a commit that changes nothing else.
    const onlyLease = leaseMoved && from && to.batchNo === from.batchNo && to.purged === from.purged;
    return { change: onlyLease ? null : change, leaseMoved };
  }

  #advance(to: LogPlace): void {
    this.#place = to;
    this.#own.clear();
  }

  #seeLease(lease: LeaseRow | null): boolean {
    const moved = JSON.stringify(lease) !== JSON.stringify(this.#lease);
    this.#lease = lease;
    return moved;
  }
}
