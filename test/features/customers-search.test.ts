import { marksIn } from '@shared/features/search/marks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.api.customers.create({ name: '华为技术有限公司', city: '深圳' });
  await app.api.customers.create({ name: 'Königlich Essen', city: 'Brandenburg' });
  await app.api.customers.create({ name: 'Blondel père et fils', city: 'Strasbourg' });
});
afterEach(() => app.close());

const found = async (search: string) => {
  const { rows, total } = await app.api.customers.list({ search });
  expect(total).toBe(rows.length);
  return rows.map(({ name }) => name);
};
/** The names of a search with what is marked in brackets. */
const marked = async (search: string) =>
  (await app.api.customers.list({ search })).rows.map(({ name, marks }) =>
    [...(marks?.name ?? [])]
      .reverse()
      .reduce((text, [from, to]) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`, name),
  );

describe('the list mends a slip of the finger', () => {
  it.each([
    ['a letter too few', 'blodel', 'Blondel père et fils'],
    ['letters exchanged', 'konigilch', 'Königlich Essen'],
    ['in the city', 'strasborg', 'Blondel père et fils'],
    ['beside a word that is right', 'konigilch essen', 'Königlich Essen'],
  ])('%s', async (_, search, name) => {
    expect(await found(search)).toEqual([name]);
  });

  it('but only where nothing is found as it was typed', async () => {
    await app.api.customers.create({ name: 'Blodel GmbH' });
    expect(await found('blodel')).toEqual(['Blodel GmbH']);
  });

  it('and says so', async () => {
    expect((await app.api.customers.list({ search: 'blodel' })).mended).toBe(true);
    expect((await app.api.customers.list({ search: 'blondel' })).mended).toBeUndefined();
  });

  it('never guesses at a word of a few letters', async () => {
    expect(await found('blox')).toEqual([]);
  });

  it('and finds nothing where nothing is near', async () => {
    expect(await found('zzyzx')).toEqual([]);
    expect(await found('没有这家')).toEqual([]);
  });

  it('in every order, group and sum alike, and for an edit of all that match', async () => {
    const question = { search: 'blodel' };
    const byCity = await app.api.customers.list({ ...question, sort: { key: 'city', desc: true } });
    expect(byCity.rows.map(({ name }) => name)).toEqual(['Blondel père et fils']);
    const { groups } = await app.api.customers.groups({ ...question, key: 'city' });
    expect(groups.map(({ value, count }) => [value, count])).toEqual([['Strasbourg', 1]]);
    const totals = await app.api.customers.totals({ who: { question } });
    expect(totals.count).toBe(1);
  });
});

describe('the list says where the search stands', () => {
  it.each([
    ['blo', ['[Blo]ndel père et fils']],
    ['PÈRE fi', ['Blondel [père] et [fi]ls']],
    ['jishu', ['华为[技术]有限公司']],
    ['技术', ['华为[技术]有限公司']],
    ['blodel', ['[Blondel] père et fils']],
    ['strasbourg', ['Blondel père et fils']],
  ])('%s', async (search, names) => {
    expect(await marked(search)).toEqual(names);
  });

  it('as the palette does', async () => {
    for (const search of ['hw', 'essen', 'konigilch']) {
      const { rows } = await app.api.customers.list({ search });
      for (const { name, marks } of rows) expect(marks?.name ?? []).toEqual(marksIn(name, search));
    }
  });

  it('and nothing of it where nothing is searched for', async () => {
    const { rows } = await app.api.customers.list({});
    expect(rows.every((row) => row.marks === undefined)).toBe(true);
  });

  it('and in the other fields that are shown', async () => {
    await app.api.customers.create({ name: 'Ostwind', city: 'Brandis', phone: '+49 30 1234-567' });
    const [row] = (await app.api.customers.list({ search: 'brandi', columns: ['phone'] })).rows;
    expect(row?.marks).toEqual({ city: [[0, 6]] });
    const [called] = (await app.api.customers.list({ search: '1234567', columns: ['phone'] })).rows;
    expect(called?.marks).toEqual({ phone: [[7, 15]] });
  });
});
