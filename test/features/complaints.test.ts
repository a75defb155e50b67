import { complaintSteps } from '@shared/features/complaints/model';
import { dueInstants } from '@shared/features/complaints/rules';
import { defaultFileSettings } from '@shared/features/settings/model';
import { openTestApp, type TestApp } from '@test/helpers/file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let app: TestApp;
let customerId: string;

beforeEach(async () => {
  app = openTestApp();
  customerId = (await app.api.customers.create({ name: 'Tarnwick Foods' })).id;
});
afterEach(() => app.close());

const log = (more: Partial<Parameters<typeof app.api.complaints.create>[0]> = {}) =>
  app.api.complaints.create({
    title: 'Lid film tears on line 3',
    customerId,
    kind: 'product_quality',
    severity: 3,
    ...more,
  });
const get = async (id: string) => app.api.complaints.get({ id });

describe('logging a complaint', () => {
  it('gives number, due dates, six steps and sensible defaults in one batch', async () => {
    const me = await app.api.team.create({ name: 'Lin Yue' });
    const contact = await app.api.contacts.create({ customerId, name: 'Rab Tennick' });
    const receivedAt = '2026-11-21T10:14:00.000+01:00';
    const saved = await log({ receivedAt, contactId: contact.id, verbatim: 'Third time this month.' });
    const { complaint, rows, customer, contact: person } = await get(saved.id);
    expect(complaint).toMatchObject({
      number: 'C-0001',
      status: 'received',
      receivedAt: '2026-11-21T09:14:00.000Z',
      receivedHow: 'phone',
      receivedBy: me.id,
      ownerId: me.id,
      currency: 'CNY',
      ...dueInstants(receivedAt, 3, defaultFileSettings),
    });
    expect(customer).toMatchObject({ name: 'Tarnwick Foods', deleted: false });
    expect(person?.name).toBe('Rab Tennick');
    expect(rows.map((row) => row.stepKey)).toEqual([...complaintSteps]);
    expect(rows[0]?.doneOn).not.toBeNull();
    expect(rows.slice(1).every((row) => row.doneOn === null)).toBe(true);

    await app.api.history.undo({});
    expect(await app.api.complaints.list({})).toEqual([]);
    await app.api.history.redo({});
    expect((await get(saved.id)).rows).toHaveLength(6);
  });

  it('never gives a number twice, deleted complaints included', async () => {
    const first = await log();
    await app.api.complaints.remove({ ids: [first.id] });
    const second = await log();
    expect((await get(second.id)).complaint.number).toBe('C-0002');
  });

  it('belongs to the owner of the customer', async () => {
    const owner = await app.api.team.create({ name: 'Chen Rui' });
    const other = await app.api.customers.create({ name: 'Pellmere Hotels', ownerId: owner.id });
    const saved = await log({ customerId: other.id });
    expect((await get(saved.id)).complaint.ownerId).toBe(owner.id);
  });

  it("refuses a customer that is gone and another customer's contact", async () => {
    const other = await app.api.customers.create({ name: 'Pellmere Hotels' });
    const stranger = await app.api.contacts.create({ customerId: other.id, name: 'Ada Brook' });
    await expect(log({ contactId: stranger.id })).rejects.toMatchObject({ code: 'validation' });
    await expect(log({ customerId: 'nobody' })).rejects.toMatchObject({ code: 'not_found' });
    expect(await app.api.complaints.list({})).toEqual([]);
  });

  it('takes the targets from the settings of the file', async () => {
    await app.api.settings.save({ baseVersion: 0, set: { acknowledgeHours: [9, 9, 1, 1] } });
    const { complaint } = await get((await log()).id);
    expect(Date.parse(complaint.acknowledgeDue) - Date.parse(complaint.receivedAt)).toBe(3_600_000);
  });
});

describe('saving', () => {
  it('moves the due dates with the severity until it is acknowledged', async () => {
    const saved = await log();
    const graver = await app.api.complaints.save({ id: saved.id, baseVersion: 1, set: { severity: 4 } });
    const before = (await get(saved.id)).complaint;
    expect(before).toMatchObject(dueInstants(before.receivedAt, 4, defaultFileSettings));
    const known = await app.api.complaints.setStatus({
      id: saved.id,
      baseVersion: graver.version,
      status: 'acknowledged',
    });
    await app.api.complaints.save({ id: saved.id, baseVersion: known.version, set: { severity: 1 } });
    const after = (await get(saved.id)).complaint;
    expect(after.severity).toBe(1);
    expect(after.solveDue).toBe(before.solveDue);
  });

  it('is one step of undo with what followed from it', async () => {
    const saved = await log();
    const before = (await get(saved.id)).complaint;
    await app.api.complaints.save({ id: saved.id, baseVersion: 1, set: { severity: 1 } });
    await app.api.history.undo({});
    const { version: _, updatedAt: __, ...rest } = (await get(saved.id)).complaint;
    const { version: ___, updatedAt: ____, ...asBefore } = before;
    expect(rest).toEqual(asBefore);
  });

  it('loses an approval when the claim is raised above it, not when it is lowered', async () => {
    const boss = await app.api.team.create({ name: 'Chen Rui' });
    const { id } = await log();
    await app.api.complaints.save({
      id,
      baseVersion: 1,
      set: { claimOffered: 900_000, approvedBy: boss.id, approvedOn: '2026-11-24' },
    });
    await app.api.complaints.save({ id, baseVersion: 2, set: { claimOffered: 800_000 } });
    expect((await get(id)).complaint.approvedOn).toBe('2026-11-24');
    await app.api.complaints.save({ id, baseVersion: 3, set: { claimAgreed: 950_000 } });
    expect((await get(id)).complaint).toMatchObject({ approvedBy: null, approvedOn: null });
  });

  it('keeps what others wrote and names the field both changed', async () => {
    const { id } = await log();
    const other = app.as('Chen Rui');
    await other.complaints.save({ id, baseVersion: 1, set: { facts: 'Batch T-2291' } });
    await app.api.complaints.save({ id, baseVersion: 1, set: { product: 'Lid film 60 µ' } });
    expect((await get(id)).complaint).toMatchObject({ facts: 'Batch T-2291', product: 'Lid film 60 µ' });
    await expect(
      app.api.complaints.save({ id, baseVersion: 1, set: { facts: 'Something else' } }),
    ).rejects.toMatchObject({ code: 'conflict', details: { fields: [{ field: 'facts' }] } });
  });

  it('keeps the taboos as they were checked', async () => {
    const { id } = await log();
    await app.api.complaints.save({
      id,
      baseVersion: 1,
      set: { taboosChecked: { delay: false, cold: true } },
    });
    expect((await get(id)).complaint.taboosChecked).toEqual({ delay: false, cold: true });
  });
});

describe('status', () => {
  const move = async (id: string, status: Parameters<typeof app.api.complaints.setStatus>[0]['status']) => {
    const { complaint } = await get(id);
    return app.api.complaints.setStatus({ id, baseVersion: complaint.version, status });
  };

  it('sets the dates passed, ticks the step it stands for and is undone as one', async () => {
    const { id } = await log({ facts: 'Brittle below 12 °C' });
    await move(id, 'acknowledged');
    await move(id, 'solution_offered');
    const { complaint, rows } = await get(id);
    expect(complaint.acknowledgedAt).not.toBeNull();
    expect(complaint.investigatingAt).toBe(complaint.offeredAt);
    expect(complaint.settledAt).toBeNull();
    const done = rows.filter((row) => row.doneOn).map((row) => row.stepKey);
    expect(done).toEqual(['facts', 'offer']);
    await app.api.history.undo({});
    const back = await get(id);
    expect(back.complaint).toMatchObject({ status: 'acknowledged', investigatingAt: null, offeredAt: null });
    expect(back.rows.every((row) => row.doneOn === null)).toBe(true);
  });

  it('opens a closed complaint again with a new time to solve it', async () => {
    const { id } = await log({ receivedAt: '2026-01-05T08:00:00.000Z' });
    await move(id, 'closed');
    expect((await get(id)).complaint.closedAt).not.toBeNull();
    await expect(move(id, 'received')).rejects.toMatchObject({ code: 'validation' });
    await move(id, 'investigating');
    const { complaint } = await get(id);
    expect(complaint).toMatchObject({ status: 'investigating', closedAt: null, settledAt: null });
    expect(complaint.acknowledgedAt).not.toBeNull();
    expect(complaint.solveDue > new Date().toISOString()).toBe(true);
  });

  it('that it has already changes nothing', async () => {
    const { id } = await log();
    expect(await move(id, 'received')).toEqual({ id, version: 1, batchId: null });
  });
});

describe('causes and measures', () => {
  it('are added in order, one cause is the root, and they are removed', async () => {
    const { id } = await log();
    const first = await app.api.complaints.addRow({ complaintId: id, kind: 'why', title: 'Film is brittle' });
    const second = await app.api.complaints.addRow({
      complaintId: id,
      kind: 'why',
      title: 'Wrong batch',
      isRoot: true,
    });
    await app.api.complaints.saveRow({ id: first.id, baseVersion: 1, set: { isRoot: true } });
    const causes = (await get(id)).rows.filter((row) => row.kind === 'why');
    expect(causes.map((row) => [row.title, row.position, row.isRoot])).toEqual([
      ['Film is brittle', 1, true],
      ['Wrong batch', 2, false],
    ]);
    await app.api.complaints.removeRows({ ids: [second.id] });
    expect((await get(id)).rows.filter((row) => row.kind === 'why')).toHaveLength(1);
    await app.api.history.undo({});
    expect((await get(id)).rows.filter((row) => row.kind === 'why')).toHaveLength(2);
  });

  it('are the only rows that come and go: steps stay', async () => {
    const { id } = await log();
    const step = (await get(id)).rows[0];
    await expect(app.api.complaints.removeRows({ ids: [step?.id ?? ''] })).rejects.toMatchObject({
      code: 'validation',
    });
    await expect(app.api.complaints.addRow({ complaintId: id, kind: 'step' })).rejects.toMatchObject({
      code: 'validation',
    });
    await expect(app.api.complaints.addRow({ complaintId: 'gone', kind: 'why' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the list', () => {
  it('filters by state, kind, severity, owner and customer', async () => {
    const owner = await app.api.team.create({ name: 'Chen Rui' });
    const late = await log({ receivedAt: '2026-01-05T08:00:00.000Z', title: 'Late', severity: 4 });
    const fresh = await log({ title: 'Fresh', kind: 'transport', severity: 1, ownerId: owner.id });
    const done = await log({ title: 'Done', receivedAt: '2026-01-04T08:00:00.000Z' });
    await app.api.complaints.setStatus({ id: done.id, baseVersion: 1, status: 'closed' });
    const ids = async (input: Parameters<typeof app.api.complaints.list>[0]) =>
      (await app.api.complaints.list(input)).map((row) => row.id);
    expect(await ids({})).toEqual([fresh.id, late.id, done.id]);
    expect(await ids({ state: 'open' })).toEqual([fresh.id, late.id]);
    expect(await ids({ state: 'overdue' })).toEqual([late.id]);
    expect(await ids({ state: 'closed' })).toEqual([done.id]);
    expect(await ids({ kind: ['transport'] })).toEqual([fresh.id]);
    expect(await ids({ severity: [3, 4] })).toEqual([late.id, done.id]);
    expect(await ids({ ownerId: [owner.id] })).toEqual([fresh.id]);
    expect(await ids({ customerId: 'another' })).toEqual([]);
  });

  it('finds by number, title, customer, pinyin initials and words of several fields', async () => {
    const huawei = await app.api.customers.create({ name: '华为技术有限公司' });
    const chinese = await log({ customerId: huawei.id, title: '封膜破裂', batchRef: 'T-2291' });
    const english = await log();
    const found = async (search: string) => (await app.api.complaints.list({ search })).map((row) => row.id);
    expect(await found('c-0001')).toEqual([chinese.id]);
    expect(await found('hwjs')).toEqual([chinese.id]);
    expect(await found('huawei t-22')).toEqual([chinese.id]);
    expect(await found('破裂 华为')).toEqual([chinese.id]);
    expect(await found('tarnwick FILM')).toEqual([english.id]);
    expect(await found('nothing like it')).toEqual([]);
  });

  it('leaves out the complaints of a deleted customer until it is restored', async () => {
    await log();
    await app.api.customers.remove({ ids: [customerId] });
    expect(await app.api.complaints.list({})).toEqual([]);
    await app.api.history.undo({});
    expect(await app.api.complaints.list({})).toHaveLength(1);
  });
});
