import { linesOf } from '@renderer/components/table/lines';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const sections = [
  { id: 'a', label: 'A', count: 2 },
  { id: 'b', label: 'B', count: 0 },
  { id: 'c', label: 'C', count: 3 },
];
const drawn = (collapsed: readonly string[] = []) => {
  const lines = linesOf(5, sections, new Set(collapsed));
  return Array.from({ length: lines.count }, (_, line) => {
    const at = lines.at(line);
    return 'row' in at ? at.row : sections[at.section]?.label;
  });
};

describe('lines of a table with sections', () => {
  it('put a head before the rows of each section, also of an empty one', () => {
    expect(drawn()).toEqual(['A', 0, 1, 'B', 'C', 2, 3, 4]);
  });

  it('leave out the rows of a collapsed section, and go on counting behind them', () => {
    expect(drawn(['a'])).toEqual(['A', 'B', 'C', 2, 3, 4]);
    expect(drawn(['a', 'c'])).toEqual(['A', 'B', 'C']);
  });

  it('know the head that a line belongs to', () => {
    const lines = linesOf(5, sections, new Set(['a']));
    expect(lines.sectionAt(4)).toEqual({ section: 2, head: 2 });
  });

  it('ask for the rows that are seen only, not for the collapsed ones in between', () => {
    const three = [...sections, { id: 'd', label: 'D', count: 2 }];
    const lines = linesOf(7, three, new Set(['c']));
    expect(lines.spans(0, lines.count - 1)).toEqual([
      { first: 0, last: 1 },
      { first: 5, last: 6 },
    ]);
  });

  it('are the rows themselves without sections', () => {
    const lines = linesOf(9);
    expect([lines.count, lines.at(4), lines.spans(2, 5)]).toEqual([9, { row: 4 }, [{ first: 2, last: 5 }]]);
    expect(linesOf(0).spans(0, 0)).toEqual([]);
  });

  it('hold every row that is open exactly once, in order', () => {
    const any = fc.array(fc.record({ count: fc.nat(6), closed: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(any, (parts) => {
        const all = parts.map(({ count }, index) => ({ id: String(index), label: '', count }));
        const total = parts.reduce((sum, { count }) => sum + count, 0);
        const closed = new Set(parts.flatMap((part, index) => (part.closed ? [String(index)] : [])));
        const lines = linesOf(total, all, closed);
        const seen: number[] = [];
        for (let line = 0; line < lines.count; line += 1) {
          const at = lines.at(line);
          if ('row' in at) seen.push(at.row);
        }
        let first = 0;
        const wanted = parts.flatMap((part) => {
          const rows = Array.from({ length: part.closed ? 0 : part.count }, (_, step) => first + step);
          first += part.count;
          return rows;
        });
        expect(seen).toEqual(wanted);
        const spanned = lines
          .spans(0, lines.count - 1)
          .flatMap((span) =>
            Array.from({ length: span.last - span.first + 1 }, (_, step) => span.first + step),
          );
        expect(spanned).toEqual(wanted);
      }),
    );
  });
});
