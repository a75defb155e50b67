import { oneFile } from '@renderer/features/import/files';
import { cardOf } from '@shared/features/vcard/cards';
import { cardProperties } from '@shared/features/vcard/lines';
import { openTestApp, type TestApp } from '@test/helpers/file';
import { Importer } from '@test/helpers/imported';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const utf8 = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const read = (...lines: string[]) => cardOf(cardProperties(lines.join('\r\n'), utf8));
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('one card', () => {
  it('of 2.1 with quoted-printable over several lines and kinds without a name', () => {
    const quoted = [...Buffer.from('张三；销售\r\n二部')]
      .map((byte) => `=${byte.toString(16).padStart(2, '0').toUpperCase()}`)
      .join('');
    expect(
      read(
        'VERSION:2.1',
        `NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${quoted.slice(0, 27)}=`,
        quoted.slice(27),
        'N;CHARSET=UTF-8;QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=89;;;',
        'TEL;CELL;VOICE:13800138000',
        'TEL;WORK;FAX:0755-1',
        'ORG:Acme;Sales',
      ),
    ).toMatchObject({
      name: '张三',
      firm: 'Acme',
      department: 'Sales',
      mobile: '13800138000',
      fax: '0755-1',
      notes: ['张三；销售\n二部'],
    });
  });

  it('of 3.0 with groups, escapes, folded lines and two numbers', () => {
    expect(
      read(
        'VERSION:3.0',
        'FN:Ann Lee',
        'ORG:Acme\\, Inc.;Sales;North',
        'item1.EMAIL;TYPE=INTERNET:ann@acme.exa',
        ' mple',
        'item1.X-ABLabel:_$!<Work>!$_',
        'TEL;TYPE=CELL:+49 170 1',
        'TEL;TYPE=CELL:+49 170 2',
        'ADR;TYPE=WORK:;;Main St 1\\nFloor 2;Graz;Styria;8010;Austria',
        'ADR;TYPE=HOME:;;Home 1;Wien;;;',
        'BDAY:19800518',
        'CATEGORIES:vip,fair 2025',
        'X-WECHAT:annlee',
        'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
      ),
    ).toMatchObject({
      firm: 'Acme, Inc.',
      department: 'Sales, North',
      email: 'ann@acme.example',
      mobile: '+49 170 1',
      street: 'Main St 1, Floor 2',
      city: 'Graz',
      postalCode: '8010',
      birthday: '1980-05-18',
      wechat: 'annlee',
      tags: ['vip', 'fair 2025'],
      notes: ['+49 170 2', 'Home 1, Wien'],
      hasPhoto: true,
    });
  });

  it('of 4.0 with addresses for numbers, a birthday without a year, and a colon in quotes', () => {
    expect(
      read(
        'VERSION:4.0',
        'FN:Bo',
        'TEL;VALUE=uri;TYPE="voice,cell":tel:+1-555',
        'BDAY:--0518',
        'IMPP:weixin:bo_99',
        'ADR;LABEL="a: b":;;Street;City;;;',
        'nonsense without end',
        'TITLE:Head',
      ),
    ).toMatchObject({
      name: 'Bo',
      mobile: '+1-555',
      birthday: '--05-18',
      wechat: 'bo_99',
      street: 'Street',
      position: 'Head',
    });
  });

  it('that names nobody is none', () => {
    expect(read('VERSION:3.0', 'TEL:1')).toBeNull();
  });
});

describe('importing cards', () => {
  let app: TestApp;
  let imports: Importer;
  beforeEach(() => {
    app = openTestApp();
    imports = new Importer(app);
  });
  afterEach(() => app.close());

  const colleagues = [
    card(
      'VERSION:3.0',
      'FN:Ann',
      'ORG:Acme',
      'TEL;TYPE=CELL:1111111',
      'ADR:;;Main 1;Graz;;;',
      'CATEGORIES:vip',
    ),
    card('VERSION:3.0', 'FN:Bob', 'ORG:ACME ', 'URL:acme.example', 'ADR:;;Side 2;Linz;;;', 'CATEGORIES:fair'),
    card('VERSION:4.0', 'FN:Cleo', 'TEL:2222222'),
    card('VERSION:3.0', 'TEL:3'),
  ].join('');

  it('makes colleagues people of one customer, and keeps what differs in their notes', async () => {
    const { found, progress } = await imports.file('team.vcf', colleagues, { existing: 'fill' });
    expect(found).toMatchObject({ kind: 'vcard', rowCount: 3, record: 'customers' });
    expect(found.warnings).toMatchObject([{ code: 'broken_cards', count: 1, row: 4 }]);
    expect(progress.report).toMatchObject({ created: 1, people: 2, rejected: 1 });
    const acme = await imports.one('Acme');
    expect(acme).toMatchObject({ address: 'Main 1', city: 'Graz', web: 'acme.example', tags: 'fair, vip' });
    expect(acme.people).toMatchObject([
      { name: 'Ann', mobile: '1111111', notes: null },
      { name: 'Bob', notes: 'Side 2, Linz' },
    ]);
  });

  it('names a customer by its person where no firm is told and the person says so', async () => {
    const { progress } = await imports.file('team.vcf', colleagues, { nameless: 'person' });
    expect(progress.report).toMatchObject({ created: 2, people: 3, rejected: 0 });
    expect((await imports.one('Cleo')).people).toMatchObject([{ name: 'Cleo', phone: '2222222' }]);
  });

  it('adds to customers that are there, and nothing the second time', async () => {
    await app.api.customers.create({ name: 'Acme', city: 'Wien' });
    await imports.file('team.vcf', colleagues, { existing: 'fill' });
    expect(await imports.one('Acme')).toMatchObject({ city: 'Wien', address: 'Main 1' });
    const again = await imports.file('team.vcf', colleagues, { existing: 'fill' });
    expect(again.check.counts).toMatchObject({ new: 0, update: 0 });
  });

  it('reads a whole folder of them, each in its own encoding', async () => {
    const chinese = card('VERSION:3.0', 'FN:李四', 'ORG:华为技术有限公司', 'TITLE:采购经理');
    const files = [
      new File([new Uint8Array(iconv.encode(chinese, 'gbk'))], 'a.vcf'),
      new File([chinese.replace('李四', '王五')], 'b.VCF'),
      new File(
        [new Uint8Array(iconv.encode(`\ufeff${chinese.replace('李四', '赵六')}`, 'utf-16le'))],
        'c.vcf',
      ),
      new File(['nothing'], 'readme.md'),
    ];
    const one = await oneFile(files);
    expect(one.name).toBe('a.vcf (+2).vcf');
    const { progress } = await imports.file(one.name, Buffer.from(await one.arrayBuffer()));
    expect(progress.report).toMatchObject({ created: 1, people: 3 });
    const { people } = await imports.one('华为技术有限公司');
    expect(people.map(({ name }) => name).sort()).toEqual(['李四', '王五', '赵六'].sort());
    expect(people[0]?.position).toBe('采购经理');
  });

  it('takes one spreadsheet at a time, and says so', async () => {
    const sheets = [new File(['a'], 'a.csv'), new File(['b'], 'b.xlsx')];
    await expect(oneFile(sheets)).rejects.toMatchObject({ details: { reason: 'many_files' } });
    await expect(oneFile([new File(['a'], 'a.png'), new File(['b'], 'b.png')])).rejects.toMatchObject({
      details: { reason: 'no_cards' },
    });
  });

  it('takes a thousand cards of one firm with what they would be as a table', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => card('VERSION:3.0', `FN:P${n}`, 'ORG:Acme')).join('');
    expect((await imports.file('many.vcf', many)).progress.report).toMatchObject({
      created: 1,
      people: 1000,
    });
  });
});
