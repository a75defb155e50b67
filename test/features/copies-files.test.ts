import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@main/db/migrate';
import { migrations } from '@main/db/migrations';
import { markShared, openFile } from '@main/db/open';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let office: TestApp;
let copy: string;
let firm: string;

const failure = (path: string) =>
  office.api.copies.compare({ path }).then(
    () => null,
    (error: unknown) => error,
  );

beforeEach(async () => {
  office = openTestApp();
  firm = (await office.api.customers.create({ name: 'Keller Optik', city: 'Graz' })).id;
  copy = join(office.folder, 'laptop.keyfolio');
  await office.api.copies.take({ path: copy });
});
afterEach(() => office.close());

async function editCopy(city: string): Promise<void> {
  const laptop = openTestApp(copy);
  const { version } = await laptop.api.customers.get({ id: firm });
  await laptop.api.customers.save({ id: firm, baseVersion: version, set: { city } });
  laptop.close();
}

describe('the other file', () => {
  it('is never written to', async () => {
    await editCopy('Wien');
    const before = readFileSync(copy);
    const { mtimeMs } = statSync(copy);
    await office.api.copies.compare({ path: copy });
    await office.api.copies.merge({ path: copy, decisions: [] });
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect(statSync(copy).mtimeMs).toBe(mtimeMs);
    expect((await office.api.customers.get({ id: firm })).city).toBe('Wien');
  });

  it('may be of an older version of the program', async () => {
    const old = join(office.folder, 'old.keyfolio');
    const db = new Database(old);
    migrate(db, () => {}, migrations.slice(0, 1));
    const { raw } = office.file;
    const fileId = raw.prepare("SELECT value FROM fileInfo WHERE key = 'fileId'").pluck().get();
    db.prepare("UPDATE fileInfo SET value = ? WHERE key = 'fileId'").run(fileId);
    const batch = db.prepare(
      "INSERT INTO batches (batchNo, id, at, byName, origin, label, kind) VALUES (?, ?, '2026-01-01T08:00:00.000Z', 'Anna', 'x', 'save', 'do')",
    );
    const change = db.prepare(
      "INSERT INTO changes (batchNo, tableName, recordId, action, version, fields) VALUES (?, 'customers', ?, ?, ?, ?)",
    );
    batch.run(1, raw.prepare('SELECT id FROM batches').pluck().get());
    change.run(1, firm, 'create', 1, null);
    batch.run(2, 'edited');
    change.run(2, firm, 'update', 2, '{"city":["Graz","Wien"]}');
    db.prepare(
      "INSERT INTO customers (id, version, createdAt, updatedAt, name, city, sortKey, nameKey) VALUES (?, 2, '', '', 'Keller Optik', 'Wien', '', '')",
    ).run(firm);
    db.close();
    expect((await office.api.copies.merge({ path: old, decisions: [] })).figures.updated).toBe(1);
    expect((await office.api.customers.get({ id: firm })).city).toBe('Wien');
    expect(new Database(old, { readonly: true }).pragma('user_version', { simple: true })).toBe(1);
  });

  it('of a newer version, a damaged one and one that is no file of ours are refused', async () => {
    const db = new Database(copy);
    const version = db.pragma('user_version', { simple: true });
    db.pragma('user_version = 99');
    db.close();
    expect(await failure(copy)).toMatchObject({ code: 'too_new' });
    const back = new Database(copy);
    back.pragma(`user_version = ${version}`);
    back.pragma('journal_mode = DELETE');
    const page = back.pragma('page_size', { simple: true }) as number;
    const root = back
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'customers'")
      .pluck()
      .get() as number;
    back.close();
    const handle = openSync(copy, 'r+');
    writeSync(handle, Buffer.alloc(page, 7), 0, page, (root - 1) * page);
    closeSync(handle);
    expect(await failure(copy)).toMatchObject({ code: 'corrupt' });
    expect((await office.api.customers.get({ id: firm })).city).toBe('Graz');
  });
});

describe('a shared file', () => {
  it('takes a copy back while others have it open', async () => {
    await editCopy('Wien');
    const shared = join(office.folder, 'shared.keyfolio');
    await office.api.copies.take({ path: shared });
    const raw = new Database(shared);
    markShared(raw);
    raw.close();
    const mine = openTestApp(shared);
    const theirs = openFile(shared);
    expect(mine.file.shared).toBe(true);
    await mine.api.copies.merge({ path: copy, decisions: [] });
    expect(theirs.raw.prepare('SELECT city FROM customers').pluck().get()).toBe('Wien');
    const taken = join(office.folder, 'taken.keyfolio');
    await mine.api.copies.take({ path: taken });
    const away = openFile(taken);
    expect(away.shared).toBe(false);
    away.close();
    theirs.close();
    mine.close();
  });
});
