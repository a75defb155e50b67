import { daysDue } from '@main/features/contacts/service';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let customerId: string;
beforeEach(async () => {
  app = openTestApp();
  customerId = (await app.api.customers.create({ name: '澜砚食品' })).id;
});
afterEach(() => app.close());

const png = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');
const person = (values: object = {}) => app.api.contacts.create({ customerId, name: '曾羽桐', ...values });
const get = async (id: string) => (await app.api.contacts.get({ id })).person;
const undo = (batchId: string | null) => app.api.history.undo(batchId ? { batchId } : {});
const due = async (today: string) =>
  (await daysDue(app.file.read, today, 7)).map((one) => [one.kind, one.dueOn, one.label, one.turns]);

describe('own fields of people', () => {
  it('are kept as their kind says, and refused when they do not fit', async () => {
    const { slot } = await app.api.fields.create({
      record: 'contact',
      kind: 'choice',
      label: 'Drinks',
      choices: ['Tea', 'Coffee'],
    });
    const { id } = await person({ [slot]: ' Tea ' });
    expect((await get(id))[slot as 'custom01']).toBe('Tea');
    await expect(
      app.api.contacts.save({ id, baseVersion: 1, set: { [slot]: 'Beer' } }),
    ).rejects.toMatchObject({ code: 'validation', details: { kind: 'custom_field', field: slot } });
  });
});

describe('important days', () => {
  it('are told from as long before as they say, and until they are over', async () => {
    const { id } = await person();
    await app.api.contacts.addDate({ contactId: id, label: 'Wedding day', day: '--01-03', remindDays: 5 });
    expect(await due('2026-12-28')).toEqual([]);
    expect(await due('2026-12-29')).toEqual([['important_day', '2027-01-03', 'Wedding day', null]]);
    expect(await due('2027-01-03')).toHaveLength(1);
    expect(await due('2027-01-04')).toEqual([]);
  });

  it('that are once are told in their year only', async () => {
    const { id } = await person();
    await app.api.contacts.addDate({ contactId: id, label: 'Retires', day: '2027-06-30', remindDays: 60 });
    expect(await due('2027-05-15')).toEqual([['important_day', '2027-06-30', 'Retires', null]]);
    expect(await due('2026-06-20')).toEqual([]);
    expect(await due('2028-06-20')).toEqual([]);
  });

  it('count birthdays in, with the age where the year is known; 29 February on the 28th', async () => {
    await person({ birthday: '1976-02-29' });
    await person({ name: 'Maud', birthday: '--02-27' });
    expect(await due('2027-02-21')).toEqual([
      ['birthday', '2027-02-27', '', null],
      ['birthday', '2027-02-28', '', 51],
    ]);
    expect(await due('2028-02-28')).toEqual([['birthday', '2028-02-29', '', 52]]);
  });

  it('are changed, deleted and brought back', async () => {
    const { id } = await person();
    const made = await app.api.contacts.addDate({
      contactId: id,
      label: 'Moved in',
      day: '--05-01',
      remindDays: 7,
    });
    await app.api.contacts.saveDate({ id: made.id, baseVersion: 1, set: { day: '2027-05-01' } });
    const { batchId } = await app.api.contacts.removeDates({ ids: [made.id] });
    expect((await app.api.contacts.get({ id })).dates).toEqual([]);
    await undo(batchId);
    expect((await app.api.contacts.get({ id })).dates).toMatchObject([
      { label: 'Moved in', day: '2027-05-01' },
    ]);
  });
});

describe('a photo', () => {
  it('is kept, given back with its kind, and taken away', async () => {
    const { id } = await person();
    const saved = await app.api.contacts.setPhoto({ id, baseVersion: 1, data: png });
    const { photo } = await get(id);
    expect(await app.api.contacts.photos({ customerId })).toEqual([
      { sha256: photo, mime: 'image/png', data: png },
    ]);
    const removed = await app.api.contacts.setPhoto({ id, baseVersion: saved.version, data: null });
    expect(await app.api.contacts.photos({ customerId })).toEqual([]);
    await undo(removed.batchId);
    expect(await app.api.contacts.photos({ customerId })).toHaveLength(1);
  });

  it('is kept once for several people, and is a picture', async () => {
    const one = await person();
    const other = await person({ name: 'Maud' });
    for (const { id } of [one, other]) await app.api.contacts.setPhoto({ id, baseVersion: 1, data: png });
    expect(await app.api.contacts.photos({ customerId })).toHaveLength(1);
    const pieces = app.file.raw.prepare('SELECT count(*) AS n FROM attachmentPieces').get();
    expect(pieces).toEqual({ n: 1 });
    const script = Buffer.from('<svg onload="alert(1)">').toString('base64');
    await expect(
      app.api.contacts.setPhoto({ id: one.id, baseVersion: 2, data: script }),
    ).rejects.toMatchObject({ code: 'validation', details: { kind: 'not_a_picture' } });
  });
});

describe('moving to another firm', () => {
  const full = {
    position: 'Head of engineering',
    department: 'R&D',
    mobile: '139 0000 0001',
    phone: '0571 1234567',
    email: 'zeng@lanyan.example',
    birthday: '1980-03-12',
    buyingRole: 'technical_gatekeeper',
    influence: 4,
    hobbies: 'Hiking',
    cognitionOrg: 'Toured our plant',
    cognitionPersonal: 'Knows Ma Ruoxi since 2021',
    stage: 'known',
  } as const;

  it('keeps the old record and begins one with what is the person’s own', async () => {
    const { id } = await person(full);
    await app.api.contacts.setPhoto({ id, baseVersion: 1, data: png });
    await app.api.contacts.addDate({ contactId: id, label: 'Wedding day', day: '--11-25', remindDays: 7 });
    const other = await app.api.customers.create({ name: 'Orrell Pumps' });
    const moved = await app.api.contacts.move({
      id,
      baseVersion: 2,
      on: '2026-05-04',
      to: { customerId: other.id },
    });
    expect(moved.customerId).toBe(other.id);
    const old = await app.api.contacts.get({ id });
    expect(old.person).toMatchObject({ ...full, leftOn: '2026-05-04', movedToId: moved.id });
    expect(old.movedTo).toEqual({
      id: moved.id,
      customerId: other.id,
      customerName: 'Orrell Pumps',
      name: '曾羽桐',
    });
    const now = await app.api.contacts.get({ id: moved.id });
    expect(now.person).toMatchObject({
      name: '曾羽桐',
      mobile: full.mobile,
      birthday: full.birthday,
      hobbies: 'Hiking',
      cognitionPersonal: full.cognitionPersonal,
      stage: 'known',
      photo: old.person.photo,
      position: null,
      department: null,
      phone: null,
      email: null,
      buyingRole: null,
      influence: null,
      cognitionOrg: null,
      leftOn: null,
    });
    expect(now.movedFrom).toMatchObject({ id, customerName: '澜砚食品' });
    expect(now.dates).toMatchObject([{ label: 'Wedding day', day: '--11-25' }]);
    // Told once, at the new firm.
    expect((await daysDue(app.file.read, '2026-11-22', 7)).map((one) => one.customerId)).toEqual([other.id]);
    await expect(
      app.api.contacts.move({ id, baseVersion: 3, on: '2026-06-01', to: { customerId: other.id } }),
    ).rejects.toMatchObject({ code: 'validation', details: { kind: 'moved' } });
  });

  it('is undone as one, also with the customer it made', async () => {
    const { id } = await person(full);
    const moved = await app.api.contacts.move({
      id,
      baseVersion: 1,
      on: '2026-05-04',
      to: { name: 'Brand New Ltd' },
    });
    expect((await app.api.customers.get({ id: moved.customerId })).name).toBe('Brand New Ltd');
    await undo(moved.batchId);
    expect(await get(id)).toMatchObject({ leftOn: null, movedToId: null });
    expect(await app.api.contacts.ofCustomer({ customerId: moved.customerId })).toEqual([]);
    expect((await app.api.customers.list({ limit: 10 })).rows.map((row) => row.name)).toEqual(['澜砚食品']);
  });

  it('puts who left last in the list, and can be for nobody knows where', async () => {
    const { id } = await person({ influence: 5 });
    await person({ name: 'Maud', influence: 1 });
    await app.api.contacts.move({ id, baseVersion: 1, on: '2026-05-04', to: null });
    const people = await app.api.contacts.ofCustomer({ customerId });
    expect(people.map((one) => [one.name, one.leftOn])).toEqual([
      ['Maud', null],
      ['曾羽桐', '2026-05-04'],
    ]);
    await expect(
      app.api.contacts.move({ id, baseVersion: 2, on: '2026-05-04', to: { customerId } }),
    ).rejects.toMatchObject({ details: { kind: 'same_customer' } });
  });
});

describe('for who does not see every customer', () => {
  it('a move leads to no customer out of sight, and needs both', async () => {
    const ma = (await app.api.team.create({ name: 'Ma', role: 'sales', sees: 'own', edits: 'own' })).id;
    const hidden = await app.api.customers.create({ name: 'Out of sight' });
    const mine = await app.api.customers.create({ name: 'Mine', ownerId: ma });
    const { id } = await app.api.contacts.create({ customerId: mine.id, name: 'Maud' });
    const moved = await app.api.contacts.move({
      id,
      baseVersion: 1,
      on: '2026-05-04',
      to: { customerId: hidden.id },
    });
    await app.api.contacts.setPhoto({ id: moved.id, baseVersion: 1, data: png });
    const stays = await app.api.contacts.create({ customerId: mine.id, name: 'Anna' });
    await app.api.team.turnOn({ name: 'Lin Yue', password: 'password' });
    await app.api.team.setPassword({ memberId: ma, password: 'password' });
    await app.api.team.signIn({ memberId: ma, password: 'password' });
    expect(await app.api.contacts.get({ id })).toMatchObject({
      movedTo: null,
      person: { leftOn: '2026-05-04' },
    });
    expect(await app.api.contacts.photos({ customerId: hidden.id })).toEqual([]);
    await expect(
      app.api.contacts.move({
        id: stays.id,
        baseVersion: 1,
        on: '2026-05-04',
        to: { customerId: hidden.id },
      }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect((await app.api.contacts.get({ id: stays.id })).person.leftOn).toBeNull();
  });
});
