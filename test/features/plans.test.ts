import { healthCauses, relationshipFactors } from '@shared/features/plans/columns';
import type { RichText } from '@shared/features/plans/model';
import { openTestApp, type TestApp } from '@test/helpers/file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let app: TestApp;
let customerId: string;
const year = { periodFrom: '2027-01-01', periodTo: '2027-12-31' };

beforeEach(async () => {
  app = openTestApp();
  customerId = (await app.api.customers.create({ name: 'Tarnwick Foods' })).id;
});
afterEach(() => app.close());

const doc = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const create = () => app.api.plans.create({ customerId, ...year });
const rowOf = async (planId: string, id: string) =>
  (await app.api.plans.get({ id: planId })).rows.find((row) => row.id === id);

describe('a new plan', () => {
  it('is numbered, owned by the file’s owner and laid out, in one batch', async () => {
    const owner = await app.api.team.create({ name: 'Chen Rui' });
    await app.api.customers.save({ id: customerId, baseVersion: 1, set: { ownerId: owner.id } });
    const { id } = await create();
    const { plan, texts, rows } = await app.api.plans.get({ id });
    expect(plan).toMatchObject({
      number: 1,
      ownerId: owner.id,
      status: 'draft',
      edition: 1,
      currency: 'CNY',
    });
    expect(texts).toEqual([]);
    const cells = (kind: string, key: string) =>
      rows.filter((row) => row.kind === kind).map((row) => row.data[key]);
    expect(cells('health', 'cause')).toEqual([...healthCauses]);
    expect(cells('evaluation', 'factor')).toEqual([...relationshipFactors]);
    expect(rows.filter((row) => row.kind === 'forecast').map((row) => row.title)).toEqual([
      '2027-Q1',
      '2027-Q2',
      '2027-Q3',
      '2027-Q4',
    ]);
    await app.api.history.undo({});
    expect(await app.api.plans.list({})).toEqual([]);
  });

  it('brings last year’s sales by quarter', async () => {
    await app.file.write
      .insertInto('salesLines')
      .values(
        ['2026-02-01', '2026-02-20', '2026-08-03', '2025-08-03'].map((soldOn) => ({
          customerId,
          soldOn,
          product: 'Film',
          quantity: 1,
          amount: 10_000,
          margin: null,
          region: null,
          salesperson: null,
        })),
      )
      .execute();
    const { rows } = await app.api.plans.get({ id: (await create()).id });
    const actual = rows
      .filter((row) => row.kind === 'forecast' && typeof row.data.actual === 'number' && row.data.actual > 0)
      .map((row) => [row.title, row.data.actual]);
    expect(actual).toEqual([
      ['2026-Q1', 20_000],
      ['2026-Q3', 10_000],
    ]);
  });

  it('is refused where another plan of the customer covers the period', async () => {
    const first = await create();
    const half = { customerId, periodFrom: '2027-07-01', periodTo: '2028-06-30' };
    await expect(app.api.plans.create(half)).rejects.toMatchObject({
      code: 'conflict',
      details: { existingId: first.id },
    });
    const other = await app.api.customers.create({ name: 'Pellmere Hotels' });
    await app.api.plans.create({ ...half, customerId: other.id });
    await app.api.plans.save({ id: first.id, baseVersion: 1, set: { status: 'archived' } });
    await app.api.plans.create(half);
    await expect(
      app.api.plans.save({ id: first.id, baseVersion: 2, set: { status: 'draft' } }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      app.api.plans.create({ customerId, periodFrom: '2030-12-31', periodTo: '2030-01-01' }),
    ).rejects.toMatchObject({ code: 'validation' });
    await expect(app.api.plans.create({ customerId: 'nobody', ...year })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('gets its next version when it goes back into review after an approval', async () => {
    const { id } = await create();
    for (const status of ['in_review', 'approved', 'in_review'] as const) {
      const { plan } = await app.api.plans.get({ id });
      await app.api.plans.save({ id, baseVersion: plan.version, set: { status } });
    }
    expect((await app.api.plans.get({ id })).plan).toMatchObject({ status: 'in_review', edition: 2 });
  });
});

describe('the texts of a plan', () => {
  const key = 'strategy.overall';

  it('are one record each: the first writing makes it, undo takes it back, writing brings it again', async () => {
    const { id } = await create();
    const first = await app.api.plans.saveText({ planId: id, key, baseVersion: 0, body: doc('One') });
    await app.api.plans.saveText({ planId: id, key, baseVersion: first.version, body: doc('Two') });
    expect((await app.api.plans.get({ id })).texts).toMatchObject([{ key, version: 2, body: doc('Two') }]);
    await app.api.history.undo({});
    await app.api.history.undo({});
    expect((await app.api.plans.get({ id })).texts).toEqual([]);
    await app.api.plans.saveText({ planId: id, key, baseVersion: 0, body: doc('Three') });
    expect((await app.api.plans.get({ id })).texts).toMatchObject([{ key, body: doc('Three') }]);
  });

  it('are never overwritten unseen, not even when two people begin the same one', async () => {
    const { id } = await create();
    const chen = app.as('Chen Rui');
    const theirs = await chen.plans.saveText({ planId: id, key, baseVersion: 0, body: doc('Theirs') });
    const mine = { planId: id, key, body: doc('Mine') } as const;
    const refused = app.api.plans.saveText({ ...mine, baseVersion: 0 });
    await expect(refused).rejects.toMatchObject({
      code: 'conflict',
      details: { version: 1, fields: [{ field: 'body', original: null, theirsBy: 'Chen Rui' }] },
    });
    await chen.plans.saveText({ planId: id, key, baseVersion: theirs.version, body: doc('Theirs again') });
    await expect(app.api.plans.saveText({ ...mine, baseVersion: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await app.api.plans.saveText({ ...mine, baseVersion: 2 });
    expect((await app.api.plans.get({ id })).texts[0]?.body).toEqual(doc('Mine'));
  });
});

describe('the tables of a plan', () => {
  it('keep their order, and a line moves by its own position alone', async () => {
    const { id } = await create();
    const titles = async () =>
      (await app.api.plans.get({ id })).rows.filter((row) => row.kind === 'action').map((row) => row.title);
    for (const title of ['a', 'b', 'c']) await app.api.plans.addRow({ planId: id, kind: 'action', title });
    const c = (await app.api.plans.get({ id })).rows.find((row) => row.title === 'c');
    await app.api.plans.saveRow({ id: c?.id ?? '', baseVersion: 1, set: { position: 1.5 } });
    expect(await titles()).toEqual(['a', 'c', 'b']);
    const { batchId } = await app.api.plans.removeRows({ ids: [c?.id ?? ''] });
    expect(await titles()).toEqual(['a', 'b']);
    await app.api.history.undo({ batchId: batchId ?? '' });
    expect(await titles()).toEqual(['a', 'c', 'b']);
  });

  it('take two people’s cells in one line, and ask where both wrote the same one', async () => {
    const { id } = await create();
    const line = await app.api.plans.addRow({ planId: id, kind: 'benefit', title: 'Less scrap' });
    const chen = app.as('Chen Rui');
    await chen.plans.saveRow({ id: line.id, baseVersion: 1, set: { data: { how: 'Weighed' } } });
    await app.api.plans.saveRow({ id: line.id, baseVersion: 1, set: { data: { amount: 500 } } });
    expect((await rowOf(id, line.id))?.data).toEqual({ how: 'Weighed', amount: 500 });
    await expect(
      app.api.plans.saveRow({ id: line.id, baseVersion: 1, set: { data: { how: 'Counted' } } }),
    ).rejects.toMatchObject({
      code: 'conflict',
      details: {
        version: 3,
        fields: [{ field: 'how', original: null, theirs: 'Weighed', mine: 'Counted' }],
      },
    });
    await app.api.plans.saveRow({ id: line.id, baseVersion: 3, set: { data: { how: 'Counted' } } });
    expect((await rowOf(id, line.id))?.data).toEqual({ how: 'Counted', amount: 500 });
  });

  it('date a line when it is done and clear the date when it is not', async () => {
    const { id } = await create();
    const line = await app.api.plans.addRow({
      planId: id,
      kind: 'action',
      title: 'Call',
      dueOn: '2020-01-01',
    });
    await app.api.plans.saveRow({ id: line.id, baseVersion: 1, set: { status: 'done' } });
    expect((await rowOf(id, line.id))?.doneOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await app.api.plans.saveRow({ id: line.id, baseVersion: 2, set: { status: 'late' } });
    expect((await rowOf(id, line.id))?.doneOn).toBeNull();
  });
});

describe('the list of plans', () => {
  it('tells actions open and overdue, the next one, and the sections with something in them', async () => {
    const { id } = await create();
    const [before] = await app.api.plans.list({});
    expect(before).toMatchObject({ customerName: 'Tarnwick Foods', actionsOpen: 0, sectionsFilled: 0 });
    const add = (more: object) => app.api.plans.addRow({ planId: id, kind: 'action', title: 'x', ...more });
    await add({ dueOn: '2020-01-01' });
    await add({ dueOn: '2099-01-01' });
    await add({ dueOn: '2019-01-01', status: 'done', doneOn: '2019-01-01' });
    await app.api.plans.saveText({ planId: id, key: 'summary.finding', baseVersion: 0, body: doc('Grow') });
    const [row] = await app.api.plans.list({ customerId });
    expect(row).toMatchObject({
      actionsOpen: 2,
      actionsOverdue: 1,
      nextActionOn: '2020-01-01',
      sectionsFilled: 2,
    });
    expect(await app.api.plans.list({ search: 'tarn' })).toHaveLength(1);
    expect(await app.api.plans.list({ search: 'pellmere' })).toEqual([]);
  });

  it('leaves out deleted plans, and nothing can be written into them', async () => {
    const { id } = await create();
    await app.api.plans.remove({ ids: [id] });
    expect(await app.api.plans.list({})).toEqual([]);
    const gone = { code: 'not_found' };
    await expect(app.api.plans.addRow({ planId: id, kind: 'action' })).rejects.toMatchObject(gone);
    const text = { planId: id, key: 'summary.ask', baseVersion: 0, body: doc('x') } as const;
    await expect(app.api.plans.saveText(text)).rejects.toMatchObject(gone);
    await app.api.history.undo({});
    expect(await app.api.plans.list({})).toHaveLength(1);
  });
});
