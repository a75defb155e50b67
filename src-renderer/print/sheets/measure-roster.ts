import type { RosterHeights } from './roster-pages';

/** Left free on every sheet: a printer's line may break where the screen's did not. Pixels, one line. */
const spare = 16;

/**
 * Measures the drafts that `RosterSheets` draws before it knows its sheets: the first with every row on it, the second a later sheet
 * with one group's head.
 * @returns null where there are no drafts, as the sheets are laid out already
 */
export function measureRoster(root: ParentNode): RosterHeights | null {
  const [first, later] = root.querySelectorAll<HTMLElement>('.sheet[data-draft]');
  if (!first || !later) return null;
  // The preview may be zoomed.
  const scale = first.offsetHeight / first.getBoundingClientRect().height;
  const top = (element: Element) => element.getBoundingClientRect().top;
  const height = (element: Element) => element.getBoundingClientRect().height * scale;
  const body = (sheet: HTMLElement) => sheet.querySelector('tbody') ?? sheet;
  const foot = later.querySelector('.foot');
  const head = later.querySelector('tr.grp');
  const room = foot ? (top(foot) - top(body(later))) * scale - spare : 0;
  const lower = (top(body(first)) - top(first) - (top(body(later)) - top(later))) * scale;
  return {
    rows: [...body(first).querySelectorAll('tr')].map(height),
    group: head ? height(head) : 0,
    first: room - lower,
    later: room,
  };
}
