import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { cellOf, plainText } from '@shared/features/exports/cells';
import { csvOf } from '@shared/features/exports/csv';
import { nameParts } from '@shared/features/vcard/write';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WholeApp, wholeApp } from '../helpers/whole-app';

let home: string;
let app: WholeApp;
const columns = [
  { key: 'name', header: '客户' },
  { key: 'phone', header: 'Phone' },
  { key: 'tier', header: 'Tier' },
  { key: 'creditLimit', header: 'Limit' },
  { key: 'nextStepOn', header: 'Next step' },
  { key: 'ownerId', header: 'Owner' },
  { key: 'people', header: 'People' },
  { key: 'custom01', header: 'Own' },
];
const words = { 'tier.gold': '黄金', yes: 'Yes', no: 'No' };
const asked = { list: {}, columns, words, fileName: 'Customers', currency: 'CNY', lang: 'en' as const };

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'keyfolio-export-'));
  app = wholeApp(home);
  await app.files.create(join(home, 'one.keyfolio'), 'none');
  const owner = await app.api.team.create({ name: 'Ma Li' });
  await app.api.fields.create({ record: 'customer', kind: 'yesNo', label: 'VIP' });
  const { id } = await app.api.customers.create({
    name: '=2+3 "Optik", Keller',
    phone: '+49 555 0987',
    tier: 'gold',
    creditLimit: 123_450,
    currency: 'EUR',
    nextStepOn: '2026-12-01',
    ownerId: owner.id,
    custom01: 'yes',
  });
  await app.api.customers.create({ name: '华为', creditLimit: 5000, currency: 'JPY' });
  await app.api.contacts.create({
    customerId: id,
    name: '欧阳娜',
    position: 'Einkauf; Leitung',
    mobile: '138 0013 8000',
    birthday: '1980-05-18',
    notes: 'Likes tea',
  });
});
afterEach(async () => {
  await app.close();
  rmSync(home, { recursive: true, force: true });
});

const made = async (format: 'csv' | 'xlsx' | 'vcf', more: object = {}) => {
  const answer = await app.api.exports.customers({ ...asked, ...more, format });
  return { ...answer, bytes: Buffer.from(answer.data ?? '', 'base64') };
};

describe('what is seen goes out', () => {
  it('as CSV that Excel reads: a mark, words, names, plain numbers, and no formula', async () => {
    const { bytes, fileName, rows } = await made('csv');
    expect(fileName).toBe('Customers.csv');
    expect(rows).toBe(2);
    const text = bytes.toString('utf8');
    expect(text.startsWith('\ufeff客户,Phone')).toBe(true);
    const [, one, two] = Papa.parse<string[]>(text.slice(1).trim()).data;
    expect(one).toEqual([
      '\'=2+3 "Optik", Keller',
      '+49 555 0987',
      '黄金',
      '1234.50',
      '2026-12-01',
      'Ma Li',
      '1',
      'Yes',
    ]);
    expect(two).toEqual(['华为', '', '', '5000', '', '', '0', '']);
  });

  it('as a workbook with numbers and dates that are such, texts that stay texts, and widths', async () => {
    const { bytes } = await made('xlsx');
    const book = read(bytes, { cellNF: true, cellStyles: true, cellFormula: true });
    const page = book.Sheets[book.SheetNames[0] ?? ''];
    if (!page) throw new Error('no sheet');
    expect(page.A2).toMatchObject({ t: 's', v: '=2+3 "Optik", Keller' });
    expect(page.A2?.f).toBeUndefined();
    expect(page.D2).toMatchObject({ t: 'n', v: 1234.5, z: '#,##0.00' });
    expect(page.D3).toMatchObject({ t: 'n', v: 5000, z: '#,##0' });
    expect(page.E2).toMatchObject({ t: 'n', w: '2026-12-01' });
    expect(page['!autofilter']).toEqual({ ref: 'A1:H3' });
    expect(page['!cols']?.[0]?.width ?? page['!cols']?.[0]?.wch).toBeGreaterThan(15);
    expect(utils.sheet_to_json(page, { header: 1 })).toHaveLength(3);
  });

  it('as address cards of the people, and of firms that have none', async () => {
    const { bytes, rows } = await made('vcf');
    const text = bytes.toString('utf8');
    expect(rows).toBe(2);
    expect(text).toContain('N:欧阳;娜;;;\r\n');
    expect(text).toContain('ORG:=2+3 "Optik"\\, Keller');
    expect(text).toContain('TITLE:Einkauf; Leitung');
    expect(text).toMatch(/TEL;TYPE=CELL:138 0013 8000\r\n/);
    expect(text).toMatch(/BDAY;VALUE=DATE:1980-?05-?18/);
    expect(text).toContain('FN:华为');
    expect(text).not.toContain('tea');
  });

  it('in the order of the list, filtered, or only what is chosen', async () => {
    const sorted = await made('csv', { list: { sort: { key: 'creditLimit', desc: false } } });
    expect(sorted.bytes.toString('utf8').split('\r\n')[1]).toContain('华为');
    const filtered = await made('csv', { list: { filter: { tier: ['gold'] } } });
    expect(filtered.rows).toBe(1);
    const { rows } = await app.api.customers.list({});
    const chosen = await made('csv', { ids: rows.filter(({ name }) => name === '华为').map(({ id }) => id) });
    expect(chosen.rows).toBe(1);
    expect(await app.api.exports.progress({})).toBeNull();
  });

  it('as nothing but heads when nothing matches', async () => {
    const { rows, bytes } = await made('csv', { list: { search: 'nobody at all' } });
    expect(rows).toBe(0);
    expect(bytes.toString('utf8').trim().split('\r\n')).toHaveLength(1);
  });
});

describe('cells', () => {
  it('come back from CSV as they went in, but for what would be a formula', () => {
    const text = fc.string({ maxLength: 20, unit: 'grapheme' }).map((one) => one.replaceAll('\r', ''));
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (rows) => {
        const cells = rows.map((row) => row.map((one) => ({ kind: 'text' as const, text: one })));
        const back = Papa.parse<string[]>(csvOf(['a', 'b'], cells).slice(1)).data.slice(1, 1 + rows.length);
        const kept = rows.map((row) => row.map((one) => (/^[=@\t]/.test(one) ? `'${one}` : one)));
        expect(back).toEqual(kept);
      }),
    );
  });

  it('say years and months as they are known, and money by the digits of its currency', () => {
    const meanings = { words, names: new Map(), digits: 0 };
    expect(cellOf({ key: 'founded', kind: 'date' }, '2014-03', meanings)).toEqual({
      kind: 'text',
      text: '2014-03',
    });
    expect(plainText(cellOf({ key: 'x', kind: 'money' }, 1200, meanings))).toBe('1200');
    expect(plainText(cellOf({ key: 'x', kind: 'money' }, -1205, { ...meanings, digits: 3 }))).toBe('-1.205');
  });

  it('take names apart as they are written', () => {
    expect(nameParts('沈丽')).toEqual(['沈', '丽']);
    expect(nameParts('欧阳娜娜')).toEqual(['欧阳', '娜娜']);
    expect(nameParts('Anna Maria Keller')).toEqual(['Keller', 'Anna Maria']);
    expect(nameParts('Cher')).toEqual(['', 'Cher']);
  });
});
