import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceContents } from '@main/db/contents';
import { type OpenFile, openFile } from '@main/db/open';
import { Files } from '@main/features/files/controller';
import { openLocalStore } from '@main/features/settings/preferences';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directClient } from '../helpers/direct';

let root: string;
let open: OpenFile[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'keyfolio-restore-'));
  open = [];
});
afterEach(() => {
  for (const file of open) file.close();
  rmSync(root, { recursive: true, force: true });
});

function opened(name: string): OpenFile {
  const file = openFile(join(root, name), { create: true, shared: true });
  open.push(file);
  return file;
}
const make = (file: OpenFile, name: string) => directClient(file).customers.create({ name });
const names = (file: OpenFile): string[] =>
  (file.raw.prepare('SELECT name FROM customers ORDER BY name').all() as { name: string }[]).map(
    ({ name }) => name,
  );
const by = {
  by: { name: 'Lin Yue', origin: 'restore' },
  label: 'files.restoreBackup',
  at: '2026-11-22T08:00:00.000Z',
};

describe('contents put in the place of others while a file is open', () => {
  it('are seen by those who have it open, found by search, and leave the file whole', async () => {
    const target = opened('target.keyfolio');
    const source = opened('source.keyfolio');
    await make(source, '华为');
    await make(target, 'Old one');
    await make(target, 'Old two');
    const reader = opened('target.keyfolio');
    expect(names(reader)).toHaveLength(2);
    replaceContents(target.path, source.path, by);
    for (const file of [target, reader]) {
      expect(names(file)).toEqual(['华为']);
      const { rows } = await directClient(file).customers.list({ search: '华' });
      expect(rows.map(({ name }) => name)).toEqual(['华为']);
      expect((await directClient(file).customers.list({ search: 'Old' })).rows).toEqual([]);
    }
    expect(target.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(target.raw.pragma('foreign_key_check')).toEqual([]);
    await make(reader, 'New');
    expect((await directClient(target).customers.list({ search: 'new' })).rows).toHaveLength(1);
  });

  it('keep the identity of the file, its mark and its lease', () => {
    const target = opened('target.keyfolio');
    const source = openFile(join(root, 'source.keyfolio'), { create: true });
    open.push(source);
    target.raw
      .prepare(
        "INSERT INTO lease (one, holder, name, computer, purpose) VALUES (1, 'me', 'Lin', 'pc', 'restore')",
      )
      .run();
    const info = (file: OpenFile) => file.raw.prepare('SELECT * FROM fileInfo ORDER BY key').all();
    const before = info(target);
    replaceContents(target.path, source.path, by);
    expect(info(target)).toEqual(before);
    expect(target.raw.prepare('SELECT holder FROM lease').all()).toEqual([{ holder: 'me' }]);
  });

  it('number the log above all that was, so that followers notice', async () => {
    const target = opened('target.keyfolio');
    const source = opened('source.keyfolio');
    for (const name of ['a', 'b', 'c']) await make(target, name);
    await make(source, 'x');
    const last = () =>
      target.raw
        .prepare('SELECT batchNo, label, byName FROM batches ORDER BY batchNo DESC LIMIT 1')
        .get() as {
        batchNo: number;
      };
    const before = last().batchNo;
    replaceContents(target.path, source.path, by);
    expect(last()).toMatchObject({ label: 'files.restoreBackup', byName: 'Lin Yue' });
    expect(last().batchNo).toBeGreaterThan(before);
  });

  it('change nobody’s way in and nobody’s rights', () => {
    const target = opened('target.keyfolio');
    const source = opened('source.keyfolio');
    const member = (file: OpenFile, id: string, role: string) =>
      file.raw
        .prepare(
          `INSERT INTO members (id, version, createdAt, updatedAt, name, role) VALUES (?, 1, '', '', ?, ?)`,
        )
        .run(id, id, role);
    const password = (file: OpenFile, id: string, hash: string) =>
      file.raw.prepare(`INSERT INTO credentials (memberId, hash, changedAt) VALUES (?, ?, '')`).run(id, hash);
    member(target, 'demoted', 'sales');
    member(target, 'newcomer', 'manager');
    member(target, 'plain', 'sales');
    password(target, 'demoted', 'new');
    password(target, 'newcomer', 'new');
    member(source, 'demoted', 'manager');
    member(source, 'gone', 'manager');
    password(source, 'demoted', 'old');
    password(source, 'gone', 'old');
    replaceContents(target.path, source.path, by);
    const members = target.raw.prepare('SELECT id, role FROM members ORDER BY id').all();
    expect(members).toEqual([
      { id: 'demoted', role: 'sales' },
      { id: 'gone', role: 'manager' },
      { id: 'newcomer', role: 'manager' },
    ]);
    expect(target.raw.prepare('SELECT memberId, hash FROM credentials ORDER BY memberId').all()).toEqual([
      { memberId: 'demoted', hash: 'new' },
      { memberId: 'newcomer', hash: 'new' },
    ]);
  });
});

describe('restoring a backup of a shared file', () => {
  const build = (home: string) =>
    new Files({
      store: openLocalStore(home),
      homeFolder: home,
      documentsFolder: home,
      osName: 'Lin Yue',
      push: () => {},
      log: (_id, name, error) => {
        throw new Error(`${name}: ${String(error)}`);
      },
      whereIs: () => ({ kind: 'network', service: 'smb' }),
    });
  const customer = (files: Files, name: string) => {
    const file = files.current();
    if (!file) throw new Error('No file is open');
    return make(file, name);
  };
  const shown = (files: Files): string[] => {
    const file = files.current();
    return file ? names(file) : [];
  };

  it('changes the file under those who have it open, with the present state kept', async () => {
    const [mine, theirs] = [build(join(root, 'mine')), build(join(root, 'theirs'))];
    try {
      const path = join(root, 'office.keyfolio');
      await mine.create(path, 'none');
      await customer(mine, 'Early');
      const backup = await mine.backupNow();
      await theirs.open(path);
      await customer(theirs, 'Late');
      const state = await mine.restore(backup.path);
      expect(state).toMatchObject({ path, shared: true, mode: 'write' });
      expect(shown(mine)).toEqual(['Early']);
      expect(shown(theirs)).toEqual(['Early']);
      await customer(theirs, 'After');
      expect(shown(mine)).toEqual(['After', 'Early']);
      expect(mine.current()?.raw.prepare('SELECT * FROM lease').all()).toEqual([]);
      const kept = mine.backups().find(({ kind }) => kind === 'before_restore');
      await mine.restore(kept?.path ?? '');
      expect(shown(mine)).toEqual(['Early', 'Late']);
      expect(
        readdirSync(join(root, 'mine', 'backups'))
          .flatMap((id) => readdirSync(join(root, 'mine', 'backups', id)))
          .filter((name) => name.includes('part')),
      ).toEqual([]);
    } finally {
      for (const files of [mine, theirs]) {
        await files.idle();
        files.close();
      }
    }
  });
});
