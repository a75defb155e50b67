import { indexEntry, matchQuery } from '@shared/features/search/rules';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
beforeEach(async () => {
  app = openTestApp();
  await app.api.customers.create({
    name: '华为技术有限公司',
    shortName: '华为',
    code: 'C-1001',
    phone: '+86 755 2878 0808',
    city: '深圳',
  });
  await app.api.customers.create({ name: '宏伟机械', phone: '021-6888 0001', city: '上海' });
  await app.api.customers.create({
    name: 'Königlich Essen',
    phone: '0555-09876',
    city: 'Brandenburg',
    web: 'www.koenigessen.de',
  });
  await app.api.customers.create({ name: 'Blondel père et fils', phone: '88.60.15.31', city: 'Strasbourg' });
  await app.api.customers.create({ name: '重庆长安汽车', otherName: 'Changan Auto' });
});
afterEach(() => app.close());

const palette = async (text: string) => (await app.api.search.query({ text })).map((hit) => hit.title);
const list = async (search: string) =>
  (await app.api.customers.list({ search })).rows.map((row) => row.name).sort();

describe('a customer is found by', () => {
  it.each([
    ['two Chinese characters', '华为', '华为技术有限公司'],
    ['two characters inside the name', '技术', '华为技术有限公司'],
    ['two characters of the city', '深圳', '华为技术有限公司'],
    ['initials from a later character', 'js', '华为技术有限公司'],
    ['whole pinyin', 'huawei', '华为技术有限公司'],
    ['the beginning of the pinyin', 'huaw', '华为技术有限公司'],
    ['pinyin of characters inside the name', 'jishu', '华为技术有限公司'],
    ['pinyin and characters mixed', '华wei', '华为技术有限公司'],
    ['initials and characters mixed', 'hw技术', '华为技术有限公司'],
    ['polyphones as read in the name', 'cqca', '重庆长安汽车'],
    ['the other name', 'changan', '重庆长安汽车'],
    ['letters without their accents', 'konig', 'Königlich Essen'],
    ['letters with their accents', 'PÈRE', 'Blondel père et fils'],
    ['words in any order', 'fils blondel', 'Blondel père et fils'],
    ['the beginnings of words', 'fi blo', 'Blondel père et fils'],
    ['the last digits of the phone', '0808', '华为技术有限公司'],
    ['the phone however it is written', '(88) 60 15', 'Blondel père et fils'],
    ['the phone without the country', '755 2878', '华为技术有限公司'],
    ['the phone with a country it was written without', '+49 555 09876', 'Königlich Essen'],
    ['the phone with 00 before the country', '0086 755 28780808', '华为技术有限公司'],
    ['the code', 'C-1001', '华为技术有限公司'],
    ['the web address', 'koenigessen', 'Königlich Essen'],
    ['name and city together', 'essen brandenburg', 'Königlich Essen'],
  ])('%s', async (_, text, name) => {
    expect(await palette(text)).toContain(name);
    expect(await list(text)).toEqual([name]);
  });

  it.each([
    ['two letters exchanged', 'bolndel', 'Blondel père et fils'],
    ['a letter too many', 'blondell', 'Blondel père et fils'],
    ['a letter left out, in one of two words', 'konglich essen', 'Königlich Essen'],
    ['another letter, the word not finished', 'branbenb', 'Königlich Essen'],
    ['its first letters exchanged', 'lbondel', 'Blondel père et fils'],
  ])('%s', async (_, text, name) => {
    expect(await palette(text)).toEqual([name]);
  });

  it('what is noted about it, its people and what happened', async () => {
    const [hit] = await app.api.search.query({ text: '宏伟' });
    const id = hit?.id ?? '';
    await app.api.customers.save({ id, baseVersion: 1, set: { notes: 'Wants a pallet discount in spring' } });
    const [found] = await app.api.search.query({ text: 'pallet' });
    expect(found).toMatchObject({ kind: 'customer', title: '宏伟机械' });
    const [from, to] = found?.subtitleMarks[0] ?? [0, 0];
    expect(found?.subtitle?.slice(from, to)).toBe('pallet');
  });

  it('the number of a plan', async () => {
    const [hit] = await app.api.search.query({ text: '宏伟' });
    await app.api.plans.create({
      customerId: hit?.id ?? '',
      title: 'Year plan',
      periodFrom: '2027-01-01',
      periodTo: '2027-12-31',
    });
    expect((await app.api.search.query({ text: 'p1' })).map((one) => one.title)).toContain('Year plan');
  });

  it('pinyin initials, all that share them', async () => {
    expect(await palette('hw')).toEqual(expect.arrayContaining(['华为技术有限公司', '宏伟机械']));
    expect(await list('hw')).toEqual(['华为技术有限公司', '宏伟机械'].sort());
  });

  it('one of its people, also by their number', async () => {
    const found = (await app.api.search.query({ text: '宏伟' }))[0];
    await app.api.contacts.create({ customerId: found?.id ?? '', name: '沈丽', mobile: '138 0013 8000' });
    expect(await list('沈丽')).toEqual(['宏伟机械']);
    expect(await list('13800138')).toEqual(['宏伟机械']);
    const [hit] = await app.api.search.query({ text: 'shenli' });
    expect(hit).toMatchObject({ kind: 'contact', title: '沈丽', subtitle: '宏伟机械' });
  });
});

describe('the index', () => {
  it('follows a change of name and a deletion', async () => {
    const [hit] = await app.api.search.query({ text: '宏伟' });
    await app.api.customers.save({ id: hit?.id ?? '', baseVersion: 1, set: { name: '大华机械' } });
    expect(await palette('宏伟')).toEqual([]);
    expect(await palette('dhjx')).toEqual(['大华机械']);
    await app.api.customers.remove({ ids: [hit?.id ?? ''] });
    expect(await palette('大华')).toEqual([]);
    await app.api.history.undo({});
    expect(await palette('大华')).toEqual(['大华机械']);
  });

  it('puts the exact name before beginnings and those before mentions', async () => {
    await app.api.customers.create({ name: 'Essen' });
    await app.api.customers.create({ name: 'Essentials Trading' });
    expect((await palette('essen')).slice(0, 3)).toEqual(['Essen', 'Essentials Trading', 'Königlich Essen']);
  });

  it('puts what was opened lately before others that match as well', async () => {
    const one = await app.api.customers.create({ name: 'Hansa Nord' });
    const two = await app.api.customers.create({ name: 'Hansa Ost' });
    for (const { id } of [one, two]) {
      const [first] = await app.api.search.query({ text: 'hansa', recent: [id] });
      expect(first?.id).toBe(id);
    }
    const recent = await app.api.search.recent({ ids: [two.id, 'gone', one.id] });
    expect(recent.map(({ title }) => title)).toEqual(['Hansa Ost', 'Hansa Nord']);
  });

  it('does not take a word for a slip while it stands somewhere itself', async () => {
    await app.api.customers.create({ name: 'Blonder Tee' });
    expect(await palette('blonder')).toEqual(['Blonder Tee']);
  });

  it('answers anything at all that a person could type', async () => {
    const odd = [
      '"',
      "'",
      '*',
      'AND',
      'NEAR(a b)',
      'name:x',
      '^a',
      '(',
      '{x}',
      '-',
      '%',
      '_',
      '\u0000',
      '🙂',
      '  ',
    ];
    for (const text of odd) await expect(app.api.search.query({ text })).resolves.toBeInstanceOf(Array);
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 40, unit: 'grapheme' }), async (text) => {
        await app.api.search.query({ text });
        await app.api.customers.list({ search: text });
      }),
      { numRuns: 200 },
    );
  });

  it('finds any name by itself', async () => {
    const name = fc
      .array(fc.constantFrom(...'华为宏伟机械沈曾仇ABCdef éöß01239-.&()'.split('')), {
        minLength: 1,
        maxLength: 12,
      })
      .map((letters) => letters.join('').trim())
      .filter((text) => /[\p{L}\p{N}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const { id } = await app.api.customers.create({ name: text });
        const found = await app.api.customers.list({ search: text, limit: 500 });
        expect(found.rows.map((row) => row.id)).toContain(id);
      }),
      { numRuns: 150, examples: [['12-39'], ['1 2 3'], ['(360) 24']] },
    );
  });
});

describe('query text', () => {
  it('is null when there is nothing to look for', () => {
    for (const text of ['', '   ', '!?', '"']) expect(matchQuery(text)).toBeNull();
  });

  it('keeps Chinese characters together and leaves words open at the end', () => {
    expect(matchQuery('华为 gmbh')).toBe('"华 为" AND "gmbh"*');
  });

  it('takes letters that are pinyin as syllables too', () => {
    expect(matchQuery('jishu')).toBe('("jishu"* OR "ji shu"*)');
  });

  it('indexes a phone under its digits and shorter endings', () => {
    const { other } = indexEntry({ names: ['x'], phones: ['+86 (755) 2878-0808'] });
    expect(other.split(' ')).toEqual(expect.arrayContaining(['8675528780808', '28780808', '0808']));
  });
});
