import { AppError } from '@shared/rpc/errors';
import { busyWaitMs } from '../../db/dialect';
import { asAppError, isUnreachable } from '../../db/errors';
import type { OpenFile } from '../../db/open';
import { exclusively, guardWrites, Unreachable } from '../../db/transact';
import type { Reach } from '../../rpc/reach';
import { isOver, leaseError } from './lease';
import type { LeaseRow } from './lease-rows';
import { Monitor } from './monitor';
import { type Clock, ownClock, pause, within } from './monitor-clock';
import { Presence } from './presence';
import { type Away, letGo } from './reach-away';
import { guardOf } from './reach-guard';
import { type FileIdentity, fileIdOf, identify, sameFile, steadyIdentity } from './reach-identity';
import { CloseNotice } from './reach-notice';
import type { WatchOptions } from './reach-options';

/** How often others' changes are looked for while the program is used, and when nobody has used it for a while. */
export const pollMs = { used: 700, idle: 5000 };
export const idleAfterMs = 300_000;
/** How often a lost share is tried again. */
export const retryMs = 2000;
/** A server that has not answered by then is not waited for. */
const answerMs = 8000;
/** So often a file that is gone from a local disk, or cannot be read any more, is tried before it is given up. */
const triesBeforeGivingUp = { gone: 2, damaged: 6 };

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
  readonly #notice: CloseNotice;
  #cancelPoll = () => {};
  #polling: Promise<void> | null = null;
  #asked: Promise<FileIdentity> | null = null;

  constructor(file: OpenFile, options: WatchOptions) {
    this.#options = options;
    this.#clock = options.clock ?? ownClock;
    this.#identify = options.identify ?? identify;
    this.#file = file;
    this.#fileId = fileIdOf(file);
    this.#lastUsed = this.#clock.now();
    this.#monitor = new Monitor(file);
    this.#notice = new CloseNotice(this.#clock, (name) => this.#closeAsAsked(name));
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

  /** Somebody asks to close the file. */
  get closing(): { name: string; secondsLeft: number } | null {
    return this.#notice.shown;
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
    this.#monitor.own(batchId, true);
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
    this.#notice.stop();
    this.#presence?.stopNow();
    this.#away?.settle();
  }

  async #pollNow(): Promise<void> {
    if (this.#stopped || this.#away) return;
    try {
      const found = await within(this.#clock, answerMs, this.#ask());
      if (this.#stopped || this.#away) return;
      if (!found) return await this.#leave('lost');
      if (this.#identity && !sameFile(found, this.#identity)) return await this.#leave('replaced');
      if (this.#identity) this.#identity = found;
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
      else this.#options.log(error);
    }
  }

  /** One question at a time: each that hangs keeps one of the program's few threads for files. */
  #ask(): Promise<FileIdentity> {
    this.#asked ??= this.#identify(this.#file.path).finally(() => {
      this.#asked = null;
    });
    return this.#asked;
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
    this.#identity = steadyIdentity(file.path);
    if (file.shared) {
      // A session of its own each time: a lease that could not be given back before stops counting with the old one.
      this.#presence?.stopNow();
      const { who } = this.#options;
      const onChange = () => this.#presenceMoved();
      this.#presence = new Presence({ path: file.path, who, clock: this.#clock, onChange });
      void this.#presence.start();
    }
    guardWrites(
      file,
      guardOf(file, {
        presence: this.#presence,
        identity: this.#identity,
        own: (batchId) => this.#monitor.own(batchId),
      }),
    );
    void this.poll();
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
    this.#notice.see(this.#presence?.asking() ?? null);
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
    this.#options.log(new Error(`The file is ${reason}: ${this.#file.path}`));
    if (reason === 'lost') this.#options.push({ tables: ['presence'], ids: [] });
    await this.#comeBack({ gone: 0, damaged: 0 });
  }

  /** Opens the file anew as soon as it can be; tries as long as a share is lost. */
  async #comeBack(failures: { gone: number; damaged: number }): Promise<void> {
    const away = this.#away;
    if (!away || this.#stopped) return;
    try {
      const asked = this.#ask().then(
        (identity) => ({ identity, error: null }),
        (error: unknown) => ({ identity: null, error }),
      );
      const answer = await within(this.#clock, answerMs, asked);
      // Without an answer even closing would wait for the server.
      if (answer) await letGo(away, this.#file, this.#identity, answer.identity, this.#options.keep);
      if (answer?.error) throw answer.error;
      if (answer && !this.#stopped) return await this.#resume();
    } catch (error) {
      if (this.#giveUp(asAppError(error, this.#file.path), failures)) return;
    }
    this.#clock.after(retryMs, () => this.#comeBack(failures));
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
