import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

const make = async (values: Parameters<TestApp['api']['customers']['create']>[0]) =>
  (await app.api.customers.create(values)).id;
const question = (city: string) => ({
  question: {
    where: { join: 'and' as const, rules: [{ field: 'city', test: 'is' as const, values: [city] }] },
  },
});

describe('a bulk edit', () => {
  it('shows what it would do and writes nothing', async () => {
    const a = await make({ name: 'A', city: 'Lyon', tier: 'gold' });
    await make({ name: 'B', city: 'Lyon' });
    await make({ name: 'C', city: 'Oslo' });
    const preview = await app.api.customers.previewEdit({
      who: question('lyon'),
      set: { tier: 'gold' },
      addTags: ['key'],
    });
    expect(preview.chosen).toBe(2);
    expect(preview.changed).toBe(2);
    expect(preview.examples.map(({ name, field, before, after }) => [name, field, before, after])).toEqual([
      ['A', 'tags', null, 'key'],
      ['B', 'tier', null, 'gold'],
      ['B', 'tags', null, 'key'],
    ]);
    expect((await app.api.customers.get({ id: a })).version).toBe(1);
  });

  it('changes those the list shows less the ones taken out, in one step that can be taken back', async () => {
    const a = await make({ name: 'A', city: 'Lyon', tags: 'old, Key' });
    const b = await make({ name: 'B', city: 'Lyon', creditLimit: 7 });
    const c = await make({ name: 'C', city: 'Lyon' });
    const done = await app.api.customers.editMany({
      who: { ...question('lyon'), except: [c] },
      set: { city: 'Genève', creditLimit: 7 },
      addTags: ['new', 'key'],
      removeTags: ['OLD'],
    });
    expect(done.count).toBe(2);
    const after = await app.api.customers.get({ id: a });
    expect(after).toMatchObject({ city: 'Genève', creditLimit: 7, tags: 'Key, new', version: 2 });
    expect((await app.api.customers.get({ id: c })).city).toBe('Lyon');
    // What it held already is no change of its own.
    const changes = await app.api.history.ofRecord({ recordId: b });
    expect(changes[0]?.fields?.map(({ field }) => field).sort()).toEqual(['city', 'tags']);
    expect((await app.api.customers.list({ search: 'geneve' })).total).toBe(2);
    await app.api.history.undo({ batchId: done.batchId ?? '' });
    expect(await app.api.customers.get({ id: a })).toMatchObject({
      city: 'Lyon',
      creditLimit: null,
      tags: 'Key, old',
    });
    expect((await app.api.customers.list({ search: 'geneve' })).total).toBe(0);
  });

  it('leaves no trace when nothing changes', async () => {
    const a = await make({ name: 'A', city: 'Lyon' });
    const done = await app.api.customers.editMany({
      who: { ids: [a] },
      set: { city: 'Lyon' },
      removeTags: ['x'],
    });
    expect(done).toEqual({ count: 0, batchId: null });
    expect((await app.api.customers.get({ id: a })).version).toBe(1);
    expect((await app.api.history.stack({})).undo).not.toContain('editMany');
  });

  it('works out the lifecycle that follows for each', async () => {
    const old = await make({ name: 'A', firstTrade: '2019', lifecycleSet: 'lost' });
    const none = await make({ name: 'B', lifecycleSet: 'lost' });
    await app.api.customers.editMany({ who: { ids: [old, none] }, set: { lifecycleSet: null } });
    expect((await app.api.customers.get({ id: old })).lifecycle).toBe('existing');
    expect((await app.api.customers.get({ id: none })).lifecycle).toBe('prospect');
    await app.api.customers.editMany({ who: { ids: [old, none] }, set: { lifecycleSet: 'existing' } });
    expect((await app.api.customers.list({ filter: { lifecycle: ['existing'] } })).total).toBe(2);
  });

  it('refuses a value that an own field cannot hold', async () => {
    const { slot } = await app.api.fields.create({ record: 'customer', kind: 'number', label: 'Beds' });
    const a = await make({ name: 'A' });
    const edit = (value: string) => app.api.customers.editMany({ who: { ids: [a] }, set: { [slot]: value } });
    await expect(edit('many')).rejects.toMatchObject({
      code: 'validation',
      details: { kind: 'custom_field' },
    });
    await edit('12');
    expect((await app.api.customers.get({ id: a }))[slot]).toBe('12');
  });

  it('goes over several thousand', async () => {
    const insert = app.file.raw.prepare(
      "INSERT INTO customers (id, version, createdAt, updatedAt, name, sortKey, nameKey) VALUES (?, 1, '', '', ?, ?, ?)",
    );
    app.file.raw.transaction(() => {
      for (let n = 0; n < 4500; n += 1) insert.run(`c${n}`, `N${n}`, `n${n}`, `n${n}`);
    })();
    const done = await app.api.customers.editMany({
      who: { question: {} },
      set: { city: 'Lyon', phone: '0123 456789' },
    });
    expect(done.count).toBe(4500);
    expect((await app.api.customers.list({ search: 'lyon' })).total).toBe(4500);
    expect((await app.api.duplicates.whileTyping({ phone: '+49 123 456789' })).length).toBe(5);
  });
});

describe('a parent company', () => {
  it('is one that is there', async () => {
    const a = await make({ name: 'A' });
    const gone = await make({ name: 'Gone' });
    await app.api.customers.remove({ ids: [gone] });
    const refused = { code: 'not_found' };
    await expect(
      app.api.customers.save({ id: a, baseVersion: 1, set: { parentId: gone } }),
    ).rejects.toMatchObject(refused);
    await expect(
      app.api.customers.editMany({ who: { ids: [a] }, set: { parentId: 'nobody' } }),
    ).rejects.toMatchObject(refused);
    await expect(app.api.customers.create({ name: 'B', parentId: gone })).rejects.toMatchObject(refused);
  });

  it('never stands below its own daughters', async () => {
    const a = await make({ name: 'A' });
    const b = await make({ name: 'B', parentId: a });
    const c = await make({ name: 'C', parentId: b });
    const refused = { code: 'validation', details: { kind: 'circle' } };
    await expect(
      app.api.customers.save({ id: a, baseVersion: 1, set: { parentId: c } }),
    ).rejects.toMatchObject(refused);
    await expect(
      app.api.customers.save({ id: a, baseVersion: 1, set: { parentId: a } }),
    ).rejects.toMatchObject(refused);
    await expect(
      app.api.customers.editMany({ who: { ids: [a, b] }, set: { parentId: c } }),
    ).rejects.toMatchObject(refused);
    await app.api.customers.editMany({ who: { ids: [b, c] }, set: { parentId: a } });
    expect((await app.api.customers.get({ id: c })).parentId).toBe(a);
  });
});
