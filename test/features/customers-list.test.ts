import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

const make = async (...names: string[]) => {
  for (const name of names) await app.api.customers.create({ name });
};
const listed = async (input: Parameters<TestApp['api']['customers']['list']>[0] = {}) =>
  (await app.api.customers.list(input)).rows.map((row) => row.name);

describe('the order of the list', () => {
  it('sorts Chinese names by pinyin, surnames as surnames', async () => {
    await make('沈阳机床', '单氏集团', '曾记茶行', '仇英画廊', '解家饭店', '北京汽车', '华为技术');
    expect(await listed()).toEqual([
      '北京汽车',
      '华为技术',
      '仇英画廊',
      '单氏集团',
      '沈阳机床',
      '解家饭店',
      '曾记茶行',
    ]);
  });

  it('puts accents and capitals among their plain letters', async () => {
    await make('Zebra', 'étoile', 'Eton', 'Ernst', 'Ångström', 'apple', 'Øresund', 'Orange');
    expect(await listed()).toEqual([
      'Ångström',
      'apple',
      'Ernst',
      'étoile',
      'Eton',
      'Orange',
      'Øresund',
      'Zebra',
    ]);
  });

  it('mixes Latin and Chinese names in one alphabet', async () => {
    await make('Huber', '华为', 'Acme', '阿里');
    // Syllable by syllable: "a li" stands before "acme".
    expect(await listed()).toEqual(['阿里', 'Acme', '华为', 'Huber']);
  });

  it('turns round, and sorts by a class in its own order with empties last both ways', async () => {
    await app.api.customers.create({ name: 'Iron', tier: 'iron' });
    await app.api.customers.create({ name: 'None' });
    await app.api.customers.create({ name: 'Platinum', tier: 'platinum' });
    await app.api.customers.create({ name: 'Gold', tier: 'gold' });
    expect(await listed({ sort: { key: 'name', desc: true } })).toEqual(['Platinum', 'None', 'Iron', 'Gold']);
    expect(await listed({ sort: { key: 'tier', desc: false } })).toEqual([
      'Iron',
      'Gold',
      'Platinum',
      'None',
    ]);
    expect(await listed({ sort: { key: 'tier', desc: true } })).toEqual(['Platinum', 'Gold', 'Iron', 'None']);
  });

  it('sorts by the name of the owner', async () => {
    const zoe = await app.api.team.create({ name: 'Zoe' });
    const ann = await app.api.team.create({ name: 'Ann' });
    await app.api.customers.create({ name: 'One', ownerId: zoe.id });
    await app.api.customers.create({ name: 'Two', ownerId: ann.id });
    await app.api.customers.create({ name: 'Three' });
    expect(await listed({ sort: { key: 'ownerId', desc: false } })).toEqual(['Two', 'One', 'Three']);
  });
});

describe('pages and figures', () => {
  it('pages without losing or repeating a row, and counts them all', async () => {
    await make(...Array.from({ length: 25 }, (_, index) => `Customer ${String(index).padStart(2, '0')}`));
    const first = await app.api.customers.list({ limit: 10 });
    const last = await app.api.customers.list({ limit: 10, offset: 20 });
    const beyond = await app.api.customers.list({ limit: 10, offset: 40 });
    expect([first.total, last.total, beyond.total]).toEqual([25, 25, 25]);
    expect(first.rows[0]?.name).toBe('Customer 00');
    expect(last.rows.map((row) => row.name)).toEqual([20, 21, 22, 23, 24].map((n) => `Customer ${n}`));
    expect(beyond.rows).toEqual([]);
  });

  it('pages stably through equal values', async () => {
    await make(...Array.from({ length: 30 }, (_, index) => `Same ${index % 3}`));
    const seen = new Set<string>();
    for (let offset = 0; offset < 30; offset += 7) {
      const page = await app.api.customers.list({
        limit: 7,
        offset,
        sort: { key: 'relationship', desc: false },
      });
      for (const row of page.rows) seen.add(row.id);
    }
    expect(seen.size).toBe(30);
  });

  it('tells where a customer stands and who its neighbours are', async () => {
    await make('A', 'B', 'C');
    const { rows } = await app.api.customers.list({});
    const middle = await app.api.customers.neighbours({ id: rows[1]?.id ?? '' });
    expect(middle).toEqual({ index: 1, total: 3, previousId: rows[0]?.id, nextId: rows[2]?.id });
    const turned = await app.api.customers.neighbours({
      id: rows[0]?.id ?? '',
      sort: { key: 'name', desc: true },
    });
    expect(turned).toEqual({ index: 2, total: 3, previousId: rows[1]?.id, nextId: null });
    const searched = await app.api.customers.neighbours({ id: rows[1]?.id ?? '', search: 'b' });
    expect(searched).toEqual({ index: 0, total: 1, previousId: null, nextId: null });
    const stranger = await app.api.customers.neighbours({ id: 'nobody' });
    expect(stranger).toEqual({ index: null, total: 3, previousId: null, nextId: null });
  });

  it('sums up by class', async () => {
    await make('A', 'B', 'C');
    expect(await app.api.customers.summary({})).toEqual({ total: 3, byClass: { none: 3 } });
  });
});

describe('quick filters', () => {
  beforeEach(async () => {
    await app.api.customers.create({ name: 'Gold key', tier: 'gold', relationship: 'key' });
    await app.api.customers.create({ name: 'Gold loyal', tier: 'gold', relationship: 'loyal' });
    await app.api.customers.create({ name: 'Iron key', tier: 'iron', relationship: 'key' });
    await app.api.customers.create({ name: 'Plain' });
  });

  it('take the values of one filter as alternatives and the filters together', async () => {
    expect(await listed({ filter: { tier: ['gold', 'iron'] } })).toEqual([
      'Gold key',
      'Gold loyal',
      'Iron key',
    ]);
    expect(await listed({ filter: { tier: ['gold'], relationship: ['key'] } })).toEqual(['Gold key']);
  });

  it('find what is not set', async () => {
    expect(await listed({ filter: { tier: ['none'] } })).toEqual(['Plain']);
    expect(await listed({ filter: { tier: ['none', 'iron'] } })).toEqual(['Iron key', 'Plain']);
  });

  it('find a firm by its people from the second letter on', async () => {
    const { id } = await app.api.customers.create({ name: 'Acme' });
    await app.api.contacts.create({ customerId: id, name: 'Zoe Quint' });
    await make('Zenith');
    expect(await listed({ search: 'z' })).toEqual(['Zenith']);
    expect(await listed({ search: 'zo' })).toEqual(['Acme']);
    expect((await app.api.customers.list({ search: 'zo' })).total).toBe(1);
    expect((await app.api.customers.list({ search: 'zo', filter: { tier: ['gold'] } })).total).toBe(0);
  });

  it('hold together with a search', async () => {
    expect(await listed({ filter: { relationship: ['key'] }, search: 'gold' })).toEqual(['Gold key']);
  });
});

describe('what is worked out of a customer’s figures', () => {
  const figures = async (name: string, sales: number | null, prior: number | null) => {
    const { id } = await app.api.customers.create({ name });
    app.file.raw
      .prepare('UPDATE customers SET sales12m = ?, salesPrior = ? WHERE id = ?')
      .run(sales, prior, id);
  };
  const rule = (field: string, test: 'is' | 'atMost' | 'isEmpty', ...values: (string | number)[]) => ({
    where: { join: 'and' as const, rules: [{ field, test, values }] },
  });

  it('the change on the year before sorts, firms without one last, and finds who declines', async () => {
    await figures('Grown', 12_000, 10_000);
    await figures('Gone', 0, 5_000);
    await figures('New', 9_000, null);
    await figures('Fallen', 6_900, 10_000);
    await figures('Even', 10_000, 10_000);
    const sort = { key: 'vsPrior', desc: false };
    expect(await listed({ sort })).toEqual(['Gone', 'Fallen', 'Even', 'Grown', 'New']);
    expect(await listed({ sort: { ...sort, desc: true } })).toEqual([
      'Grown',
      'Even',
      'Fallen',
      'Gone',
      'New',
    ]);
    expect(await listed({ sort, ...rule('vsPrior', 'atMost', -30) })).toEqual(['Gone', 'Fallen']);
    expect(await listed(rule('vsPrior', 'isEmpty'))).toEqual(['New']);
    const { rows } = await app.api.customers.list({ search: 'fallen', columns: ['vsPrior'] });
    expect(rows[0]?.more.vsPrior).toBe(-31);
  });

  it('over the credit limit is who owes more than it, not who has none', async () => {
    await app.api.customers.create({ name: 'Over', creditLimit: 100, receivable: 101 });
    await app.api.customers.create({ name: 'At', creditLimit: 100, receivable: 100 });
    await app.api.customers.create({ name: 'Without', receivable: 900 });
    expect(await listed(rule('overLimit', 'is', 'yes'))).toEqual(['Over']);
    expect(await listed(rule('overLimit', 'is', 'no'))).toEqual(['At', 'Without']);
  });
});
