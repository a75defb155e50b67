import type { RichText } from '@shared/features/plans/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let id: string;
beforeEach(async () => {
  app = openTestApp();
  ({ id } = await app.api.customers.create({ name: 'Blauer See', city: 'Mannheim', phone: '0621-08460' }));
});
afterEach(() => app.close());

/** Every value a field ever had in the history of a record, oldest first. */
async function valuesOf(recordId: string, field: string): Promise<unknown[]> {
  const changes = (await app.api.history.ofRecord({ recordId })).reverse();
  return changes.flatMap((change) =>
    change.fields.filter((one) => one.field === field).map((one) => one.after),
  );
}
const paragraph = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('a value given up for somebody else’s', () => {
  beforeEach(() => app.as('Chen Rui').customers.save({ id, baseVersion: 1, set: { city: 'Heidelberg' } }));

  it('stays in the history when theirs is chosen, and never stands in the record', async () => {
    const saved = await app.api.customers.save({
      id,
      baseVersion: 2,
      set: { city: 'Heidelberg' },
      lost: { city: 'Worms' },
    });
    expect(await app.api.customers.get({ id })).toMatchObject({ city: 'Heidelberg', version: saved.version });
    expect(await valuesOf(id, 'city')).toEqual(['Heidelberg', 'Worms', 'Heidelberg']);
    const [last, before] = await app.api.history.ofRecord({ recordId: id });
    expect([last?.batchId, before?.batchId]).toEqual([saved.batchId, saved.batchId]);
    expect(before?.by).toBe('Lin Yue');
  });

  it('stays when one text is written from both, or the original comes back', async () => {
    await app.api.customers.save({ id, baseVersion: 2, set: { city: 'Mannheim' }, lost: { city: 'Worms' } });
    expect(await valuesOf(id, 'city')).toEqual(['Heidelberg', 'Worms', 'Mannheim']);
    expect((await app.api.customers.get({ id })).city).toBe('Mannheim');
  });

  it('is not told twice when it was chosen after all, and other fields are saved beside it', async () => {
    const set = { city: 'Worms', phone: '1' };
    await app.api.customers.save({ id, baseVersion: 2, set, lost: { city: 'Worms' } });
    expect(await valuesOf(id, 'city')).toEqual(['Heidelberg', 'Worms']);
    expect(await app.api.customers.get({ id })).toMatchObject({ ...set, version: 3 });
  });

  it('leaves the other’s save to whoever began before it, as a conflict', async () => {
    await app.api.customers.save({
      id,
      baseVersion: 2,
      set: { city: 'Heidelberg' },
      lost: { city: 'Worms' },
    });
    const third = app.as('He Jing').customers.save({ id, baseVersion: 1, set: { city: 'Speyer' } });
    await expect(third).rejects.toMatchObject({
      details: { fields: [{ original: 'Mannheim', theirs: 'Heidelberg', mine: 'Speyer' }] },
    });
  });

  it('is undone with its batch', async () => {
    const lost = { city: 'Worms' };
    const { batchId } = await app.api.customers.save({ id, baseVersion: 2, set: { city: 'Trier' }, lost });
    await app.api.history.undo({ batchId: batchId ?? '' });
    expect((await app.api.customers.get({ id })).city).toBe('Heidelberg');
  });
});

it('keeps a lost text and a lost cell of a plan', async () => {
  const plan = await app.api.plans.create({
    customerId: id,
    periodFrom: '2027-01-01',
    periodTo: '2027-12-31',
  });
  const text = { planId: plan.id, key: 'summary.standing' } as const;
  await app.api.plans.saveText({ ...text, baseVersion: 0, body: paragraph('theirs') });
  const saved = await app.api.plans.saveText({
    ...text,
    baseVersion: 1,
    body: paragraph('theirs'),
    lost: paragraph('mine'),
  });
  const texts = (await valuesOf(saved.id, 'body')).map((body) => JSON.parse(String(body)));
  expect(texts).toEqual([paragraph('mine'), paragraph('theirs')]);

  const row = await app.api.plans.addRow({
    planId: plan.id,
    kind: 'competitor',
    data: { why: 'theirs', text: 'x' },
  });
  await app.api.plans.saveRow({
    id: row.id,
    baseVersion: row.version,
    set: { data: { why: 'theirs' } },
    lost: { data: { why: 'mine' } },
  });
  const cells = (await valuesOf(row.id, 'data')).map((data) => JSON.parse(String(data)));
  expect(cells).toEqual([
    { why: 'mine', text: 'x' },
    { why: 'theirs', text: 'x' },
  ]);
});

it('keeps a lost status of a complaint', async () => {
  const complaint = await app.api.complaints.create({
    customerId: id,
    title: 'Film tears',
    kind: 'product_quality',
    severity: 2,
  });
  const seen = { id: complaint.id, baseVersion: complaint.version };
  const theirs = await app.as('Chen Rui').complaints.setStatus({ ...seen, status: 'investigating' });
  await app.api.complaints.setStatus({
    id: complaint.id,
    baseVersion: theirs.version,
    status: 'investigating',
    lost: 'acknowledged',
  });
  expect(await valuesOf(complaint.id, 'status')).toEqual(['investigating', 'acknowledged', 'investigating']);
});
