import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

const password = 'correct horse';
let office: TestApp;
let laptop: TestApp;
let anna: string;
let boss: string;
/** Anna's own customer, and one of the boss. */
let own: string;
let other: string;

const signIn = (app: TestApp, memberId: string) => app.api.team.signIn({ memberId, password });
const merge = (into: TestApp, from: TestApp, rest: 'here' | 'there' | null = null) =>
  into.api.copies.merge({ path: from.file.path, decisions: [], rest });
const stored = (app: TestApp, id: string) =>
  app.file.raw.prepare('SELECT city, deletedAt FROM main.customers WHERE id = ?').get(id) as
    | { city: string | null; deletedAt: string | null }
    | undefined;
async function setCity(app: TestApp, id: string, city: string) {
  const { version } = await app.api.customers.get({ id });
  await app.api.customers.save({ id, baseVersion: version, set: { city } });
}

beforeEach(async () => {
  office = openTestApp();
  boss = (await office.api.team.turnOn({ name: 'Boss', password })).me.memberId;
  anna = (await office.api.team.create({ name: 'Anna', role: 'sales', sees: 'own', edits: 'own' })).id;
  await office.api.team.setPassword({ memberId: anna, password });
  own = (await office.api.customers.create({ name: 'Keller Optik', city: 'Graz', ownerId: anna })).id;
  other = (await office.api.customers.create({ name: 'Nordic Foods', city: 'Oslo', ownerId: boss })).id;
  const path = join(office.folder, 'laptop.keyfolio');
  await office.api.copies.take({ path });
  laptop = openTestApp(path);
  await signIn(laptop, boss);
});
afterEach(() => {
  laptop.close();
  office.close();
});

describe('what a person may not see or change', () => {
  it('is kept aside when they merge, and comes in when somebody merges who may', async () => {
    await setCity(laptop, own, 'Wien');
    await setCity(laptop, other, 'Bergen');
    await setCity(office, other, 'Tromso');
    const made = await laptop.api.customers.create({ name: 'Delta Steel', ownerId: boss });
    await laptop.api.contacts.create({ customerId: made.id, name: 'Ivan' });
    await signIn(office, anna);
    const compared = await office.api.copies.compare({ path: laptop.file.path });
    expect(compared.clashes).toEqual([]);
    expect(compared.figures).toMatchObject({ created: 0, updated: 1, keptAside: 3 });
    await merge(office, laptop);
    expect(stored(office, own)?.city).toBe('Wien');
    expect(stored(office, other)?.city).toBe('Tromso');
    expect(stored(office, made.id)).toBeUndefined();
    expect(JSON.stringify(await office.api.history.recent({}))).not.toContain('Delta');

    await signIn(office, boss);
    expect(JSON.stringify(await office.api.history.ofRecord({ recordId: other }))).toContain('Bergen');
    const brought = await office.api.history.ofRecord({ recordId: other });
    expect(brought.find(({ keptAside }) => keptAside)?.fields).toMatchObject([{ after: 'Bergen' }]);
    const again = await office.api.copies.compare({ path: laptop.file.path });
    expect(again.clashes).toMatchObject([{ recordId: other, here: 'Tromso', there: 'Bergen' }]);
    await merge(office, laptop, 'there');
    expect(stored(office, other)?.city).toBe('Bergen');
    expect(stored(office, made.id)).toBeDefined();
    expect((await merge(office, laptop)).batchId).toBeNull();
    await merge(laptop, office);
    expect(stored(laptop, own)?.city).toBe('Wien');
  });

  it('does not go back to others as news', async () => {
    await setCity(laptop, other, 'Bergen');
    await signIn(office, anna);
    await merge(office, laptop);
    await merge(laptop, office);
    expect(stored(laptop, other)?.city).toBe('Bergen');
  });

  it('stays out of a copy that they merge the office into', async () => {
    await signIn(laptop, anna);
    await setCity(office, other, 'Tromso');
    await setCity(office, own, 'Linz');
    await merge(laptop, office);
    expect(stored(laptop, own)?.city).toBe('Linz');
    expect(stored(laptop, other)?.city).toBe('Oslo');
    await merge(office, laptop);
    expect(stored(office, other)?.city).toBe('Tromso');
  });
});

describe('the team', () => {
  it('comes from a copy only when a manager merges, with its passwords', async () => {
    const ben = (await laptop.api.team.create({ name: 'Ben', role: 'sales' })).id;
    await laptop.api.team.setPassword({ memberId: ben, password });
    const { members } = await laptop.api.team.list({});
    const known = members.find(({ id }) => id === anna);
    await laptop.api.team.save({ id: anna, baseVersion: known?.version ?? 0, set: { role: 'manager' } });
    const people = () => office.file.raw.prepare('SELECT name, role FROM main.members ORDER BY name').all();
    await signIn(office, anna);
    await merge(office, laptop);
    expect(people()).toEqual([
      { name: 'Anna', role: 'sales' },
      { name: 'Boss', role: 'manager' },
    ]);
    await signIn(office, boss);
    await merge(office, laptop);
    expect(people()).toEqual([
      { name: 'Anna', role: 'manager' },
      { name: 'Ben', role: 'sales' },
      { name: 'Boss', role: 'manager' },
    ]);
    expect(await signIn(office, ben)).toMatchObject({ name: 'Ben' });
  });
});

describe('a copy that asks for a sign-in', () => {
  it('is not opened by merging it into one that does not', async () => {
    await laptop.api.team.turnOff({ password });
    await expect(laptop.api.copies.compare({ path: office.file.path })).rejects.toMatchObject({
      code: 'validation',
      details: { kind: 'locked_copy' },
    });
  });
});
