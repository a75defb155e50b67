import type { FilterRule } from '@shared/features/customers/filter';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

const today = '2026-11-22';
const rule = (field: string, test: FilterRule['test'], ...values: (string | number)[]): FilterRule => ({
  field,
  test,
  values,
});
const found = async (join: 'and' | 'or', ...rules: FilterRule[]) =>
  (await app.api.customers.list({ where: { join, rules }, today })).rows.map((row) => row.name);

describe('the filter builder', () => {
  it('compares texts with accents, case and full-width forms folded', async () => {
    await app.api.customers.create({ name: 'One', city: 'Gdańsk' });
    await app.api.customers.create({ name: 'Two', city: 'ＧＤＡＮＳＫ ' });
    await app.api.customers.create({ name: 'Three', city: '青岛' });
    await app.api.customers.create({ name: 'Four' });
    expect(await found('and', rule('city', 'is', 'gdansk'))).toEqual(['One', 'Two']);
    expect(await found('and', rule('city', 'isNot', 'GDAŃSK'))).toEqual(['Four', 'Three']);
    expect(await found('and', rule('city', 'contains', '岛'))).toEqual(['Three']);
    expect(await found('and', rule('city', 'containsNot', 'a'))).toEqual(['Four', 'Three']);
    expect(await found('and', rule('city', 'startsWith', 'gd'))).toEqual(['One', 'Two']);
    expect(await found('and', rule('city', 'isEmpty'))).toEqual(['Four']);
  });

  it('finds whom nobody was in touch with, also those never contacted', async () => {
    const touch = async (name: string, kind: 'call' | 'note', happenedOn: string) => {
      const { id } = await app.api.customers.create({ name });
      app.file.raw
        .prepare(
          `INSERT INTO activities (id, version, createdAt, updatedAt, customerId, kind, happenedOn, title) VALUES (?, 1, '', '', ?, ?, ?, 'x')`,
        )
        .run(`${name}-a`, id, kind, happenedOn);
    };
    await touch('Recent', 'call', '2026-11-01');
    await touch('Old', 'call', '2026-05-01');
    await touch('Noted only', 'note', '2026-11-20');
    await app.api.customers.create({ name: 'Never' });
    expect(await found('and', rule('lastContactOn', 'notInLastDays', 90))).toEqual([
      'Never',
      'Noted only',
      'Old',
    ]);
    expect(await found('and', rule('lastContactOn', 'inLastDays', 90))).toEqual(['Recent']);
    expect(await found('and', rule('lastContactOn', 'until', '2026-06'))).toEqual(['Old']);
    expect(await found('and', rule('lastContactOn', 'is', '2026-05'))).toEqual(['Old']);
    expect(await found('and', rule('lastContactOn', 'isEmpty'))).toEqual(['Never', 'Noted only']);
  });

  it('joins rules and groups of rules', async () => {
    await app.api.customers.create({ name: 'A', city: 'Lyon', tier: 'gold', creditLimit: 500 });
    await app.api.customers.create({ name: 'B', city: 'Lyon', tier: 'iron', creditLimit: 100 });
    await app.api.customers.create({ name: 'C', city: 'Oslo', tier: 'gold' });
    const either = {
      join: 'or' as const,
      rules: [rule('tier', 'is', 'iron'), rule('creditLimit', 'atLeast', 300)],
    };
    const { rows } = await app.api.customers.list({
      where: { join: 'and', rules: [rule('city', 'is', 'lyon'), either] },
    });
    expect(rows.map((row) => row.name)).toEqual(['A', 'B']);
    expect(await found('or', rule('city', 'is', 'oslo'), rule('creditLimit', 'between', 50, 200))).toEqual([
      'B',
      'C',
    ]);
  });

  it('says which rule cannot be asked, and where it stands', async () => {
    const ask = (bad: FilterRule) =>
      app.api.customers.list({
        where: { join: 'and', rules: [rule('city', 'isFilled'), { join: 'or', rules: [bad] }] },
      });
    const refused = (field: string, fault: string) =>
      expect.objectContaining({
        code: 'validation',
        details: { kind: 'filter', place: [1, 0], field, fault },
      });
    await expect(ask(rule('sortKey', 'is', 'x'))).rejects.toEqual(refused('sortKey', 'field'));
    await expect(ask(rule('custom01', 'is', 'x'))).rejects.toEqual(refused('custom01', 'field'));
    await expect(ask(rule('tier', 'contains', 'x'))).rejects.toEqual(refused('tier', 'test'));
    await expect(ask(rule('tier', 'is', 'silver'))).rejects.toEqual(refused('tier', 'values'));
    await expect(ask(rule('creditLimit', 'between', 1))).rejects.toEqual(refused('creditLimit', 'values'));
    await expect(ask(rule('founded', 'since', 'soon'))).rejects.toEqual(refused('founded', 'values'));
  });
});

describe('own fields', () => {
  it('are filtered, sorted, grouped and shown like the others', async () => {
    const number = await app.api.fields.create({ record: 'customer', kind: 'number', label: 'Beds' });
    const words = await app.api.fields.create({
      record: 'customer',
      kind: 'choices',
      label: 'Lines',
      choices: ['Pumps', 'Valves', 'Big valves'],
    });
    await app.api.customers.create({ name: 'A', [number.slot]: '10', [words.slot]: 'Pumps, Big valves' });
    await app.api.customers.create({ name: 'B', [number.slot]: '9.5', [words.slot]: 'Valves' });
    await app.api.customers.create({ name: 'C' });
    expect(await found('and', rule(number.slot, 'atLeast', 9.5))).toEqual(['A', 'B']);
    expect(await found('and', rule(number.slot, 'is', 10))).toEqual(['A']);
    expect(await found('and', rule(words.slot, 'is', 'Valves'))).toEqual(['B']);
    const sorted = await app.api.customers.list({
      sort: { key: number.slot, desc: false },
      columns: [number.slot, 'people', 'name'],
    });
    expect(sorted.rows.map((row) => [row.name, row.more[number.slot]])).toEqual([
      ['B', 9.5],
      ['A', 10],
      ['C', null],
    ]);
    expect(sorted.rows[0]?.more).toEqual({ [number.slot]: 9.5, people: 0 });
    const { groups } = await app.api.customers.groups({ key: number.slot, desc: true });
    expect(groups.map((group) => [group.value, group.count])).toEqual([
      [10, 1],
      [9.5, 1],
      [null, 1],
    ]);
  });
});

describe('a parent company', () => {
  it('comes with its name, sorts and groups by it', async () => {
    const z = await app.api.customers.create({ name: 'Zeta' });
    const b = await app.api.customers.create({ name: 'Beta' });
    await app.api.customers.create({ name: '1', parentId: z.id });
    await app.api.customers.create({ name: '2', parentId: b.id });
    const { rows } = await app.api.customers.list({
      sort: { key: 'parentId', desc: false },
      columns: ['parentId'],
    });
    expect(rows.map((row) => [row.name, row.more.parentName])).toEqual([
      ['2', 'Beta'],
      ['1', 'Zeta'],
      ['Beta', null],
      ['Zeta', null],
    ]);
    const { groups } = await app.api.customers.groups({ key: 'parentId' });
    expect(groups.map((group) => group.value)).toEqual([b.id, z.id, null]);
    expect(await found('and', rule('parentId', 'is', z.id))).toEqual(['1']);
  });
});

describe('groups', () => {
  it('stand in the order in which the list shows them', async () => {
    const cities = ['青岛', 'Oslo', 'oslo', 'Ålesund', null, '重庆', 'Oslo', '成都'];
    for (const [index, city] of cities.entries()) await app.api.customers.create({ name: `N${index}`, city });
    for (const desc of [false, true]) {
      const { groups } = await app.api.customers.groups({ key: 'city', desc });
      const { rows } = await app.api.customers.list({
        groupBy: { key: 'city', desc },
        sort: { key: 'name', desc: true },
      });
      expect(groups.flatMap((group) => Array.from({ length: group.count }, () => group.value))).toEqual(
        rows.map((row) => row.city),
      );
      expect(groups.at(-1)?.value).toBeNull();
      for (const { value, count } of groups) {
        const inside = await app.api.customers.list({ group: { key: 'city', value } });
        expect(inside.total).toBe(count);
      }
    }
    const up = await app.api.customers.groups({ key: 'city' });
    expect(up.groups.map((group) => group.value)).toEqual([
      'Ålesund',
      '成都',
      '重庆',
      'Oslo',
      'oslo',
      '青岛',
      null,
    ]);
  });

  it('hold each what the list of it alone shows, in the same order', async () => {
    const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length];
    for (let n = 0; n < 40; n += 1)
      await app.api.customers.create({
        name: `N${(n * 7) % 40}`,
        region: pick(['华东', 'Nord', null], n),
        tier: pick(['gold', null, 'iron', 'platinum'], n),
        creditLimit: pick([5, null, 70, 5, 6], n),
        nextStepOn: pick(['2026-03-01', '2026-03-31', null, '2026-04-01'], n),
      });
    for (const key of ['region', 'tier', 'nextStepOn', 'creditLimit'])
      for (const sort of ['name', 'creditLimit', 'region'])
        for (const desc of [false, true]) {
          const by = { sort: { key: sort, desc }, limit: 100 };
          const { rows } = await app.api.customers.list({ ...by, groupBy: { key, desc: !desc } });
          const { groups } = await app.api.customers.groups({ key, desc: !desc });
          const apart: string[] = [];
          for (const { value } of groups) {
            const alone = await app.api.customers.list({ ...by, group: { key, value } });
            apart.push(...alone.rows.map((row) => row.name));
          }
          expect(rows.map((row) => row.name)).toEqual(apart);
        }
  });

  it('put days together by month', async () => {
    for (const nextStepOn of ['2026-03-01', '2026-03-31', '2026-04-01'])
      await app.api.customers.create({ name: nextStepOn, nextStepOn });
    const { groups } = await app.api.customers.groups({ key: 'nextStepOn' });
    expect(groups.map((group) => [group.value, group.count])).toEqual([
      ['2026-03', 2],
      ['2026-04', 1],
    ]);
  });
});

describe('figures', () => {
  it('sum up what is chosen by currency', async () => {
    const one = await app.api.customers.create({ name: 'A', currency: 'EUR', overdue: 100, creditLimit: 5 });
    await app.api.customers.create({ name: 'B', currency: 'EUR', overdue: 11 });
    await app.api.customers.create({ name: 'C', overdue: 7 });
    const all = await app.api.customers.totals({ who: { question: {} } });
    expect(all.count).toBe(3);
    expect(all.sums.map((sum) => [sum.currency, sum.count, sum.overdue])).toEqual([
      [null, 1, 7],
      ['EUR', 2, 111],
    ]);
    const rest = await app.api.customers.totals({ who: { question: {}, except: [one.id] } });
    expect(rest.count).toBe(2);
    expect((await app.api.customers.totals({ who: { ids: [one.id] } })).sums[0]?.creditLimit).toBe(5);
  });

  it('count tags, whatever their case', async () => {
    await app.api.customers.create({ name: 'A', tags: 'key, 华东' });
    await app.api.customers.create({ name: 'B', tags: 'Key' });
    expect(await app.api.customers.tags({})).toEqual([
      { tag: '华东', count: 1 },
      { tag: 'Key', count: 2 },
    ]);
  });
});

describe('an order that is kept', () => {
  it('follows every change at once', async () => {
    await app.api.customers.create({ name: 'A', city: 'Lyon' });
    const byCity = async () =>
      (await app.api.customers.list({ sort: { key: 'city', desc: false } })).rows.map((row) => row.name);
    expect(await byCity()).toEqual(['A']);
    const { id } = await app.api.customers.create({ name: 'B', city: 'Bern' });
    expect(await byCity()).toEqual(['B', 'A']);
    await app.as('Somebody').customers.save({ id, baseVersion: 1, set: { city: 'Oslo' } });
    expect(await byCity()).toEqual(['A', 'B']);
    await app.api.customers.remove({ ids: [id] });
    expect(await byCity()).toEqual(['A']);
  });
});
