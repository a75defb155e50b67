import { chunkBytes, type ImportProgress } from '@shared/features/import/contract';
import { type ImportPlan, importPlan, type LoadOptions } from '@shared/features/import/model';
import type { AppError } from '@shared/rpc/errors';
import { openTestApp, type TestApp } from '@test/helpers/file';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { damagedWorkbook, emptySheet, northwind, png, workbook } from '../fixtures/import/make';

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});
afterEach(() => app.close());

const words = {
  row: 'Row',
  reason: 'Reason',
  issues: { bad_date: '“{{text}}” is no date', no_name: 'no name' },
  targets: { 'customer.firstTrade': 'First trade' },
};

async function upload(name: string, bytes: Buffer): Promise<string> {
  // At least two parts, so that putting them together is always tried.
  const step = Math.min(chunkBytes, Math.ceil(bytes.length / 2) || 1);
  let uploadId: string | undefined;
  for (let offset = 0; ; offset += step) {
    const data = bytes.subarray(offset, offset + step).toString('base64');
    const part = { name, size: bytes.length, offset, data, ...(uploadId && { uploadId }) };
    const answer = await app.api.import.upload(part);
    uploadId = answer.uploadId;
    if (answer.complete) return uploadId;
  }
}

const text = (content: string) => Buffer.from(content);
const refusal = async (name: string, bytes: Buffer): Promise<unknown> => {
  try {
    await app.api.import.inspect({ uploadId: await upload(name, bytes) });
    return 'accepted';
  } catch (error) {
    const { code, details } = error as AppError;
    return `${code} ${String(details.reason)}`;
  }
};

async function inspect(name: string, bytes: Buffer, load: LoadOptions = {}) {
  return app.api.import.inspect({ uploadId: await upload(name, bytes), load });
}

const planOf = (found: { mapping: string[] }, part: Partial<ImportPlan> = {}): ImportPlan =>
  importPlan.parse({
    load: {},
    mapping: found.mapping,
    key: found.mapping.includes('customer.code') ? 'code' : 'name',
    ...part,
  });

async function finished(uploadId: string): Promise<ImportProgress> {
  for (;;) {
    const progress = await app.api.import.progress({ uploadId });
    if (progress.state !== 'running') return progress;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function importFile(name: string, bytes: Buffer, part: Partial<ImportPlan> = {}) {
  const found = await inspect(name, bytes);
  const plan = planOf(found, part);
  const check = await app.api.import.check({ uploadId: found.uploadId, plan });
  await app.api.import.run({ uploadId: found.uploadId, plan });
  return { uploadId: found.uploadId, check, progress: await finished(found.uploadId) };
}

const customers = async (search = '') => (await app.api.customers.list({ search, limit: 500 })).rows;
const one = async (search: string) => {
  const [row] = await customers(search);
  if (!row) throw new Error(`nobody called ${search}`);
  return {
    ...(await app.api.customers.get({ id: row.id })),
    people: await app.api.contacts.ofCustomer({ customerId: row.id }),
  };
};

describe('Northwind', () => {
  it('arrives whole: 93 customers and their people, accents, zeros, phones and blank regions', async () => {
    const { progress } = await importFile('customers.csv', northwind);
    expect(progress).toMatchObject({
      state: 'done',
      report: { created: 93, updated: 0, people: 93, rejected: 0 },
    });
    expect((await customers()).length).toBe(93);
    const ana = await one('Ana Trujillo');
    expect(ana).toMatchObject({
      code: 'ANATR',
      postalCode: '05021',
      city: 'México D.F.',
      region: null,
      phone: '(5) 555-4729',
    });
    expect(ana.people).toMatchObject([{ name: 'Ana Trujillo', position: 'Owner' }]);
    expect(await one('Antonio Moreno')).toMatchObject({ address: 'Mataderos  2312', fax: null });
    expect(await one('Blondesddsl')).toMatchObject({
      name: 'Blondesddsl père et fils',
      phone: '88.60.15.31',
    });
  });

  it('keeps the two firms called IT apart by their number, without its trailing blank', async () => {
    const { check } = await importFile('customers.csv', northwind);
    const found = (await customers('IT')).filter(({ name }) => name === 'IT');
    expect(found.map(({ code }) => code).sort()).toEqual(['VALON', 'Val2']);
    expect(check.groups).toMatchObject([{ code: 'similar', count: 1, lines: [88] }]);
  });

  it('brings nothing new the second time, and one change as one update', async () => {
    await importFile('customers.csv', northwind);
    const again = await importFile('customers.csv', northwind);
    expect(again.check.counts).toMatchObject({ new: 0, update: 0, same: 93 });
    expect(again.progress.report).toMatchObject({ created: 0, updated: 0, unchanged: 93, batchId: null });
    const changed = text(northwind.toString('utf8').replace('Obere Str. 57', 'Untere Str. 1'));
    const third = await importFile('customers.csv', changed);
    expect(third.progress.report).toMatchObject({ created: 0, updated: 1, unchanged: 92 });
    const { id } = await one('Alfreds');
    const [change] = await app.api.history.ofRecord({ recordId: id });
    expect(change).toMatchObject({
      label: 'import',
      action: 'update',
      fields: [{ field: 'address', before: 'Obere Str. 57', after: 'Untere Str. 1' }],
    });
  });

  it('is taken back as one step, and brought back', async () => {
    const { progress } = await importFile('customers.csv', northwind);
    await app.api.history.undo({ batchId: progress.report?.batchId ?? '' });
    expect(await customers()).toEqual([]);
    expect(await app.api.search.query({ text: 'Ana Trujillo' })).toEqual([]);
    await app.api.history.redo({});
    expect((await one('Ana Trujillo')).people).toHaveLength(1);
  });

  it('pushes what it changed', async () => {
    await importFile('customers.csv', northwind);
    expect(app.pushed.at(-1)?.tables).toEqual(expect.arrayContaining(['customers', 'contacts']));
  });
});

describe('files as they come', () => {
  const table =
    '客户名称,联系人,电话,城市\n华为技术有限公司,任先生,075528780808,深圳\n"海尔, 集团",周女士,0532-88939999,青岛\n';

  it.each([
    ['utf-8', text(table)],
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text(table)])],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(table, 'utf-16le')])],
    ['utf-16be', iconv.encode(table, 'utf-16be')],
    ['gb18030', iconv.encode(table, 'gbk')],
  ] as const)('finds %s', async (encoding, bytes) => {
    const found = await inspect('a.csv', bytes);
    expect(found).toMatchObject({
      encoding,
      rowCount: 2,
      mapping: ['customer.name', 'contact.name', 'customer.phone', 'customer.city'],
    });
    expect(found.head[2]?.cells[0]).toBe('海尔, 集团');
  });

  it('finds Windows-1252, and reads another encoding when told to', async () => {
    const bytes = iconv.encode('Firma;Ort\nBäckerei Müller;Köln\nCafé Zoë;Besançon\n', 'windows-1252');
    expect(await inspect('a.csv', bytes)).toMatchObject({ encoding: 'windows-1252', separator: ';' });
    const forced = await inspect('a.csv', bytes, { encoding: 'utf-8' });
    expect(forced.warnings).toMatchObject([{ code: 'undecodable' }]);
  });

  it('takes a sheet of a workbook with its zeros, long numbers, dates and formulas', async () => {
    const { progress } = await importFile('list.xlsx', workbook, { dateOrders: {} });
    expect(progress).toMatchObject({ state: 'done', report: { created: 2 } });
    const first = await one('Lan Yan');
    expect(first).toMatchObject({
      code: '00042',
      phone: '13800138000',
      taxNumber: '91310000MA1FL0000X',
      firstTrade: '2014-03',
      founded: '2001-05-17',
      creditLimit: 12_345_050,
      postalCode: '05021',
    });
    expect(first.people.map(({ name }) => name)).toEqual(['Qiu', 'Shen']);
  });

  it.each([
    ['empty', 'empty.csv', Buffer.alloc(0)],
    ['empty', 'blank.csv', text(' \r\n \r\n')],
    ['empty', 'none.xlsx', emptySheet],
    ['not_text', 'picture.csv', png],
    ['damaged', 'picture.xlsx', png],
    ['damaged', 'list.xlsx', damagedWorkbook],
    ['damaged', 'cut.xlsx', workbook.subarray(0, workbook.length / 2)],
    ['one_line', 'line.csv', Buffer.alloc(1024 * 1024, 'name,city;')],
    ['no_rows', 'head.csv', text('客户名称,电话\n')],
  ])('refuses what is %s: %s', async (reason, name, bytes) => {
    expect(await refusal(name, bytes)).toBe(`validation ${reason}`);
  });

  it('refuses parts that do not follow each other, and a file somebody else sent', async () => {
    const part = { name: 'a.csv', size: 10, offset: 0, data: '' };
    const { uploadId } = await app.api.import.upload(part);
    await expect(app.api.import.upload({ ...part, uploadId, offset: 5 })).rejects.toMatchObject({
      code: 'validation',
    });
    await expect(app.api.import.inspect({ uploadId: 'unknown' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('what will happen', () => {
  it('asks for the order of dates, and reads them in the one chosen', async () => {
    const bytes = text('Company,First order\nAcme,03/04/2014\nBolt,2013-12-25\n');
    const found = await inspect('a.csv', bytes);
    const open = await app.api.import.check({ uploadId: found.uploadId, plan: planOf(found) });
    expect(open.blockers).toEqual([{ code: 'date_order', column: 1 }]);
    expect(open.columns[1]?.date).toMatchObject({
      order: null,
      candidates: ['dmy', 'mdy'],
      samples: ['03/04/2014'],
    });
    await importFile('a.csv', bytes, { dateOrders: { 1: 'dmy' } });
    expect(await one('Acme')).toMatchObject({ firstTrade: '2014-04-03' });
    expect(await one('Bolt')).toMatchObject({ firstTrade: '2013-12-25' });
  });

  it('leaves rows with problems out and hands them back with the reason', async () => {
    const bytes = text('客户名称,起始交易时间,备注\n华为,2014-03-12,a\n,2014,b\n海尔,2025.13.02,"c ""x"""\n');
    const { uploadId, progress } = await importFile('a.csv', bytes);
    expect(progress.report).toMatchObject({ created: 1, rejected: 2 });
    const { csv, fileName } = await app.api.import.rejected({ uploadId, words });
    expect(fileName).toBe('a-rejected.csv');
    expect(csv).toBe(
      '\ufeffRow,Reason,客户名称,起始交易时间,备注\r\n3,no name,,2014,b\r\n4,First trade: “2025.13.02” is no date,海尔,2025.13.02,"c ""x"""\r\n',
    );
  });

  it('takes a corrected cell, or leaves unreadable ones empty or in the notes', async () => {
    const bytes = text('Company,First order\nAcme,2025.13.02\n');
    expect(
      (await importFile('a.csv', bytes, { edits: [{ line: 2, column: 1, text: '2025-02-13' }] })).progress
        .report,
    ).toMatchObject({ created: 1 });
    expect(await one('Acme')).toMatchObject({ firstTrade: '2025-02-13' });
    await importFile('b.csv', text('Company,First order\nBolt,soon\n'), {
      unreadable: { 'customer.firstTrade': 'notes' },
    });
    expect(await one('Bolt')).toMatchObject({ firstTrade: null, notes: 'First order: soon' });
  });

  it('makes owners members of the team, once, and knows those who are there', async () => {
    const { id } = await app.api.team.create({ name: '陈睿' });
    const bytes = text('公司名称,业务员\n甲公司,林悦\n乙公司,C. Rui\n丙公司,林悦\n丁公司,陈睿\n');
    const { check, progress } = await importFile('a.csv', bytes, { members: { 'C. Rui': id } });
    expect(check.members).toEqual([
      { text: '林悦', memberId: null, rows: 2 },
      { text: 'C. Rui', memberId: id, rows: 1 },
      { text: '陈睿', memberId: id, rows: 1 },
    ]);
    expect(progress.report).toMatchObject({ members: 1 });
    expect((await one('乙公司')).ownerId).toBe(id);
    const { members } = await app.api.team.list({});
    expect(members.filter(({ name }) => name === '林悦')).toHaveLength(1);
    expect((await one('甲公司')).ownerId).toBe((await one('丙公司')).ownerId);
  });

  it('proposes values for other vocabularies, refuses unknown words, and follows the person', async () => {
    const bytes = text('公司名称,级别\n甲公司,白金\n乙公司,黄金\n丙公司,超级\n');
    const { check, progress } = await importFile('a.csv', bytes, {
      values: { 'customer.tier': { 白金: 'platinum' } },
    });
    expect(check.values).toEqual([
      { target: 'customer.tier', text: '白金', value: 'platinum', sure: true, rows: 1 },
      { target: 'customer.tier', text: '黄金', value: 'gold', sure: true, rows: 1 },
      { target: 'customer.tier', text: '超级', value: null, sure: false, rows: 1 },
    ]);
    expect(progress.report).toMatchObject({ created: 2, rejected: 1 });
    expect(await one('甲公司')).toMatchObject({ tier: 'platinum' });
  });

  it('adds the people of repeated rows to one customer, and refuses contradictions', async () => {
    const bytes = text(
      '公司名称,城市,联系人\n甲公司,上海,王一\n甲公司,上海,李二\n甲公司,北京,赵三\n甲公司,上海,王一\n',
    );
    const { uploadId, check } = await importFile('a.csv', bytes);
    expect(check.counts).toMatchObject({ new: 1, person: 1, problem: 1, same: 1 });
    expect((await app.api.import.rows({ uploadId, filter: 'problem' })).rows).toMatchObject([
      { line: 4, issues: [{ code: 'repeated', text: '2' }] },
    ]);
    expect((await one('甲公司')).people.map(({ name }) => name)).toEqual(['李二', '王一']);
  });

  it('fills only what is empty, or leaves customers as they are, when told to', async () => {
    await importFile('a.csv', text('Company,City,Phone\nAcme,Leeds,\n'));
    const next = text('Company,City,Phone\nACME,York,0113 555 0142\n');
    const left = await importFile('b.csv', next, { existing: 'skip' });
    expect(left.progress.report).toMatchObject({ updated: 0, unchanged: 1 });
    const filled = await importFile('b.csv', next, { existing: 'fill' });
    expect(filled.progress.report).toMatchObject({ updated: 1 });
    expect(await one('Acme')).toMatchObject({ name: 'Acme', city: 'Leeds', phone: '0113 555 0142' });
    expect((await customers()).length).toBe(1);
  });

  it('updates by telephone number however it is written', async () => {
    await importFile('a.csv', text('Company,Phone\nAcme,+86 138 0013 8000\n'));
    const { progress } = await importFile('b.csv', text('Company,Phone,City\nAcme Ltd,13800138000,Leeds\n'), {
      key: 'phone',
    });
    expect(progress.report).toMatchObject({ created: 0, updated: 1 });
    expect((await customers()).map(({ name }) => name)).toEqual(['Acme Ltd']);
  });

  it('keeps unmatched columns as notes, without doubling them the next time', async () => {
    const bytes = text('Company,Gross 2025\nAcme,"3,914,200"\n');
    await importFile('a.csv', bytes);
    await importFile('a.csv', bytes);
    expect(await one('Acme')).toMatchObject({ notes: 'Gross 2025: 3,914,200' });
  });

  it('finds imported customers by Chinese words and pinyin initials', async () => {
    await importFile('a.csv', text('公司名称\n华为技术有限公司\n'));
    expect((await app.api.search.query({ text: '华为' })).length).toBe(1);
    expect((await app.api.search.query({ text: 'hwjs' })).length).toBe(1);
  });
});

describe('running', () => {
  const many = (count: number) =>
    text(
      `Customer number,Company,Contact,Phone\n${Array.from({ length: count }, (_, i) => `C${i},公司${i},P${i},0755-${i}`).join('\n')}\n`,
    );

  it('imports a hundred thousand rows, each of them', async () => {
    const { progress } = await importFile('big.csv', many(100_000));
    expect(progress).toMatchObject({
      state: 'done',
      report: { created: 100_000, people: 100_000, rejected: 0 },
    });
    expect((await app.api.customers.summary({})).total).toBe(100_000);
    expect(await one('公司99999')).toMatchObject({ code: 'C99999', people: [{ name: 'P99999' }] });
  }, 120_000);

  it('leaves nothing when it is cancelled', async () => {
    const found = await inspect('big.csv', many(20_000));
    const plan = planOf(found);
    expect(await app.api.import.run({ uploadId: found.uploadId, plan })).toMatchObject({ state: 'running' });
    while ((await app.api.import.progress({ uploadId: found.uploadId })).done === 0)
      await new Promise((resolve) => setImmediate(resolve));
    await app.api.import.cancel({ uploadId: found.uploadId });
    expect(await finished(found.uploadId)).toMatchObject({ state: 'cancelled', report: null });
    expect((await app.api.customers.summary({})).total).toBe(0);
    expect(await app.api.history.recent({})).toEqual([]);
    await app.api.import.run({ uploadId: found.uploadId, plan });
    expect(await finished(found.uploadId)).toMatchObject({ state: 'done', report: { created: 20_000 } });
  }, 60_000);

  it('refuses a second run of the same file while one is running', async () => {
    const found = await inspect('big.csv', many(5000));
    const plan = planOf(found);
    await app.api.import.run({ uploadId: found.uploadId, plan });
    await expect(app.api.import.run({ uploadId: found.uploadId, plan })).rejects.toMatchObject({
      code: 'busy',
    });
    expect(await finished(found.uploadId)).toMatchObject({ state: 'done' });
  });

  it('meets what others saved between the check and the run', async () => {
    const found = await inspect('a.csv', text('Company,City\nAcme,York\n'));
    const plan = planOf(found);
    expect((await app.api.import.check({ uploadId: found.uploadId, plan })).counts).toMatchObject({ new: 1 });
    await app.as('Chen Rui').customers.create({ name: 'Acme', phone: '1' });
    await app.api.import.run({ uploadId: found.uploadId, plan });
    expect((await finished(found.uploadId)).report).toMatchObject({ created: 0, updated: 1 });
    expect(await one('Acme')).toMatchObject({ city: 'York', phone: '1' });
  });
});
