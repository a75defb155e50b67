import { AppError } from '@shared/rpc/errors';
import { openForUpgrade } from '../../db/open-for-upgrade';
import { withLease } from './lease';
import type { Clock } from './monitor-clock';
import { ownClock } from './monitor-clock';
import { type Identity, Presence, whoIsHere } from './presence';

/** The others have three minutes to close; a card that asks no longer than a little more than that. */
const askingMs = 210_000;

/** Somebody who waits at the door of an older shared file until the others have left it. */
interface Waiting {
  readonly path: string;
  readonly presence: Presence;
  readonly stop: () => void;
}

/**
 * Older shared files on their way to this program's version: only when nobody else has one open, and with a card of one's own beside
 * it, so that of two who try at once one goes first.
 */
export class Upgrades {
  readonly #who: () => Identity;
  readonly #clock: Clock;
  /** Files that were not opened because others have them open; only these can be asked for. */
  readonly #refused = new Set<string>();
  #waiting: Waiting | null = null;

  constructor(who: () => Identity, clock: Clock = ownClock) {
    this.#who = who;
    this.#clock = clock;
  }

  /** True for a file that others kept from being opened; it may be tried again. */
  refused(path: string): boolean {
    return this.#refused.has(path);
  }

  /**
   * Does the upgrade of a file when nobody else has it open.
   * @param work opens the file, which brings it to this program's version, and closes it again
   * @throws AppError `busy` with details.kind `upgrade_others` and the people, or `lease` while somebody else upgrades it
   */
  async alone(path: string, work: () => void): Promise<void> {
    await this.#refuseWhileOthersAreHere(path);
    this.#refused.delete(path);
    this.stopAsking();
    const presence = new Presence({ path, who: this.#who, clock: this.#clock });
    await presence.start();
    const raw = openForUpgrade(path);
    try {
      if (raw) await withLease({ raw, path }, presence, 'migration', async () => work(), this.#clock);
      else work();
    } finally {
      raw?.close();
      await presence.stop();
    }
  }

  async #refuseWhileOthersAreHere(path: string): Promise<void> {
    const people = await this.#others(path);
    if (people.length === 0) return;
    this.#refused.add(path);
    throw new AppError('busy', 'Others have this older file open', {
      path,
      kind: 'upgrade_others',
      people,
    });
  }

  /** Asks everybody who has the file open to close it. @throws AppError `forbidden` for a file nobody here waits for */
  async ask(path: string): Promise<void> {
    this.#requireRefused(path);
    if (this.#waiting?.path === path) return;
    this.stopAsking();
    const presence = new Presence({ path, who: this.#who, clock: this.#clock });
    const stopTimer = this.#clock.after(askingMs, () => this.stopAsking());
    this.#waiting = { path, presence, stop: stopTimer };
    await presence.want('close');
    await presence.start();
  }

  /** Who still has the file open. */
  async whoHas(path: string): Promise<Identity[]> {
    this.#requireRefused(path);
    return this.#others(path);
  }

  /** Takes the request back. */
  stopAsking(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.stop();
    waiting?.presence.stopNow();
  }

  async #others(path: string): Promise<Identity[]> {
    const own = this.#waiting?.path === path ? this.#waiting.presence.session : null;
    const people = await whoIsHere(path, this.#clock, own);
    return people.map(({ name, computer }) => ({ name, computer }));
  }

  #requireRefused(path: string): void {
    if (!this.#refused.has(path))
      throw new AppError('forbidden', 'This file is not waiting to be upgraded', { path });
  }
}
