import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let customerId: string;
let maud: string;
let piers: string;
beforeEach(async () => {
  app = openTestApp();
  customerId = (await app.api.customers.create({ name: '澜砚食品' })).id;
  maud = (await app.api.contacts.create({ customerId, name: 'Maud' })).id;
  piers = (await app.api.contacts.create({ customerId, name: 'Piers' })).id;
});
afterEach(() => app.close());

const lines = () => app.api.map.lines({ customerId });
const connect = (fromId: string, toId: string, kind: 'strong' | 'weak' | 'against' = 'strong') =>
  app.api.map.connect({ customerId, fromId, toId, kind });
const places = async () =>
  Object.fromEntries(
    (await app.api.contacts.ofCustomer({ customerId })).map((one) => [one.name, [one.mapX, one.mapY]]),
  );

describe('lines of influence', () => {
  it('come back as they were drawn, changed and with a note', async () => {
    const { id } = await connect(maud, piers, 'weak');
    await app.api.map.saveLine({ id, baseVersion: 1, set: { kind: 'against', note: 'Over the budget' } });
    expect(await lines()).toMatchObject([
      { id, fromId: maud, toId: piers, kind: 'against', note: 'Over the budget', version: 2 },
    ]);
  });

  it('run once in each direction', async () => {
    const { id } = await connect(maud, piers);
    await connect(piers, maud);
    await expect(connect(maud, piers, 'weak')).rejects.toMatchObject({
      code: 'validation',
      details: { kind: 'line_exists', id },
    });
    expect(await lines()).toHaveLength(2);
  });

  it('run between two people of the customer', async () => {
    const other = (await app.api.customers.create({ name: 'Elsewhere' })).id;
    const stranger = (await app.api.contacts.create({ customerId: other, name: 'Rab' })).id;
    await expect(connect(maud, stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(connect(maud, maud)).rejects.toMatchObject({ details: { kind: 'to_self' } });
    expect(await lines()).toEqual([]);
  });

  it('are asked about when two change the same, and come back by undo', async () => {
    const { id } = await connect(maud, piers);
    await app.api.map.saveLine({ id, baseVersion: 1, set: { kind: 'weak' } });
    await expect(
      app.api.map.saveLine({ id, baseVersion: 1, set: { kind: 'against' } }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const { batchId } = await app.api.map.removeLines({ ids: [id] });
    expect(await lines()).toEqual([]);
    await app.api.history.undo(batchId ? { batchId } : {});
    expect(await lines()).toMatchObject([{ kind: 'weak' }]);
  });
});

describe('places of cards', () => {
  it('are one act, undone at once', async () => {
    await app.api.map.place({
      customerId,
      places: [
        { id: maud, x: 16, y: -32 },
        { id: piers, x: 240, y: 96 },
      ],
    });
    expect(await places()).toEqual({ Maud: [16, -32], Piers: [240, 96] });
    await app.api.history.undo({});
    expect(await places()).toEqual({ Maud: [null, null], Piers: [null, null] });
  });

  it('go back to the layout, and say when nothing moved', async () => {
    await app.api.map.place({ customerId, places: [{ id: maud, x: 16, y: 32 }] });
    const back = { customerId, places: [{ id: maud, x: null, y: null }] };
    expect(await app.api.map.place(back)).toMatchObject({ count: 1 });
    expect(await app.api.map.place(back)).toEqual({ count: 0, batchId: null });
  });

  it('do not touch what somebody else writes about the person meanwhile', async () => {
    await app.api.map.place({ customerId, places: [{ id: maud, x: 16, y: 32 }] });
    await app.api.contacts.save({ id: maud, baseVersion: 1, set: { position: 'Director' } });
    const [first] = await app.api.contacts.ofCustomer({ customerId });
    expect(first).toMatchObject({ position: 'Director', mapX: 16 });
  });

  it('are refused for somebody of another customer', async () => {
    const other = (await app.api.customers.create({ name: 'Elsewhere' })).id;
    await expect(
      app.api.map.place({ customerId: other, places: [{ id: maud, x: 0, y: 0 }] }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
