import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let office: TestApp;
let laptop: TestApp;
let firm: string;

const officePath = () => join(office.folder, 'test.keyfolio');
const laptopPath = () => join(office.folder, 'laptop.keyfolio');
const merge = (into: TestApp, from: TestApp, rest: 'here' | 'there' | null = null) =>
  into.api.copies.merge({ path: from.file.path, decisions: [], rest });
const cityIn = async (app: TestApp) => (await app.api.customers.get({ id: firm })).city;
async function save(app: TestApp, set: Record<string, unknown>, id = firm) {
  const { version } = await app.api.customers.get({ id });
  return app.api.customers.save({ id, baseVersion: version, set });
}

beforeEach(async () => {
  office = openTestApp();
  firm = (await office.api.customers.create({ name: 'Keller Optik', city: 'Graz', phone: '1' })).id;
  await office.api.copies.take({ path: laptopPath() });
  laptop = openTestApp(laptopPath());
});
afterEach(() => {
  laptop.close();
  office.close();
});

describe('a copy', () => {
  it('knows its origin and what was done in it since', async () => {
    expect(await office.api.copies.state({})).toEqual({ copy: null });
    await save(laptop, { city: 'Wien' });
    const { copy } = await laptop.api.copies.state({});
    expect(copy).toMatchObject({
      originPath: officePath(),
      originName: 'test',
      originReachable: true,
      takenBy: 'Lin Yue',
      changesSince: 1,
    });
  });

  it('is not shared, has the same identity and a backup folder of its own', () => {
    const info = (app: TestApp, key: string) =>
      app.file.raw.prepare('SELECT value FROM fileInfo WHERE key = ?').pluck().get(key);
    expect(info(laptop, 'fileId')).toBe(info(office, 'fileId'));
    expect(info(laptop, 'copyId')).toBeTruthy();
    expect(info(laptop, 'shared')).toBeUndefined();
  });

  it('is never written over a file that is there', async () => {
    await expect(office.api.copies.take({ path: laptopPath() })).rejects.toMatchObject({
      code: 'validation',
      details: { kind: 'exists' },
    });
    expect(existsSync(`${laptopPath()}.taking`)).toBe(false);
  });

  it('says that the folder is not there', async () => {
    const path = join(laptopPath(), '..', 'nowhere', 'copy.keyfolio');
    await expect(office.api.copies.take({ path })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('bringing back', () => {
  it('lets through what does not clash, with who and when in the history', async () => {
    await save(laptop, { city: 'Wien' });
    await save(office, { phone: '2' });
    const made = await laptop.api.customers.create({ name: 'Nordic Foods' });
    await laptop.api.contacts.create({ customerId: made.id, name: 'Anna' });
    const compared = await office.api.copies.compare({ path: laptopPath() });
    expect(compared.clashes).toEqual([]);
    expect(compared.figures).toEqual({ batches: 3, created: 2, updated: 1, deleted: 0, keptAside: 0 });
    const merged = await merge(office, laptop);
    expect(merged.figures).toEqual(compared.figures);
    expect(await office.api.customers.get({ id: firm })).toMatchObject({ city: 'Wien', phone: '2' });
    expect((await office.api.contacts.ofCustomer({ customerId: made.id }))[0]?.name).toBe('Anna');
    const history = await office.api.history.ofRecord({ recordId: firm });
    expect(history.filter((entry) => entry.fields.some(({ field }) => field === 'city'))).toHaveLength(1);
    expect((await office.api.search.query({ text: 'nordic' }))[0]).toMatchObject({ id: made.id });
  });

  it('says that there is nothing new the second time, in both directions', async () => {
    await save(laptop, { city: 'Wien' });
    await merge(office, laptop);
    expect((await merge(office, laptop)).batchId).toBeNull();
    expect((await merge(laptop, office)).batchId).toBeNull();
    await save(laptop, { city: 'Linz' });
    await merge(office, laptop);
    expect(await cityIn(office)).toBe('Linz');
  });

  it('asks about a field changed on both sides, and keeps the losing value in the history of both', async () => {
    await save(laptop, { city: 'Wien' });
    await save(office, { city: 'Linz' });
    const { clashes } = await office.api.copies.compare({ path: laptopPath() });
    expect(clashes).toMatchObject([
      { field: 'city', original: 'Graz', here: 'Linz', there: 'Wien', recordTitle: 'Keller Optik' },
    ]);
    await expect(merge(office, laptop)).rejects.toMatchObject({ code: 'conflict', details: { clashes } });
    expect(await cityIn(office)).toBe('Linz');
    const key = clashes[0]?.key ?? '';
    const decisions = [{ key, take: 'there' as const }];
    const merged = await office.api.copies.merge({ path: laptopPath(), decisions });
    expect(merged).toMatchObject({ decidedHere: 0, decidedThere: 1 });
    expect(await cityIn(office)).toBe('Wien');
    await merge(laptop, office);
    expect(await cityIn(laptop)).toBe('Wien');
    for (const app of [office, laptop]) {
      const text = JSON.stringify(await app.api.history.ofRecord({ recordId: firm }));
      expect(text).toContain('Linz');
      expect(text).toContain('Wien');
    }
  });

  it('carries a decision on even when the value stays', async () => {
    await save(laptop, { city: 'Wien' });
    await save(office, { city: 'Linz' });
    await merge(office, laptop, 'here');
    await merge(laptop, office);
    expect(await cityIn(laptop)).toBe('Linz');
  });

  it('asks when one side deleted what the other worked on', async () => {
    await office.api.customers.remove({ ids: [firm] });
    await laptop.api.contacts.create({ customerId: firm, name: 'Anna' });
    const { clashes } = await office.api.copies.compare({ path: laptopPath() });
    expect(clashes).toMatchObject([{ field: 'deletedAt', there: null, thereBy: 'Lin Yue' }]);
    await merge(office, laptop, 'there');
    expect((await office.api.customers.get({ id: firm })).deletedAt).toBeNull();
    await merge(laptop, office);
    expect((await laptop.api.customers.get({ id: firm })).deletedAt).toBeNull();
  });

  it('deletes what was deleted there, and does not ask about what nobody touched here', async () => {
    await laptop.api.customers.remove({ ids: [firm] });
    const { figures } = await merge(office, laptop);
    expect(figures.deleted).toBe(1);
    expect((await office.api.history.bin({})).map(({ id }) => id)).toEqual([firm]);
    expect(await office.api.search.query({ text: 'keller' })).toEqual([]);
  });

  it('gives plans and complaints made on both sides different numbers, the older one keeps its own', async () => {
    const period = { customerId: firm, periodFrom: '2026-01-01', periodTo: '2026-12-31' };
    const other = (await laptop.api.customers.create({ name: 'Nordic Foods' })).id;
    const plan = await laptop.api.plans.create({ ...period, customerId: other });
    const ours = await office.api.plans.create(period);
    const complaint = { customerId: firm, title: 'Late', kind: 'transport', severity: 2 } as const;
    const first = await office.api.complaints.create(complaint);
    const second = await laptop.api.complaints.create(complaint);
    const merged = await merge(office, laptop);
    const numbers = async (app: TestApp) => [
      (await app.api.plans.get({ id: plan.id })).plan.number,
      (await app.api.plans.get({ id: ours.id })).plan.number,
      (await app.api.complaints.get({ id: first.id })).complaint.number,
      (await app.api.complaints.get({ id: second.id })).complaint.number,
    ];
    expect(await numbers(office)).toEqual([1, 2, 'C-0001', 'C-0002']);
    await merge(laptop, office);
    expect(await numbers(laptop)).toEqual([1, 2, 'C-0001', 'C-0002']);
    await office.api.history.undo({ batchId: merged.batchId ?? '' });
    expect((await office.api.plans.get({ id: ours.id })).plan.number).toBe(1);
    await merge(office, laptop);
    const again = await numbers(office);
    expect([again[0], again[2]]).toEqual([1, 'C-0001']);
    expect(new Set(again).size).toBe(4);
  });

  describe('a text of a plan that both began', () => {
    let planId: string;
    const doc = (text: string) => ({
      type: 'doc' as const,
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const write = async (app: TestApp, text: string) => {
      const { texts } = await app.api.plans.get({ id: planId });
      const baseVersion = texts[0]?.version ?? 0;
      await app.api.plans.saveText({ planId, key: 'summary.ask', baseVersion, body: doc(text) });
    };
    const expectText = async (text: string) => {
      for (const app of [office, laptop]) {
        const { texts } = await app.api.plans.get({ id: planId });
        expect(texts).toHaveLength(1);
        expect(JSON.stringify(texts[0]?.body)).toContain(text);
      }
    };
    beforeEach(async () => {
      const period = { customerId: firm, periodFrom: '2026-01-01', periodTo: '2026-12-31' };
      planId = (await office.api.plans.create(period)).id;
      await merge(laptop, office);
    });

    it('has one place in the end, whoever was first', async () => {
      await write(laptop, 'Wien');
      await write(office, 'Linz');
      const { clashes } = await office.api.copies.compare({ path: laptopPath() });
      expect(clashes).toMatchObject([{ table: 'planTexts', field: 'body' }]);
      await merge(office, laptop, 'there');
      await merge(laptop, office);
      await expectText('Wien');
    });

    it('meets what was written on in the one that gave way', async () => {
      await write(laptop, 'Wien');
      await write(office, 'Linz');
      await merge(office, laptop, 'there');
      // The laptop does not know yet; one of the two records has given way at the office.
      await write(laptop, 'Wien and Graz');
      await merge(laptop, office, 'here');
      await merge(office, laptop);
      await expectText('Wien and Graz');
      // The same with the other one giving way.
      await write(office, 'Steyr');
      await merge(laptop, office);
      await expectText('Steyr');
    });

    it('meets it also where the office wrote on', async () => {
      await write(office, 'Linz');
      await write(laptop, 'Wien');
      await merge(office, laptop, 'here');
      await write(laptop, 'Wels');
      const { clashes } = await office.api.copies.compare({ path: laptopPath() });
      expect(clashes).toMatchObject([{ table: 'planTexts', field: 'body' }]);
      await merge(office, laptop, 'there');
      await merge(laptop, office);
      await expectText('Wels');
    });
  });

  it('keeps gone what was removed for good, and removes it on the other side too', async () => {
    await office.api.customers.remove({ ids: [firm] });
    await office.api.history.purge({ records: [{ table: 'customers', id: firm }] });
    await save(laptop, { city: 'Wien' });
    await laptop.api.contacts.create({ customerId: firm, name: 'Anna' });
    expect((await merge(office, laptop)).batchId).not.toBeNull();
    expect((await merge(office, laptop)).batchId).toBeNull();
    const left = (app: TestApp) => app.file.raw.prepare('SELECT count(*) FROM customers').pluck().get();
    expect(left(office)).toBe(0);
    await merge(laptop, office);
    expect(left(laptop)).toBe(0);
    expect(laptop.file.raw.prepare('SELECT count(*) FROM contacts').pluck().get()).toBe(0);
  });

  it('makes an open editor here meet the usual conflict', async () => {
    const { version } = await office.api.customers.get({ id: firm });
    await save(laptop, { city: 'Wien' });
    await merge(office, laptop);
    await expect(
      office.api.customers.save({ id: firm, baseVersion: version, set: { city: 'Linz' } }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const saved = await office.api.customers.save({ id: firm, baseVersion: version, set: { phone: '3' } });
    expect(saved.batchId).not.toBeNull();
  });

  it('keeps the lifecycle right when both sides changed what it follows from', async () => {
    await save(laptop, { firstTrade: '2020-01-01' });
    await save(office, { lifecycleSet: 'lost' });
    await merge(office, laptop);
    await merge(laptop, office);
    for (const app of [office, laptop])
      expect(await app.api.customers.get({ id: firm })).toMatchObject({
        lifecycle: 'lost',
        firstTrade: '2020-01-01',
      });
  });
});

describe('taking a merge back', () => {
  it('puts everything as it was, and the merge can be repeated', async () => {
    await save(laptop, { city: 'Wien', phone: '9' });
    await save(office, { city: 'Linz' });
    const made = await laptop.api.customers.create({ name: 'Nordic Foods' });
    await laptop.api.customers.remove({ ids: [made.id] });
    const kept = await laptop.api.customers.create({ name: 'Delta Steel' });
    await merge(office, laptop, 'there');
    expect(await office.api.history.stack({})).toMatchObject({ undo: 'copies.merge' });
    await office.api.history.undo({});
    expect(await office.api.customers.get({ id: firm })).toMatchObject({ city: 'Linz', phone: '1' });
    expect((await office.api.customers.get({ id: kept.id })).deletedAt).not.toBeNull();
    await office.api.history.redo({});
    expect(await office.api.customers.get({ id: firm })).toMatchObject({ city: 'Wien', phone: '9' });
    await office.api.history.undo({});
    const { clashes, figures } = await office.api.copies.compare({ path: laptopPath() });
    expect(clashes.map(({ field }) => field)).toEqual(['city']);
    expect(figures.updated).toBeGreaterThan(0);
    await merge(office, laptop, 'here');
    expect(await office.api.customers.get({ id: firm })).toMatchObject({ city: 'Linz', phone: '9' });
    expect((await office.api.customers.get({ id: kept.id })).deletedAt).toBeNull();
    await merge(laptop, office);
    expect(await cityIn(laptop)).toBe('Linz');
  });

  it('leaves own acts from before it on the stack, and none of the brought ones', async () => {
    await save(office, { phone: '2' });
    await save(laptop, { city: 'Wien' });
    await merge(office, laptop);
    await office.api.history.undo({});
    expect(await office.api.history.stack({})).toMatchObject({ undo: 'customers.save' });
    await office.api.history.undo({});
    expect(await office.api.customers.get({ id: firm })).toMatchObject({ city: 'Graz', phone: '1' });
  });
});

describe('what cannot be merged', () => {
  it('is named', async () => {
    const stranger = openTestApp();
    const failure = (path: string) => office.api.copies.compare({ path }).catch((error: unknown) => error);
    expect(await failure(stranger.file.path)).toMatchObject({ details: { kind: 'other_file' } });
    expect(await failure(officePath())).toMatchObject({ details: { kind: 'same_file' } });
    expect(await failure(join(office.folder, 'no.keyfolio'))).toMatchObject({ code: 'not_found' });
    stranger.close();
  });
});
