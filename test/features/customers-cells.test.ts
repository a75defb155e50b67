import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

const make = async (values: Parameters<TestApp['api']['customers']['create']>[0]) =>
  (await app.api.customers.create(values)).id;
type Block = Parameters<TestApp['api']['customers']['saveCells']>[0];
const save = (cells: Block['cells'], more: Partial<Block> = {}) =>
  app.api.customers.saveCells({ cells, lang: 'en', ...more });
const get = (id: string) => app.api.customers.get({ id });

describe('cells', () => {
  it('are read by the kind of their field, in either language', async () => {
    const member = await app.api.team.create({ name: 'Zoë Quint' });
    const mother = await make({ name: '青岛海天集团有限公司' });
    const id = await make({ name: 'A', currency: 'CNY' });
    const texts: Record<string, string> = {
      city: ' Gdańsk\n ',
      tier: '黄金级',
      position: 'Strong current',
      creditLimit: '12.5万',
      overdue: '1,234.50',
      termsDays: '30 天',
      founded: '1998年3月',
      nextStepOn: '23/12/2026',
      differenceScore: '4',
      tags: 'key，华东; key',
      ownerId: 'zoe quint',
      parentId: '青岛海天集团',
      notes: 'one\r\ntwo',
    };
    const done = await save(Object.entries(texts).map(([field, text]) => ({ id, field, text })));
    expect(done.refused).toEqual([]);
    expect(await get(id)).toMatchObject({
      city: 'Gdańsk',
      tier: 'gold',
      position: 'strong_current',
      creditLimit: 12_500_000,
      overdue: 123_450,
      termsDays: 30,
      founded: '1998-03',
      nextStepOn: '2026-12-23',
      differenceScore: 4,
      tags: 'key, 华东',
      ownerId: member.id,
      parentId: mother,
      notes: 'one\ntwo',
      version: 2,
    });
    const undone = await app.api.history.undo({ batchId: done.batchId ?? '' });
    expect(undone.count).toBe(1);
    expect(await get(id)).toMatchObject({ city: null, ownerId: null, creditLimit: null, tags: null });
  });

  it('that cannot be read are left as they were, and said', async () => {
    const id = await make({
      name: 'A',
      tier: 'gold',
      currency: 'EUR',
      creditLimit: 5,
      nextStepOn: '2026-01-01',
    });
    const refusedOf = async (field: string, text: string) =>
      (await save([{ id, field, text }])).refused.map((one) => one.reason);
    expect(await refusedOf('tier', 'silver')).toEqual(['unreadable']);
    expect(await refusedOf('creditLimit', 'a lot')).toEqual(['unreadable']);
    expect(await refusedOf('creditLimit', '$ 12')).toEqual(['unreadable']);
    expect(await refusedOf('nextStepOn', '2026-02')).toEqual(['unreadable']);
    // March or April: nobody can know.
    expect(await refusedOf('nextStepOn', '03/04/2026')).toEqual(['unreadable']);
    expect(await refusedOf('termsDays', '5000')).toEqual(['unreadable']);
    expect(await refusedOf('differenceScore', '6')).toEqual(['unreadable']);
    expect(await refusedOf('ownerId', 'Nobody')).toEqual(['unreadable']);
    expect(await refusedOf('parentId', 'A')).toEqual(['unreadable']);
    expect(await refusedOf('name', ' ')).toEqual(['required']);
    expect(await refusedOf('sales12m', '5')).toEqual(['not_editable']);
    expect(await refusedOf('version', '5')).toEqual(['not_editable']);
    expect(await refusedOf('custom01', '5')).toEqual(['not_editable']);
    expect(await get(id)).toMatchObject({
      tier: 'gold',
      creditLimit: 5,
      nextStepOn: '2026-01-01',
      version: 1,
    });
  });

  it('of one field tell one another how they are written', async () => {
    const ids = [await make({ name: 'A', currency: 'EUR' }), await make({ name: 'B', currency: 'EUR' })];
    const [a = '', b = ''] = ids;
    await save([
      { id: a, field: 'creditLimit', text: '1.234,50' },
      { id: b, field: 'creditLimit', text: '2.000' },
      { id: a, field: 'nextStepOn', text: '03/04/2026' },
      { id: b, field: 'nextStepOn', text: '23/04/2026' },
    ]);
    expect(await get(a)).toMatchObject({ creditLimit: 123_450, nextStepOn: '2026-04-03' });
    expect(await get(b)).toMatchObject({ creditLimit: 200_000, nextStepOn: '2026-04-23' });
  });

  it('take the currency pasted beside them', async () => {
    const id = await make({ name: 'A', currency: 'EUR' });
    await save([
      { id, field: 'creditLimit', text: '¥ 5,000' },
      { id, field: 'currency', text: '日元' },
    ]);
    expect(await get(id)).toMatchObject({ currency: 'JPY' });
    await save([{ id, field: 'creditLimit', text: '5,000' }]);
    expect((await get(id)).creditLimit).toBe(5000);
  });

  it('are emptied by an empty text, and change nothing where they say what is there', async () => {
    const id = await make({ name: 'A', city: 'Lyon', tier: 'gold' });
    const cells = [
      { id, field: 'city', text: '' },
      { id, field: 'tier', text: 'Gold' },
    ];
    const plan = await app.api.customers.checkCells({ cells, lang: 'en' });
    expect(plan.changes).toEqual([{ id, name: 'A', field: 'city', before: 'Lyon', after: null }]);
    expect((await get(id)).version).toBe(1);
    expect((await save(cells)).count).toBe(1);
    expect(await get(id)).toMatchObject({ city: null, tier: 'gold', version: 2 });
    expect(await save(cells)).toEqual({ count: 0, batchId: null, refused: [] });
  });

  it('read own fields', async () => {
    const slots: Record<string, string> = {};
    for (const kind of ['number', 'money', 'date', 'choice', 'choices', 'link', 'yesNo'] as const) {
      const choices = kind.startsWith('choice') ? ['Pumps', 'Valves'] : [];
      slots[kind] = (await app.api.fields.create({ record: 'customer', kind, label: kind, choices })).slot;
    }
    const id = await make({ name: 'A' });
    const texts = {
      number: '1,234.50',
      money: '2万',
      date: '2026/3/1',
      choice: 'pumps',
      choices: 'valves；PUMPS',
      link: 'example.com',
      yesNo: '是',
    };
    const cells = Object.entries(texts).map(([kind, text]) => ({ id, field: slots[kind] ?? '', text }));
    expect((await save(cells)).refused).toEqual([]);
    const stored = (await get(id)) as unknown as Record<string, unknown>;
    expect(Object.keys(texts).map((kind) => stored[slots[kind] ?? ''])).toEqual([
      '1234.5',
      '2000000',
      '2026-03-01',
      'Pumps',
      'Pumps, Valves',
      'https://example.com',
      'yes',
    ]);
    const bad = await save([{ id, field: slots.choice ?? '', text: 'Taps' }]);
    expect(bad.refused[0]?.reason).toBe('unreadable');
  });

  it('do not take an owner away, nor write over what others wrote since', async () => {
    const owner = await app.api.team.create({ name: 'Ann' });
    await app.api.team.create({ name: 'Bob' });
    const id = await make({ name: 'A', ownerId: owner.id, city: 'Lyon' });
    expect((await save([{ id, field: 'ownerId', text: 'Bob' }])).refused[0]?.reason).toBe('not_editable');
    expect((await save([{ id, field: 'ownerId', text: '' }])).refused[0]?.reason).toBe('not_editable');
    await app.as('Other').customers.save({ id, baseVersion: 1, set: { city: 'Oslo' } });
    const cells = [
      { id, field: 'city', text: 'Bern' },
      { id, field: 'region', text: 'Süd' },
    ];
    const done = await save(cells, { versions: { [id]: 1 } });
    expect(done.refused.map((one) => [one.field, one.reason])).toEqual([['city', 'conflict']]);
    expect(await get(id)).toMatchObject({ city: 'Oslo', region: 'Süd' });
    await app.api.customers.remove({ ids: [id] });
    expect((await save(cells)).refused.map((one) => one.reason)).toEqual(['gone', 'gone']);
  });

  it('of one block do not lead a company to itself', async () => {
    const a = await make({ name: 'Alpha' });
    const b = await make({ name: 'Beta' });
    const done = await save([
      { id: a, field: 'parentId', text: 'Beta' },
      { id: b, field: 'parentId', text: 'Alpha' },
    ]);
    expect(done.refused).toEqual([{ cell: 1, name: 'Beta', field: 'parentId', reason: 'unreadable' }]);
    expect((await get(a)).parentId).toBe(b);
  });

  it('change what follows from them: search, order, duplicates, lifecycle', async () => {
    const id = await make({ name: 'Zed' });
    await make({ name: 'Mid' });
    await save([
      { id, field: 'name', text: '单氏集团' },
      { id, field: 'phone', text: '+49 171 2345678' },
      { id, field: 'firstTrade', text: '2019' },
    ]);
    expect((await app.api.customers.list({ search: 'shan' })).total).toBe(1);
    expect((await app.api.duplicates.whileTyping({ phone: '0171 2345678' })).length).toBe(1);
    expect((await get(id)).lifecycle).toBe('existing');
  });

  it('are written by the thousand', async () => {
    const ids: string[] = [];
    const insert = app.file.raw.prepare(
      "INSERT INTO customers (id, version, createdAt, updatedAt, name, sortKey, nameKey) VALUES (?, 1, '2026-01-05T08:00:00Z', '2026-01-05T08:00:00Z', ?, ?, ?)",
    );
    app.file.raw.transaction(() => {
      for (let n = 0; n < 3000; n += 1) {
        insert.run(`c${n}`, `N${n}`, `n${n}`, `n${n}`);
        ids.push(`c${n}`);
      }
    })();
    const done = await save(
      ids.map((id, index) => ({ id, field: index % 2 ? 'city' : 'region', text: `T${index}` })),
    );
    expect(done.count).toBe(3000);
    const { rows } = await app.api.customers.list({ search: 'T2999' });
    expect(rows.map((row) => [row.id, row.region, row.version])).toEqual([['c2999', null, 2]]);
  });
});
