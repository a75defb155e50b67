import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let api: TestApp['api'];
const ids: string[] = [];
const firms = [
  { name: '青岛海纳机械有限公司', phone: '0532-88886666' },
  { name: '海纳机械（青岛）股份有限公司' },
  { name: '上海宏伟精密机械有限公司' },
  { name: '上海宏玮精密机械有限公司' },
  { name: 'Hofmann Maschinenbau GmbH' },
  { name: 'Maschinenbau Hoffmann' },
  { name: 'Nordic Foods', taxNumber: 'DE 123 987 456' },
  { name: 'Atlas Steel', taxNumber: '123987456', email: 'office@atlas-steel.com' },
  { name: 'Vogel Optics', web: 'www.atlas-steel.com' },
  { name: '北京啤酒有限公司', otherName: 'Keller Paper Ltd' },
  { name: 'Keller Paper' },
  { name: '青岛啤酒' },
  { name: 'Store 12 Retail' },
  { name: 'Store 13 Retail' },
  { name: 'International Consolidated Logistics and Freight Services' },
  { name: 'Internationel Consolidatd Logistic and Freight Services' },
];
beforeEach(async () => {
  app = openTestApp();
  api = app.api;
  ids.length = 0;
  for (const firm of firms) ids.push((await api.customers.create(firm)).id);
});
afterEach(() => app.close());

async function screen() {
  await api.duplicates.screen({});
  await expect.poll(async () => (await api.duplicates.progress({})).state, { timeout: 30_000 }).toBe('done');
}
const found = async () =>
  (await api.duplicates.list({})).pairs
    .map(({ a, b }) => [ids.indexOf(a.id), ids.indexOf(b.id)].sort((x, y) => x - y).join(' '))
    .sort();
const all = ['0 1', '14 15', '2 3', '4 5', '6 7', '7 8', '9 10'];

describe('the screening', () => {
  it('finds pairs by number, phone, domain, name, near spelling, sound and the other language', async () => {
    expect(await api.duplicates.progress({})).toMatchObject({ state: 'idle', result: null });
    await screen();
    expect(await found()).toEqual(all);
    const { result } = await api.duplicates.progress({});
    expect(result).toMatchObject({ customers: firms.length, found: all.length, leftOut: 0 });
    const { pairs, counts } = await api.duplicates.list({});
    expect(pairs.map(({ score }) => score)).toEqual(pairs.map(({ score }) => score).sort((a, b) => b - a));
    expect(counts.certain + counts.likely + counts.possible).toBe(all.length);
    expect(
      (await api.duplicates.list({ level: 'certain' })).pairs.every(({ level }) => level === 'certain'),
    ).toBe(true);
    expect((await api.duplicates.list({ offset: 2, limit: 2 })).pairs).toEqual(pairs.slice(2, 4));
  });

  it('drops pairs whose customers were deleted, changed, merged or told apart since', async () => {
    await screen();
    const at = (index: number) => ids[index] ?? '';
    await api.customers.remove({ ids: [at(0)] });
    await api.customers.save({ id: at(7), baseVersion: 1, set: { taxNumber: '555666777' } });
    await api.customers.save({ id: at(3), baseVersion: 1, set: { city: '上海' } });
    await api.duplicates.merge({ keepId: at(9), keepVersion: 1, loseId: at(10), loseVersion: 1 });
    const { batchId } = await api.duplicates.different({ aId: at(5), bId: at(4) });
    expect(await found()).toEqual(['14 15', '2 3', '7 8']);
    await api.history.undo({ batchId: batchId ?? '' });
    expect(await found()).toEqual(['14 15', '2 3', '4 5', '7 8']);
  });

  it('leaves out what was told apart, until that is taken back', async () => {
    await api.duplicates.different({ aId: ids[1] ?? '', bId: ids[0] ?? '' });
    expect((await api.duplicates.different({ aId: ids[0] ?? '', bId: ids[1] ?? '' })).count).toBe(0);
    await screen();
    expect(await found()).toEqual(all.slice(1));
    const [said] = await api.duplicates.toldApart({});
    await api.duplicates.maybeSame({ ids: [said?.id ?? ''] });
    expect(await api.duplicates.toldApart({})).toEqual([]);
    await screen();
    expect(await found()).toEqual(all);
  });

  it('is refused while one is running, and stops when told to', async () => {
    await api.duplicates.screen({});
    await expect(api.duplicates.screen({})).rejects.toMatchObject({ code: 'busy' });
    await api.duplicates.cancel({});
    await expect.poll(async () => (await api.duplicates.progress({})).state).toBe('cancelled');
    await screen();
    expect(await found()).toEqual(all);
  });

  it('compares two side by side, with what hangs on each', async () => {
    await api.contacts.create({ customerId: ids[0] ?? '', name: 'Anna' });
    const { a, b, judgement } = await api.duplicates.compare({ aId: ids[0] ?? '', bId: ids[1] ?? '' });
    expect([a.attached.contacts, b.attached.contacts]).toEqual([1, 0]);
    expect(judgement).toMatchObject({ level: 'likely', reasons: ['name'] });
    expect((await api.duplicates.compare({ aId: ids[0] ?? '', bId: ids[11] ?? '' })).judgement).toBeNull();
  });
});
