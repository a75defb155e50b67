import { defaultPicks } from '@shared/features/duplicates/merging';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let api: TestApp['api'];
let keepId: string;
let loseId: string;
beforeEach(async () => {
  app = openTestApp();
  api = app.api;
  keepId = (
    await api.customers.create({ name: 'Hofmann Bau GmbH', city: 'Ulm', notes: 'Pays late', tags: 'key' })
  ).id;
  loseId = (
    await api.customers.create({
      name: 'Hoffmann Bau',
      city: 'Neu-Ulm',
      phone: '0731 98765',
      notes: 'Likes boats',
      tags: 'south, key',
    })
  ).id;
});
afterEach(() => app.close());

/** Merges with what the page proposes. */
async function merge() {
  const { a, b } = await api.duplicates.compare({ aId: keepId, bId: loseId });
  const pair = { keepId, keepVersion: a.version, loseId, loseVersion: b.version };
  return api.duplicates.merge({ ...pair, picks: defaultPicks(a, b) });
}
const undo = async (batchId: string | null) => api.history.undo(batchId ? { batchId } : {});

/** Something of every kind on the one that goes. */
async function furnish(customerId: string) {
  const anna = await api.contacts.create({ customerId, name: 'Anna Beck', mobile: '0171 1234567' });
  const ben = await api.contacts.create({ customerId, name: 'Ben Cole', reportsTo: anna.id });
  await api.contacts.addDate({ contactId: anna.id, label: 'Opening', day: '--05-18', remindDays: 7 });
  await api.map.connect({ customerId, fromId: anna.id, toId: ben.id, kind: 'strong' });
  const plan = await api.plans.create({
    customerId,
    title: 'Plan',
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
  });
  const row = await api.plans.addRow({ planId: plan.id, kind: 'action', title: 'Call', data: {} });
  const complaint = await api.complaints.create({
    customerId,
    title: 'Late',
    kind: 'service',
    severity: 2,
    contactId: anna.id,
  });
  const gone = await api.contacts.create({ customerId, name: 'Carl Left' });
  await api.contacts.remove({ ids: [gone.id] });
  app.file.raw
    .prepare('INSERT INTO salesLines (customerId, soldOn, amount, margin) VALUES (?, ?, ?, ?)')
    .run(customerId, new Date().toISOString().slice(0, 10), 5000, 500);
  return { anna: anna.id, ben: ben.id, plan: plan.id, row: row.id, complaint: complaint.id, gone: gone.id };
}

const tables = ['contacts', 'plans', 'complaints', 'contactDates', 'influences', 'salesLines'] as const;
const hanging = (customerId: string) =>
  tables.map((table) =>
    app.file.raw.prepare(`SELECT count(*) FROM ${table} WHERE customerId = ?`).pluck().get(customerId),
  );

describe('merging two customers', () => {
  it('fills what is empty, unites tags and notes, and keeps the rest', async () => {
    await merge();
    expect(await api.customers.get({ id: keepId })).toMatchObject({
      name: 'Hofmann Bau GmbH',
      phone: '0731 98765',
      notes: 'Pays late\n\nLikes boats',
      tags: 'key, south',
    });
  });

  it('takes what was picked, and the history keeps what was not', async () => {
    const { a, b } = await api.duplicates.compare({ aId: keepId, bId: loseId });
    const pair = { keepId, keepVersion: a.version, loseId, loseVersion: b.version };
    await api.duplicates.merge({ ...pair, picks: { city: 'lose' } });
    const kept = await api.customers.get({ id: keepId });
    expect([kept.city, kept.notes, kept.phone]).toEqual(['Neu-Ulm', 'Pays late', null]);
    const told = (await api.history.ofRecord({ recordId: keepId })).filter((one) => one.recordId === keepId);
    const seen = told.flatMap(({ fields }) => fields.flatMap(({ before, after }) => [before, after]));
    expect(seen).toEqual(expect.arrayContaining(['Ulm', 'Likes boats', '0731 98765', 'Hoffmann Bau']));
  });

  it('moves everything that hangs on the other, what lies in the bin too', async () => {
    const made = await furnish(loseId);
    const before = hanging(loseId);
    await merge();
    expect(hanging(loseId)).toEqual(tables.map(() => 0));
    expect(hanging(keepId)).toEqual(before);
    expect((await api.contacts.ofCustomer({ customerId: keepId })).map((one) => one.name).sort()).toEqual([
      'Anna Beck',
      'Ben Cole',
    ]);
    expect((await api.plans.get({ id: made.plan })).plan.customerId).toBe(keepId);
    await api.history.restore({ records: [{ table: 'contacts', id: made.gone }] });
    expect((await api.contacts.ofCustomer({ customerId: keepId })).length).toBe(3);
    expect((await api.customers.get({ id: keepId })).sales12m).toBe(5000);
  });

  it('moves daughters, and a daughter of the one merged into it becomes nobody’s', async () => {
    const daughter = await api.customers.create({ name: 'Daughter', parentId: loseId });
    await api.customers.save({ id: keepId, baseVersion: 1, set: { parentId: loseId } });
    await merge();
    expect((await api.customers.get({ id: daughter.id })).parentId).toBe(keepId);
    expect((await api.customers.get({ id: keepId })).parentId).toBeNull();
  });

  it('tells where the other one went, and its past is part of the kept one’s', async () => {
    const { batchId } = await merge();
    const { into } = await api.duplicates.notices({ id: loseId });
    expect(into).toMatchObject({ fromName: 'Hoffmann Bau', toId: keepId, batchId });
    expect((await api.duplicates.notices({ id: keepId })).from).toMatchObject([
      { fromId: loseId, by: 'Lin Yue' },
    ]);
    expect((await api.customers.get({ id: loseId })).mergedIntoId).toBe(keepId);
    const told = await api.history.ofRecord({ recordId: keepId });
    expect(told.some((one) => one.recordId === loseId && one.action === 'create')).toBe(true);
  });

  it('leaves the other one in the bin, from which it cannot be taken alone', async () => {
    await merge();
    expect(await api.history.bin({})).toMatchObject([
      { id: loseId, mergedInto: { id: keepId, name: 'Hofmann Bau GmbH' } },
    ]);
    await expect(
      api.history.restore({ records: [{ table: 'customers', id: loseId }] }),
    ).rejects.toMatchObject({
      code: 'validation',
      details: { kind: 'merged' },
    });
  });

  it('refuses when one of them was changed since it was looked at', async () => {
    const { a, b } = await api.duplicates.compare({ aId: keepId, bId: loseId });
    await app.as('Other').customers.save({ id: loseId, baseVersion: b.version, set: { city: 'Bonn' } });
    const pair = { keepId, keepVersion: a.version, loseId, loseVersion: b.version };
    await expect(api.duplicates.merge(pair)).rejects.toMatchObject({
      code: 'conflict',
      details: { kind: 'stale' },
    });
    await expect(api.duplicates.merge({ ...pair, loseId: keepId })).rejects.toMatchObject({
      code: 'validation',
    });
    await api.customers.remove({ ids: [loseId] });
    await expect(api.duplicates.merge(pair)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('goes on: a third one into the second, and the first one leads to the last', async () => {
    await furnish(loseId);
    await merge();
    const third = await api.customers.create({ name: 'Hofmann Hochbau' });
    const { a, b } = await api.duplicates.compare({ aId: third.id, bId: keepId });
    await api.duplicates.merge({
      keepId: third.id,
      keepVersion: a.version,
      loseId: keepId,
      loseVersion: b.version,
    });
    expect(await api.contacts.ofCustomer({ customerId: third.id })).toHaveLength(2);
    const told = await api.history.ofRecord({ recordId: third.id, limit: 500 });
    expect(told.some((one) => one.recordId === loseId && one.action === 'create')).toBe(true);
  });
});

describe('undoing a merge', () => {
  it('puts everything back as it was, and redo merges again', async () => {
    await furnish(loseId);
    const before = {
      keep: await api.customers.get({ id: keepId }),
      lose: await api.customers.get({ id: loseId }),
      hanging: [hanging(keepId), hanging(loseId)],
    };
    const plain = ({
      version: _,
      updatedAt: __,
      changedAt: ___,
      sales12m: _4,
      salesPrior: _5,
      margin12m: _6,
      abcClass: _7,
      abcRank: _8,
      ...rest
    }: typeof before.keep) => rest;
    await merge();
    const merged = [hanging(keepId), hanging(loseId)];
    expect(await undo(null)).toMatchObject({ skipped: 0 });
    expect(plain(await api.customers.get({ id: keepId }))).toEqual(plain(before.keep));
    expect({ ...plain(await api.customers.get({ id: loseId })), lifecycle: null }).toEqual({
      ...plain(before.lose),
      lifecycle: null,
    });
    expect([hanging(keepId), hanging(loseId)]).toEqual(before.hanging);
    expect((await api.customers.get({ id: loseId })).sales12m).toBe(5000);
    expect((await api.customers.get({ id: keepId })).sales12m).toBeNull();
    await api.history.redo({});
    expect([hanging(keepId), hanging(loseId)]).toEqual(merged);
    expect((await api.customers.get({ id: loseId })).mergedIntoId).toBe(keepId);
    await undo(null);
    expect([hanging(keepId), hanging(loseId)]).toEqual(before.hanging);
  });

  it('leaves what was changed since, and says so', async () => {
    const { anna } = await furnish(loseId);
    const { batchId } = await merge();
    const { version } = await api.customers.get({ id: keepId });
    await app.as('Other').customers.save({ id: keepId, baseVersion: version, set: { phone: '0800 1' } });
    const { person } = await api.contacts.get({ id: anna });
    await app.as('Other').contacts.save({ id: anna, baseVersion: person.version, set: { position: 'Head' } });
    const added = await api.contacts.create({ customerId: keepId, name: 'Dora New' });
    await undo(batchId);
    expect((await api.customers.get({ id: keepId })).phone).toBe('0800 1');
    expect((await api.customers.get({ id: keepId })).notes).toBe('Pays late');
    expect((await api.contacts.get({ id: anna })).person).toMatchObject({
      customerId: loseId,
      position: 'Head',
    });
    expect((await api.contacts.get({ id: added.id })).person.customerId).toBe(keepId);
  });

  it('restores what was said of the pair', async () => {
    await api.duplicates.different({ aId: keepId, bId: loseId });
    const third = await api.customers.create({ name: 'Third' });
    await api.duplicates.different({ aId: third.id, bId: loseId });
    const { batchId } = await merge();
    expect((await api.duplicates.toldApart({})).map(({ a, b }) => [a.id, b.id].sort())).toEqual([
      [third.id, keepId].sort(),
    ]);
    await undo(batchId);
    expect(await api.duplicates.toldApart({})).toHaveLength(2);
  });
});

describe('people of one customer', () => {
  it('are proposed when alike, and merged with what hangs on them', async () => {
    const { anna, complaint } = await furnish(loseId);
    const twin = await api.contacts.create({
      customerId: keepId,
      name: 'Beck Anna',
      email: 'a@hofmann.de',
      position: 'Head',
      department: 'Sales',
    });
    await merge();
    const [pair] = await api.duplicates.people({ customerId: keepId });
    expect(pair).toMatchObject({ reasons: ['name'] });
    expect([pair?.keepId, pair?.loseId].sort()).toEqual([anna, twin.id].sort());
    const { batchId } = await api.duplicates.mergePeople({ keepId: twin.id, loseId: anna });
    expect((await api.contacts.get({ id: twin.id })).person).toMatchObject({
      mobile: '0171 1234567',
      email: 'a@hofmann.de',
    });
    expect((await api.complaints.get({ id: complaint })).complaint.contactId).toBe(twin.id);
    expect(await api.duplicates.people({ customerId: keepId })).toEqual([]);
    await undo(batchId);
    expect((await api.complaints.get({ id: complaint })).complaint.contactId).toBe(anna);
    expect(await api.duplicates.people({ customerId: keepId })).toHaveLength(1);
  });
});
