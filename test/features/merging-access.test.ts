import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let api: TestApp['api'];
const ids = {} as Record<'ma' | 'bo' | 'keep' | 'lose' | 'others', string>;
const passphrase = 'under the old bridge';
let signInAs: (name: 'manager' | 'ma' | 'bo') => Promise<unknown>;

/** Ma sees all that is not restricted and changes her own; Bo sees his own. Two customers of Ma, one of Bo. */
beforeEach(async () => {
  app = openTestApp();
  api = app.api;
  const { me } = await api.team.turnOn({ name: 'Lin Yue', password: 'password of manager' });
  ids.ma = (await api.team.create({ name: 'Ma', role: 'sales', sees: 'all', edits: 'own' })).id;
  ids.bo = (await api.team.create({ name: 'Bo', role: 'sales', sees: 'own', edits: 'own' })).id;
  for (const name of ['ma', 'bo'] as const)
    await api.team.setPassword({ memberId: ids[name], password: `password of ${name}` });
  signInAs = (name) =>
    api.team.signIn({
      memberId: name === 'manager' ? me.memberId : ids[name],
      password: `password of ${name}`,
    });
  ids.keep = (await api.customers.create({ name: 'Hofmann Bau GmbH', ownerId: ids.ma })).id;
  ids.lose = (await api.customers.create({ name: 'Hofmann Bau', ownerId: ids.ma })).id;
  ids.others = (await api.customers.create({ name: 'Hofmann Bau AG', ownerId: ids.bo })).id;
});
afterEach(() => app.close());

const merge = async (keepId: string, loseId: string) => {
  const version = (id: string) =>
    Number(app.file.raw.prepare('SELECT version FROM main.customers WHERE id = ?').pluck().get(id) ?? 1);
  return api.duplicates.merge({ keepId, keepVersion: version(keepId), loseId, loseVersion: version(loseId) });
};
const whereIs = (table: string, id: string, column = 'customerId') =>
  app.file.raw.prepare(`SELECT ${column} FROM main.${table} WHERE id = ?`).pluck().get(id);

describe('merging needs the right to change both', () => {
  it('a customer of somebody else is not merged, in neither direction', async () => {
    await signInAs('ma');
    await expect(merge(ids.keep, ids.others)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(merge(ids.others, ids.keep)).rejects.toMatchObject({ code: 'forbidden' });
    expect(whereIs('customers', ids.others, 'mergedIntoId')).toBeNull();
  });

  it('one out of sight is not there', async () => {
    await signInAs('bo');
    await expect(merge(ids.others, ids.keep)).rejects.toMatchObject({ code: 'not_found' });
    await expect(api.duplicates.compare({ aId: ids.others, bId: ids.keep })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(api.duplicates.different({ aId: ids.others, bId: ids.keep })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('undoing needs it as well', async () => {
    await signInAs('manager');
    const { batchId } = await merge(ids.keep, ids.others);
    await signInAs('ma');
    await api.history.undo({ batchId: batchId ?? '' }).catch(() => null);
    expect(whereIs('customers', ids.others, 'mergedIntoId')).toBe(ids.keep);
  });

  it('a restricted one stays restricted in the one it is merged into', async () => {
    await signInAs('manager');
    const { version } = await api.customers.get({ id: ids.lose });
    await api.customers.restrict({ id: ids.lose, baseVersion: version, restricted: true });
    await merge(ids.keep, ids.lose);
    expect((await api.customers.get({ id: ids.keep })).restricted).toBe(true);
  });
});

describe('what the person does not see', () => {
  it('moves all the same, and back: others’ sealed notes and customers of the group', async () => {
    await signInAs('manager');
    const note = await api.notes.seal({ customerId: ids.lose, passphrase, text: 'Quiet words' });
    const daughter = await api.customers.create({ name: 'Daughter', ownerId: ids.bo, parentId: ids.lose });
    await api.customers.restrict({ id: daughter.id, baseVersion: 1, restricted: true });
    await signInAs('ma');
    const { batchId } = await merge(ids.keep, ids.lose);
    expect([whereIs('sealedNotes', note.id), whereIs('customers', daughter.id, 'parentId')]).toEqual([
      ids.keep,
      ids.keep,
    ]);
    await signInAs('manager');
    expect(await api.notes.open({ id: note.id, passphrase })).toMatchObject({ text: 'Quiet words' });
    await signInAs('ma');
    await api.history.undo({ batchId: batchId ?? '' });
    expect([whereIs('sealedNotes', note.id), whereIs('customers', daughter.id, 'parentId')]).toEqual([
      ids.lose,
      ids.lose,
    ]);
    await api.history.redo({});
    expect([whereIs('sealedNotes', note.id), whereIs('customers', daughter.id, 'parentId')]).toEqual([
      ids.keep,
      ids.keep,
    ]);
    expect(JSON.stringify(await api.history.ofRecord({ recordId: ids.keep }))).not.toContain(note.id);
  });
});

it('each person gets the pairs of the customers they see', async () => {
  const pairsOf = async (name: 'manager' | 'ma' | 'bo') => {
    await signInAs(name);
    await api.duplicates.screen({});
    await expect.poll(async () => (await api.duplicates.progress({})).state).toBe('done');
    return (await api.duplicates.list({})).total;
  };
  expect(await pairsOf('manager')).toBe(3);
  expect(await pairsOf('bo')).toBe(0);
  expect(await pairsOf('ma')).toBe(3);
  // What the one before found is not for the next one.
  await signInAs('bo');
  expect(await api.duplicates.progress({})).toMatchObject({ state: 'idle', result: null });
});
