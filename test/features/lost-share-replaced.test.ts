import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { openFile } from '@main/db/open';
import { retryMs } from '@main/features/sharing/reach';
import { ManualClock } from '@test/helpers/clock';
import { openSharedApps, type Program, type SharedApps } from '@test/helpers/shared';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let clock: ManualClock;
let office: SharedApps;
beforeEach(() => {
  clock = new ManualClock();
});
afterEach(() => office.close());

async function oneProgram(shared: boolean): Promise<Program> {
  office = await openSharedApps(['Lin Yue'], { clock, shared });
  await clock.advance(5000);
  return office.programs[0] as Program;
}

const names = async ({ api }: Program) =>
  (await api.customers.list({ limit: 50, offset: 0 })).rows.map(({ name }) => name).sort();
const failedOf = async ({ api }: Program) => (await api.files.current({})).failed?.code;

/** Puts a copy of the file, as it was at this moment, aside; call the answer to put it in the file's place in one step. */
function copied(): () => void {
  const copy = `${office.path}.copy`;
  rmSync(copy, { force: true });
  const db = new Database(office.path, { readonly: true });
  db.prepare('VACUUM INTO ?').run(copy);
  db.close();
  return () => renameSync(copy, office.path);
}

/** A call made now, while the test moves the clock. */
async function during<T>(work: Promise<T>, ms: number): Promise<T> {
  await Promise.all([work.catch(() => undefined), clock.advance(ms)]);
  return work;
}

const kept = (program: Program) =>
  program.files
    .everyBackup()
    .filter(({ kind }) => kind === 'before_restore')
    .map(({ path }) => {
      const db = new Database(path, { readonly: true });
      const rows = db.prepare('SELECT name FROM customers ORDER BY name').pluck().all();
      db.close();
      return rows;
    });

describe.each([
  ['a shared file', true],
  ['a file of this computer', false],
])('%s with another in its place', (_, shared) => {
  it('is opened anew when it is the same file, an older state of it; what it was is among the backups', async () => {
    const program = await oneProgram(shared);
    await program.api.customers.create({ name: 'Before' });
    const put = copied();
    await program.api.customers.create({ name: 'After' });
    program.pushed.length = 0;
    put();
    await clock.advance(2000);
    expect(program.pushed).toContainEqual({ tables: ['*'], ids: [] });
    expect(await names(program)).toEqual(['Before']);
    expect(kept(program)).toEqual([['After', 'Before']]);
    expect(program.files.current()?.raw.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('never swallows a save: one made before anybody noticed is in the file that lies there', async () => {
    const program = await oneProgram(shared);
    const put = copied();
    put();
    await during(program.api.customers.create({ name: 'Saved at once' }), 3000);
    await program.files.idle();
    program.close();
    const again = openFile(office.path);
    const rows = again.raw.prepare('SELECT name FROM customers').pluck().all();
    again.close();
    expect(rows).toEqual(['Saved at once']);
  });

  it('is closed when it is another file, and says so', async () => {
    const program = await oneProgram(shared);
    await program.api.customers.create({ name: 'Ours' });
    const other = `${office.path}.other`;
    openFile(other, { create: true, shared }).close();
    renameSync(other, office.path);
    const saving = during(program.api.customers.create({ name: 'Not into a stranger' }), 3000);
    await expect(saving).rejects.toMatchObject({ code: 'not_found' });
    expect(program.files.current()).toBeNull();
    expect(await failedOf(program)).toBe('replaced');
    expect(kept(program)).toEqual([['Ours']]);
    const stranger = openFile(office.path);
    expect(stranger.raw.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(0);
    stranger.close();
  });

  it('is closed when there is no Keyfolio file any more, after some patience', async () => {
    const program = await oneProgram(shared);
    await program.api.customers.create({ name: 'Ours' });
    rmSync(office.path);
    writeFileSync(office.path, 'This is a text now, and not a database at all.'.repeat(20));
    await clock.advance(60_000);
    expect(await failedOf(program)).toBe('damaged');
    expect(kept(program)).toEqual([['Ours']]);
  });
});

describe('a file of this computer that is gone', () => {
  it('is closed and says so; what was in it is among the backups', async () => {
    const program = await oneProgram(false);
    await program.api.customers.create({ name: 'Ours' });
    renameSync(office.path, `${office.path}.elsewhere`);
    await clock.advance(1000);
    expect(program.files.current()).not.toBeNull();
    await clock.advance(2 * retryMs);
    expect(program.files.current()).toBeNull();
    expect(await failedOf(program)).toBe('gone');
    expect(kept(program)).toEqual([['Ours']]);
    expect(existsSync(office.path)).toBe(false);
  });

  it('may be away for a moment, as when a program saves it by writing it anew', async () => {
    const program = await oneProgram(false);
    await program.api.customers.create({ name: 'Ours' });
    const put = copied();
    rmSync(office.path);
    await clock.advance(1000);
    put();
    await clock.advance(retryMs);
    expect(await names(program)).toEqual(['Ours']);
  });
});

it('a file that was only written over in place is not another one', async () => {
  const program = await oneProgram(true);
  await program.api.customers.create({ name: 'Ours' });
  copied();
  copyFileSync(`${office.path}.copy`, office.path);
  await clock.advance(3000);
  expect(await names(program)).toEqual(['Ours']);
  expect(kept(program)).toEqual([]);
});
