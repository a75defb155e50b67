import type { Roster, RosterRow } from '../model';

/** One line of a sheet: the head of a group, again where the group goes on from the sheet before, or a customer. */
export type RosterLine = { readonly group: string; readonly again: boolean } | { readonly row: RosterRow };

/** How high things stand on the sheets, all in one unit. */
export interface RosterHeights {
  /** Of every row, in the order of the roster. */
  readonly rows: readonly number[];
  /** Of the head of a group. */
  readonly group: number;
  /** Room for lines on the first sheet and on every later one. */
  readonly first: number;
  readonly later: number;
}

/**
 * Lays the rows out on sheets, in their order. The head of a group stands with its first row, never alone at the foot, and once more on
 * every sheet the group goes on to. A row higher than a sheet gets a sheet of its own.
 */
export function rosterPages(groups: Roster['groups'], heights: RosterHeights): RosterLine[][] {
  const pages: RosterLine[][] = [];
  let page: RosterLine[] = [];
  let left = heights.first;
  let next = 0;
  const turn = () => {
    pages.push(page);
    page = [];
    left = heights.later;
  };
  for (const { title, rows } of groups) {
    rows.forEach((row, index) => {
      const own = heights.rows[next] ?? 0;
      next += 1;
      const opens = index === 0 && title !== undefined;
      if (page.length > 0 && own + (opens ? heights.group : 0) > left) turn();
      if (title !== undefined && (opens || page.length === 0)) {
        page.push({ group: title, again: !opens });
        left -= heights.group;
      }
      page.push({ row });
      left -= own;
    });
  }
  if (page.length > 0 || pages.length === 0) pages.push(page);
  return pages;
}
