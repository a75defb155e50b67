import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let customerId: string;
let contactId: string;
beforeEach(async () => {
  app = openTestApp();
  customerId = (await app.api.customers.create({ name: '澜砚食品' })).id;
  contactId = (await app.api.contacts.create({ customerId, name: '曾羽桐' })).id;
});
afterEach(() => app.close());

const enter = (values: object) =>
  app.api.courtesies.create({
    contactId,
    givenOn: '2026-09-20',
    direction: 'given',
    what: 'Tea',
    value: 30_000,
    currency: 'CNY',
    ...values,
  });

describe('the register of courtesies', () => {
  it('lists the newest first with person and customer, and sums by person and currency', async () => {
    await enter({});
    await enter({ givenOn: '2026-10-01', what: 'Book', value: 8_000 });
    await enter({ givenOn: '2026-10-02', what: 'Pear basket', value: 12_000, direction: 'received' });
    await enter({ givenOn: '2026-10-03', what: 'Pen', value: 5_000, currency: 'EUR' });
    const { rows, total, sums } = await app.api.courtesies.list({});
    expect(rows.map((row) => row.what)).toEqual(['Pen', 'Pear basket', 'Book', 'Tea']);
    expect(rows[0]).toMatchObject({
      contactName: '曾羽桐',
      customerName: '澜砚食品',
      customerId,
      occasion: null,
    });
    expect(total).toBe(4);
    expect(sums).toMatchObject([
      { contactId, currency: 'CNY', given: 38_000, received: 12_000, count: 3 },
      { contactId, currency: 'EUR', given: 5_000, received: 0, count: 1 },
    ]);
  });

  it('is read by year, by person and by direction', async () => {
    await enter({ givenOn: '2025-12-31', what: 'Old' });
    await enter({ givenOn: '2026-01-01', what: 'New', direction: 'received' });
    const what = async (asked: object) => (await app.api.courtesies.list(asked)).rows.map((row) => row.what);
    expect(await what({ year: 2025 })).toEqual(['Old']);
    expect(await what({ year: 2026 })).toEqual(['New']);
    expect(await what({ direction: 'given' })).toEqual(['Old']);
    expect(await what({ contactId: 'nobody' })).toEqual([]);
    expect((await app.api.courtesies.list({ year: 2025 })).years).toEqual([2026, 2025]);
  });

  it('keeps entries of a person in the recycle bin, but not of a customer there', async () => {
    await enter({});
    await app.api.contacts.remove({ ids: [contactId] });
    expect((await app.api.courtesies.list({})).rows).toHaveLength(1);
    await expect(enter({})).rejects.toMatchObject({ code: 'not_found' });
    await app.api.customers.remove({ ids: [customerId] });
    expect(await app.api.courtesies.list({})).toMatchObject({ rows: [], total: 0, sums: [], years: [] });
  });

  it('is corrected, and an entry deleted by mistake comes back', async () => {
    const { id } = await enter({});
    await app.api.courtesies.save({ id, baseVersion: 1, set: { value: null, note: 'A sample' } });
    const { batchId } = await app.api.courtesies.remove({ ids: [id] });
    expect((await app.api.courtesies.list({})).rows).toEqual([]);
    await app.api.history.undo(batchId ? { batchId } : {});
    expect((await app.api.courtesies.list({})).rows).toMatchObject([{ value: null, note: 'A sample' }]);
    await expect(enter({ value: -1 })).rejects.toMatchObject({ code: 'validation' });
  });
});
