import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transact } from '@main/db/transact';
import { type ControllerOptions, Files } from '@main/features/files/controller';
import { openLocalStore } from '@main/features/settings/preferences';
import type { Location } from '@main/features/sharing/location';
import type { LockProbe } from '@main/features/sharing/lock-test';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { probeHere } from '../helpers/locks';
import { startProgram } from '../helpers/shared';

let root: string;
let home: string;
let share: string;
let open: Files[];

function build(options: Partial<ControllerOptions> = {}, at = home): Files {
  const files = new Files({
    store: openLocalStore(at),
    homeFolder: at,
    documentsFolder: join(at, 'Documents'),
    osName: 'Lin Yue',
    push: () => {},
    log: (_id, name, error) => {
      throw new Error(`${name}: ${String(error)}`);
    },
    lockProbe: probeHere,
    whereIs: (path): Location =>
      path.startsWith(share) ? { kind: 'network', service: 'smb' } : { kind: 'local', service: null },
    ...options,
  });
  open.push(files);
  return files;
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keyfolio-share-'));
  home = join(root, 'home');
  share = join(root, 'share');
  mkdirSync(share);
  open = [];
});
afterEach(async () => {
  for (const files of open) {
    await files.idle();
    files.close();
  }
  rmSync(root, { recursive: true, force: true });
});

/** Saves something through the file as the application does. */
async function save(files: Files, id: string): Promise<void> {
  const file = files.current();
  if (!file) throw new Error('No file is open');
  await transact(file, { name: 'Lin Yue', origin: 'here' }, 'test', async (db) => {
    await db.insertInto('fileInfo').values({ key: id, value: 'saved' }).execute();
  });
}
const saved = (path: string, id: string): boolean => {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare('SELECT 1 FROM fileInfo WHERE key = ?').get(id) !== undefined;
  } finally {
    db.close();
  }
};

describe('moving a file into a shared folder', () => {
  it('takes everything along, leaves the old file among the backups, and goes on with the shared one', async () => {
    const files = build();
    const path = files.freePath('A');
    await files.create(path, 'none');
    await save(files, 'before');
    const state = await files.share(share);
    expect(state).toMatchObject({
      path: join(share, 'A.keyfolio'),
      shared: true,
      mode: 'write',
      location: 'network',
      service: 'smb',
    });
    await save(files, 'after');
    expect(saved(state.path, 'before')).toBe(true);
    expect(saved(state.path, 'after')).toBe(true);
    expect(existsSync(path)).toBe(false);
    const kept = files.backups().find(({ kind }) => kind === 'before_share');
    expect(saved(kept?.path ?? '', 'before')).toBe(true);
    expect(files.recent().map((recent) => recent.path)).toEqual([state.path]);
    expect(files.current()?.raw.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(files.current()?.raw.pragma('synchronous', { simple: true })).toBe(3);
    expect(readdirSync(share).filter((name) => name.includes('sharing') || name.endsWith('.part'))).toEqual(
      [],
    );
  });

  it('is taken as shared by whoever opens it next, also where the place does not tell', async () => {
    const files = build();
    await files.create(files.freePath('A'), 'none');
    const { path } = await files.share(share);
    files.close();
    const other = build({ whereIs: () => ({ kind: 'local', service: null }) }, join(root, 'other'));
    expect(await other.open(path)).toMatchObject({ shared: true, location: 'local', mode: 'write' });
    expect(other.current()?.raw.pragma('journal_mode', { simple: true })).toBe('delete');
  });

  it('never takes a name that is taken', async () => {
    const files = build();
    const path = files.freePath('A');
    await files.create(path, 'none');
    writeFileSync(join(share, 'A.keyfolio'), 'precious');
    await expect(files.share(share)).rejects.toMatchObject({
      code: 'validation',
      details: { kind: 'exists' },
    });
    expect(readFileSync(join(share, 'A.keyfolio'), 'utf8')).toBe('precious');
    expect(files.state).toMatchObject({ path, shared: false });
    await save(files, 'still');
    expect(readdirSync(share)).toEqual(['A.keyfolio']);
  });

  it('refuses the folder of a sync program and says whose it is', async () => {
    const files = build({ whereIs: () => ({ kind: 'sync', service: '坚果云' }) });
    await files.create(files.freePath('A'), 'none');
    await expect(files.share(share)).rejects.toMatchObject({
      code: 'validation',
      details: { kind: 'sync_folder', service: '坚果云' },
    });
    expect(readdirSync(share)).toEqual([]);
  });

  it('refuses a folder whose locks do not hold, or where they cannot be tried', async () => {
    for (const [answer, tried] of [
      ['taken ', true],
      ['failed', false],
    ] as const) {
      const files = build({ lockProbe: async () => answer });
      await files.create(files.freePath('A'), 'none');
      await expect(files.share(share)).rejects.toMatchObject({ details: { kind: 'locks', tried } });
      expect(files.state).toMatchObject({ shared: false });
    }
    expect(readdirSync(share)).toEqual([]);
  });

  it('does not move a file that another program has open', async () => {
    const files = build();
    const path = files.freePath('A');
    await files.create(path, 'none');
    const other = build({}, join(root, 'other'));
    await other.open(path);
    await other.idle();
    await expect(files.share(share)).rejects.toMatchObject({ code: 'busy', details: { kind: 'log' } });
    await save(other, 'theirs');
    await save(files, 'mine');
    expect(files.state).toMatchObject({ path, shared: false });
    expect(saved(path, 'theirs')).toBe(true);
    expect(readdirSync(share)).toEqual([]);
  });

  it('makes the file shared where it lies when that is the folder', async () => {
    const files = build();
    const path = files.freePath('A');
    await files.create(path, 'none');
    expect(await files.share(join(home, 'Documents'))).toMatchObject({ path, shared: true });
    await save(files, 'here');
    await expect(files.share(share)).rejects.toMatchObject({ details: { kind: 'shared' } });
  });

  it('keeps whoever is signed in', async () => {
    const files = build();
    await files.create(files.freePath('A'), 'none');
    const file = files.current();
    if (!file) throw new Error('No file is open');
    const memberId = (file.raw.prepare('SELECT id FROM main.members').get() as { id: string }).id;
    file.raw.prepare("UPDATE main.members SET role = 'manager'").run();
    file.raw
      .prepare("INSERT INTO main.credentials (memberId, hash, changedAt) VALUES (?, 'x', '')")
      .run(memberId);
    file.doorkeeper.refresh();
    file.doorkeeper.admit({ memberId, name: 'Lin Yue', role: 'manager', sees: 'all', edits: 'all' });
    await files.share(share);
    expect(files.current()?.doorkeeper.access).toMatchObject({ memberId });
  });
});

describe('sharing from a window', () => {
  it('asks where the folder lies, and what is saved and read meanwhile neither fails nor stays behind', async () => {
    const program = startProgram({ name: 'Lin Yue', home, lockProbe: probeHere });
    open.push(program.files);
    const { api } = program;
    await api.files.create({ name: 'A' });
    expect(await api.sharing.inspect({ folder: share })).toEqual({
      folder: share,
      kind: 'local',
      service: null,
    });
    let sharing = true;
    const made: string[] = [];
    const work = async (who: string) => {
      for (let n = 0; sharing && n < 500; n += 1) {
        await api.customers.create({ name: `${who} ${n}` });
        made.push(`${who} ${n}`);
        await api.customers.list({});
        // Calls of a window come as messages do, with room in between.
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const working = [work('a'), work('b'), work('c')];
    const shared = api.sharing.share({ folder: share }).finally(() => {
      sharing = false;
    });
    const [state] = await Promise.all([shared, ...working]);
    expect(state).toMatchObject({ path: join(share, 'A.keyfolio'), shared: true });
    expect(program.files.state?.path).toBe(state.path);
    const { total } = await api.customers.list({});
    expect(total).toBe(made.length);
    expect(total).toBeGreaterThan(0);
  });
});

describe('opening a file in a shared folder', () => {
  const shared = async (): Promise<string> => {
    const files = build();
    await files.create(files.freePath('A'), 'none');
    const { path } = await files.share(share);
    await files.idle();
    files.close();
    return path;
  };

  it('tries the locks once an installation, and reads only where they do not hold', async () => {
    const path = await shared();
    let asked = 0;
    const counting: LockProbe = (probed) => {
      asked += 1;
      return probeHere(probed);
    };
    const other = join(root, 'other');
    const first = build({ lockProbe: counting }, other);
    expect(await first.open(path)).toMatchObject({ mode: 'write' });
    expect(asked).toBe(2);
    await first.idle();
    first.close();
    const again = build({ lockProbe: counting }, other);
    expect(await again.open(path)).toMatchObject({ mode: 'write' });
    expect(asked).toBe(2);
    await again.idle();
    again.close();
    const third = build({ lockProbe: async () => 'taken ' }, join(root, 'third'));
    expect(await third.open(path)).toMatchObject({ mode: 'read_only', reason: 'locks' });
  });

  it('takes a plain file in a network folder out of its write-ahead log and marks it', async () => {
    const files = build({ whereIs: () => ({ kind: 'local', service: null }) });
    const path = join(share, 'B.keyfolio');
    await files.create(path, 'none');
    await files.idle();
    files.close();
    expect(readFileSync(path)[18]).toBe(2);
    const other = build();
    expect(await other.open(path)).toMatchObject({ shared: true, mode: 'write' });
    expect(readFileSync(path)[18]).toBe(1);
    expect(saved(path, 'shared')).toBe(true);
  });

  it('keeps backups on this computer', async () => {
    const path = await shared();
    const files = build({}, join(root, 'other'));
    await files.open(path);
    await files.idle();
    const backup = await files.backupNow();
    expect(backup.path.startsWith(join(root, 'other', 'backups'))).toBe(true);
    expect(readdirSync(share).filter((name) => !name.endsWith('.here'))).toEqual(['A.keyfolio']);
  });
});
