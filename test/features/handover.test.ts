import type { Role, Scope } from '@shared/features/team/model';
import { AppError } from '@shared/rpc/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let ids: Record<'manager' | 'ma' | 'gao' | 'far', string>;
beforeEach(async () => {
  app = openTestApp();
  const add = async (name: string, team: string, scope: Scope, role: Role = 'sales') =>
    (await app.api.team.create({ name, team, sees: scope, edits: scope, role })).id;
  const ma = await add('Ma', 'North', 'own');
  const gao = await add('Gao', 'North', 'team');
  const far = await add('Far', 'South', 'all');
  const { me } = await app.api.team.turnOn({ name: 'Lin Yue', password: 'password' });
  ids = { manager: me.memberId, ma, gao, far };
  for (const memberId of [ma, gao, far]) await app.api.team.setPassword({ memberId, password: 'password' });
});
afterEach(() => app.close());

const as = (who: keyof typeof ids) => app.api.team.signIn({ memberId: ids[who], password: 'password' });
const owned = async (who: keyof typeof ids, name: string): Promise<string> => {
  await as('manager');
  return (await app.api.customers.create({ name, ownerId: ids[who] })).id;
};
const names = async (search = '') => (await app.api.customers.list({ search })).rows.map((row) => row.name);
const kindOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return (error as AppError).details.kind ?? (error as AppError).code;
};

describe('handing over', () => {
  it('is an act of the owner, kept with who, to whom and why; the customer goes out of the old owner’s sight', async () => {
    const id = await owned('ma', 'Northwind');
    await as('ma');
    await app.api.contacts.create({ customerId: id, name: 'Ana' });
    await app.api.customers.handOver({ ids: [id], toId: ids.far, note: 'Moves south' });
    expect(await names()).toEqual([]);
    expect(await app.api.search.query({ text: 'Ana' })).toEqual([]);
    expect(await kindOf(app.api.customers.get({ id }))).toBe('not_found');
    await as('far');
    expect(await names('Ana')).toEqual(['Northwind']);
    expect(await app.api.customers.handovers({ id })).toMatchObject([
      { fromId: ids.ma, toId: ids.far, note: 'Moves south', by: 'Ma' },
    ]);
  });

  it('is refused to others than the owner and managers, and by the way of saving', async () => {
    const id = await owned('ma', 'Northwind');
    for (const who of ['gao', 'far'] as const) {
      await as(who);
      expect(await kindOf(app.api.customers.handOver({ ids: [id], toId: ids.gao }))).toBe('not_yours');
      const { version } = await app.api.customers.get({ id });
      const save = { id, baseVersion: version, set: { ownerId: ids.gao } };
      expect(await kindOf(app.api.customers.save(save))).toBe('hand_over');
    }
    await as('manager');
    await app.api.customers.handOver({ ids: [id], toId: ids.gao });
    expect((await app.api.customers.get({ id })).ownerId).toBe(ids.gao);
  });

  it('cannot be taken back by whoever gave it', async () => {
    const id = await owned('ma', 'Northwind');
    await as('ma');
    const { batchId } = await app.api.customers.handOver({ ids: [id], toId: ids.far });
    expect(await kindOf(app.api.history.undo({ batchId: batchId ?? '' }))).toBe('not_found');
    expect((await app.api.history.stack({})).undo).toBeNull();
    await as('far');
    expect((await app.api.customers.get({ id })).ownerId).toBe(ids.far);
  });
});

describe('restricting', () => {
  it('leaves a customer to its owner and managers, with all that hangs on it', async () => {
    const id = await owned('ma', 'Northwind');
    await app.api.contacts.create({ customerId: id, name: 'Ana' });
    await as('gao');
    expect(await names('Ana')).toEqual(['Northwind']);
    await as('ma');
    const { version } = await app.api.customers.get({ id });
    const saved = await app.api.customers.restrict({ id, baseVersion: version, restricted: true });
    for (const who of ['gao', 'far'] as const) {
      await as(who);
      expect([await names(), await names('Ana'), (await app.api.customers.summary({})).total]).toEqual([
        [],
        [],
        0,
      ]);
      expect(await app.api.contacts.ofCustomer({ customerId: id })).toEqual([]);
    }
    for (const who of ['ma', 'manager'] as const) {
      await as(who);
      expect(await names('Ana')).toEqual(['Northwind']);
    }
    await app.api.customers.restrict({ id, baseVersion: saved.version, restricted: false });
    await as('gao');
    expect(await names()).toEqual(['Northwind']);
  });

  it('is refused to others, and to everybody while nobody signs in', async () => {
    const id = await owned('ma', 'Northwind');
    await as('gao');
    expect(await kindOf(app.api.customers.restrict({ id, baseVersion: 1, restricted: true }))).toBe(
      'not_yours',
    );
    await as('manager');
    await app.api.team.turnOff({ password: 'password' });
    expect(await kindOf(app.api.customers.restrict({ id, baseVersion: 1, restricted: true }))).toBe(
      'no_sign_in',
    );
  });
});

describe('a person of a narrow reach', () => {
  it('makes customers of their own only', async () => {
    await as('ma');
    const { id } = await app.api.customers.create({ name: 'Mine' });
    expect((await app.api.customers.get({ id })).ownerId).toBe(ids.ma);
    expect(await kindOf(app.api.customers.create({ name: 'Yours', ownerId: ids.gao }))).toBe('not_yours');
  });

  it('gives complaints the next number of the whole file', async () => {
    const hidden = await owned('far', 'Elsewhere');
    const complaint = { title: 'Late', kind: 'transport', severity: 1 } as const;
    const first = await app.api.complaints.create({ ...complaint, customerId: hidden });
    await as('ma');
    const { id: customerId } = await app.api.customers.create({ name: 'Mine' });
    const second = await app.api.complaints.create({ ...complaint, customerId });
    const own = (await app.api.complaints.get({ id: second.id })).complaint.number;
    await as('manager');
    expect((await app.api.complaints.get({ id: first.id })).complaint.number).not.toBe(own);
  });

  it('moves no complaint to a customer they see and may not change', async () => {
    const theirs = await owned('far', 'Elsewhere');
    const mine = await owned('ma', 'Mine');
    const complaint = { title: 'Late', kind: 'transport', severity: 1, customerId: mine } as const;
    const { id } = await app.api.complaints.create(complaint);
    const ma = (await app.api.team.list({})).members.find((one) => one.id === ids.ma);
    await app.api.team.save({ id: ids.ma, baseVersion: ma?.version ?? 0, set: { sees: 'all' } });
    await as('ma');
    const { version } = (await app.api.complaints.get({ id })).complaint;
    const move = { id, baseVersion: version, set: { customerId: theirs } };
    expect(await kindOf(app.api.complaints.save(move))).toBe('not_yours');
  });

  it('has acts of their own to take back, not those of whoever sat here before', async () => {
    await as('gao');
    await app.api.customers.create({ name: 'Gao’s' });
    await as('ma');
    expect((await app.api.history.stack({})).undo).toBeNull();
    await as('gao');
    expect((await app.api.history.stack({})).undo).toBe('customers.create');
  });
});
