import { type ColumnTexts, columnWidths } from '@renderer/print/adapt/roster-columns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const text = (head: string, ...texts: string[]): ColumnTexts => ({ head, numeric: false, texts });
const figures = (head: string, ...texts: string[]): ColumnTexts => ({ head, numeric: true, texts });
const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0);
const long = 'Wholesale and retail of instruments, spare parts, repairs and all else';

describe('the columns of a roster', () => {
  it('share what is left over among the texts', () => {
    const [name = 0, sales = 0] = columnWidths([text('Name', 'North Star'), figures('Sales', '¥1,200')], 172);
    expect(sales).toBeLessThan(20);
    expect(name + sales).toBeCloseTo(172, 0);
  });

  it('give way where texts are widest, and never cut a figure', () => {
    const wide = [text('Name', long), text('Business', long), text('Next', long), text('More', long)];
    const owner = text('Owner', 'Wu Tingting');
    const money = figures('Sales', '¥1,497,555.33');
    const alone = columnWidths([owner, money, text('Name', long)], 172);
    const crowded = columnWidths([owner, money, ...wide], 172);
    expect(crowded[1]).toBe(alone[1]);
    // Its word stands whole: "Tingting" at eight points takes some eleven millimetres.
    expect(crowded[0]).toBeGreaterThan(14);
    expect(sum(crowded)).toBeLessThanOrEqual(172);
  });

  it('stay on the sheet whatever stands in them', () => {
    const column = fc.record({
      head: fc.string({ maxLength: 30 }),
      numeric: fc.boolean(),
      texts: fc.array(fc.string({ maxLength: 60 }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
        const widths = columnWidths(columns, 172);
        expect(sum(widths)).toBeLessThanOrEqual(172.01);
        expect(Math.min(...widths)).toBeGreaterThan(0);
      }),
    );
  });
});
