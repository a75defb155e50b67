import type { FilterGroup, FilterRule } from '@shared/features/customers/filter';
import { isGroup } from '@shared/features/customers/filter';
import {
  dayFrom,
  faultIn,
  fieldKinds,
  type ListField,
  testsFor,
  valueKindOf,
  valuesOf,
} from '@shared/features/customers/filter-rules';
import { tagsOf } from '@shared/features/customers/rules';
import { fold } from '@shared/text/pinyin';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

const today = '2026-11-22';
const words = ['Oslo', 'oslo', 'Gdańsk', 'GDANSK', '青岛', '青', 'Ａ', 'a', '', 'A b', 'key', 'x_y', '100%'];
const days = [
  '2026-11-22',
  '2026-11-21',
  '2026-08-24',
  '2026-08-23',
  '2024-02-29',
  '2024-02',
  '2024',
  '2027-01-01',
];
const numbers = [0, 1, -5, 9.5, 10, 100, 12_345_678_901];
const own = [
  { record: 'customer' as const, slot: 'custom01' as const, kind: 'number' as const, choices: [] },
  {
    record: 'customer' as const,
    slot: 'custom02' as const,
    kind: 'choices' as const,
    choices: ['a', 'key', 'x_y'],
  },
  { record: 'customer' as const, slot: 'custom03' as const, kind: 'yesNo' as const, choices: [] },
  { record: 'customer' as const, slot: 'custom04' as const, kind: 'date' as const, choices: [] },
];
const all = fieldKinds(own);
const kinds = [
  'city',
  'notes',
  'tags',
  'tier',
  'lifecycle',
  'creditLimit',
  'termsDays',
  'founded',
  'nextStepOn',
];
const tried = [...kinds, 'restricted', ...own.map((field) => field.slot)].flatMap(
  (key) => all.get(key) ?? [],
);

/** A plain reading of a rule, row by row, to compare the SQL with. */
function holds(rule: FilterRule | FilterGroup, row: Readonly<Record<string, unknown>>): boolean {
  if (isGroup(rule)) {
    if (rule.rules.length === 0) return true;
    const each = rule.rules.map((one) => holds(one, row));
    return rule.join === 'and' ? each.every(Boolean) : each.some(Boolean);
  }
  const field = all.get(rule.field) as ListField;
  const value = row[rule.field] === '' ? null : (row[rule.field] ?? null);
  if (rule.test === 'isEmpty') return value === null;
  if (rule.test === 'isFilled') return value !== null;
  if (rule.test === 'isNot') return !holds({ ...rule, test: 'is' }, row);
  if (rule.test === 'containsNot') return !holds({ ...rule, test: 'contains' }, row);
  const [first = '', second = ''] = rule.values;
  if (field.kind === 'date') {
    const day = value === null ? null : `${value}-01-01`.slice(0, 10);
    if (rule.test === 'notInLastDays') return day === null || day < dayFrom(today, -Number(first));
    if (value === null || day === null) return false;
    const end = (date: unknown) => `${`${date}`.length === 4 ? `${date}-12` : date}-31`.slice(0, 10);
    if (rule.test === 'is') return rule.values.some((one) => String(value).startsWith(String(one)));
    if (rule.test === 'since') return day >= `${first}-01-01`.slice(0, 10);
    if (rule.test === 'until') return day <= end(first);
    if (rule.test === 'within') return day >= `${first}-01-01`.slice(0, 10) && day <= end(second);
    if (rule.test === 'inLastDays') return day >= dayFrom(today, -Number(first)) && day <= today;
    return day >= today && day <= dayFrom(today, Number(first));
  }
  if (value === null) return false;
  if (valueKindOf(field.kind, 'is') === 'number') {
    const number = Number(value);
    if (rule.test === 'is') return rule.values.includes(number);
    if (rule.test === 'atLeast') return number >= Number(first);
    if (rule.test === 'atMost') return number <= Number(first);
    return number >= Number(first) && number <= Number(second);
  }
  const text = fold(String(value)).trim();
  const asked = rule.values.map((one) => fold(String(one)).trim());
  if (rule.test === 'contains') return text.includes(asked[0] ?? '');
  if (rule.test === 'startsWith') return text.startsWith(asked[0] ?? '');
  if (field.kind === 'tags' || field.kind === 'choices')
    return tagsOf(text).some((one) => asked.includes(one));
  return asked.includes(text);
}

const valueFor = (field: ListField, test: FilterRule['test']): fc.Arbitrary<string | number> => {
  const kind = valueKindOf(field.kind, test);
  if (kind === 'days') return fc.constantFrom(0, 1, 90, 91);
  if (kind === 'number') return fc.constantFrom(...numbers);
  if (kind === 'date') return fc.constantFrom(...days);
  if (kind === 'yesNo') return fc.constantFrom('yes', 'no');
  if (kind === 'choice') return fc.constantFrom(...field.choices);
  return fc.constantFrom(...words.filter((word) => word !== ''));
};
const rules: fc.Arbitrary<FilterRule> = fc.constantFrom(...tried).chain((field) =>
  fc.constantFrom(...testsFor(field.kind)).chain((test) => {
    const [least, most] = valuesOf(test);
    return fc
      .array(valueFor(field, test), { minLength: least, maxLength: Math.min(most, 3) })
      .map((values) => ({ field: field.key, test, values }));
  }),
);
const trees: fc.Arbitrary<FilterGroup & { rules: FilterRule[] }> = fc.record({
  join: fc.constantFrom('and' as const, 'or' as const),
  rules: fc.array(rules, { maxLength: 3 }),
});

describe('a filter', () => {
  let app: TestApp;
  const rows: Record<string, unknown>[] = [];
  beforeAll(async () => {
    app = openTestApp();
    app.file.raw.pragma('synchronous = OFF');
    for (const { kind, choices } of own)
      await app.api.fields.create({ record: 'customer', kind, label: kind, choices });
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
    const customers = fc.record({
      city: maybe(fc.constantFrom(...words)),
      notes: maybe(fc.constantFrom(...words)),
      tags: maybe(fc.constantFrom('key', 'a, key', 'GDANSK, 青', 'A b')),
      tier: maybe(fc.constantFrom('gold', 'iron', 'platinum')),
      creditLimit: maybe(fc.constantFrom(...numbers.filter(Number.isInteger))),
      termsDays: maybe(fc.constantFrom(0, 1, 10, 100)),
      founded: maybe(fc.constantFrom(...days)),
      nextStepOn: maybe(fc.constantFrom(...days.filter((day) => day.length === 10))),
      custom01: maybe(fc.constantFrom('0', '9.5', '10', '-5', '12345678901')),
      custom02: maybe(fc.constantFrom('a', 'a, key', 'x_y')),
      custom03: maybe(fc.constantFrom('yes', 'no')),
      custom04: maybe(fc.constantFrom('2026-11-22', '2024-02-29')),
    });
    for (const [index, values] of fc.sample(customers, { numRuns: 60, seed: 4 }).entries()) {
      const name = `N${String(index).padStart(2, '0')}`;
      await app.api.customers.create({ name, ...(values as object) });
      rows.push({ lifecycle: 'prospect', restricted: 'no', ...values, name });
    }
  });
  afterAll(() => app.close());

  it('finds in the file exactly what it says', async () => {
    await fc.assert(
      fc.asyncProperty(trees, trees, async (outer, inner) => {
        const where = { ...outer, rules: [...outer.rules, inner] };
        expect(faultIn(where, all)).toBeNull();
        const found = await app.api.customers.list({ where, today, limit: 500 });
        const expected = rows.filter((row) => holds(where, row)).map((row) => row.name);
        expect(found.rows.map((row) => row.name)).toEqual(expected);
        expect(found.total).toBe(expected.length);
      }),
      { numRuns: 300 },
    );
  });

  it('sorts every field with empties last in both directions', async () => {
    for (const { key } of tried) {
      const up = await app.api.customers.list({ sort: { key, desc: false }, columns: [key], limit: 500 });
      const down = await app.api.customers.list({ sort: { key, desc: true }, columns: [key], limit: 500 });
      const emptyOf = ({ rows: listed }: typeof up) =>
        listed.map((row) => {
          const value = row.more[key] ?? (row as unknown as Record<string, unknown>)[key] ?? null;
          return value === null || value === '';
        });
      for (const empties of [emptyOf(up), emptyOf(down)])
        expect(empties).toEqual(empties.toSorted((a, b) => Number(a) - Number(b)));
      expect(new Set(down.rows.map((row) => row.id)).size).toBe(rows.length);
    }
  });

  it('puts a first page, all of a list and the rows of a single group in the same order', async () => {
    const idsOf = async (input: Parameters<TestApp['api']['customers']['list']>[0]) =>
      (await app.api.customers.list(input)).rows.map((row) => row.id);
    for (const { key } of [
      ...tried,
      ...['name', 'ownerId', 'people', 'updatedAt'].flatMap((one) => all.get(one) ?? []),
    ]) {
      for (const desc of [false, true]) {
        const sort = { key, desc };
        const first = await idsOf({ sort, limit: 20 });
        const whole = await idsOf({ sort, where: { join: 'and', rules: [] }, limit: 500 });
        const grouped = await idsOf({ sort, groupBy: { key: 'restricted', desc: false }, limit: 500 });
        expect(whole).toEqual(grouped);
        expect(first).toEqual(whole.slice(0, 20));
      }
    }
  });

  it('takes what a kind of field can be asked, and nothing else', () => {
    const bad = (field: string, test: FilterRule['test'], ...values: (string | number)[]) =>
      faultIn({ join: 'and', rules: [{ field, test, values }] }, all)?.fault ?? null;
    expect(bad('mergedIntoId', 'isEmpty')).toBe('field');
    expect(bad('city', 'atLeast', 1)).toBe('test');
    expect(bad('city', 'is')).toBe('values');
    expect(bad('city', 'contains', ' ')).toBe('values');
    expect(bad('creditLimit', 'is', 'ten')).toBe('values');
    expect(bad('nextStepOn', 'inLastDays', -1)).toBe('values');
    expect(bad('nextStepOn', 'within', '2026-01', '2026-02')).toBeNull();
    expect(bad('restricted', 'is', 'maybe')).toBe('values');
  });
});
