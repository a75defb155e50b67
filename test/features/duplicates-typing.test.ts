import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../helpers/file';

let app: TestApp;
let hina: string;
beforeEach(async () => {
  app = openTestApp();
  const made = await app.api.customers.create({
    name: '青岛海纳机械有限公司',
    shortName: '海纳',
    phone: '0532-8888 6666',
    web: 'https://www.hina-machinery.cn',
    city: '青岛',
  });
  hina = made.id;
  await app.api.customers.create({ name: 'Königlich Essen GmbH', phone: '0555-09876' });
});
afterEach(() => app.close());

const warned = async (question: Parameters<TestApp['api']['duplicates']['whileTyping']>[0]) =>
  (await app.api.duplicates.whileTyping(question)).map(({ name, reasons }) => ({ name, reasons }));
const itIs = (...reasons: string[]) => [{ name: '青岛海纳机械有限公司', reasons }];

describe('a customer being typed is warned of', () => {
  it('by its name with another legal form', async () => {
    expect(await warned({ name: '青岛海纳机械股份有限公司' })).toEqual(itIs('name'));
    expect(await warned({ name: 'koniglich essen' })).toEqual([
      { name: 'Königlich Essen GmbH', reasons: ['name'] },
    ]);
  });

  it('by its short name, in either place', async () => {
    expect(await warned({ shortName: '青岛海纳机械' })).toEqual(itIs('short_name'));
    expect(await warned({ name: '海纳' })).toEqual(itIs('short_name'));
    expect(await warned({ shortName: '海纳' })).toEqual(itIs('short_name'));
  });

  it('by its phone in another writing', async () => {
    expect(await warned({ phone: '+86 532 88886666' })).toEqual(itIs('phone'));
  });

  it('by the domain of its web address', async () => {
    expect(await warned({ web: 'hina-machinery.cn/contact' })).toEqual(itIs('domain'));
  });

  it('by a name with a slip in it', async () => {
    expect(await warned({ name: 'Koniglich Esen' })).toEqual([
      { name: 'Königlich Essen GmbH', reasons: ['near_name'] },
    ]);
    expect(await warned({ name: '青岛海娜机械制造' })).toEqual([]);
    expect(await warned({ name: '青岛海纳机楲设备' })).toEqual([]);
    await app.api.customers.create({ name: '上海宏伟精密机械有限公司' });
    expect(await warned({ name: '上海宏玮精密机械' })).toMatchObject([{ reasons: ['pinyin'] }]);
  });

  it('once, with every reason, the strongest first', async () => {
    expect(await warned({ name: '青岛海纳机械', phone: '0532-88886666', web: 'hina-machinery.cn' })).toEqual(
      itIs('name', 'phone', 'domain'),
    );
  });
});

describe('no warning', () => {
  it('about itself', async () => {
    expect(await warned({ name: '青岛海纳机械', exceptId: hina })).toEqual([]);
  });

  it('about what was deleted', async () => {
    await app.api.customers.remove({ ids: [hina] });
    expect(await warned({ name: '青岛海纳机械', phone: '0532-88886666' })).toEqual([]);
  });

  it('for nothing typed, or a name of another firm', async () => {
    expect(await warned({})).toEqual([]);
    expect(await warned({ name: 'A' })).toEqual([]);
    expect(await warned({ name: '青岛啤酒' })).toEqual([]);
  });

  it('and no failure for odd input', async () => {
    for (const text of ['"', '*', 'a"b', '((', '公司', '@@', '....']) {
      await expect(warned({ name: text, shortName: text, phone: text, web: text })).resolves.toBeInstanceOf(
        Array,
      );
    }
  });
});
