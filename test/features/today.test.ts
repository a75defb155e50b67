import { openTestApp, type TestApp } from '@test/helpers/file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

const today = '2026-11-24';
const now = '2026-11-24T10:00:00.000Z';
const overview = (more: { days?: number; ownerId?: string } = {}) =>
  app.api.today.overview({ today, now, ...more });
const customer = (name: string, more: object = {}) => app.api.customers.create({ name, ...more });

describe('what is due', () => {
  it('gathers clocks, follow-ups, measures, next steps, plan actions, key items and reviews, earliest first', async () => {
    const { id } = await customer('Tarnwick Foods', { nextStep: 'Call Rab', nextStepOn: '2026-11-25' });
    const complaint = await app.api.complaints.create({
      title: 'Lid film tears',
      customerId: id,
      kind: 'product_quality',
      severity: 3,
      receivedAt: '2026-11-21T09:14:00.000Z',
      followUpOn: '2026-12-01',
    });
    await app.api.complaints.addRow({
      complaintId: complaint.id,
      kind: 'measure',
      title: 'New shelf labels',
      dueOn: '2026-11-30',
    });
    const plan = await app.api.plans.create({
      customerId: id,
      periodFrom: '2026-01-01',
      periodTo: '2026-12-31',
      title: 'Growth',
      reviewOn: '2026-11-27',
    });
    const row = { planId: plan.id, dueOn: '2026-11-26' } as const;
    await app.api.plans.addRow({ ...row, kind: 'keyItem', title: 'Second line' });
    await app.api.plans.addRow({ ...row, kind: 'action', title: 'Sample', status: 'done' });
    await app.api.plans.addRow({ ...row, kind: 'objective', title: 'Share 40 %' });
    await app.api.plans.addRow({ ...row, kind: 'action', title: 'Offer', dueOn: '2026-10-01' });

    const { due } = await overview();
    expect(due.map((item) => [item.kind, item.title, item.dueOn])).toEqual([
      ['action', 'Offer', '2026-10-01'],
      ['complaint', 'Lid film tears', '2026-11-21'],
      ['next_step', 'Call Rab', '2026-11-25'],
      ['action', 'Second line', '2026-11-26'],
      ['review', 'Growth', '2026-11-27'],
      ['measure', 'New shelf labels', '2026-11-30'],
      ['follow_up', 'Lid film tears', '2026-12-01'],
    ]);
    expect(due[1]).toMatchObject({ dueAt: '2026-11-21T13:14:00.000Z', complaintNumber: 'C-0001' });
    expect(due.every((item) => item.customerName === 'Tarnwick Foods')).toBe(true);
    expect((await overview({ days: 2 })).due).toHaveLength(4);
  });

  it('leaves out what is done, closed, archived or deleted', async () => {
    const kept = await customer('Kept');
    const gone = await customer('Gone', { nextStep: 'Call', nextStepOn: today });
    const complaint = await app.api.complaints.create({
      title: 'Solved',
      customerId: kept.id,
      kind: 'service',
      severity: 1,
      receivedAt: '2026-11-01T09:00:00.000Z',
    });
    await app.api.complaints.setStatus({ id: complaint.id, baseVersion: 1, status: 'closed' });
    const plan = await app.api.plans.create({
      customerId: kept.id,
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
      reviewOn: today,
      status: 'archived',
    });
    await app.api.plans.addRow({ planId: plan.id, kind: 'action', title: 'Old', dueOn: today });
    await app.api.customers.remove({ ids: [gone.id] });
    expect((await overview()).due).toEqual([]);
  });

  it('is only mine when asked by owner; lines without an owner follow their record', async () => {
    const me = await app.api.team.create({ name: 'Lin Yue' });
    const other = await app.api.team.create({ name: 'Chen Rui' });
    await customer('Mine', { ownerId: me.id, nextStep: 'Mine', nextStepOn: today });
    const theirs = await customer('Theirs', { ownerId: other.id, nextStep: 'Theirs', nextStepOn: today });
    const complaint = await app.api.complaints.create({
      title: 'Late lorry',
      customerId: theirs.id,
      kind: 'transport',
      severity: 1,
      receivedAt: '2026-11-23T09:00:00.000Z',
    });
    const measure = { complaintId: complaint.id, kind: 'measure', dueOn: today } as const;
    await app.api.complaints.addRow({ ...measure, title: 'Inherited' });
    await app.api.complaints.addRow({ ...measure, title: 'Given to me', ownerId: me.id });
    const titles = async (ownerId: string) =>
      (await overview({ ownerId })).due.map((item) => item.title).sort();
    expect(await titles(me.id)).toEqual(['Given to me', 'Mine']);
    expect(await titles(other.id)).toEqual(['Inherited', 'Late lorry', 'Theirs']);
  });
});

describe('files changed lately', () => {
  it('names each customer once with its latest change, whatever part of the file was changed', async () => {
    const first = await customer('First');
    const second = await customer('Second');
    const third = await customer('Third');
    await app.api.team.create({ name: 'Nobody' });
    const complaint = await app.api.complaints.create({
      title: 'Late',
      customerId: first.id,
      kind: 'transport',
      severity: 2,
    });
    await app
      .as('Chen Rui')
      .complaints.addRow({ complaintId: complaint.id, kind: 'why', title: 'No driver' });
    await app.api.customers.remove({ ids: [third.id] });
    const { changed } = await overview();
    expect(changed.map((row) => row.name)).toEqual(['First', 'Second']);
    expect(changed[0]).toMatchObject({ customerId: first.id, by: 'Chen Rui', label: 'complaints.addRow' });
    expect(changed[1]).toMatchObject({ customerId: second.id, label: 'customers.create' });
  });

  it('shows twelve at the most', async () => {
    for (let index = 0; index < 14; index += 1) await customer(`Customer ${index}`);
    const { changed } = await overview();
    expect(changed).toHaveLength(12);
    expect(changed[0]?.name).toBe('Customer 13');
  });
});

describe('attention', () => {
  it('names customers over their limit, overdue and declining, the largest first', async () => {
    await customer('Fine', { creditLimit: 1000, receivable: 900, overdue: 0, currency: 'CNY' });
    await customer('Over', { creditLimit: 1000, receivable: 1500, currency: 'EUR' });
    await customer('Late', { overdue: 300 });
    await customer('Later', { overdue: 900 });
    const sold = await customer('Declining');
    app.file.raw.prepare('UPDATE customers SET sales12m = 600, salesPrior = 1000 WHERE id = ?').run(sold.id);
    const steady = await customer('Steady');
    app.file.raw
      .prepare('UPDATE customers SET sales12m = 700, salesPrior = 1000 WHERE id = ?')
      .run(steady.id);
    const { attention } = await overview();
    expect(attention.map((row) => [row.name, row.reason, row.amount])).toEqual([
      ['Over', 'over_limit', 500],
      ['Later', 'overdue', 900],
      ['Late', 'overdue', 300],
      ['Declining', 'declining', 400],
    ]);
    expect(attention[0]?.currency).toBe('EUR');
  });

  it('reads only the customers concerned, through the indexes made for it', () => {
    const plan = (where: string) =>
      app.file.raw
        .prepare(`EXPLAIN QUERY PLAN SELECT id FROM customers WHERE deletedAt IS NULL AND ${where}`)
        .all()
        .map((row) => JSON.stringify(row))
        .join();
    expect(plan('receivable > creditLimit')).toContain('customersOverLimit');
    expect(plan('overdue > 0')).toContain('customersOverdue');
    expect(plan('sales12m * 10 < salesPrior * 7')).toContain('customersDeclining');
  });
});
