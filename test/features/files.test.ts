import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupPath, dueKind, listBackups, prune } from '@main/db/backup';
import { migrations } from '@main/db/migrations';
import { Files } from '@main/features/files/controller';
import { openLocalStore } from '@main/features/settings/preferences';
import type { Change } from '@shared/rpc/client';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let home: string;
let files: Files;
let pushed: Change[];

function build(): Files {
  return new Files({
    store: openLocalStore(home),
    homeFolder: home,
    documentsFolder: join(home, 'Documents'),
    osName: 'Lin Yue',
    push: (change) => pushed.push(change),
    log: (_id, name, error) => {
      throw new Error(`${name}: ${String(error)}`);
    },
  });
}
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'keyfolio-files-'));
  pushed = [];
  files = build();
});
afterEach(async () => {
  await files.idle();
  files.close();
  rmSync(home, { recursive: true, force: true });
});

const note = (value: string) =>
  files.current()?.raw.prepare("INSERT OR REPLACE INTO fileInfo VALUES ('note', ?)").run(value);
const noted = () =>
  files.current()?.raw.prepare("SELECT value FROM fileInfo WHERE key = 'note'").get() as { value: string };

describe('files as wholes', () => {
  it('makes, closes and opens a file, and remembers it', async () => {
    const path = files.freePath('客户/档案');
    expect(path).toBe(join(home, 'Documents', '客户 档案.keyfolio'));
    const state = await files.create(path, 'none');
    expect(state).toMatchObject({ path, name: '客户 档案', mode: 'write', reason: null });
    expect(files.freePath('客户/档案')).toBe(join(home, 'Documents', '客户 档案 2.keyfolio'));
    await files.idle();
    files.close();
    expect(files.state).toBeNull();
    expect(build().recent()).toEqual([{ path, name: '客户 档案', exists: true }]);
    expect((await files.open(path)).mode).toBe('write');
    expect(pushed.every(({ tables }) => tables[0] === '*')).toBe(true);
  });

  it('never writes over a file that is there', async () => {
    const path = join(home, 'mine.keyfolio');
    writeFileSync(path, 'precious');
    await expect(files.create(path, 'none')).rejects.toMatchObject({ code: 'validation' });
    expect(readFileSync(path, 'utf8')).toBe('precious');
  });

  it('keeps the open file when another one does not open, and says why', async () => {
    const path = files.freePath('A');
    await files.create(path, 'none');
    const bad = join(home, 'bad.keyfolio');
    writeFileSync(bad, 'not a database at all');
    await files.openQuietly(bad);
    expect(files.failed).toMatchObject({ path: bad, code: 'foreign' });
    expect(files.state?.path).toBe(path);
  });

  it('saves a copy that is whole and independent', async () => {
    await files.create(files.freePath('A'), 'none');
    note('before');
    const copy = await files.saveCopy(join(home, 'copy'));
    expect(copy).toBe(join(home, 'copy.keyfolio'));
    note('after');
    await files.idle();
    await files.open(copy);
    expect(noted().value).toBe('before');
  });
});

describe('backups', () => {
  it('restores one in the place of the open file, keeping the present state as a backup', async () => {
    const path = files.freePath('A');
    await files.create(path, 'none');
    note('old');
    const backup = await files.backupNow();
    note('new');
    const { backup: was, current } = await files.preview(backup.path);
    expect(was).toMatchObject({ customers: 0, healthy: true });
    expect(current.healthy).toBe(true);
    await files.restore(backup.path);
    expect(files.state?.path).toBe(path);
    expect(noted().value).toBe('old');
    const kept = files.backups().find(({ kind }) => kind === 'before_restore');
    if (!kept) throw new Error('The present state was not kept');
    await files.restore(kept.path);
    expect(noted().value).toBe('new');
    expect(existsSync(`${path}.restoring`)).toBe(false);
  });

  it('opens one as a new file when the file itself is lost', async () => {
    const path = files.freePath('A');
    await files.create(path, 'none');
    note('kept');
    await files.backupNow();
    files.close();
    writeFileSync(path, 'damaged beyond repair');
    const [backup] = files.everyBackup();
    expect(backup?.fileName).toBe('A');
    await files.idle();
    const state = await files.openBackup(backup?.path ?? '');
    expect(state.name).toMatch(/^A \d{4}-\d{2}-\d{2}$/);
    expect(noted().value).toBe('kept');
    expect(readFileSync(path, 'utf8')).toBe('damaged beyond repair');
  });

  it('takes no path that is none of the backups', async () => {
    await files.create(files.freePath('A'), 'none');
    await expect(files.restore('/etc/hosts')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(files.preview('/etc/hosts')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(files.openBackup('/etc/hosts')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps seven daily and four weekly ones, and touches nothing else in the folder', () => {
    const folder = join(home, 'some');
    const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
    for (let n = 0; n < 60; n += 1) {
      const kind = dueKind(listBackups(folder), day(n));
      expect(kind).not.toBeNull();
      if (kind) writeFileSync(backupPath(folder, kind, day(n)), '');
      expect(dueKind(listBackups(folder), day(n))).toBeNull();
      prune(folder);
    }
    writeFileSync(join(folder, 'letter.txt'), '');
    prune(folder);
    const kinds = listBackups(folder).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'daily')).toHaveLength(7);
    expect(kinds.filter((kind) => kind === 'weekly')).toHaveLength(4);
    expect(existsSync(join(folder, 'letter.txt'))).toBe(true);
  });
});

describe('preferences of this computer', () => {
  it('puts a file that cannot be read aside and goes on with the defaults', () => {
    const path = join(home, 'preferences.json');
    writeFileSync(path, '{"language": "zh-C');
    utimesSync(path, 0, 0);
    const store = openLocalStore(home);
    expect(store.get().language).toBe('system');
    expect(existsSync(`${path}.unreadable`)).toBe(true);
    store.save({ language: 'zh-CN' });
    expect(openLocalStore(home).get().language).toBe('zh-CN');
    expect(openLocalStore(home).origin).toBe(store.origin);
  });
});

describe('the schema', () => {
  it('is the one the migrations say', async () => {
    const path = files.freePath('A');
    await files.create(path, 'none');
    files.close();
    const raw = new Database(path, { readonly: true });
    expect(raw.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    raw.close();
  });
});
