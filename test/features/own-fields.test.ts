import { linkOf, slotValueOf } from '@shared/features/fields/rules';
import { customerSlots } from '@shared/features/fields/slots';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

const kindOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'went through',
    (error: { code: string; details: { kind?: string } }) => error.details.kind ?? error.code,
  );

describe('fields of the team’s own', () => {
  it('hold what fits them, on customers and people, and refuse the rest', async () => {
    const number = await app.api.fields.create({ record: 'customer', kind: 'number', label: 'Shops' });
    const grade = await app.api.fields.create({
      record: 'contact',
      kind: 'choice',
      label: 'Grade',
      labelZh: '等级',
      choices: ['Gold', 'Silver'],
    });
    const { id } = await app.api.customers.create({ name: 'Keller', [number.slot]: ' 12.50 ' });
    expect((await app.api.customers.get({ id }))[number.slot]).toBe('12.50');
    const save = (value: string | null) =>
      app.api.customers.save({ id, baseVersion: 99, set: { [number.slot]: value } });
    expect(await kindOf(save('twelve'))).toBe('custom_field');
    expect(await kindOf(save(null))).toBe('went through');
    expect(await kindOf(app.api.contacts.create({ customerId: id, name: 'Anna', [grade.slot]: 'Tin' }))).toBe(
      'custom_field',
    );
    expect(
      await kindOf(app.api.contacts.create({ customerId: id, name: 'Anna', [grade.slot]: 'Gold' })),
    ).toBe('went through');
    expect(await kindOf(app.api.customers.create({ name: 'X', custom30: 'no such field' }))).toBe(
      'custom_field',
    );
  });

  it('keep their place for good: what was removed comes back with its values, and no other field reads them', async () => {
    const first = await app.api.fields.create({ record: 'customer', kind: 'text', label: 'First' });
    const { id } = await app.api.customers.create({ name: 'Keller', [first.slot]: 'kept' });
    await app.api.fields.remove({ ids: [first.id] });
    const second = await app.api.fields.create({ record: 'customer', kind: 'text', label: 'Second' });
    expect(second.slot).not.toBe(first.slot);
    expect((await app.api.fields.list({})).map(({ label }) => label)).toEqual(['Second']);
    await app.api.history.undo({ batchId: second.batchId ?? '' });
    await app.api.history.undo({});
    expect((await app.api.fields.list({})).map(({ label }) => label)).toEqual(['First']);
    expect((await app.api.customers.get({ id }))[first.slot]).toBe('kept');
  });

  it('are renamed and ordered, and end where there is no room', async () => {
    const made = [];
    for (const slot of customerSlots)
      made.push(await app.api.fields.create({ record: 'customer', kind: 'text', label: slot }));
    expect(await kindOf(app.api.fields.create({ record: 'customer', kind: 'text', label: 'One more' }))).toBe(
      'no_slot',
    );
    const last = made.at(-1);
    await app.api.fields.save({ id: last?.id ?? '', baseVersion: 1, set: { label: 'Front', position: 0 } });
    expect((await app.api.fields.list({}))[0]).toMatchObject({ label: 'Front', position: 0, version: 2 });
  });

  it('with a choice need words to choose from', async () => {
    expect(await kindOf(app.api.fields.create({ record: 'customer', kind: 'choice', label: 'Colour' }))).toBe(
      'no_choices',
    );
  });
});

describe('values of own fields', () => {
  it('are stored in a form that stays as it is', () => {
    const field = fc.constantFrom(
      ...(['text', 'number', 'money', 'date', 'choices', 'link', 'yesNo'] as const).map((kind) => ({
        kind,
        choices: ['a', 'b', 'c'],
      })),
    );
    const value = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('12', '-3.50', '2026-02-28', '2026-02-30', 'b, a', 'yes', 'example.com', 'a@b.de'),
    );
    fc.assert(
      fc.property(field, value, (one, text) => {
        const stored = slotValueOf(one, text);
        if (stored !== undefined) expect(slotValueOf(one, stored)).toBe(stored);
      }),
    );
    expect(slotValueOf({ kind: 'choices', choices: ['a', 'b'] }, 'b，a')).toBe('a, b');
  });

  it.each([
    ['example.com/x', 'https://example.com/x'],
    ['a@b.de', 'mailto:a@b.de'],
    ['https://a.b', 'https://a.b'],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['data:text/html,x', undefined],
  ])('a link %s', (text, link) => {
    expect(linkOf(text)).toBe(link);
  });
});
