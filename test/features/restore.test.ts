import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyVerified } from '@main/db/backup';
import { differenceBetween } from '@main/jobs/verify-difference';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let backup: string;
beforeEach(() => {
  app = openTestApp();
  backup = join(app.folder, 'backup.keyfolio');
});
afterEach(() => app.close());

const none = { changed: 0, back: 0, gone: 0, names: { changed: [], back: [], gone: [] } };
const customer = async (name: string) => (await app.api.customers.create({ name })).id;
const difference = () => {
  const db = new Database(app.file.path, { readonly: true });
  try {
    return Object.fromEntries(differenceBetween(db, backup).map(({ table, ...rest }) => [table, rest]));
  } finally {
    db.close();
  }
};

describe('what restoring a backup would change', () => {
  it('nothing right after it was made', async () => {
    await customer('Yangtze Tools');
    await copyVerified(app.file.raw, backup);
    expect(difference()).toEqual({ customers: none, contacts: none, plans: none, complaints: none });
  });

  it('counts what was changed since, what would come back and what would be gone, with names', async () => {
    const [changed, binned] = [await customer('Changed'), await customer('Binned')];
    await customer('Untouched');
    await copyVerified(app.file.raw, backup);
    await app.api.customers.save({ id: changed, baseVersion: 1, set: { city: 'Nanjing' } });
    await app.api.customers.remove({ ids: [binned] });
    await customer('New');
    expect(difference().customers).toEqual({
      changed: 1,
      back: 1,
      gone: 1,
      names: { changed: ['Changed'], back: ['Binned'], gone: ['New'] },
    });
  });

  it('a plan counts as changed when one of its rows did', async () => {
    const customerId = await customer('With a plan');
    const plan = await app.api.plans.create({
      customerId,
      title: 'Growth',
      periodFrom: '2026-01-01',
      periodTo: '2026-12-31',
    });
    await copyVerified(app.file.raw, backup);
    await app.api.plans.saveText({
      planId: plan.id,
      key: 'tactics.overview',
      body: { type: 'doc', content: [] },
      baseVersion: 0,
    });
    expect(difference().plans).toMatchObject({ changed: 1, back: 0, gone: 0 });
  });

  it('names the first few only, and changes neither file', async () => {
    await copyVerified(app.file.raw, backup);
    for (let n = 0; n < 8; n += 1) await customer(`New ${n}`);
    const digest = createHash('sha256').update(readFileSync(backup)).digest('hex');
    const { gone, names } = difference().customers ?? none;
    expect(gone).toBe(8);
    expect(names.gone).toHaveLength(3);
    expect(createHash('sha256').update(readFileSync(backup)).digest('hex')).toBe(digest);
  });
});

describe('a backup of a shared file', () => {
  it('comes to an end although somebody saves between any two steps', async () => {
    const path = join(app.folder, 'shared.db');
    const writer = new Database(path);
    writer.exec(`CREATE TABLE t (n INTEGER, filler TEXT);
      WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 3000)
      INSERT INTO t SELECT i, hex(randomblob(1500)) FROM r`);
    const pages = writer.pragma('page_count', { simple: true });
    expect(pages).toBeGreaterThan(2000);
    const save = writer.prepare('UPDATE t SET n = n + 1 WHERE rowid = 1');
    let saved = 0;
    let going = true;
    const keepSaving = () => {
      if (!going) return;
      save.run();
      saved += 1;
      setImmediate(keepSaving);
    };
    keepSaving();
    const reader = new Database(path, { readonly: true });
    await copyVerified(reader, backup);
    going = false;
    reader.close();
    writer.close();
    expect(saved).toBeGreaterThan(3);
    const copy = new Database(backup, { readonly: true });
    expect(copy.prepare('SELECT count(*) FROM t').pluck().get()).toBe(3000);
    copy.close();
  });
});
