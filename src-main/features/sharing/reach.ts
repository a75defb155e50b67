import type { Change } from '@shared/rpc/client';
import { AppError } from '@shared/rpc/errors';
import { busyWaitMs } from '../../db/dialect';
import { asAppError, isUnreachable } from '../../db/errors';
import type { OpenFile } from '../../db/open';
import { exclusively, guardWrites, Unreachable } from '../../db/transact';
import type { Reach } from '../../rpc/reach';
import { isLeftBehind, isOver, leaseError } from './lease';
import { dropLease, type LeaseRow, readLease } from './lease-rows';
import { Monitor } from './monitor';
import { type Clock, ownClock, pause, within } from './monitor-clock';
import { type Identity, Presence } from './presence';
import { dropStaleLog, type FileIdentity, fileIdOf, identify, identifyNow, sameFile } from './reach-identity';

export interface WatchOptions {
  readonly who: () => Identity;
  readonly push: (change: Change) => void;
  /** Opens the same path anew, as the file was opened before. */
  readonly reopen: (old: OpenFile) => OpenFile | Promise<OpenFile>;
  /** The file is used through another connection from now on. */
  readonly swap: (next: OpenFile) => void;
  /** Closes the file; the first page says why. */
  readonly drop: (code: DropCode, message: string) => void;
  /** Keeps what was in a file that somebody put another one in the place of. */
  readonly keep: (old: OpenFile) => void;
  readonly clock?: Clock;
  /** Another way to ask the system, for tests of servers that do not answer. */
  readonly identify?: (path: string) => Promise<FileIdentity>;
}

export type DropCode = 'gone' | 'replaced' | 'asked_to_close' | 'damaged';

/** How often others' changes are looked for while the program is used, and when nobody has used it for a while. */
export const pollMs = { used: 700, idle: 5000 };
export const idleAfterMs = 300_000;
/** How often a lost share is tried again. */
export const retryMs = 2000;
/** A server that has not answered by then is not waited for. */
const answerMs = 8000;
/** How long others have to close the file when somebody asks for it. */
export const noticeMs = 180_000;
/** So often a file that is gone from a local disk, or cannot be read any more, is tried before it is given up. */
const triesBeforeGivingUp = { gone: 2, damaged: 6 };

/** While the file cannot be used. */
interface Away {
  readonly reason: 'lost' | 'replaced';
  readonly back: Promise<void>;
  readonly settle: () => void;
  /** The connection that leads nowhere is closed. */
  closed: boolean;
}

/**
 * Looks after the open file from outside: follows others' changes, says who is here, notices that the share is lost or another file
 * lies at the path, and brings the file back.
 */
export class FileReach implements Reach {
  readonly #options: WatchOptions;
  readonly #clock: Clock;
  readonly #identify: (path: string) => Promise<FileIdentity>;
  #file: OpenFile;
  #monitor: Monitor;
  #presence: Presence | null = null;
  #identity: FileIdentity | null = null;
  readonly #fileId: string | undefined;
  #away: Away | null = null;
  #stopped = false;
  #lastUsed: number;
  #closing: { name: string; until: number; cancel: () => void } | null = null;
  #cancelPoll = () => {};
  #polling: Promise<void> | null = null;

  constructor(file: OpenFile, options: WatchOptions) {
    this.#options = options;
    this.#clock = options.clock ?? ownClock;
    this.#identify = options.identify ?? identify;
    this.#file = file;
    this.#fileId = fileIdOf(file);
    this.#lastUsed = this.#clock.now();
    this.#monitor = new Monitor(file);
    this.#adopt(file);
    this.#schedule();
  }

  /** Who is here; null for a file of one program. */
  get presence(): Presence | null {
    return this.#presence;
  }

  get lost(): boolean {
    return this.#away?.reason === 'lost';
  }

  /** Who does long exclusive work now, as far as they are still there. */
  get lease(): LeaseRow | null {
    const { lease } = this.#monitor;
    return lease && this.#presence && !isOver(lease, this.#presence) ? lease : null;
  }

  get closing(): { name: string; secondsLeft: number } | null {
    if (!this.#closing) return null;
    const left = Math.ceil((this.#closing.until - this.#clock.now()) / 1000);
    return { name: this.#closing.name, secondsLeft: Math.max(0, left) };
  }

  now(): number {
    return this.#clock.now();
  }

  get fileId(): string | undefined {
    return this.#fileId;
  }

  ready(): Promise<void> | undefined {
    return this.#away?.back;
  }

  used(session: string): void {
    const idle = this.#isIdle();
    this.#lastUsed = this.#clock.now();
    this.#presence?.used(session);
    if (!idle) return;
    this.#cancelPoll();
    void this.poll();
  }

  /** A batch that this program wrote on another thread and pushed itself. */
  own(batchId: string): void {
    this.#monitor.own(batchId);
  }

  async recover(file: OpenFile, error: unknown, since: number): Promise<boolean> {
    if (this.#stopped) return error instanceof Unreachable || !file.raw.open;
    if (error instanceof AppError && error.details.kind === 'lease') return this.#leaseIsOver(since);
    if (error instanceof AppError && error.details.kind === 'replaced') void this.#leave('replaced');
    else if (error instanceof Unreachable || (file.shared && isUnreachable(error))) {
      if (file === this.#file) void this.#leave('lost');
    } else if (file === this.#file && file.raw.open) return false;
    await this.ready();
    return true;
  }

  explain(error: unknown): unknown {
    const known = error instanceof AppError ? error : asAppError(error, this.#file.path);
    const { lease } = this;
    const mine = lease?.holder === this.#presence?.session;
    return known.code === 'busy' && !known.details.kind && lease && !mine
      ? leaseError(lease, this.#file.path)
      : error;
  }

  /** Looks at the file once and plans the next look. */
  poll(): Promise<void> {
    this.#polling ??= this.#pollNow().finally(() => {
      this.#polling = null;
      this.#schedule();
    });
    return this.#polling;
  }

  /** Ends at once; whoever waits is answered that no file is open. */
  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#cancelPoll();
    this.#closing?.cancel();
    this.#presence?.stopNow();
    this.#away?.settle();
  }

  async #pollNow(): Promise<void> {
    if (this.#stopped || this.#away) return;
    try {
      const found = await within(this.#clock, answerMs, this.#identify(this.#file.path));
      if (this.#stopped || this.#away) return;
      if (!found) return await this.#leave('lost');
      if (this.#identity && !sameFile(found, this.#identity)) return await this.#leave('replaced');
      this.#identity = found;
      const { change, leaseMoved } = await this.#monitor.look();
      if (this.#stopped || this.#away) return;
      if (leaseMoved) {
        // Whether its holder is still there is watched from now on.
        if (this.#monitor.lease) this.#presence?.stillFor(this.#monitor.lease.holder);
        this.#options.push({ tables: ['presence'], ids: [] });
      }
      if (change) this.#options.push(change);
    } catch (error) {
      if (this.#stopped || this.#away || !this.#file.raw.open) return;
      if (isUnreachable(error)) await this.#leave(this.#file.shared ? 'lost' : 'replaced');
    }
  }

  #schedule(): void {
    if (this.#stopped) return;
    this.#cancelPoll();
    const ms = this.#isIdle() ? pollMs.idle : pollMs.used;
    this.#cancelPoll = this.#clock.after(ms, () => this.poll());
  }

  #isIdle(): boolean {
    return this.#clock.now() - this.#lastUsed > idleAfterMs;
  }

  /** Begins to use a file that was just opened. */
  #adopt(file: OpenFile): void {
    this.#file = file;
    this.#monitor = new Monitor(file);
    try {
      this.#identity = identifyNow(file.path);
    } catch {
      this.#identity = null;
    }
    if (file.shared) {
      // A session of its own each time: a lease that could not be given back before stops counting with the old one.
      this.#presence?.stopNow();
      const { who } = this.#options;
      const onChange = () => this.#presenceMoved();
      this.#presence = new Presence({ path: file.path, who, clock: this.#clock, onChange });
      void this.#presence.start();
    }
    guardWrites(file, {
      begun: () => this.#refuseUnderLease(),
      committing: (batchId) => this.#refuseElsewhere(batchId),
    });
    void this.poll();
  }

  #refuseUnderLease(): void {
    if (!this.#presence) return;
    const { raw, path } = this.#file;
    const lease = readLease(raw);
    if (!lease || lease.holder === this.#presence.session) {
      if (lease && isLeftBehind(lease)) dropLease(raw, lease.holder);
      return;
    }
    if (!isOver(lease, this.#presence)) throw leaseError(lease, path);
    dropLease(raw, lease.holder);
  }

  /** An unlinked file would take the save and nobody would ever see it. */
  #refuseElsewhere(batchId: string | null): void {
    const { path, shared } = this.#file;
    let now: FileIdentity | null = null;
    try {
      now = identifyNow(path);
    } catch (error) {
      if (shared) throw error;
    }
    if (!now || (this.#identity && !sameFile(now, this.#identity))) {
      throw new AppError('busy', 'Another file lies at the path of this one', { path, kind: 'replaced' });
    }
    if (batchId) this.#monitor.own(batchId);
  }

  async #leaseIsOver(since: number): Promise<boolean> {
    while (!this.#stopped && this.#clock.now() - since < busyWaitMs) {
      await pause(this.#clock, 250);
      if (this.#away) return true;
      await this.#monitor.look().catch(() => undefined);
      if (!this.lease) return true;
    }
    return false;
  }

  #presenceMoved(): void {
    if (this.#stopped) return;
    const asking = this.#presence?.asking() ?? null;
    if (!asking && this.#closing) {
      this.#closing.cancel();
      this.#closing = null;
    } else if (asking && !this.#closing) {
      const cancel = this.#clock.after(noticeMs, () => this.#closeAsAsked(asking.name));
      this.#closing = { name: asking.name, until: this.#clock.now() + noticeMs, cancel };
    }
    this.#options.push({ tables: ['presence'], ids: [] });
  }

  async #closeAsAsked(name: string): Promise<void> {
    // Saves that wait come first.
    await exclusively(this.#file, async () => undefined);
    if (!this.#stopped) this.#options.drop('asked_to_close', `${name} asked to close the file`);
  }

  /** Stops using the file; settles after the first attempt to open it anew. */
  async #leave(reason: 'lost' | 'replaced'): Promise<void> {
    if (this.#away || this.#stopped) return;
    let settle = () => {};
    const back = new Promise<void>((resolve) => {
      settle = resolve;
    });
    this.#away = { reason, back, settle, closed: false };
    if (reason === 'lost') this.#options.push({ tables: ['presence'], ids: [] });
    await this.#comeBack({ gone: 0, damaged: 0 });
  }

  /** Opens the file anew as soon as it can be; tries as long as a share is lost. */
  async #comeBack(failures: { gone: number; damaged: number }): Promise<void> {
    const away = this.#away;
    if (!away || this.#stopped) return;
    try {
      const asked = this.#identify(this.#file.path).then(
        (identity) => ({ identity, error: null }),
        (error: unknown) => ({ identity: null, error }),
      );
      const answer = await within(this.#clock, answerMs, asked);
      // Without an answer even closing would wait for the server.
      if (answer) await this.#letGo(away, answer.identity);
      if (answer?.error) throw answer.error;
      if (answer && !this.#stopped) return await this.#resume();
    } catch (error) {
      if (this.#giveUp(asAppError(error, this.#file.path), failures)) return;
    }
    this.#clock.after(retryMs, () => this.#comeBack(failures));
  }

  /** Closes the connection that leads nowhere. What a replaced file held is kept first: nobody else can reach it any more. */
  async #letGo(away: Away, there: FileIdentity | null): Promise<void> {
    if (away.closed) return;
    away.closed = true;
    const old = this.#file;
    const mine = this.#identity;
    // On the same device with another number: the old one was unlinked. A share that came back may be another device.
    const replaced = there && mine ? there.device === mine.device && !sameFile(there, mine) : !old.shared;
    await exclusively(old, async () => {
      try {
        if (replaced) this.#options.keep(old);
      } catch {
        // What cannot be read any more cannot be kept.
      } finally {
        try {
          old.close();
        } catch {
          // Closing wants to write as well; the file is opened anew in any case.
        }
      }
    });
    if (!old.shared && mine) await dropStaleLog(old.path, mine);
  }

  async #resume(): Promise<void> {
    const next = await this.#options.reopen(this.#file);
    if (this.#stopped || fileIdOf(next) !== this.#fileId) {
      next.close();
      if (!this.#stopped) this.#options.drop('replaced', 'Another file lies at the path of this one');
      return;
    }
    const away = this.#away;
    this.#options.swap(next);
    this.#away = null;
    this.#adopt(next);
    this.#options.push({ tables: ['*'], ids: [] });
    away?.settle();
  }

  #giveUp(error: AppError, failures: { gone: number; damaged: number }): boolean {
    if (this.#stopped) return true;
    if (error.code === 'corrupt') failures.damaged += 1;
    else if (!this.#file.shared && error.code === 'not_found') failures.gone += 1;
    if (failures.gone >= triesBeforeGivingUp.gone) this.#options.drop('gone', error.message);
    else if (failures.damaged >= triesBeforeGivingUp.damaged) this.#options.drop('damaged', error.message);
    return this.#stopped;
  }
}
