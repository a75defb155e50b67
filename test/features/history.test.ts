import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

const names = async () => (await app.api.customers.list({})).rows.map((row) => row.name);
const make = async (name: string) => (await app.api.customers.create({ name })).id;

describe('undo and redo', () => {
  it('go back and forth over creations, changes and deletions', async () => {
    const id = await make('One');
    await app.api.customers.save({ id, baseVersion: 1, set: { name: 'Two' } });
    await app.api.customers.remove({ ids: [id] });
    const seen = [await names()];
    for (let step = 0; step < 3; step += 1) {
      await app.api.history.undo({});
      seen.push(await names());
    }
    for (let step = 0; step < 3; step += 1) {
      await app.api.history.redo({});
      seen.push(await names());
    }
    expect(seen).toEqual([[], ['Two'], ['One'], [], ['One'], ['Two'], []]);
  });

  it('name what they would do next', async () => {
    expect(await app.api.history.stack({})).toEqual({ undo: null, redo: null });
    const id = await make('One');
    await app.api.customers.save({ id, baseVersion: 1, set: { city: 'Worms' } });
    expect(await app.api.history.stack({})).toEqual({ undo: 'customers.save', redo: null });
    await app.api.history.undo({});
    expect(await app.api.history.stack({})).toEqual({ undo: 'customers.create', redo: 'customers.save' });
    await make('Two');
    expect(await app.api.history.stack({})).toEqual({ undo: 'customers.create', redo: null });
  });

  it('have nothing to do on a new file, and say so without an error', async () => {
    const nothing = { batchId: null, label: null, count: 0, skipped: 0 };
    expect(await app.api.history.undo({})).toEqual(nothing);
    expect(await app.api.history.redo({})).toEqual(nothing);
  });

  it('go over your own acts only', async () => {
    const other = app.as('Chen Wei');
    const id = await make('Mine');
    await other.customers.create({ name: 'Theirs' });
    await app.api.history.undo({});
    expect(await names()).toEqual(['Theirs']);
    expect(await other.history.stack({})).toEqual({ undo: 'customers.create', redo: null });
    await app.api.history.redo({});
    expect((await app.api.customers.get({ id })).name).toBe('Mine');
  });

  it("leave another's later value alone, and take back the rest", async () => {
    const id = await make('One');
    await app.api.customers.save({ id, baseVersion: 1, set: { city: 'Worms', region: 'Pfalz' } });
    await app.as('Chen Wei').customers.save({ id, baseVersion: 2, set: { city: 'Speyer' } });
    await app.api.history.undo({});
    expect(await app.api.customers.get({ id })).toMatchObject({ city: 'Speyer', region: null });
  });

  it('refuse when everything was changed by others since', async () => {
    const id = await make('One');
    await app.api.customers.save({ id, baseVersion: 1, set: { city: 'Worms' } });
    await app.as('Chen Wei').customers.save({ id, baseVersion: 2, set: { city: 'Speyer' } });
    await expect(app.api.history.undo({})).rejects.toMatchObject({ code: 'conflict' });
    expect((await app.api.customers.get({ id })).city).toBe('Speyer');
  });

  it('take back one batch by its id, also an older one', async () => {
    const first = await app.api.customers.create({ name: 'First' });
    await make('Second');
    await app.api.history.undo({ batchId: first.batchId ?? '' });
    expect(await names()).toEqual(['Second']);
    const recent = await app.api.history.recent({});
    expect(recent.map((batch) => [batch.label, batch.undone])).toEqual([
      ['customers.create', false],
      ['customers.create', true],
    ]);
  });

  it('do not know a batch that is not there', async () => {
    await expect(app.api.history.undo({ batchId: 'nothing' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('restore sort order and search along with a name', async () => {
    const id = await make('Zebra');
    await app.api.customers.save({ id, baseVersion: 1, set: { name: 'Apple' } });
    await make('Mango');
    await app.api.history.undo({});
    await app.api.history.undo({});
    expect((await app.api.customers.list({ search: 'zebra' })).rows).toHaveLength(1);
    expect((await app.api.customers.list({ search: 'apple' })).rows).toHaveLength(0);
  });

  it('survive many steps', async () => {
    const id = await make('Start');
    for (let step = 1; step <= 40; step += 1) {
      await app.api.customers.save({ id, baseVersion: step, set: { city: `City ${step}` } });
    }
    for (let step = 0; step < 40; step += 1) await app.api.history.undo({});
    expect((await app.api.customers.get({ id })).city).toBeNull();
    for (let step = 0; step < 40; step += 1) await app.api.history.redo({});
    expect((await app.api.customers.get({ id })).city).toBe('City 40');
  });
});

describe('the history of a page', () => {
  it('shows who changed what from what, newest first, with the people and under their name', async () => {
    const id = await make('Blauer See');
    const person = await app.api.contacts.create({ customerId: id, name: 'Hanna Moos' });
    await app.as('Chen Wei').contacts.save({ id: person.id, baseVersion: 1, set: { position: 'Buyer' } });
    const history = await app.api.history.ofRecord({ recordId: id });
    expect(history.map((change) => [change.table, change.action, change.recordTitle, change.by])).toEqual([
      ['contacts', 'update', 'Hanna Moos', 'Chen Wei'],
      ['contacts', 'create', 'Hanna Moos', 'Lin Yue'],
      ['customers', 'create', 'Blauer See', 'Lin Yue'],
    ]);
    expect(history[0]?.fields).toEqual([{ field: 'position', before: null, after: 'Buyer' }]);
  });

  it('is read in pages', async () => {
    const id = await make('One');
    for (let step = 1; step <= 9; step += 1) {
      await app.api.customers.save({ id, baseVersion: step, set: { city: `City ${step}` } });
    }
    const first = await app.api.history.ofRecord({ recordId: id, limit: 4 });
    const next = await app.api.history.ofRecord({ recordId: id, limit: 4, beforeId: first.at(-1)?.id ?? 0 });
    expect(first.at(0)?.fields[0]?.after).toBe('City 9');
    expect(next.at(0)?.fields[0]?.after).toBe('City 5');
  });
});

describe('the recycle bin', () => {
  it('holds what was deleted, by whom, and gives it back with all that hangs on it', async () => {
    const id = await make('Blauer See');
    await app.api.contacts.create({ customerId: id, name: 'Hanna Moos' });
    await app.api.customers.remove({ ids: [id] });
    expect((await app.api.search.query({ text: 'hanna' })).length).toBe(0);
    expect(await app.api.history.bin({})).toMatchObject([
      { table: 'customers', id, title: 'Blauer See', customerName: null, by: 'Lin Yue' },
    ]);
    const done = await app.api.history.restore({ records: [{ table: 'customers', id }] });
    expect(done.count).toBe(1);
    expect((await app.api.contacts.ofCustomer({ customerId: id })).map((row) => row.name)).toEqual([
      'Hanna Moos',
    ]);
    expect((await app.api.search.query({ text: 'hanna' })).length).toBe(1);
    expect(await app.api.history.bin({})).toEqual([]);
  });

  it('deletes and restores thousands at once', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 1200; index += 1) ids.push(await make(`Customer ${index}`));
    expect((await app.api.customers.remove({ ids })).count).toBe(1200);
    expect((await app.api.customers.list({})).total).toBe(0);
    await app.api.history.undo({});
    expect((await app.api.customers.list({})).total).toBe(1200);
  });

  it('can be emptied for good, and then nothing of the record remains', async () => {
    const id = await make('Gone');
    const person = await app.api.contacts.create({ customerId: id, name: 'Hanna Moos' });
    await app.api.customers.remove({ ids: [id] });
    expect((await app.api.history.purge({ records: [{ table: 'customers', id }] })).count).toBe(1);
    await expect(app.api.customers.get({ id })).rejects.toMatchObject({ code: 'not_found' });
    const left = (table: string, column: string, value: string) =>
      app.file.raw.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${column} = ?`).get(value) as {
        n: number;
      };
    expect(left('contacts', 'customerId', id).n).toBe(0);
    expect(left('changes', 'recordId', id).n).toBe(0);
    expect(left('changes', 'recordId', person.id).n).toBe(0);
    expect(app.file.raw.prepare('SELECT count(*) AS n FROM searchIndex').get()).toEqual({ n: 0 });
    expect(await app.api.history.undo({})).toMatchObject({ count: 0 });
  });

  it('keeps what is not deleted out of reach of the purge', async () => {
    const id = await make('Alive');
    expect((await app.api.history.purge({ records: [{ table: 'customers', id }] })).count).toBe(0);
    expect((await app.api.customers.get({ id })).name).toBe('Alive');
  });
});
