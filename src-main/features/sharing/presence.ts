import { rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PresentPerson } from '@shared/features/sharing/contract';
import { v7 as uuid } from 'uuid';
import { type Clock, ownClock, pause } from './monitor-clock';
import { type PresenceCard, presenceFolder, readCards, removeCard, writeCard } from './presence-folder';

export interface Identity {
  readonly name: string;
  readonly computer: string;
}

export interface PresenceOptions {
  readonly path: string;
  /** Asked at every beat, as somebody else may sign in. */
  readonly who: () => Identity;
  readonly clock?: Clock;
  /** The people here, or what they edit or want, are no longer what they were. */
  readonly onChange?: () => void;
}

/** One's own counter moves this often. */
export const beatMs = 2000;
/** The others' cards are read this often. */
export const lookMs = 1000;
/** Somebody whose counter stands still this long is not shown any more. */
export const aliveMs = 10_000;
/** A card that stands still this long is removed by whoever sees it. */
const forgottenMs = 600_000;
/** A window that has asked for nothing this long edits nothing any more: it was closed without a word. */
const silentWindowMs = 600_000;

interface Seen {
  card: PresenceCard;
  /** When its counter was last seen to be another, by this program's own clock. */
  moved: number;
  /** False until the counter has moved under our eyes: a card alone may be left over from a crash. */
  alive: boolean;
}

/**
 * Who has a shared file open, from cards in a folder beside it. Nothing is written to the file, no clock is compared, and whatever
 * fails here blocks nothing.
 */
export class Presence {
  /** Names this program in cards and leases. */
  readonly session: string = uuid();
  readonly path: string;
  readonly #who: () => Identity;
  readonly #clock: Clock;
  readonly #onChange: () => void;
  readonly #seen = new Map<string, Seen>();
  /** Sessions asked for that have no card, since when. */
  readonly #missing = new Map<string, number>();
  readonly #editing = new Map<string, { recordId: string; field: string | null; used: number }>();
  #wants: 'close' | null = null;
  #counter = 0;
  #shown = '';
  #stopped = false;
  #writing: Promise<void> = Promise.resolve();
  readonly #timers = new Map<'beat' | 'look', () => void>();

  constructor(options: PresenceOptions) {
    this.path = options.path;
    this.#who = options.who;
    this.#clock = options.clock ?? ownClock;
    this.#onChange = options.onChange ?? (() => {});
  }

  /** Begins to beat and to look; the promise settles after the first of both. */
  async start(): Promise<void> {
    this.#again('beat', beatMs, () => this.beat());
    this.#again('look', lookMs, () => this.look());
    await this.beat();
    await this.look();
  }

  /** Goes, taking one's card along. */
  async stop(): Promise<void> {
    this.#end();
    await this.#writing;
    await removeCard(this.path, this.session);
  }

  /** The same at once, for a program that ends. */
  stopNow(): void {
    this.#end();
    const folder = presenceFolder(this.path);
    try {
      rmSync(join(folder, `${this.session}.json`), { force: true });
      rmdirSync(folder);
    } catch {
      // Others are here, or the folder is out of reach: a card that stands still counts for nothing.
    }
    // A beat that was under way may have put the card back.
    void this.#writing.then(() => removeCard(this.path, this.session));
  }

  /** Writes the own card with the next number. */
  beat(): Promise<void> {
    const write = async () => {
      if (this.#stopped) return;
      this.#counter += 1;
      await writeCard(this.path, this.#card()).catch(() => undefined);
    };
    this.#writing = this.#writing.then(write);
    return this.#writing;
  }

  /** Reads the others' cards. */
  async look(): Promise<void> {
    const cards = await readCards(this.path).catch(() => null);
    if (this.#stopped) return;
    const now = this.#clock.now();
    if (cards) this.#take(cards, now);
    for (const [session, seen] of this.#seen) {
      if (now - seen.moved > aliveMs) seen.alive = false;
      if (cards && now - seen.moved > forgottenMs) {
        this.#seen.delete(session);
        void removeCard(this.path, session);
      }
    }
    this.#tell();
  }

  /** The others who are here now. */
  others(): PresentPerson[] {
    return this.#alive().map(({ session, name, computer, editing }) => ({
      session,
      name,
      computer,
      me: false,
      editing,
    }));
  }

  /** Everybody here, oneself first. */
  people(): PresentPerson[] {
    const { session, name, computer, editing } = this.#card();
    return [{ session, name, computer, me: true, editing }, ...this.others()];
  }

  /** Somebody else who asks to close the file. */
  asking(): Identity | null {
    const card = this.#alive().find(({ wants }) => wants === 'close');
    return card ? { name: card.name, computer: card.computer } : null;
  }

  /** How long the counter of a session has stood still, or its card has been away, as far as this program has seen. */
  stillFor(session: string): number {
    const now = this.#clock.now();
    if (session === this.session) return 0;
    const seen = this.#seen.get(session);
    if (seen) return now - seen.moved;
    const since = this.#missing.get(session) ?? now;
    this.#missing.set(session, since);
    return now - since;
  }

  /** Says what a window edits, at once; null when nothing any more. */
  edit(window: string, what: { recordId: string; field: string | null } | null): Promise<void> {
    const before = JSON.stringify(this.#card().editing);
    if (what) this.#editing.set(window, { ...what, used: this.#clock.now() });
    else this.#editing.delete(window);
    return JSON.stringify(this.#card().editing) === before ? this.#writing : this.beat();
  }

  /** A window is in use, so what it edits is still being edited. */
  used(window: string): void {
    const edited = this.#editing.get(window);
    if (edited) edited.used = this.#clock.now();
  }

  /** Asks the others to close the file, or no longer. */
  want(wants: 'close' | null): Promise<void> {
    this.#wants = wants;
    return this.beat();
  }

  #take(cards: ReadonlyMap<string, PresenceCard | null>, now: number): void {
    for (const [session, card] of cards) {
      if (session === this.session) continue;
      const seen = this.#seen.get(session);
      this.#missing.delete(session);
      if (!seen) {
        if (card) this.#seen.set(session, { card, moved: now, alive: false });
        continue;
      }
      if (!card) continue;
      if (card.counter !== seen.card.counter) {
        seen.moved = now;
        seen.alive = true;
      }
      seen.card = card;
    }
    for (const [session, seen] of this.#seen) {
      if (cards.has(session)) continue;
      this.#seen.delete(session);
      this.#missing.set(session, seen.moved);
    }
  }

  #alive(): PresenceCard[] {
    const alive = [...this.#seen.values()].filter((seen) => seen.alive).map(({ card }) => card);
    return alive.sort((a, b) => a.name.localeCompare(b.name) || a.session.localeCompare(b.session));
  }

  #card(): PresenceCard {
    const now = this.#clock.now();
    for (const [window, { used }] of this.#editing) {
      if (now - used > silentWindowMs) this.#editing.delete(window);
    }
    const editing = [...this.#editing.values()].map(({ recordId, field }) => ({ recordId, field }));
    const { name, computer } = this.#who();
    return { session: this.session, name, computer, counter: this.#counter, editing, wants: this.#wants };
  }

  #tell(): void {
    const shown = JSON.stringify(this.#alive().map((card) => ({ ...card, counter: 0 })));
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#onChange();
  }

  #again(timer: 'beat' | 'look', ms: number, work: () => Promise<void>): void {
    const next = () => {
      if (this.#stopped) return;
      const run = async () => {
        await work();
        next();
      };
      this.#timers.set(timer, this.#clock.after(ms, run));
    };
    next();
  }

  #end(): void {
    this.#stopped = true;
    for (const stop of this.#timers.values()) stop();
  }
}

/**
 * Looks from outside for as long as it takes to see whose counters move: who has a shared file open.
 * @param except a session that does not count: the asker's own
 */
export async function whoIsHere(
  path: string,
  clock: Clock = ownClock,
  except: string | null = null,
): Promise<Identity[]> {
  const first = await readCards(path).catch(() => new Map<string, PresenceCard | null>());
  const moving = new Map<string, Identity>();
  // Two beats and a bit; a folder without cards needs no patience.
  for (let waited = 0; waited < 2.5 * beatMs && moving.size < first.size; waited += beatMs / 4) {
    await pause(clock, beatMs / 4);
    const now = await readCards(path).catch(() => new Map<string, PresenceCard | null>());
    for (const [session, card] of now) {
      const before = first.get(session);
      if (session === except) continue;
      if (card && before && card.counter !== before.counter)
        moving.set(session, { name: card.name, computer: card.computer });
      else if (card && !before) first.set(session, card);
    }
  }
  return [...moving.values()];
}
