import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let customerId: string;
beforeEach(async () => {
  app = openTestApp();
  customerId = (await app.api.customers.create({ name: 'Keller Optik' })).id;
});
afterEach(() => app.close());

describe('further addresses', () => {
  it('are kept, changed, put away and brought back', async () => {
    const { id } = await app.api.addresses.create({
      customerId,
      kind: 'plant',
      name: 'Plant 2',
      city: 'Graz',
    });
    await app.api.addresses.create({ customerId, kind: 'invoice' });
    await app.api.addresses.save({ id, baseVersion: 1, set: { person: 'Ask for Huber' } });
    const [first, second] = await app.api.addresses.ofCustomer({ customerId });
    expect(first).toMatchObject({
      kind: 'plant',
      name: 'Plant 2',
      city: 'Graz',
      person: 'Ask for Huber',
      note: null,
    });
    expect(second).toMatchObject({ kind: 'invoice', address: null });
    await app.api.addresses.remove({ ids: [id] });
    expect(await app.api.addresses.ofCustomer({ customerId })).toHaveLength(1);
    await app.api.history.undo({});
    expect(await app.api.addresses.ofCustomer({ customerId })).toHaveLength(2);
  });

  it('are refused where the customer is in the bin: nobody would see them', async () => {
    await app.api.customers.remove({ ids: [customerId] });
    await expect(app.api.addresses.create({ customerId, kind: 'office' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('stand in the history of their customer', async () => {
    await app.api.addresses.create({ customerId, kind: 'office', city: 'Wien' });
    const [last] = await app.api.history.ofRecord({ recordId: customerId });
    expect(last).toMatchObject({ table: 'addresses', action: 'create' });
  });
});

describe('a group of companies', () => {
  const make = async (name: string, parentId?: string) =>
    (await app.api.customers.create({ name, ...(parentId && { parentId }) })).id;

  it('is the same from wherever one looks, with who belongs to whom', async () => {
    const daughter = await make('Daughter', customerId);
    const sister = await make('Sister', customerId);
    const grandchild = await make('Grandchild', daughter);
    await make('Stranger');
    for (const id of [customerId, daughter, sister, grandchild]) {
      const family = await app.api.customers.family({ id });
      expect(Object.fromEntries(family.map((one) => [one.name, one.parentId]))).toEqual({
        'Keller Optik': null,
        Daughter: customerId,
        Sister: customerId,
        Grandchild: daughter,
      });
    }
  });

  it('is one firm where there is no other, and loses those in the bin', async () => {
    expect(await app.api.customers.family({ id: customerId })).toHaveLength(1);
    const daughter = await make('Daughter', customerId);
    await app.api.customers.remove({ ids: [customerId] });
    expect(await app.api.customers.family({ id: daughter })).toMatchObject([
      { name: 'Daughter', parentId: null },
    ]);
  });

  it('is no circle', async () => {
    const daughter = await make('Daughter', customerId);
    const { version } = await app.api.customers.get({ id: customerId });
    for (const parentId of [customerId, daughter])
      await expect(
        app.api.customers.save({ id: customerId, baseVersion: version, set: { parentId } }),
      ).rejects.toMatchObject({ code: 'validation' });
  });
});
