import { appendFileSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '@main/application';
import type { Files } from '@main/features/files/controller';
import { looksDamaged } from '@main/features/files/damage';
import { openLocalStore } from '@main/features/settings/preferences';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  cutAfter,
  digestOf,
  filesAt,
  overwrite,
  type PlacedPage,
  pageCount,
  pagesOf,
  sampleFile,
} from '../helpers/damage';

let base: string;
let whole: string;
let placed: PlacedPage[];
let home: string;
let path: string;
let files: Files;
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'keyfolio-damage-test-'));
  whole = await sampleFile(base);
  placed = pagesOf(whole);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  home = mkdtempSync(join(base, 'home-'));
  path = join(home, 'a.keyfolio');
  copyFileSync(whole, path);
  files = filesAt(home);
});
afterEach(async () => {
  await files.idle();
  files.close();
});

const find = (name: string, kind: PlacedPage['pagetype'] = 'leaf', root = false): number => {
  const page = placed.findLast(
    (one) => one.name === name && one.pagetype === kind && (!root || one.path === '/'),
  );
  if (!page) throw new Error(`No ${kind} page of ${name}`);
  return page.pageno;
};

describe('seen at the first look', () => {
  it('not in a file that is whole, nor in one that is in use', async () => {
    expect(looksDamaged(path)).toBe(false);
    await files.open(path);
    files.current()?.raw.prepare("INSERT INTO fileInfo VALUES ('note', 'x')").run();
    expect(looksDamaged(path)).toBe(false);
  });

  it.each([
    ['the end cut off', () => cutAfter(path, pageCount(path) - 1)],
    ['half the file cut off', () => cutAfter(path, Math.floor(pageCount(path) / 2))],
    ['the root of a table', () => overwrite(path, [find('customers', 'internal', true)])],
    ['the root of an index', () => overwrite(path, [find('changesByRecord', 'internal', true)], 0)],
    ['the root of the search index', () => overwrite(path, [find('searchIndex_data', 'internal', true)])],
    ['a page of the schema', () => overwrite(path, [find('sqlite_schema')])],
    ['the schema behind the header', () => overwrite(path, [1], 0xa5, { from: 100, length: 3996 })],
  ])('%s: the file is left as it is, byte by byte', async (_what, damage) => {
    damage();
    const before = digestOf(path);
    expect(looksDamaged(path)).toBe(true);
    await files.openQuietly(path);
    if (files.state) expect(files.state).toMatchObject({ mode: 'read_only', reason: 'damaged' });
    else expect(files.failed).toMatchObject({ path, code: 'damaged' });
    await files.idle();
    files.close();
    expect(digestOf(path)).toBe(before);
  });
});

describe('seen when the file is read through in the background', () => {
  it.each([
    ['a leaf of a table', () => overwrite(path, [find('salesLines')])],
    ['a leaf of a table, with zeros', () => overwrite(path, [find('customers')], 0)],
    ['a leaf of an index', () => overwrite(path, [find('changesByRecord')])],
    ['a leaf of the search index', () => overwrite(path, [find('searchIndex_data')])],
  ])('%s: from then on it is only read', async (_what, damage) => {
    damage();
    const before = digestOf(path);
    await files.open(path);
    await files.idle();
    expect(files.state).toMatchObject({ path, mode: 'read_only', reason: 'damaged' });
    expect(() => files.current()?.raw.exec('DELETE FROM main.fileInfo')).toThrow();
    files.close();
    expect(digestOf(path)).toBe(before);
    const again = filesAt(home);
    expect(await again.open(path)).toMatchObject({ mode: 'read_only', reason: 'damaged' });
    await again.idle();
    again.close();
    expect(digestOf(path)).toBe(before);
  });

  it('a good file put in the place of a damaged one is written again', async () => {
    overwrite(path, [find('salesLines')]);
    await files.open(path);
    await files.idle();
    files.close();
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
    copyFileSync(whole, path);
    const again = filesAt(home);
    await again.open(path);
    await again.idle();
    expect(again.state).toMatchObject({ mode: 'write', reason: null });
    again.close();
  });

  it('no backup is made of a damaged file, and none is removed for it', async () => {
    await files.open(path);
    await files.idle();
    const good = files.backups();
    const digests = good.map((backup) => digestOf(backup.path));
    expect(good.length).toBeGreaterThan(0);
    files.close();
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
    overwrite(path, [find('salesLines')]);
    await files.open(path);
    for (let n = 0; n < 9; n += 1) await expect(files.backupNow()).rejects.toMatchObject({ code: 'corrupt' });
    await files.idle();
    expect(files.backups()).toEqual(good);
    expect(good.map((backup) => digestOf(backup.path))).toEqual(digests);
  });
});

describe('met by a call', () => {
  it('the call says so, and the file is only read from then on', async () => {
    await files.open(path);
    await files.idle();
    const app = createApplication({
      surroundings: {
        hasDialogs: false,
        askSave: async () => null,
        askOpen: async () => null,
        askFolder: async () => null,
        showInFolder: () => {},
        marginBoxes: true,
        osLanguage: 'en',
        osName: 'Lin Yue',
      },
      preferences: openLocalStore(home),
      files,
      homeFolder: home,
      origin: 'here',
      push: () => {},
      log: () => {},
    });
    files.close();
    overwrite(
      path,
      [find('planTexts'), ...placed.filter(({ name }) => name === 'plans').map(({ pageno }) => pageno)],
      0xa5,
      {
        from: 20,
        length: 4000,
      },
    );
    await files.open(path);
    expect(files.state).toMatchObject({ mode: 'write' });
    const answer = await app.dispatcher.call('plans.list', {}, app.caller('test'));
    expect(answer).toMatchObject({ ok: false, error: { code: 'corrupt', details: { kind: 'damaged' } } });
    await files.idle();
    expect(files.state).toMatchObject({ path, mode: 'read_only', reason: 'damaged' });
  });
});

describe('not damage', () => {
  it('bytes behind the end of the file', async () => {
    appendFileSync(path, Buffer.alloc(100));
    expect(looksDamaged(path)).toBe(false);
  });
});
