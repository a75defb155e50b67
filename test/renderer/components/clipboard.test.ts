import { type Block, readTsv, spread, writeHtml, writeTsv } from '@renderer/components/table/clipboard';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Cells with everything that could be taken for a mark of the format. */
const cell = fc.string({
  unit: fc.constantFrom('a', '7', ' ', '"', '\t', '\n', '\r', ',', "'", '澜', '=', 'é'),
  maxLength: 8,
});
const block: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('a block of cells on the clipboard', () => {
  it('comes back as it went, whatever its cells hold', () => {
    fc.assert(
      fc.property(block, (cells) => {
        expect(readTsv(writeTsv(cells))).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });

  it('is read as Excel writes it: quotes round line ends, doubled inside, a line end after the last row', () => {
    expect(readTsv('Leeds\t"two\nlines"\r\n"say ""hi"""\t5" pipe\r\n')).toEqual([
      ['Leeds', 'two\nlines'],
      ['say "hi"', '5" pipe'],
    ]);
  });

  it('is read with any line ends, without the last one, and with rows of different length', () => {
    expect(readTsv('a\tb\nc\rd\te\tf')).toEqual([
      ['a', 'b', ''],
      ['c', '', ''],
      ['d', 'e', 'f'],
    ]);
    expect(readTsv('')).toEqual([['']]);
    expect(readTsv('one')).toEqual([['one']]);
  });

  it('keeps a quote that opens nothing as a letter of the text', () => {
    expect(readTsv('"open\tb')).toEqual([['"open', 'b']]);
    expect(readTsv('"a" b\tc')).toEqual([['"a" b', 'c']]);
  });

  it('leaves a single cell bare, so that it can be pasted into a sentence', () => {
    expect(writeTsv([['Leeds']])).toBe('Leeds');
    expect(writeTsv([['Leeds', 'Berlin']])).toBe('Leeds\tBerlin\r\n');
  });

  it('goes out as a table too, in which text stays text and nothing is markup', () => {
    const html = writeHtml([['<b>007</b>', '12.5']], (column) => column === 1);
    expect(html).toContain('&lt;b&gt;007&lt;/b&gt;');
    expect(html.match(/mso-number-format/g)).toHaveLength(1);
    expect(html).toMatch(/<td style="white-space:pre-wrap">12\.5<\/td>/);
  });
});

const written = (cells: Block, rows: number, columns: number): Block => {
  const plan = spread(cells, { rows, columns });
  return Array.from({ length: plan.rows }, (_, row) =>
    Array.from({ length: plan.columns }, (_, column) => plan.at(row, column)),
  );
};

describe('pasting a block onto a rectangle', () => {
  it('fills the rectangle with a single value', () => {
    expect(written([['x']], 2, 3)).toEqual([
      ['x', 'x', 'x'],
      ['x', 'x', 'x'],
    ]);
  });

  it('repeats when the rectangle is a multiple, and goes in once when it is not', () => {
    expect(written([['a', 'b']], 2, 4)).toEqual([
      ['a', 'b', 'a', 'b'],
      ['a', 'b', 'a', 'b'],
    ]);
    expect(written([['a', 'b']], 2, 3)).toEqual([['a', 'b']]);
    expect(written([['a'], ['b']], 3, 1)).toEqual([['a'], ['b']]);
  });

  it('repeats a row down a narrower rectangle, in its full width', () => {
    expect(written([['a', 'b']], 3, 1)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('never writes less than the block, and never a cell that is not of it', () => {
    fc.assert(
      fc.property(
        block,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (cells, rows, columns) => {
          const out = written(cells, rows, columns);
          expect(out.length % cells.length).toBe(0);
          expect((out[0]?.length ?? 0) % (cells[0]?.length ?? 1)).toBe(0);
          out.forEach((row, down) => {
            row.forEach((text, right) => {
              expect(text).toBe(cells[down % cells.length]?.[right % (cells[0]?.length ?? 1)]);
            });
          });
        },
      ),
    );
  });
});
