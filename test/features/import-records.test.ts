import { openTestApp, type TestApp } from '@test/helpers/file';
import { Importer } from '@test/helpers/imported';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let app: TestApp;
let imports: Importer;
beforeEach(() => {
  app = openTestApp();
  imports = new Importer(app);
});
afterEach(() => app.close());

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).sort();
const activities = () =>
  app.file.raw
    .prepare<[], Record<string, string | null>>(
      'SELECT a.*, c.name AS customer FROM activities a JOIN customers c ON c.id = a.customerId ORDER BY a.rowId',
    )
    .all();

describe('the key of a customer', () => {
  it('is name and city where two firms of one name are in two cities', async () => {
    await imports.file('a.csv', 'Company,City\nAcme,Leeds\nAcme,York\n', { key: 'nameCity' });
    const { progress, uploadId } = await imports.file(
      'b.csv',
      'Company,City,Phone\nACME,York,0113 555 0142\n',
      { key: 'nameCity' },
    );
    expect(progress.report).toMatchObject({ created: 0, updated: 1 });
    expect((await app.api.import.rows({ uploadId })).rows).toMatchObject([
      { meets: { key: 'nameCity', value: 'ACME, York', name: 'Acme' } },
    ]);
    const { rows } = await app.api.customers.list({});
    expect(rows.map(({ city, phone }) => [city, phone]).sort()).toEqual([
      ['Leeds', null],
      ['York', '0113 555 0142'],
    ]);
  });

  it('is the tax number however it is written', async () => {
    await imports.file('a.csv', '公司名称,税号\n华为,91440300 279 mc \n');
    const { progress } = await imports.file('b.csv', '公司名称,税号,城市\n华为技术,９1440300 279 MC,深圳\n', {
      key: 'taxNumber',
    });
    expect(progress.report).toMatchObject({ created: 0, updated: 1 });
    expect(await imports.one('华为技术')).toMatchObject({ city: '深圳' });
  });
});

describe('groups and tags', () => {
  it('binds a firm to its parent by name or own number, wherever that stands', async () => {
    await app.api.customers.create({ name: 'Old Holding', code: 'H1' });
    const { progress, check } = await imports.file(
      'a.csv',
      'Company,Code,Parent company\nBolt,B,Acme\nAcme,A,h1\nEde,E,Acme\nCarl,C,Nobody\nDora,D,Dora\n',
    );
    expect(progress.report).toMatchObject({ created: 5, rejected: 0 });
    expect(check.groups).toMatchObject([{ code: 'unknown_parent', count: 2, severity: 'warning' }]);
    const [bolt, acme, holding, carl] = await Promise.all(
      ['Bolt', 'Acme', 'Old Holding', 'Carl'].map((name) => imports.one(name)),
    );
    expect(bolt?.parentId).toBe(acme?.id);
    expect(acme?.parentId).toBe(holding?.id);
    expect(carl?.parentId).toBeNull();
    expect((await imports.one('Ede')).parentId).toBe(acme?.id);
  });

  it('never makes a circle of companies', async () => {
    await imports.file('a.csv', 'Company,Parent company\nAcme,\nBolt,Acme\n');
    const { check } = await imports.file('b.csv', 'Company,Parent company\nAcme,Bolt\n');
    expect(check.groups).toMatchObject([{ code: 'unknown_parent', examples: ['Bolt'] }]);
    expect((await imports.one('Acme')).parentId).toBeNull();
  });

  it('keeps tags as the program does, and brings nothing new the second time', async () => {
    const csv = 'Company,Tags,Judgement: how we differ\nAcme,"vip；展会, VIP",x\n';
    await imports.file('a.csv', csv);
    expect(await imports.one('Acme')).toMatchObject({ tags: 'vip, 展会' });
    expect((await imports.file('a.csv', csv)).check.counts).toMatchObject({ same: 1 });
  });
});

describe("the team's own fields", () => {
  beforeEach(async () => {
    const make = (
      label: string,
      kind: 'number' | 'yesNo' | 'choices' | 'date' | 'link',
      choices: string[] = [],
    ) => app.api.fields.create({ record: 'customer', label, kind, choices });
    await make('Margin', 'number');
    await make('Key client', 'yesNo');
    await make('Lines', 'choices', ['Pumps', 'Valves']);
    await make('Audit', 'date');
    await make('Portal', 'link');
    await app.api.fields.create({ record: 'contact', label: 'Club', labelZh: '俱乐部', kind: 'text' });
  });

  it('are matched by their label and stored as their kind says', async () => {
    const csv = `Company,Margin,Key client,Lines,Audit,Portal,Contact,俱乐部
Acme,12.50%,是,"valves, PUMPS",2024/3/9,acme.com/x,Ann,Golf
Bolt,lots,maybe,Pipes,soon,javascript:alert(1),Bob,
`;
    const { found, progress, check } = await imports.file('a.csv', csv);
    expect(found.mapping).toEqual([
      'customer.name',
      'customer.custom01',
      'customer.custom02',
      'customer.custom03',
      'customer.custom04',
      'customer.custom05',
      'contact.name',
      'contact.custom01',
    ]);
    expect(progress.report).toMatchObject({ created: 1, rejected: 1 });
    expect(check.columns.map(({ problems }) => problems)).toEqual([0, 1, 1, 1, 1, 1, 0, 0]);
    const acme = await imports.one('Acme');
    expect(acme).toMatchObject({
      custom01: '12.5',
      custom02: 'yes',
      custom03: 'Pumps, Valves',
      custom04: '2024-03-09',
      custom05: 'https://acme.com/x',
    });
    expect(acme.people).toMatchObject([{ name: 'Ann', custom01: 'Golf' }]);
  });
});

describe('a sheet of people', () => {
  const people = `Customer no.,Name,Title,Mobile,Reports to
K-1,Ann Lee,Buyer,111111,Carl
K-1,Carl,Head,222222,
K-2,Dora,Owner,,Nobody
K-9,Eve,,,
,Finn,,,
K-1,,Clerk,,
`;
  beforeEach(async () => {
    await imports.file('firms.csv', 'Customer no.,Company,Contact\nK-1,Acme,ANN LEE\nK-2,Bolt,\n');
  });

  it('goes to the customers that are there, by their number; superiors are found by name', async () => {
    const { check, progress, uploadId } = await imports.file('people.csv', people, { record: 'people' });
    expect(check.counts).toMatchObject({ total: 6, new: 2, update: 1, problem: 3 });
    expect(progress.report).toMatchObject({ created: 0, updated: 0, people: 3, rejected: 3 });
    expect(check.groups.map(({ code }) => code).sort()).toEqual([
      'no_customer',
      'no_key',
      'no_person',
      'unknown_superior',
    ]);
    const acme = await imports.one('Acme');
    expect(names(acme.people)).toEqual(['Ann Lee', 'Carl']);
    const [ann, carl] = ['Ann Lee', 'Carl'].map((name) => acme.people.find((one) => one.name === name));
    expect(ann).toMatchObject({ position: 'Buyer', reportsTo: carl?.id });
    expect(names((await imports.one('Bolt')).people)).toEqual(['Dora']);
    const { rows } = await app.api.import.rows({ uploadId });
    expect(rows[0]).toMatchObject({ name: 'Ann Lee', meets: { name: 'Acme', key: 'code', value: 'K-1' } });
  });

  it('says nothing new the second time, and is undone as one step', async () => {
    const { progress } = await imports.file('people.csv', people, { record: 'people' });
    const again = await imports.file('people.csv', people, { record: 'people' });
    expect(again.check.counts).toMatchObject({ new: 0, update: 0, same: 3 });
    await app.api.history.undo({ batchId: progress.report?.batchId ?? '' });
    const acme = await imports.one('Acme');
    expect(acme.people).toMatchObject([{ name: 'ANN LEE', position: null, reportsTo: null }]);
    expect((await app.api.customers.list({})).rows).toHaveLength(2);
  });

  it('fills only what is empty, or leaves people as they are', async () => {
    await imports.file('people.csv', people, { record: 'people' });
    const next = 'Customer no.,Name,Title,E-mail\nK-1,Carl,Director,carl@acme.example\n';
    const left = await imports.file('b.csv', next, { record: 'people', existing: 'skip' });
    expect(left.check.counts).toMatchObject({ skip: 1 });
    await imports.file('b.csv', next, { record: 'people', existing: 'fill' });
    const carl = (await imports.one('Acme')).people.find(({ name }) => name === 'Carl');
    expect(carl).toMatchObject({ position: 'Head', email: 'carl@acme.example' });
  });

  it('needs a column of names, and a key that finds customers', async () => {
    const found = await imports.inspect('a.csv', 'City,Phone\nYork,123456\n');
    const plan = await imports.plan(found, { record: 'people', mapping: ['customer.city', 'notes'] });
    const { blockers } = await app.api.import.check({ uploadId: found.uploadId, plan });
    expect(blockers.map(({ code }) => code)).toEqual(['no_person_column', 'key_column']);
  });
});

describe('a sheet of history', () => {
  const history = `客户名称,跟进日期,跟进方式,主题,跟进内容,联系人,业务员
华为,2019-04-02 14:30,上门,首次拜访,谈了需求,任先生,林悦
华为,2019-05-06,电话,,报价后跟进,陌生人,前同事
不存在,2019-05-06,电话,x,y,,
`;
  beforeEach(async () => {
    await imports.file('firms.csv', '公司名称,联系人\n华为,任先生\n');
  });

  it('becomes what happened, by whom it was done, and the importer stands in the log only', async () => {
    const { id } = await app.api.team.create({ name: '林悦' });
    const { found, check, progress } = await imports.file('跟进记录.csv', history);
    expect(found.record).toBe('history');
    expect(check.counts).toMatchObject({ new: 2, problem: 1, warning: 2 });
    expect(progress.report).toMatchObject({ activities: 2, created: 0, members: 0, rejected: 1 });
    const huawei = await imports.one('华为');
    expect(activities()).toMatchObject([
      {
        customer: '华为',
        contactId: huawei.people[0]?.id,
        kind: 'visit',
        happenedOn: '2019-04-02',
        title: '首次拜访',
        body: '谈了需求',
        byId: id,
        byName: null,
      },
      {
        contactId: null,
        kind: 'call',
        title: '报价后跟进',
        body: '陌生人',
        byId: null,
        byName: '前同事',
      },
    ]);
    const [latest] = await app.api.history.recent({});
    expect(latest).toMatchObject({ label: 'import' });
    expect(app.pushed.at(-1)?.tables).toContain('activities');
  });

  it('moves a title as long as a letter into the text', async () => {
    const letter = 'x'.repeat(900);
    await imports.file('history.csv', `Company,Date,Subject,Comments\n华为,2020-01-02,${letter},end\n`, {
      record: 'history',
    });
    expect(activities()).toMatchObject([{ title: `${'x'.repeat(80)}…`, body: `${letter}\nend` }]);
  });

  it('adds nothing twice, and goes with its undo', async () => {
    const { progress } = await imports.file('跟进记录.csv', history);
    const again = await imports.file('跟进记录.csv', history);
    expect(again.check.counts).toMatchObject({ new: 0, same: 2 });
    await app.api.history.undo({ batchId: progress.report?.batchId ?? '' });
    expect(activities().every(({ deletedAt }) => deletedAt !== null)).toBe(true);
  });
});

describe('remembered columns', () => {
  const csv = 'Company,Gross 2025,Stadt X,First order\nAcme,1,York,03/04/2014\n';
  const odd = { mapping: ['customer.name', 'skip', 'customer.city', 'customer.firstTrade'] };

  it('are used again for a file of the same shape, whatever its rows and its spelling', async () => {
    await imports.file('march.csv', csv, { ...odd, existing: 'fill', dateOrders: { 3: 'dmy' } });
    const found = await imports.inspect(
      'april.csv',
      'COMPANY ;gross 2025;Stadt-X;First  Order\nBolt;2;Bath;05/06/2015\n',
    );
    expect(found.remembered).toMatchObject({
      name: 'march.csv',
      plan: { ...odd, record: 'customers', existing: 'fill', dateOrders: { 3: 'dmy' }, edits: [] },
    });
    expect(found.mapping).not.toEqual(odd.mapping);
    expect((await imports.inspect('other.csv', 'Company,City\nA,B\n')).remembered).toBeNull();
  });

  it('do not bring back an order of dates that the new values disprove, nor a field that is gone', async () => {
    const { slot, id } = await app.api.fields.create({ record: 'customer', label: 'Dock', kind: 'text' });
    const mapping = ['customer.name', `customer.${slot}`, 'customer.city', 'customer.firstTrade'];
    await imports.file('a.csv', csv, { mapping, dateOrders: { 3: 'dmy' } });
    await app.api.fields.remove({ ids: [id] });
    const found = await imports.inspect('b.csv', csv.replace('03/04', '03/24'));
    expect(found.remembered?.plan).toMatchObject({
      mapping: ['customer.name', 'notes', 'customer.city', 'customer.firstTrade'],
      dateOrders: {},
    });
  });

  it('are not kept for an import that was stopped or brought nothing', async () => {
    await imports.file('a.csv', 'Company,City\n,York\n');
    expect((await imports.inspect('a.csv', 'Company,City\nAcme,York\n')).remembered).toBeNull();
  });
});

describe('rows that look like another firm', () => {
  it('say why: by name, phone, domain, tax number, sound or a slip in spelling', async () => {
    await imports.file(
      'a.csv',
      `Company,Phone,Web,Tax number
Harbor Optics GmbH,+49 40 5555 1234,harbor-optics.example,DE811569869
华宏机械有限公司,,,
Delta Furniture Ltd,,,
`,
    );
    const found = await imports.inspect(
      'b.csv',
      `Company,Phone,Web,Tax number
Harbor Optics,,,
Something Else,040 55551234,,
Another Thing,,www.harbor-optics.example/en,
Third Thing,,,811569869
华鸿机械,,,
Delta Furnitur,,,
Quite New,,,
QUITE NEW Inc.,,,
`,
    );
    const { uploadId } = found;
    await app.api.import.check({ uploadId, plan: await imports.plan(found) });
    const { rows } = await app.api.import.rows({ uploadId });
    expect(rows.map(({ issues }) => issues.map(({ text, reason }) => `${text} ${reason}`).join())).toEqual([
      'Harbor Optics GmbH name',
      'Harbor Optics GmbH phone',
      'Harbor Optics GmbH domain',
      'Harbor Optics GmbH tax_number',
      '华宏机械有限公司 pinyin',
      'Delta Furniture Ltd near_name',
      '',
      '#8 name',
    ]);
  });
});
