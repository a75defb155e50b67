import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import type { OpenFile } from '@main/db/open';
import { retryMs } from '@main/features/sharing/reach';
import { ManualClock, settled } from '@test/helpers/clock';
import { openSharedApps, type Program, type SharedApps } from '@test/helpers/shared';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let clock: ManualClock;
let office: SharedApps;
let lin: Program;
let marta: Program;
beforeEach(async () => {
  clock = new ManualClock();
  office = await openSharedApps(['Lin Yue', 'Marta'], { clock });
  [lin, marta] = office.programs as [Program, Program];
  await clock.advance(5000);
});
afterEach(() => office.close());

const away = () => `${office.folder}-away`;
const goes = () => renameSync(office.folder, away());
const comes = () => renameSync(away(), office.folder);
const stateOf = ({ api }: Program) => api.sharing.state({});
const names = async ({ api }: Program) =>
  (await api.customers.list({ limit: 50, offset: 0 })).rows.map(({ name }) => name).sort();

/** A call that may have to wait. */
function call<T>(work: Promise<T>): { done: () => boolean; work: Promise<T> } {
  let done = false;
  const over = () => {
    done = true;
  };
  work.then(over, over);
  return { done: () => done, work };
}

describe('a share that is lost', () => {
  it('is said to every window as soon as it is noticed, and that it is back', async () => {
    goes();
    await clock.advance(1000);
    expect(await stateOf(lin)).toMatchObject({ lost: true });
    expect(lin.pushed.at(-1)).toEqual({ tables: ['presence'], ids: [] });
    comes();
    await clock.advance(retryMs);
    expect(await stateOf(lin)).toMatchObject({ lost: false });
    expect(lin.pushed).toContainEqual({ tables: ['*'], ids: [] });
  });

  it('lets a save wait, however long, and then saves it', async () => {
    goes();
    const saving = call(lin.api.customers.create({ name: 'Typed meanwhile' }));
    await clock.advance(1000);
    const reading = call(lin.api.customers.list({ limit: 50, offset: 0 }));
    await clock.advance(300_000);
    expect([saving.done(), reading.done()]).toEqual([false, false]);
    expect(existsSync(office.folder)).toBe(false);
    comes();
    await clock.advance(retryMs);
    await saving.work;
    await reading.work;
    await clock.advance(retryMs);
    expect(await names(marta)).toEqual(['Typed meanwhile']);
  });

  it('is lost again and again, and every save is there once', async () => {
    for (let round = 0; round < 5; round += 1) {
      goes();
      const saving = [lin, marta].map((program) =>
        call(program.api.customers.create({ name: `${program.name} ${round}` })),
      );
      await clock.advance(3000);
      comes();
      await clock.advance(3000);
      for (const { work } of saving) await work;
    }
    expect(await names(lin)).toHaveLength(10);
    expect(new Set(await names(lin)).size).toBe(10);
  });

  it('keeps the signed-in person', async () => {
    const { me } = await lin.api.team.turnOn({ name: 'Lin Yue', password: 'correct horse' });
    goes();
    await clock.advance(3000);
    comes();
    await clock.advance(3000);
    expect((await lin.api.team.signInState({})).me).toEqual(me);
    await lin.api.customers.create({ name: 'By the manager' });
    // Nobody signed in at the other computer.
    await expect(marta.api.customers.list({ limit: 1, offset: 0 })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('can be given up: closing the file answers who waits', async () => {
    goes();
    const saving = call(lin.api.customers.create({ name: 'Never saved' }));
    await clock.advance(3000);
    await lin.api.files.close({});
    await expect(saving.work).rejects.toMatchObject({ code: 'not_found', details: { kind: 'no_file' } });
    comes();
    await clock.advance(retryMs);
    expect(await names(marta)).toEqual([]);
  });

  it('shows who is here again when it is back', async () => {
    goes();
    await clock.advance(30_000);
    comes();
    await clock.advance(8000);
    expect((await stateOf(lin)).people.map(({ name }) => name)).toEqual(['Lin Yue', 'Marta']);
    expect(readdirSync(`${office.path}.here`)).toHaveLength(2);
  });
});

/** Makes the next commit of a file fail as a share does that goes in the middle of it. */
function failCommit(file: OpenFile, kept: boolean): void {
  const { raw } = file;
  const prepare = raw.prepare.bind(raw);
  raw.prepare = ((sql: string) => {
    const statement = prepare(sql);
    if (sql !== 'commit') return statement;
    const run = () => {
      raw.prepare = prepare as typeof raw.prepare;
      if (kept) statement.run();
      throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
    };
    return { ...statement, reader: false, run };
  }) as typeof raw.prepare;
}

describe('a share that goes in the middle of a commit', () => {
  it.each([
    ['was kept', true],
    ['was not kept', false],
  ])('does the save once: it %s', async (_, kept) => {
    const file = lin.files.current();
    if (!file) throw new Error('No file is open');
    failCommit(file, kept);
    const saving = call(lin.api.customers.create({ name: 'Once' }));
    await clock.advance(retryMs);
    const { id, version } = await saving.work;
    expect(version).toBe(1);
    expect(await names(marta)).toEqual(['Once']);
    const history = await lin.api.history.ofRecord({ recordId: id, limit: 10 });
    expect(history).toHaveLength(1);
    // The windows hear of it all the same.
    expect(lin.pushed.some(({ ids }) => ids.includes(id))).toBe(true);
  });

  it('leaves a journal behind, and opening the file rolls it back', async () => {
    const { id } = await lin.api.customers.create({ name: 'Saved before' });
    goes();
    await clock.advance(1000);
    const path = `${away()}/office.keyfolio`;
    const half = new Database(path);
    half.pragma('journal_mode = DELETE');
    half.pragma('cache_size = 1');
    half.pragma('cache_spill = 1');
    half.exec('BEGIN IMMEDIATE');
    half.exec("UPDATE customers SET name = 'Half a save'");
    half.exec(
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO fileInfo SELECT 'filler ' || i, hex(randomblob(100)) FROM n",
    );
    copyFileSync(path, `${path}.half`);
    copyFileSync(`${path}-journal`, `${path}.half-journal`);
    half.exec('ROLLBACK');
    half.close();
    const before = readFileSync(path);
    copyFileSync(`${path}.half`, path);
    copyFileSync(`${path}.half-journal`, `${path}-journal`);
    expect(readFileSync(path).equals(before)).toBe(false);
    comes();
    await clock.advance(retryMs);
    expect((await lin.api.customers.get({ id })).name).toBe('Saved before');
    expect(existsSync(`${office.path}-journal`)).toBe(false);
    expect(lin.files.current()?.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    await settled();
  });
});
