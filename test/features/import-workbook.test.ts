import { openTestApp, type TestApp } from '@test/helpers/file';
import { Importer } from '@test/helpers/imported';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serial, workbookOf } from '../fixtures/import/workbooks';

let app: TestApp;
let imports: Importer;
beforeEach(() => {
  app = openTestApp();
  imports = new Importer(app);
});
afterEach(() => app.close());

describe('a workbook as an office keeps it', () => {
  it('names columns by merged heads in two rows', async () => {
    const bytes = workbookOf({
      Customers: {
        rows: [
          ['客户名册', null, null, null, null, null],
          ['客户', null, '联系人', null, '备注', null],
          ['名称', '城市', '姓名', '手机', null, '其他'],
          ['华为', '深圳', '任先生', 13800138000, 'a', 'b'],
        ],
        merges: ['A1:F1', 'A2:B2', 'C2:D2', 'E2:E3'],
      },
    });
    const { found, progress } = await imports.file('a.xlsx', bytes);
    expect(found.columns.map(({ header }) => header)).toEqual([
      '客户 / 名称',
      '客户 / 城市',
      '联系人 / 姓名',
      '联系人 / 手机',
      '备注',
      '其他',
    ]);
    expect(progress.report).toMatchObject({ created: 1 });
    expect((await imports.one('华为')).people).toMatchObject([{ name: '任先生', mobile: '13800138000' }]);
  });

  it('names every column below a head merged over several', async () => {
    const bytes = workbookOf({
      A: {
        rows: [
          ['Company', 'Phone', null],
          ['Acme', '111111', '222222'],
        ],
        merges: ['B1:C1'],
      },
    });
    const found = await imports.inspect('a.xlsx', bytes);
    expect(found.columns.map(({ header }) => header)).toEqual(['Company', 'Phone', 'Phone 2']);
  });

  it('takes what formulas gave, and says where they have no result', async () => {
    const bytes = workbookOf({
      A: {
        rows: [
          ['Company', 'Credit limit', 'City'],
          ['Acme', { t: 'n', v: 1500, f: 'B9*2' }, { t: 's', v: 'York', f: 'UPPER("york")' }],
          ['Bolt', null, { t: 's', v: '', f: 'IF(A9="","",A9)' }],
        ],
      },
    });
    const { found } = await imports.file('a.xlsx', bytes);
    expect(found.warnings).toEqual([]);
    expect(await imports.one('Acme')).toMatchObject({ creditLimit: 150_000, city: 'York' });
    const unsaved = workbookOf({
      A: {
        rows: [
          ['Company', 'City'],
          ['Acme', 'York'],
          ['Bolt', { t: 'z', f: 'B9' }],
        ],
      },
    });
    const { warnings } = await imports.inspect('b.xlsx', unsaved);
    expect(warnings).toMatchObject([{ code: 'formula_without_value', count: 1, row: 3 }]);
  });

  it.each([false, true])('reads dates long before 1970, counted from 1904: %s', async (date1904) => {
    const bytes = workbookOf(
      {
        A: {
          rows: [
            ['Company', 'Founded', 'First trade with us'],
            ['Acme', serial('1905-05-17', date1904), serial('1969-12-31', date1904)],
            ['Bolt', '1887-03-01', '1 May 1958'],
          ],
        },
      },
      date1904,
    );
    const { progress } = await imports.file('a.xlsx', bytes);
    expect(progress.report).toMatchObject({ created: 2, rejected: 0 });
    expect(await imports.one('Acme')).toMatchObject({ founded: '1905-05-17', firstTrade: '1969-12-31' });
    expect(await imports.one('Bolt')).toMatchObject({ founded: '1887-03-01', firstTrade: '1958-05-01' });
  });

  it('keeps percentages as shown, and amounts with the currency of their format', async () => {
    await app.api.fields.create({ record: 'customer', label: 'Margin', kind: 'number' });
    const bytes = workbookOf({
      A: {
        rows: [
          ['Company', 'Selling capacity', 'Credit limit', 'Receivable', 'Margin'],
          [
            'Acme',
            { t: 'n', v: 0.125, z: '0.0%' },
            { t: 'n', v: 1234.5, z: '[$€-407] #,##0.00' },
            { t: 'n', v: 99, z: '_-[$€-2] * #,##0.00_-' },
            { t: 'n', v: 0.45, z: '0%' },
          ],
          ['Bolt', null, { t: 'n', v: 1000000, z: '"¥"#,##0.00;[Red]"¥"-#,##0.00' }, null, null],
          ['Carl', null, { t: 'n', v: -7, z: '[$USD] #,##0' }, { t: 'n', v: 8, z: '#,##0.00' }, null],
        ],
      },
    });
    const { progress } = await imports.file('a.xlsx', bytes);
    expect(progress.report).toMatchObject({ created: 3 });
    expect(await imports.one('Acme')).toMatchObject({
      sellingCapacity: '12.5%',
      creditLimit: 123_450,
      receivable: 9900,
      currency: 'EUR',
      custom01: '45',
    });
    expect(await imports.one('Bolt')).toMatchObject({ creditLimit: 100_000_000, currency: 'CNY' });
    expect(await imports.one('Carl')).toMatchObject({ creditLimit: -700, receivable: 800, currency: 'USD' });
  });

  it('reads hidden columns and rows, and says so', async () => {
    const bytes = workbookOf({
      A: {
        rows: [
          ['Company', 'City', 'Phone', 'Empty'],
          ['Acme', 'York', '111111', null],
          ['Bolt', 'Bath', '222222', null],
        ],
        hiddenColumns: [1, 3],
        hiddenRows: [2],
      },
    });
    const { found, progress } = await imports.file('a.xlsx', bytes);
    expect(found.warnings).toEqual([
      { code: 'hidden_columns', count: 2, row: null, text: 'B, D' },
      { code: 'hidden_rows', count: 1, row: 3 },
    ]);
    expect(progress.report).toMatchObject({ created: 2 });
    expect(await imports.one('Bolt')).toMatchObject({ city: 'Bath' });
  });

  it('says which cells hold an error, and leaves their rows out until a person decides', async () => {
    const bytes = workbookOf({
      A: {
        rows: [
          ['Company', 'City'],
          ['Acme', { t: 'e', v: 0x17, w: '#REF!' }],
          ['Bolt', 'Bath'],
        ],
      },
    });
    const { found, check } = await imports.file('a.xlsx', bytes);
    expect(found.warnings).toMatchObject([{ code: 'error_cells', count: 1, row: 2 }]);
    expect(check.groups).toMatchObject([{ code: 'error_cell', examples: ['#REF!'] }]);
    const settled = await imports.file('a.xlsx', bytes, { unreadable: { 'customer.city': 'empty' } });
    expect(settled.progress.report).toMatchObject({ created: 1, rejected: 0 });
  });
});

describe('the sheets of a workbook', () => {
  const bytes = workbookOf({
    Firms: {
      rows: [
        ['Code', 'Company'],
        ['K1', 'Acme'],
        ['K2', 'Bolt'],
      ],
    },
    Contacts: {
      rows: [
        ['Code', 'Name', 'Title', 'Mobile'],
        ['K1', 'Ann', 'Buyer', '111111'],
      ],
    },
    Visits: {
      rows: [
        ['Company', 'Visit date', 'Subject', 'Notes'],
        ['Bolt', '2020-02-03', 'Demo', 'Went well'],
      ],
    },
    Empty: { rows: [['Only', 'heads']] },
    Secret: {
      rows: [
        ['Code', 'Name'],
        ['K1', 'X'],
      ],
      hidden: true,
    },
  });

  it('are offered one after the other as what they seem to be', async () => {
    const first = await imports.file('book.xlsx', bytes);
    expect(first.progress.report).toMatchObject({
      created: 2,
      sheets: [
        { name: 'Contacts', record: 'people' },
        { name: 'Visits', record: 'history' },
      ],
    });
    const { uploadId } = first;
    const second = await app.api.import.inspect({ uploadId, load: { sheet: 'Contacts' } });
    expect(second.record).toBe('people');
    const people = await imports.run(second, { load: { sheet: 'Contacts' } });
    expect(people.progress.report).toMatchObject({ people: 1, sheets: [{ name: 'Visits' }] });
    const third = await app.api.import.inspect({ uploadId, load: { sheet: 'Visits' } });
    const history = await imports.run(third, { load: { sheet: 'Visits' } });
    expect(history.progress.report).toMatchObject({ activities: 1, sheets: [] });
    expect((await imports.one('Acme')).people).toMatchObject([{ name: 'Ann', position: 'Buyer' }]);
  });
});
