import { AppError } from '@shared/rpc/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let customerId: string;
beforeEach(async () => {
  app = openTestApp();
  customerId = (await app.api.customers.create({ name: 'Northwind' })).id;
});
afterEach(() => app.close());

const passphrase = 'under the old bridge';
const text = 'Their director is leaving in March.';

const kindOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return (error as AppError).details.kind ?? (error as AppError).code;
};

const stored = (id: string) =>
  String(app.file.raw.prepare('SELECT sealed FROM main.sealedNotes WHERE id = ?').pluck().get(id));

/** Lin Yue as manager, Ma as a salesperson who sees and edits all. */
const withSignIn = async () => {
  const { me } = await app.api.team.turnOn({ name: 'Lin Yue', password: 'manager password' });
  const { id } = await app.api.team.create({ name: 'Ma', role: 'sales' });
  await app.api.team.setPassword({ memberId: id, password: 'password of Ma' });
  return {
    asManager: () => app.api.team.signIn({ memberId: me.memberId, password: 'manager password' }),
    asMa: () => app.api.team.signIn({ memberId: id, password: 'password of Ma' }),
  };
};

describe('a sealed note', () => {
  it('opens with its passphrase and says what was written', async () => {
    const { id } = await app.api.notes.seal({ customerId, passphrase, text });
    expect(await app.api.notes.open({ id, passphrase })).toEqual({ text, version: 1 });
    expect(await kindOf(app.api.notes.open({ id, passphrase: `${passphrase}s` }))).toBe('wrong_passphrase');
    expect(await app.api.notes.list({ customerId })).toMatchObject([{ id, version: 1 }]);
  });

  it('is nowhere in the file in plain letters, and its history tells no text', async () => {
    const { id } = await app.api.notes.seal({ customerId, passphrase, text });
    await app.api.notes.reseal({ id, baseVersion: 1, passphrase, text: `${text} Really.` });
    expect(app.file.raw.serialize().includes('director')).toBe(false);
    expect(app.file.raw.serialize().includes(passphrase)).toBe(false);
    const history = await app.api.history.ofRecord({ recordId: customerId });
    expect(JSON.stringify(history)).not.toContain('scrypt$');
  });

  it('is written anew under the same passphrase only, and a change elsewhere is not overwritten', async () => {
    const { id } = await app.api.notes.seal({ customerId, passphrase, text });
    const save = { id, baseVersion: 1, passphrase, text: 'Other words' };
    expect(await kindOf(app.api.notes.reseal({ ...save, passphrase: 'another one' }))).toBe(
      'wrong_passphrase',
    );
    expect((await app.api.notes.reseal(save)).version).toBe(2);
    expect(await app.api.notes.open({ id, passphrase })).toEqual({ text: 'Other words', version: 2 });
    expect(await kindOf(app.api.notes.reseal({ ...save, text: 'Third words' }))).toBe('conflict');
  });

  it('warns when the passphrase is not that of the earlier notes', async () => {
    await app.api.notes.seal({ customerId, passphrase, text });
    const other = { customerId, passphrase: 'a slip of the key', text };
    expect(await kindOf(app.api.notes.seal(other))).toBe('other_passphrase');
    await app.api.notes.seal({ ...other, anyway: true });
    expect(await app.api.notes.list({ customerId })).toHaveLength(2);
  });

  it('cannot be put in the place of another note', async () => {
    const one = await app.api.notes.seal({ customerId, passphrase, text });
    const two = await app.api.notes.seal({ customerId, passphrase, text: 'Harmless' });
    app.file.raw.prepare('UPDATE main.sealedNotes SET sealed = ? WHERE id = ?').run(stored(one.id), two.id);
    expect(await kindOf(app.api.notes.open({ id: two.id, passphrase }))).toBe('wrong_passphrase');
  });

  it('is removed, comes back by undo, and goes with its customer for good', async () => {
    const { id } = await app.api.notes.seal({ customerId, passphrase, text });
    await app.api.notes.remove({ id });
    expect(await app.api.notes.list({ customerId })).toEqual([]);
    await app.api.history.undo({});
    expect((await app.api.notes.open({ id, passphrase })).text).toBe(text);
    await app.api.customers.remove({ ids: [customerId] });
    await app.api.history.purge({ records: [{ table: 'customers', id: customerId }] });
    expect(app.file.raw.prepare('SELECT count(*) FROM main.sealedNotes').pluck().get()).toBe(0);
  });
});

describe('who sees it', () => {
  it('the author, by name while the file has no sign-in', async () => {
    const { id } = await app.api.notes.seal({ customerId, passphrase, text });
    expect((await app.api.team.list({})).members.map((one) => one.name)).toEqual(['Lin Yue']);
    const other = app.as('Gao');
    expect(await other.notes.list({ customerId })).toEqual([]);
    expect(await kindOf(other.notes.open({ id, passphrase }))).toBe('not_found');
    expect(await kindOf(other.notes.remove({ id }))).toBe('not_found');
  });

  it('the author only, a manager not even in the history', async () => {
    const people = await withSignIn();
    await people.asMa();
    const { id } = await app.api.notes.seal({ customerId, passphrase, text });
    await app.api.notes.reseal({ id, baseVersion: 1, passphrase, text: 'More' });
    await people.asManager();
    expect(await app.api.notes.list({ customerId })).toEqual([]);
    for (const work of [
      app.api.notes.open({ id, passphrase }),
      app.api.notes.reseal({ id, baseVersion: 2, passphrase, text: 'Mine now' }),
      app.api.notes.remove({ id }),
    ])
      expect(await kindOf(work)).toBe('not_found');
    expect(JSON.stringify(await app.api.history.ofRecord({ recordId: customerId }))).not.toContain(id);
    expect(JSON.stringify(await app.api.history.recent({}))).not.toContain('notes.');
    await people.asMa();
    expect((await app.api.notes.open({ id, passphrase })).text).toBe('More');
  });

  it('goes with its customer when a manager removes it for good', async () => {
    const people = await withSignIn();
    await people.asMa();
    await app.api.notes.seal({ customerId, passphrase, text });
    await people.asManager();
    await app.api.customers.remove({ ids: [customerId] });
    await app.api.history.purge({ records: [{ table: 'customers', id: customerId }] });
    expect(app.file.raw.prepare('SELECT count(*) FROM main.sealedNotes').pluck().get()).toBe(0);
  });
});
