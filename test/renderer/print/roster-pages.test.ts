import type { Roster } from '@renderer/print/model';
import { type RosterHeights, rosterPages } from '@renderer/print/sheets/roster-pages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const row = (key: string) => ({ key, cells: [key], abcClass: null });
const groupsOf = (sizes: readonly number[], titled = true): Roster['groups'] =>
  sizes.map((size, group) => ({
    ...(titled && { title: `group ${group}` }),
    rows: Array.from({ length: size }, (_, index) => row(`${group}.${index}`)),
  }));
const even = (rows: number, room: number): RosterHeights => ({
  rows: Array.from({ length: rows }, () => 10),
  group: 15,
  first: room - 20,
  later: room,
});
const brief = (pages: ReturnType<typeof rosterPages>) =>
  pages.map((lines) =>
    lines.map((line) => ('row' in line ? line.row.key : line.again ? `${line.group} again` : line.group)),
  );

describe('the sheets of a roster', () => {
  it('repeat the head of a group that goes on, and leave none alone at the foot', () => {
    // Room for 80 on the first sheet: a head and five rows leave 15, a head with its row needs 25.
    expect(brief(rosterPages(groupsOf([5, 2, 8]), even(15, 100)))).toEqual([
      ['group 0', '0.0', '0.1', '0.2', '0.3', '0.4'],
      ['group 1', '1.0', '1.1', 'group 2', '2.0', '2.1', '2.2', '2.3', '2.4'],
      ['group 2 again', '2.5', '2.6', '2.7'],
    ]);
  });

  it('are one when there is nobody', () => {
    expect(rosterPages([], even(0, 100))).toEqual([[]]);
  });

  it('hold every row once and in order, within their room', () => {
    const size = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        fc.array(size, { maxLength: 8 }),
        fc.boolean(),
        fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 240, maxLength: 240 }),
        fc.integer({ min: 80, max: 400 }),
        (sizes, titled, rows, room) => {
          const groups = groupsOf(sizes, titled);
          const heights = { rows, group: 15, first: room, later: room + 10 };
          const pages = rosterPages(groups, heights);
          const keys = pages.flat().flatMap((line) => ('row' in line ? [line.row.key] : []));
          expect(keys).toEqual(groups.flatMap((group) => group.rows.map(({ key }) => key)));
          let next = 0;
          pages.forEach((lines, page) => {
            const taken = lines.map((line) => ('row' in line ? (rows[next++] ?? 0) : heights.group));
            expect(taken.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(
              page === 0 ? room : room + 10,
            );
            const last = lines.at(-1);
            expect(last === undefined || 'row' in last).toBe(true);
            if (titled && lines.length > 0) expect(lines[0]).toHaveProperty('group');
          });
        },
      ),
    );
  });
});
