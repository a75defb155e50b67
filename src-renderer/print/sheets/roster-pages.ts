import { textWidth } from '../charts/text-width';
import type { Paper, Roster, RosterRow } from '../model';

export type RosterLine = { readonly group: string } | { readonly row: RosterRow };

const pointsPerMm = 72 / 25.4;
/** Type of the cells in points, as the sheets' tables have it. */
const cellSizes = { en: 7.5, 'zh-CN': 8.1 };
/** Points between the text of a cell and that of the next. */
const cellGap = 4;

/** Millimetres: one line of a row, the space around it, the head of a group, and a sheet's own head and foot. */
const heights = { line: { en: 3.53, 'zh-CN': 4.31 }, around: 1.85, group: 8.2, first: 60, later: 50 };
const paperHeight = { a4: { portrait: 297, landscape: 210 }, letter: { portrait: 279.4, landscape: 215.9 } };

/** How many lines the fullest cell of a row takes; more than three are cut, as a roster is for finding. */
export const mostLines = 3;
function linesOf(row: RosterRow, roster: Roster): number {
  let lines = 1;
  row.cells.forEach((text, index) => {
    const room = (roster.columns[index]?.width ?? 20) * pointsPerMm - cellGap;
    // A little more than fits: words do not break where the line ends.
    lines = Math.max(lines, Math.ceil((textWidth(text, cellSizes[roster.lang]) * 1.08) / room));
  });
  return Math.min(mostLines, lines);
}

/** Lays the rows out on sheets. A group's head stands with its first row, never alone at the foot. */
export function rosterPages(roster: Roster, paper: Paper): RosterLine[][] {
  const height = paperHeight[paper][roster.landscape ? 'landscape' : 'portrait'];
  const pages: RosterLine[][] = [];
  let page: RosterLine[] = [];
  let left = height - heights.first;
  const turn = () => {
    pages.push(page);
    page = [];
    left = height - heights.later;
  };
  for (const { title, rows } of roster.groups) {
    rows.forEach((row, index) => {
      const own = linesOf(row, roster) * heights.line[roster.lang] + heights.around;
      const head = index === 0 && title !== undefined ? heights.group : 0;
      if (page.length > 0 && own + head > left) turn();
      if (head > 0 && title !== undefined) page.push({ group: title });
      page.push({ row });
      left -= own + head;
    });
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}
