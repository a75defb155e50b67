import { readFileSync } from 'node:fs';
import { inspectTable, TableReader } from '@main/features/import/table';
import { isSlot } from '@shared/features/fields/slots';
import { matchColumns } from '@shared/features/import/match';
import { type ImportRecord, targetBook } from '@shared/features/import/targets';
import { describe, expect, it } from 'vitest';

const own = (
  record: 'customer' | 'contact',
  slot: 'custom01' | 'custom02',
  label: string,
  labelZh: string,
) => ({
  id: slot,
  version: 1,
  record,
  slot,
  label,
  labelZh,
  kind: 'text' as const,
  choices: [],
  position: 1,
  onCard: false,
});
const book = targetBook([
  own('customer', 'custom01', 'Dock number', '月台'),
  own('contact', 'custom02', 'Shoe size', '鞋码'),
]);
const matchAs = (record: ImportRecord, ...headers: string[]) =>
  matchColumns(
    headers.map((header) => ({ header, content: 'text' })),
    { record, book },
  );

const match = (...headers: string[]) => matchColumns(headers.map((header) => ({ header, content: 'text' })));

const labels = (['customers', 'contacts'] as const).flatMap((feature) =>
  (['en', 'zh-CN'] as const).flatMap((language) => {
    const words = JSON.parse(readFileSync(`src-renderer/i18n/${language}/${feature}.json`, 'utf8')) as {
      field: Record<string, string>;
    };
    return Object.entries(words.field).map(([field, label]) => [label, feature.slice(0, -1), field] as const);
  }),
);

describe('matching columns', () => {
  it('knows every field by the name this program gives it', () => {
    const missed = labels.flatMap(([label, record, field]) => {
      // The places kept for own fields go by the names the team gives them.
      if (isSlot(field) || (record === 'contact' && field === 'name')) return [];
      // Names that customers and people share are told apart by the word before them.
      const shared = labels.some(([other, kind]) => other === label && kind !== record);
      const header = record === 'contact' && shared ? `联系人${label}` : label;
      const found = match(...(record === 'contact' ? ['公司名称', '联系人'] : []), header).at(-1);
      return found === `${record}.${field}` ? [] : [`${header}: ${found}, not ${record}.${field}`];
    });
    expect(missed).toEqual([]);
  });

  it('knows the headers of the Northwind customers', () => {
    const bytes = readFileSync('test/fixtures/import/northwind/customers.csv');
    const { columns, rowCount, encoding, separator, record } = inspectTable(
      new TableReader(bytes, 'customers.csv').read({}),
    );
    const mapping = matchColumns(columns);
    expect(record).toBe('customers');
    expect({ rowCount, encoding, separator }).toEqual({ rowCount: 93, encoding: 'utf-8', separator: ',' });
    expect(mapping).toEqual([
      'customer.code',
      'customer.name',
      'contact.name',
      'contact.position',
      'customer.address',
      'customer.city',
      'customer.region',
      'customer.postalCode',
      'customer.country',
      'customer.phone',
      'customer.fax',
    ]);
  });

  it('knows the headers of the mock-up', () => {
    expect(
      match(
        '客户名称',
        '简称',
        'Tel.',
        '地址',
        'City',
        '业务员',
        '级别',
        '起始交易',
        '账期',
        'Credit limit',
        '法人',
        '备注2',
        'Gross 2025',
      ),
    ).toEqual([
      'customer.name',
      'customer.shortName',
      'customer.phone',
      'customer.address',
      'customer.city',
      'customer.ownerId',
      'customer.tier',
      'customer.firstTrade',
      'customer.termsDays',
      'customer.creditLimit',
      'customer.legalRepresentative',
      'notes',
      'notes',
    ]);
  });

  it('tells the people of a row apart', () => {
    expect(
      match('公司名称', '联系人1', '手机1', '联系人2', '手机2', '第三联系人', 'E-Mail', 'Contact e-mail'),
    ).toEqual([
      'customer.name',
      'contact.name',
      'contact.mobile',
      'contact2.name',
      'contact2.mobile',
      'contact3.name',
      'customer.email',
      'contact.email',
    ]);
  });

  it('reads an ambiguous "name" by its neighbours', () => {
    expect(match('Name', 'Phone')).toEqual(['customer.name', 'customer.phone']);
    expect(match('Company', 'Name', 'Mobile')).toEqual(['customer.name', 'contact.name', 'contact.mobile']);
  });

  it('gives the numbers of a nameless person to the customer', () => {
    expect(match('公司名称', '手机')).toEqual(['customer.name', 'customer.phone']);
  });

  it('forgives spelling, brackets, blanks and width', () => {
    expect(match('Acount name', 'Adress ', '账期(天)', 'ＣＩＴＹ', 'Legal_Representative')).toEqual([
      'customer.name',
      'customer.address',
      'customer.termsDays',
      'customer.city',
      'customer.legalRepresentative',
    ]);
  });

  it('goes by content where the header says nothing', () => {
    const columns = [
      { header: 'A', content: 'company' },
      { header: 'B', content: 'email' },
      { header: 'C', content: 'phone' },
      { header: 'D', content: 'url' },
      { header: 'E', content: 'empty' },
      { header: 'F', content: 'text' },
    ] as const;
    expect(matchColumns(columns)).toEqual([
      'customer.name',
      'customer.email',
      'customer.phone',
      'customer.web',
      'skip',
      'notes',
    ]);
  });

  it('does not trust a header that the values contradict', () => {
    expect(
      matchColumns([
        { header: 'Company', content: 'company' },
        { header: 'Phone', content: 'email' },
      ])[1],
    ).toBe('customer.email');
  });

  it("knows the team's own fields by either name, and never offers an unused place", () => {
    expect(matchAs('customers', 'Company', 'dock NUMBER', 'Contact', 'Shoe size', '月台')).toEqual([
      'customer.name',
      'customer.custom01',
      'contact.name',
      'contact.custom02',
      'notes',
    ]);
    expect(match('Company', 'custom03', 'Own field 3')).toEqual(['customer.name', 'notes', 'notes']);
    expect(targetBook().all.some(({ field }) => isSlot(field))).toBe(false);
  });

  it('matches a sheet of people to people, and what names their firm to the firm', () => {
    expect(
      matchAs(
        'people',
        'Customer no.',
        'Name',
        'Title',
        'Phone',
        'E-mail',
        'Reports to',
        'Notes',
        'Shoe size',
      ),
    ).toEqual([
      'customer.code',
      'contact.name',
      'contact.position',
      'contact.phone',
      'contact.email',
      'contact.reportsTo',
      'contact.notes',
      'contact.custom02',
    ]);
    expect(matchAs('people', '客户名称', '姓名', '职务', '手机', '上级')).toEqual([
      'customer.name',
      'contact.name',
      'contact.position',
      'contact.mobile',
      'contact.reportsTo',
    ]);
  });

  it('matches a history to what happened, when, with whom and by whom', () => {
    expect(matchAs('history', '客户名称', '跟进日期', '跟进方式', '跟进内容', '联系人', '业务员')).toEqual([
      'customer.name',
      'activity.happenedOn',
      'activity.kind',
      'activity.body',
      'contact.name',
      'activity.byName',
    ]);
    expect(matchAs('history', 'Account', 'Date', 'Type', 'Subject', 'Comments', 'Owner', 'Duration')).toEqual(
      [
        'customer.name',
        'activity.happenedOn',
        'activity.kind',
        'activity.title',
        'activity.body',
        'activity.byName',
        'activity.minutes',
      ],
    );
  });

  it('reads a name below the name of its group of columns', () => {
    expect(match('客户 / 名称', '客户 / 电话', '联系人 / 姓名', '联系人 / 手机', '基础资料 / 城市')).toEqual([
      'customer.name',
      'customer.phone',
      'contact.name',
      'contact.mobile',
      'customer.city',
    ]);
  });
});
