import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSeparator, parseCsv, separators, writeCsv } from '@shared/features/import/csv';
import { findHeaderRow } from '@shared/features/import/header';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const spectrum = join('node_modules', 'csv-spectrum');
const cases = readdirSync(join(spectrum, 'csvs')).map((file) => file.replace(/\.csv$/, ''));

describe('the csv-spectrum cases', () => {
  it('has all twelve', () => expect(cases).toHaveLength(12));

  it.each(cases)('%s', (name) => {
    const text = readFileSync(join(spectrum, 'csvs', `${name}.csv`), 'utf8');
    // One case of the package expects another telephone number than its own file holds, and no list.
    const json = readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8').replace(
      '1234567890',
      '2095257564',
    );
    const expected: unknown[] = [JSON.parse(json)].flat();
    const separator = findSeparator(text);
    const [header = [], ...rows] = parseCsv(text, separator).rows;
    expect(separator).toBe(',');
    expect(rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at]])))).toEqual(expected);
  });
});

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', 'a\nb', 'x,y', ';', '\t', "it's", '张"三', '=1+1', '007'),
);

describe('csv', () => {
  it('reads back what it wrote, whatever the cells hold', () => {
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const filled = rows.map((row, at) => [`r${at}`, ...row]);
        expect(parseCsv(writeCsv(filled), ',').rows).toEqual(filled);
      }),
    );
  });

  it.each(separators)('finds the separator %j', (separator) => {
    const text = `name${separator}city${separator}note\n"a${separator}, b; c"${separator}Köln${separator}x, y\n华为${separator}深圳${separator}\n`;
    expect(findSeparator(text)).toBe(separator);
  });

  it('keeps the row numbers of the spreadsheet across blank rows', () => {
    expect(parseCsv('a,b\n\n1,2\n , \n3,4\n', ',')).toMatchObject({
      rows: [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      lines: [1, 3, 5],
    });
  });

  it('reads line ends of every system, also within quotes', () => {
    expect(parseCsv('a,b\r1,"x\ny"\r', ',').rows).toEqual([
      ['a', 'b'],
      ['1', 'x\ny'],
    ]);
    expect(parseCsv('a,"x\ny"\r\n1,2\r\n', ',').rows).toEqual([
      ['a', 'x\ny'],
      ['1', '2'],
    ]);
  });

  it('reports a quote that is never closed', () => {
    expect(parseCsv('a,b\n1,"open\n2,3\n', ',').flaws).toMatchObject([{ kind: 'unclosed_quote', line: 2 }]);
  });
});

describe('the header row', () => {
  it('is found below a title', () => {
    expect(
      findHeaderRow([
        ['客户名册 2026', '', ''],
        ['客户名称', '电话', '城市'],
        ['华为', '0755', '深圳'],
      ]),
    ).toBe(1);
  });
  it('is not seen where the data begins at once', () => {
    expect(
      findHeaderRow([
        ['Acme Ltd', 'x@acme.com', '030-123456'],
        ['Bolt AG', 'y@bolt.de', '030-99887'],
      ]),
    ).toBeNull();
  });
  it('may have names nobody knows', () => {
    expect(
      findHeaderRow([
        ['Foo', 'Bar'],
        ['Acme Ltd', 'x@acme.com'],
      ]),
    ).toBe(0);
  });
});
