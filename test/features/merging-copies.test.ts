import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let office: TestApp;
let laptop: TestApp;
let keepId: string;
let loseId: string;
beforeEach(async () => {
  office = openTestApp();
  keepId = (await office.api.customers.create({ name: 'Hofmann Bau GmbH' })).id;
  loseId = (await office.api.customers.create({ name: 'Hoffmann Bau' })).id;
  const path = join(office.folder, 'laptop.keyfolio');
  await office.api.copies.take({ path });
  laptop = openTestApp(path);
});
afterEach(() => {
  laptop.close();
  office.close();
});

async function mergeFirms({ api }: TestApp, keep = keepId, lose = loseId) {
  const { a, b } = await api.duplicates.compare({ aId: keep, bId: lose });
  return api.duplicates.merge({ keepId: keep, keepVersion: a.version, loseId: lose, loseVersion: b.version });
}
/** Brings one copy into the other, which nobody is asked about. */
async function bring(into: TestApp, from: TestApp) {
  expect((await into.api.copies.compare({ path: from.file.path })).clashes).toEqual([]);
  return into.api.copies.merge({ path: from.file.path, decisions: [], rest: null });
}
const peopleOf = async ({ api }: TestApp, customerId: string) =>
  (await api.contacts.ofCustomer({ customerId })).map(({ name }) => name).sort();
const sell = ({ file }: TestApp, customerId: string) =>
  file.raw
    .prepare('INSERT INTO salesLines (customerId, soldOn, amount) VALUES (?, ?, ?)')
    .run(customerId, new Date().toISOString().slice(0, 10), 5000);

describe('a merge of customers meets a copy of the file', () => {
  it('what was added there to the one merged here lands on the kept one', async () => {
    await mergeFirms(office);
    await laptop.api.contacts.create({ customerId: loseId, name: 'Anna' });
    const plan = { customerId: loseId, title: 'Plan', periodFrom: '2026-01-01', periodTo: '2026-12-31' };
    await laptop.api.plans.create(plan);
    await laptop.api.customers.save({ id: loseId, baseVersion: 1, set: { city: 'Ulm' } });
    await bring(office, laptop);
    expect(await peopleOf(office, keepId)).toEqual(['Anna']);
    expect((await office.api.customers.get({ id: keepId })).counts.plans).toBe(1);
    expect((await office.api.customers.get({ id: loseId })).mergedIntoId).toBe(keepId);
    await bring(laptop, office);
    expect(await peopleOf(laptop, keepId)).toEqual(['Anna']);
    expect((await bring(office, laptop)).batchId).toBeNull();
  });

  it('a merge made there brings along what was added here', async () => {
    await office.api.contacts.create({ customerId: loseId, name: 'Anna' });
    sell(office, loseId);
    await mergeFirms(laptop);
    await bring(office, laptop);
    expect(await peopleOf(office, keepId)).toEqual(['Anna']);
    expect((await office.api.customers.get({ id: keepId })).sales12m).toBe(5000);
    const { into } = await office.api.duplicates.notices({ id: loseId });
    expect(into).toMatchObject({ toId: keepId });
  });

  it('taking the merge of copies back puts it where it was', async () => {
    await office.api.contacts.create({ customerId: loseId, name: 'Anna' });
    sell(office, loseId);
    await mergeFirms(laptop);
    const { batchId } = await bring(office, laptop);
    await office.api.history.undo({ batchId: batchId ?? '' });
    expect(await peopleOf(office, loseId)).toEqual(['Anna']);
    expect(await peopleOf(office, keepId)).toEqual([]);
    expect((await office.api.customers.get({ id: loseId })).deletedAt).toBeNull();
    expect((await office.api.customers.get({ id: loseId })).sales12m).toBe(5000);
  });

  it('merged into each other, each in one copy, one of them stays, the same in both', async () => {
    await office.api.contacts.create({ customerId: loseId, name: 'Anna' });
    await laptop.api.contacts.create({ customerId: keepId, name: 'Ben' });
    await mergeFirms(office);
    await mergeFirms(laptop, loseId, keepId);
    await bring(office, laptop);
    const stays = [keepId, loseId].sort()[0] ?? '';
    expect(await peopleOf(office, stays)).toEqual(['Anna', 'Ben']);
    expect((await office.api.customers.list({})).rows.map(({ id }) => id)).toEqual([stays]);
    await bring(laptop, office);
    expect(await peopleOf(laptop, stays)).toEqual(['Anna', 'Ben']);
    expect((await laptop.api.customers.list({})).rows.map(({ id }) => id)).toEqual([stays]);
  });

  it('merged into two different ones, all goes to the same in both copies', async () => {
    const third = (await office.api.customers.create({ name: 'Hofmann Hochbau' })).id;
    await office.api.contacts.create({ customerId: loseId, name: 'Anna' });
    await bring(laptop, office);
    await mergeFirms(office);
    await mergeFirms(laptop, third);
    await bring(office, laptop);
    await bring(laptop, office);
    const to = [keepId, third].sort()[0] ?? '';
    expect(await peopleOf(office, to)).toEqual(['Anna']);
    expect(await peopleOf(laptop, to)).toEqual(['Anna']);
  });
});
