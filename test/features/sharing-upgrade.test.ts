import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, versionOf } from '@main/db/migrate';
import { migrations, schemaVersion } from '@main/db/migrations';
import { Files } from '@main/features/files/controller';
import { openLocalStore } from '@main/features/settings/preferences';
import type { Clock } from '@main/features/sharing/monitor-clock';
import { Presence } from '@main/features/sharing/presence';
import { writeCard } from '@main/features/sharing/presence-folder';
import { Upgrades } from '@main/features/sharing/upgrade';
import type { AppError } from '@shared/rpc/errors';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Time that runs as soon as everything waits for it. */
class FastClock implements Clock {
  #now = 0;
  #waiting: { at: number; work: () => void | Promise<void> }[] = [];
  #running = false;
  now = () => this.#now;
  after(ms: number, work: () => void | Promise<void>): () => void {
    const entry = { at: this.#now + ms, work };
    this.#waiting.push(entry);
    this.#run();
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== entry);
    };
  }
  /** Each step lets the disk answer what was asked before. */
  #run(): void {
    if (this.#running) return;
    this.#running = true;
    const step = () => {
      this.#waiting.sort((a, b) => a.at - b.at);
      const next = this.#waiting.shift();
      if (!next) {
        this.#running = false;
        return;
      }
      this.#now = Math.max(this.#now, next.at);
      void Promise.resolve(next.work()).then(() => setTimeout(step, 1));
    };
    setTimeout(step, 1);
  }
}

let root: string;
let path: string;
let clock: FastClock;
let presences: Presence[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keyfolio-upgrade-'));
  path = join(root, 'office.keyfolio');
  clock = new FastClock();
  presences = [];
  // A file of the version before this one, shared.
  const db = new Database(path);
  migrate(db, () => {}, migrations.slice(0, -1));
  db.prepare("INSERT INTO fileInfo (key, value) VALUES ('shared', '1')").run();
  db.close();
});
afterEach(async () => {
  for (const presence of presences) await presence.stop();
  rmSync(root, { recursive: true, force: true });
});

const versionNow = (): number => {
  const db = new Database(path, { readonly: true });
  try {
    return versionOf(db);
  } finally {
    db.close();
  }
};
async function somebody(name: string): Promise<Presence> {
  const presence = new Presence({ path, who: () => ({ name, computer: `pc-${name}` }), clock });
  presences.push(presence);
  await presence.start();
  return presence;
}
function build(home: string): Files {
  const at = join(root, home);
  mkdirSync(at);
  return new Files({
    store: openLocalStore(at),
    homeFolder: at,
    documentsFolder: at,
    osName: 'Lin Yue',
    push: () => {},
    log: (_id, name, error) => {
      throw new Error(`${name}: ${String(error)}`);
    },
    whereIs: () => ({ kind: 'network', service: 'smb' }),
    clock,
  });
}
const refusal = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('It was not refused');
    },
    (error: AppError) => error,
  );

describe('an older shared file', () => {
  it('is brought to this version after a backup when nobody else has it open', async () => {
    const files = build('me');
    expect(await files.open(path)).toMatchObject({ mode: 'write', shared: true });
    expect(files.backups().map(({ kind }) => kind)).toContain('before_upgrade');
    await files.idle();
    files.close();
    expect(versionNow()).toBe(schemaVersion);
  });

  it('is left as it is while others have it open, and their names are told', async () => {
    await somebody('Chen');
    const files = build('me');
    const error = await refusal(files.open(path));
    expect(error).toMatchObject({
      code: 'busy',
      details: { kind: 'upgrade_others', path, people: [{ name: 'Chen', computer: 'pc-Chen' }] },
    });
    expect(versionNow()).toBe(schemaVersion - 1);
    expect(files.state).toBeNull();
  });

  it('is opened beside a card that nobody moves any more', async () => {
    const card = { name: 'Chen', computer: 'pc', counter: 7, editing: [], wants: null };
    await writeCard(path, { ...card, session: '019aa6a0-0000-7000-8000-000000000001' });
    const files = build('me');
    expect(await files.open(path)).toMatchObject({ mode: 'write' });
    await files.idle();
    files.close();
  });

  it('is asked for: the others see it, and once they have gone it opens', async () => {
    const chen = await somebody('Chen');
    const files = build('me');
    await refusal(files.open(path));
    await files.upgrades.ask(path);
    await files.upgrades.ask(path);
    while (!chen.asking()) await chen.look();
    expect(chen.asking()?.name).toBe('Lin Yue');
    expect(await files.upgrades.whoHas(path)).toEqual([{ name: 'Chen', computer: 'pc-Chen' }]);
    await chen.stop();
    expect(await files.upgrades.whoHas(path)).toEqual([]);
    expect(await files.open(path)).toMatchObject({ mode: 'write' });
    await files.idle();
    files.close();
  });

  it('can only be asked for by one it was refused to', async () => {
    const upgrades = new Upgrades(() => ({ name: 'Lin', computer: 'pc' }), clock);
    await expect(upgrades.ask(path)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(upgrades.whoHas(path)).rejects.toMatchObject({ code: 'forbidden' });
    expect(existsSync(`${path}.here`)).toBe(false);
  });

  it('is upgraded once by two programs that try together', async () => {
    const [one, two] = [build('one'), build('two')];
    const states = await Promise.allSettled([one.open(path), two.open(path)]);
    expect(versionNow()).toBe(schemaVersion);
    expect(states.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const files of [one, two]) {
      if (!files.state) expect(await files.open(path)).toMatchObject({ mode: 'write' });
      await files.idle();
      files.close();
    }
  });
});

describe('steps of a migration', () => {
  it('that another program has done meanwhile are not done twice', () => {
    const here = new Database(path);
    const there = new Database(path);
    try {
      let met = false;
      migrate(here, () => {
        // Between the look at the version and the first step, the other program is quicker.
        if (!met) migrate(there);
        met = true;
      });
      expect(met).toBe(true);
      expect(versionOf(here)).toBe(schemaVersion);
    } finally {
      here.close();
      there.close();
    }
  });
});
