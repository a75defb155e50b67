import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let customerId: string;
beforeEach(async () => {
  app = openTestApp();
  customerId = (await app.api.customers.create({ name: '澜砚食品' })).id;
});
afterEach(() => app.close());

const names = async () => (await app.api.contacts.ofCustomer({ customerId })).map((person) => person.name);

describe('people of a customer', () => {
  it('stand most influential first, then by name', async () => {
    await app.api.contacts.create({ customerId, name: 'Piers' });
    await app.api.contacts.create({ customerId, name: 'Ines', influence: 3 });
    await app.api.contacts.create({ customerId, name: 'Maud', influence: 5 });
    await app.api.contacts.create({ customerId, name: 'Anna', influence: 3 });
    expect(await names()).toEqual(['Maud', 'Anna', 'Ines', 'Piers']);
  });

  it('come back with everything that was kept, a birthday without its year too', async () => {
    const values = {
      name: '陈睿',
      birthday: '--05-18',
      mobile: '0139 0000 0001',
      attitude: -2,
      stage: 'known',
    } as const;
    await app.api.contacts.create({ customerId, ...values });
    const [person] = await app.api.contacts.ofCustomer({ customerId });
    expect(person).toMatchObject({ ...values, customerId, version: 1, notes: null, deletedAt: null });
  });

  it('keep to their ranges', async () => {
    const { id } = await app.api.contacts.create({ customerId, name: 'Rab' });
    const save = (set: Parameters<TestApp['api']['contacts']['save']>[0]['set']) =>
      app.api.contacts.save({ id, baseVersion: 1, set });
    await expect(save({ attitude: 3 })).rejects.toMatchObject({ code: 'validation' });
    await expect(save({ influence: 0 })).rejects.toMatchObject({ code: 'validation' });
    await expect(save({ birthday: '1974-13-01' })).rejects.toMatchObject({ code: 'validation' });
    await expect(save({ name: '  ' })).rejects.toMatchObject({ code: 'validation' });
  });

  it('cannot be put at a customer that is not there, or is in the recycle bin', async () => {
    const create = (at: string) => app.api.contacts.create({ customerId: at, name: 'Nobody' });
    await expect(create('missing')).rejects.toMatchObject({ code: 'not_found' });
    await app.api.customers.remove({ ids: [customerId] });
    await expect(create(customerId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are saved beside another person’s other fields, and asked about in the same field', async () => {
    const { id } = await app.api.contacts.create({ customerId, name: 'Maud' });
    await app.api.contacts.save({ id, baseVersion: 1, set: { position: 'Director' } });
    await app.api.contacts.save({ id, baseVersion: 1, set: { phone: '+44 113 555 0142' } });
    await expect(
      app.api.contacts.save({ id, baseVersion: 1, set: { position: 'Buyer' } }),
    ).rejects.toMatchObject({
      code: 'conflict',
      details: {
        version: 3,
        fields: [{ field: 'position', original: null, theirs: 'Director', mine: 'Buyer' }],
      },
    });
    const [person] = await app.api.contacts.ofCustomer({ customerId });
    expect(person).toMatchObject({ position: 'Director', phone: '+44 113 555 0142' });
  });

  it('cannot report to themselves by any way round', async () => {
    const add = async (name: string, reportsTo: string | null) =>
      (await app.api.contacts.create({ customerId, name, reportsTo })).id;
    const head = await add('Maud', null);
    const middle = await add('Ines', head);
    const last = await add('Piers', middle);
    const under = (id: string, reportsTo: string) =>
      app.api.contacts.save({ id, baseVersion: 1, set: { reportsTo } });
    const refused = { code: 'validation', details: { kind: 'reports_circle' } };
    await expect(under(head, head)).rejects.toMatchObject(refused);
    await expect(under(head, middle)).rejects.toMatchObject(refused);
    await expect(under(head, last)).rejects.toMatchObject(refused);
    await under(last, head);
    expect((await app.api.contacts.get({ id: last })).reportsTo).toBe('Maud');
  });

  it('go to the recycle bin and come back by undo', async () => {
    const { id } = await app.api.contacts.create({ customerId, name: 'Maud' });
    const { count, batchId } = await app.api.contacts.remove({ ids: [id] });
    expect([count, await names()]).toEqual([1, []]);
    expect((await app.api.history.bin({})).map((one) => one.title)).toEqual(['Maud']);
    await app.api.history.undo(batchId ? { batchId } : {});
    expect(await names()).toEqual(['Maud']);
  });
});
