import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';
import { Importer } from '../helpers/imported';

/** More than a search looks up one by one: what is kept of people's firms and of the order of names has to follow the file. */
const many = 2600;
let app: TestApp;

const firm = (n: number) => `Keller ${String(n).padStart(4, '0')}`;
const sheet = (from: number, count: number) =>
  [
    'Customer name,Contact person,City',
    ...Array.from({ length: count }, (_, n) => `${firm(from + n)},Petrov ${from + n},Graz`),
  ].join('\n');

/** What the file itself says, without the index and without anything kept. */
const inFile = (where: string): string[] =>
  app.file.raw
    .prepare<[], string>(
      `SELECT c.id FROM customers c WHERE c.deletedAt IS NULL AND ${where} ORDER BY c.sortKey, c.rowId`,
    )
    .pluck()
    .all();
const withPetrov = `EXISTS (SELECT 1 FROM contacts p WHERE p.customerId = c.id AND p.deletedAt IS NULL
  AND p.name LIKE 'Petrov%')`;

async function listed(search: string, desc = false): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const page = await app.api.customers.list({
      search,
      sort: { key: 'name', desc },
      offset: ids.length,
      limit: 500,
    });
    ids.push(...page.rows.map(({ id }) => id));
    if (page.rows.length === 0 || ids.length >= page.total) return ids;
  }
}
async function agrees(): Promise<void> {
  expect(await listed('petrov')).toEqual(inFile(withPetrov));
  expect(await listed('keller')).toEqual(inFile("c.name LIKE 'Keller%'"));
  expect(await listed('keller', true)).toEqual(inFile("c.name LIKE 'Keller%'").reverse());
}

const versionOf = async (id: string) => (await app.api.customers.get({ id })).version;
const peopleOf = (customerId: string) => app.api.contacts.ofCustomer({ customerId });
const idAt = async (n: number): Promise<string> => {
  const { rows } = await app.api.customers.list({ search: firm(n), limit: 1 });
  return rows[0]?.id ?? '';
};

beforeAll(async () => {
  app = openTestApp();
  await new Importer(app).file('many.csv', sheet(0, many));
  expect(inFile(withPetrov)).toHaveLength(many);
});
afterAll(() => app.close());

describe('a broad search finds what the file holds, in its order', () => {
  it('at first', agrees);

  it('after a customer was renamed, and that taken back', async () => {
    const id = await idAt(12);
    await app.api.customers.save({ id, baseVersion: await versionOf(id), set: { name: 'Zander 0012' } });
    await agrees();
    expect((await listed('petrov')).at(-1)).toBe(id);
    await app.api.history.undo({});
    await agrees();
  });

  it('after a person and a customer were made', async () => {
    const { id } = await app.api.customers.create({ name: 'Aalto Design' });
    await app.api.contacts.create({ customerId: id, name: 'Petrova Nina' });
    await app.api.customers.create({ name: 'Keller 0000a' });
    await agrees();
    expect(await listed('petrov')).toContain(id);
  });

  it('after somebody moved to another firm', async () => {
    const from = await idAt(20);
    const to = await app.api.customers.create({ name: 'Berger Bau' });
    const [person] = await peopleOf(from);
    if (!person) throw new Error('nobody there');
    await app.api.contacts.move({
      id: person.id,
      baseVersion: person.version,
      on: '2026-11-01',
      to: { customerId: to.id },
    });
    await agrees();
    expect(await listed('petrov')).toContain(to.id);
  });

  it('after two customers became one, and two again', async () => {
    const [keepId, loseId] = [await idAt(30), await idAt(31)];
    const { batchId } = await app.api.duplicates.merge({
      keepId,
      keepVersion: await versionOf(keepId),
      loseId,
      loseVersion: await versionOf(loseId),
    });
    await agrees();
    expect(await listed('petrov')).not.toContain(loseId);
    await app.api.history.undo(batchId ? { batchId } : {});
    await agrees();
    expect(await listed('petrov')).toContain(loseId);
  });

  it('after customers were deleted, brought back, and purged', async () => {
    const ids = [await idAt(40), await idAt(41)];
    const [first = ''] = ids;
    await app.api.customers.remove({ ids });
    await agrees();
    await app.api.history.restore({ records: [{ table: 'customers', id: first }] });
    await agrees();
    await app.api.customers.remove({ ids: [first] });
    await app.api.history.purge({ records: ids.map((id) => ({ table: 'customers', id })) });
    await agrees();
  });

  it('after the newest were purged, so that their places and the numbers of their changes are given again', async () => {
    const last = await app.api.customers.create({ name: 'Keller 9990' });
    const person = await app.api.contacts.create({ customerId: last.id, name: 'Petrov Last' });
    await agrees();
    const rowOf = (table: string, id: string) =>
      app.file.raw.prepare(`SELECT rowId FROM ${table} WHERE id = ?`).pluck().get(id);
    const place = rowOf('contacts', person.id);
    await app.api.customers.remove({ ids: [last.id] });
    await app.api.history.purge({ records: [{ table: 'customers', id: last.id }] });
    const other = await idAt(50);
    const next = await app.api.contacts.create({ customerId: other, name: 'Petrov Next' });
    expect(rowOf('contacts', next.id)).toBe(place);
    for (const one of await peopleOf(other))
      if (one.id !== next.id) await app.api.contacts.remove({ ids: [one.id] });
    await agrees();
    expect(await listed('petrov')).toContain(other);
  });

  it('after a whole import, and after that was taken back', async () => {
    await new Importer(app).file('more.csv', sheet(5000, 2200));
    await agrees();
    expect(await listed('petrov')).toHaveLength(inFile(withPetrov).length);
    await app.api.history.undo({});
    await agrees();
  });

  it('after a copy was brought back', async () => {
    const path = join(app.folder, 'laptop.keyfolio');
    await app.api.copies.take({ path });
    const laptop = openTestApp(path);
    const { id } = await laptop.api.customers.create({ name: 'Corvin Glas' });
    await laptop.api.contacts.create({ customerId: id, name: 'Petrov Juri' });
    laptop.close();
    await app.api.copies.merge({ path, decisions: [], rest: null });
    await agrees();
    expect(await listed('petrov')).toContain(id);
  });

  it('after another program on the same file saved', async () => {
    const other = openTestApp(app.file.path);
    const { id } = await other.api.customers.create({ name: 'Keller Ostsee' });
    await other.api.contacts.create({ customerId: id, name: 'Petrov Dora' });
    await agrees();
    const renamed = await idAt(70);
    await other.api.customers.save({
      id: renamed,
      baseVersion: await versionOf(renamed),
      set: { name: 'Keller Ahlbeck' },
    });
    await agrees();
    await other.api.customers.remove({ ids: [id] });
    other.close();
    await agrees();
  });

  it('and a bulk edit of all it finds reaches the same customers', async () => {
    const { count } = await app.api.customers.editMany({
      who: { question: { search: 'petrov' }, except: [] },
      set: { region: 'South' },
    });
    expect(count).toBe(inFile(withPetrov).length);
    expect(inFile("c.region = 'South'")).toEqual(inFile(withPetrov));
  });
});
