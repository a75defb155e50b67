import { readMail } from '@shared/features/activities/mail';
import { openTestApp, type TestApp } from '@test/helpers/file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let app: TestApp;
let customerId: string;
beforeEach(async () => {
  app = openTestApp();
  customerId = (await app.api.customers.create({ name: 'Tarnwick Foods' })).id;
});
afterEach(() => app.close());

const add = (title: string, happenedOn: string, more: object = {}) =>
  app.api.activities.create({ customerId, kind: 'call', title, happenedOn, ...more });
const timeline = (more: object = {}) => app.api.activities.timeline({ customerId, ...more });

describe('the timeline', () => {
  it('tells everything that happened with a customer, newest first', async () => {
    const { id: contactId } = await app.api.contacts.create({ customerId, name: 'Maud Orrell' });
    await add('Asked for samples', '2026-01-05', { happenedAt: '14:30', contactId, minutes: 12 });
    await add('Visited the plant', '2026-01-04', { kind: 'visit', body: 'Line 3\nHall B' });
    const task = await app.api.tasks.create({ customerId, title: 'Send samples', dueOn: '2026-01-07' });
    await app.api.tasks.save({ id: task.id, baseVersion: 1, set: { doneOn: '2026-01-06' } });
    await app.api.complaints.create({
      customerId,
      title: 'Film tears',
      kind: 'product_quality',
      severity: 2,
      receivedAt: '2026-01-02T09:00:00.000Z',
    });
    const { entries } = await timeline();
    const past = entries.filter((entry) => entry.at < '2026-02');
    expect(past.map((entry) => [entry.kind, entry.title])).toEqual([
      ['task', 'Send samples'],
      ['call', 'Asked for samples'],
      ['visit', 'Visited the plant'],
      ['complaint', 'C-0001 Film tears'],
    ]);
    expect(past[1]).toMatchObject({
      at: '2026-01-05T14:30:00',
      contactName: 'Maud Orrell',
      minutes: 12,
      byName: 'Lin Yue',
    });
    expect(entries.find((entry) => entry.what === 'contacts.create')).toMatchObject({
      kind: 'edit',
      count: 1,
    });
  });

  it('goes on exactly after the last entry, whatever is added meanwhile', async () => {
    for (let n = 0; n < 25; n += 1) await add(`Call ${n}`, '2026-03-01', { happenedAt: '10:00' });
    const told: string[] = [];
    let before: { at: string; key: string } | undefined;
    do {
      const page = await timeline({ kinds: ['call'], limit: 10, ...(before && { before }) });
      told.push(...page.entries.map((entry) => entry.id));
      before = page.next ?? undefined;
      await add('Meanwhile', '2026-03-02');
    } while (before);
    expect(told).toHaveLength(25);
    expect(new Set(told).size).toBe(25);
  });

  it('takes a call and the task that follows from it as one act', async () => {
    const { id: ownerId } = await app.api.team.create({ name: 'Chen Rui' });
    const owned = await app.api.customers.create({ name: 'Pellmere Hotels', ownerId });
    const { id: contactId } = await app.api.contacts.create({ customerId: owned.id, name: 'Ida Moss' });
    const { batchId } = await add('Wants an offer', '2026-03-01', {
      customerId: owned.id,
      contactId,
      followUp: { title: 'Send the offer', dueOn: '2026-03-08' },
    });
    const open = () => app.api.tasks.ofCustomer({ customerId: owned.id });
    const calls = async () =>
      (await timeline({ customerId: owned.id, kinds: ['call'] })).entries.map((entry) => entry.title);
    expect(await open()).toMatchObject([
      { title: 'Send the offer', dueOn: '2026-03-08', contactId, ownerId, contactName: 'Ida Moss' },
    ]);
    await app.api.history.undo({ batchId: batchId ?? '' });
    expect(await open()).toEqual([]);
    expect(await calls()).toEqual([]);
    await app.api.history.redo({});
    expect(await open()).toHaveLength(1);
    expect(await calls()).toEqual(['Wants an offer']);
  });

  it('is narrowed by kind and by words, with signs taken as they are', async () => {
    await add('Discount of 5% agreed', '2026-03-01');
    await add('Discount of 50 agreed', '2026-03-02', { kind: 'note' });
    const titles = async (more: object) => (await timeline(more)).entries.map((entry) => entry.title);
    expect(await titles({ text: 'discount' })).toHaveLength(2);
    expect(await titles({ text: '5%' })).toEqual(['Discount of 5% agreed']);
    expect(await titles({ kinds: ['note'] })).toEqual(['Discount of 50 agreed']);
    expect(await titles({ kinds: ['plan'] })).toEqual([]);
  });

  it('forgets an entry that was deleted until that is taken back', async () => {
    const { id } = await add('Wrong customer', '2026-03-01');
    const { batchId } = await app.api.activities.remove({ ids: [id] });
    expect((await timeline({ kinds: ['call'] })).entries).toEqual([]);
    await app.api.history.undo({ batchId: batchId ?? '' });
    expect((await timeline({ kinds: ['call'] })).entries).toHaveLength(1);
  });

  it('tells the steps of a plan and to whom a customer went', async () => {
    const plan = await app.api.plans.create({
      customerId,
      title: 'Growth',
      periodFrom: '2026-01-01',
      periodTo: '2026-12-31',
    });
    await app.api.plans.save({ id: plan.id, baseVersion: 1, set: { status: 'approved' } });
    const { id: toId } = await app.api.team.create({ name: 'Chen Rui' });
    await app.api.customers.handOver({ ids: [customerId], toId, note: 'Call Maud first' });
    const { entries } = await timeline({ kinds: ['plan', 'handover'] });
    expect(
      entries
        .map((entry) => entry.what)
        .filter(Boolean)
        .sort(),
    ).toEqual(['approved', 'created']);
    expect(entries.find((entry) => entry.kind === 'handover')).toMatchObject({
      toId,
      text: 'Call Maud first',
    });
  });
});

describe('risks', () => {
  it('stand on the page and on Today until they are over', async () => {
    const { id } = await add('Buyer of a competitor moves in', '2026-03-01', { kind: 'risk' });
    const today = () => app.api.today.overview({ today: '2026-03-05', now: '2026-03-05T08:00:00.000Z' });
    expect(await app.api.activities.openRisks({ customerId })).toHaveLength(1);
    expect((await today()).attention).toMatchObject([
      { reason: 'risk', title: 'Buyer of a competitor moves in', customerId },
    ]);
    await app.api.activities.save({ id, baseVersion: 1, set: { closedOn: '2026-03-05' } });
    expect(await app.api.activities.openRisks({ customerId })).toEqual([]);
    expect((await today()).attention).toEqual([]);
  });
});

describe('a pasted mail', () => {
  it('gives its subject and date, and keeps its lines', () => {
    const mail = readMail(
      'From: Maud <m@x.y>\nSent: Thu, 26 Nov 2026 09:05:11 +0100\nTo: us\nSubject: Film\n\nDear all,\n\n  two lines',
    );
    expect(mail).toMatchObject({
      title: 'Film',
      day: '2026-11-26',
      time: '09:05',
      body: 'Dear all,\n\n  two lines',
    });
    expect(readMail('发件人：曾羽桐\n发送时间：2026年3月5日 8:30\n主题：样品\n\n您好')).toEqual({
      title: '样品',
      from: '曾羽桐',
      day: '2026-03-05',
      time: '08:30',
      body: '您好',
    });
  });
  it('is none when it has no head', () => {
    expect(readMail('Called Maud: she agrees')).toBeNull();
  });
});
